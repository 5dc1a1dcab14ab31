// Five hundred pages at once: the page stays quick, shows only what is in view, and stops when it is told to.

import assert from "node:assert/strict";
import { availableParallelism, loadavg } from "node:os";
import { test } from "node:test";
import { opened } from "./page.mjs";
import { many } from "./pages.mjs";

/** No task of the page may be longer, in milliseconds; where the machine is busy with other work, as much more as it is. */
const LONGEST = 50 * Math.max(1, loadavg()[0] / availableParallelism());

test("500 pages are read while the page stays quick", async (t) => {
  await opened({}, async (the) => {
    await the.packs();
    const files = many(500);
    await the.page.evaluate(() => (window.longTasks.length = 0));
    const began = Date.now();
    await the.give(files);
    await the.read(500);
    const seconds = (Date.now() - began) / 1000;
    const tasks = (await the.page.evaluate(() => window.longTasks)).sort((a, b) => b - a);
    t.diagnostic(`500 pages in ${seconds.toFixed(1)} s on ${availableParallelism()} cores; tasks over 50 ms: ${tasks.length}, longest ${tasks[0] ?? 0} ms`);
    const rows = await the.page.locator("#library [data-index]").count();
    assert.ok(rows > 5 && rows < 100, `${rows} rows are in the document`);
    // The input of the test itself hands 500 files over in one task, which no reader can do.
    assert.ok(tasks.filter((task) => task > LONGEST).length <= 1, `tasks over ${LONGEST.toFixed(0)} ms: ${tasks.join(", ")}`);
    await the.page.locator("#library-list").evaluate((list) => (list.scrollTop = list.scrollHeight));
    await the.page.locator('#library [data-index="499"]').waitFor();
  });
});

test("reading can be cancelled; what was read stays", async () => {
  await opened({}, async (the) => {
    await the.packs();
    await the.give(many(500));
    await the.page.locator('#library [role="option"]').first().waitFor();
    await the.page.getByRole("button", { name: "Cancel" }).click();
    await the.finished();
    const read = await the.articles();
    assert.ok(read < 500, `${read} were read`);
    await the.give(many(4).map(({ name, text }) => ({ name, text: text + "later" })));
    await the.finished();
    assert.ok((await the.articles()) > read - 1);
  });
});
