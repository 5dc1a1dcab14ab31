// Speed in Chromium: node scripts/bench.mjs [--pages N]
//
// * cleaning, and reading with names, in one worker, beside readability.js in the same browser on the same pages: those
//   of ../shared where they are (the first N, 200), else the HTML among the project's golden pages;
// * reading with names, in that worker beside the native program, on one thread each;
// * from the drop of a text of 10 KB to its names on the screen, in the release build of dist/.
//
// Prints a table. The program measured is built by bench-build.mjs. The tagger alone is in benches/beside_onnx.mjs.

import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { launch } from "../tests/browser/chromium.mjs";
import { RU_TXT } from "../tests/browser/pages.mjs";
import { tasks } from "../tests/browser/trace.mjs";
import { build, collect, folder } from "./bench-build.mjs";
import { serve } from "./serve.mjs";

const root = new URL("../", import.meta.url).pathname;
const at = process.argv.indexOf("--pages");
const most = at < 0 ? 200 : Number(process.argv[at + 1]);

const WORKER = `
import init, { Reader } from "./bench.js";
await init();
const reader = new Reader();
const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
const manifest = await bytes("models/MANIFEST.json");
for (const { name, file } of JSON.parse(new TextDecoder().decode(manifest)).packs) reader.install(manifest, name, await bytes("models/" + file));
const pages = (await (await fetch("pages.json")).json()).map((html) => new TextEncoder().encode(html));
onmessage = ({ data: work }) => {
  const began = performance.now();
  let sum = 0;
  for (const page of pages) sum += reader[work]("page.html", page);
  postMessage({ took: performance.now() - began, sum });
};
postMessage("ready");
`;

const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title><script src="readability.js"></script><script type="module">
const pages = await (await fetch("pages.json")).json();
const worker = new Worker("worker.js", { type: "module" });
const heard = () => new Promise((done, failed) => { worker.onmessage = ({ data }) => done(data); worker.onerror = failed; });
await heard();
const once = {
  async readability() {
    const began = performance.now();
    for (const html of pages) new Readability(new DOMParser().parseFromString(html, "text/html")).parse();
    return performance.now() - began;
  },
  async clean() { const answer = heard(); worker.postMessage("clean"); return (await answer).took; },
  async read() { const answer = heard(); worker.postMessage("read"); return (await answer).took; },
};
window.measure = (work) => once[work]();
</script>`;

build();
copyFileSync(createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js"), join(folder, "readability.js"));
writeFileSync(join(folder, "worker.js"), WORKER);
writeFileSync(join(folder, "index.html"), PAGE);
const pages = collect(most);
writeFileSync(join(folder, "pages.json"), JSON.stringify(pages));
const bytes = pages.reduce((sum, html) => sum + Buffer.byteLength(html), 0);

const browser = await launch();
const rows = [];
try {
  const site = await serve({ folder });
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => window.measure, null, { timeout: 120_000 });
  const works = ["readability", "clean", "read"];
  const best = Object.fromEntries(works.map((work) => [work, Infinity]));
  // In turns, so that what else the machine does meets all of them.
  for (let round = 0; round < 3; round++)
    for (const work of works) best[work] = Math.min(best[work], await processor(page, () => page.evaluate((work) => window.measure(work), work)));
  for (const work of works) rows.push([work, pages.length / (best[work] / 1000), bytes / 1e6 / (best[work] / 1000)]);
  await page.close();
  await site.close();

  console.log(`\n${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB, processor time of one thread each, the best of three rounds\n`);
  console.log("| in Chromium | pages/s | MB/s | × readability.js |\n|---|---|---|---|");
  const names = { readability: "readability.js, with DOMParser", clean: "Sito, cleaning", read: "Sito, cleaning and names" };
  for (const [work, pagesPerSecond, rate] of rows)
    console.log(`| ${names[work]} | ${pagesPerSecond.toFixed(0)} | ${rate.toFixed(1)} | ${(rate / rows[0][2]).toFixed(1)} |`);

  const native = nativeProcessor();
  console.log(`\nThe same reading, natively: ${native.toFixed(0)} ms of processor time; in Chromium ${best.read.toFixed(0)} ms, ${(native / best.read).toFixed(2)} of its speed`);

  if (existsSync(join(root, "dist/index.html"))) {
    const times = [];
    for (let i = 0; i < 5; i++) times.push(await dropToNames());
    times.sort((a, b) => a - b);
    console.log(`\nFrom the drop of 10 KB of text to its names on the screen: ${times[2].toFixed(0)} ms (median of 5; ${times.map((t) => t.toFixed(0)).join(", ")})`);
  }
} finally {
  await browser.close();
}

/** Milliseconds of processor time of the longest task in a thread of the page or its worker while `body` runs: the work. */
async function processor(page, body) {
  const [longest] = await tasks(browser, page, /^(CrRendererMain|DedicatedWorker thread)$/, body);
  return longest;
}

/** Milliseconds of processor time that the native program takes for the same pages, less what it takes for none. */
function nativeProcessor() {
  const files = join(folder, "pages");
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files);
  pages.forEach((html, i) => writeFileSync(join(files, `${i}.html`), html));
  writeFileSync(join(folder, "none.txt"), "0\n");
  const time = (what) => {
    const command = `TIMEFORMAT='%U %S'; time target/release/sito analyze --threads 1 ${what} >/dev/null`;
    const said = spawnSync("bash", ["-c", command], { cwd: root, encoding: "utf8" }).stderr.trim().split("\n").pop();
    return said.split(" ").reduce((sum, seconds) => sum + Number(seconds) * 1000, 0);
  };
  const best = (what) => Math.min(...[0, 1, 2].map(() => time(what)));
  execFileSync("cargo", ["build", "--quiet", "--release", "--locked", "--bin", "sito"], { cwd: root, stdio: "inherit" });
  return best("target/bench/pages") - best("target/bench/none.txt");
}

/** Milliseconds from a change of the file input until the first name in the article is painted, in a fresh profile. */
async function dropToNames() {
  const site = await serve({ folder: join(root, "dist") });
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.locator("footer .tables", { hasText: /^Tables ready/ }).waitFor({ timeout: 60_000 });
  await page.evaluate(() => {
    window.took = new Promise((done) => {
      let began;
      addEventListener("change", () => (began = performance.now()), { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (!document.querySelector("#article mark")) return;
        observer.disconnect();
        // A task that is posted before a frame is painted comes after it.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - began);
        requestAnimationFrame(() => port2.postMessage(null));
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
  });
  const text = RU_TXT.repeat(Math.ceil(10_000 / Buffer.byteLength(RU_TXT))).slice(0, 6_000);
  await page.locator("#files").setInputFiles([{ name: "one.txt", mimeType: "text/plain", buffer: Buffer.from(text) }]);
  const took = await page.evaluate(() => window.took);
  await context.close();
  await site.close();
  return took;
}

