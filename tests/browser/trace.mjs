// What the browser's own trace says of the time that work takes: processor time, so that a busy machine measures nearly the
// same as an idle one.

/**
 * Runs `body` and returns how long each task was meanwhile, longest first: milliseconds of processor time in `threads` of
 * all pages of the browser, whoever asked for the task. Time in which other programs had the processor is not in it.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {import("playwright-core").Page} page
 * @param {RegExp} threads names of threads: `CrRendererMain` is a page's, `DedicatedWorker thread` a worker's
 * @param {() => Promise<unknown>} body
 */
export async function tasks(browser, page, threads, body) {
  await browser.startTracing(page, { categories: ["toplevel"] });
  await body();
  // So that the end of the last task is traced too.
  await page.waitForTimeout(100);
  const { traceEvents: events } = JSON.parse((await browser.stopTracing()).toString());
  const thread = ({ pid, tid }) => `${pid}:${tid}`;
  const wanted = new Set(events.filter(({ name, args }) => name === "thread_name" && threads.test(args.name)).map(thread));
  const all = events.filter((event) => event.name === "ThreadControllerImpl::RunTask" && wanted.has(thread(event)));
  // A task in which the tracing began or ended has no time.
  const timed = all.filter(({ tdur }) => tdur >= 0);
  if (timed.length <= all.length / 2) throw new Error("the browser does not trace the time of its tasks");
  return timed.map(({ tdur }) => tdur / 1000).sort((a, b) => b - a);
}
