// Much at once: the page stays quick, shows only what is in view, and stops when it is told to.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { opened, temporary } from "./page.mjs";
import { many } from "./pages.mjs";

/** No task of the page may take more of the processor, in milliseconds. */
const LONGEST = 50;

const say = (tasks) => `longest tasks ${tasks.slice(0, 3).map((task) => task.toFixed(1)).join(", ")} ms`;

test("500 pages are read while the page stays quick", async (t) => {
  await temporary(async (folder) => {
    for (const { name, text } of many(500)) writeFileSync(join(folder, name), text);
    await opened({}, async (the) => {
      await the.packs();
      const began = Date.now();
      let seconds;
      const tasks = await the.tasks(async () => {
        await the.drop([folder]);
        await the.read(500);
        seconds = (Date.now() - began) / 1000;
      });
      t.diagnostic(`500 pages in ${seconds.toFixed(1)} s on ${availableParallelism()} cores; ${say(tasks)}`);
      const rows = await the.page.locator("#library [data-index]").count();
      assert.ok(rows > 5 && rows < 100, `${rows} rows are in the document`);
      assert.ok(tasks[0] <= LONGEST, say(tasks));
      await the.page.locator("#library-list").evaluate((list) => (list.scrollTop = list.scrollHeight));
      await the.page.locator('#library [data-index="499"]').waitFor();
    });
  });
});

test("a line of five megabytes opens in pieces while the page stays quick", async (t) => {
  const sentence = "Министр Анна Петрова прибыла в Бишкек и рассказала о мосте через реку. ";
  const times = Math.ceil(5e6 / Buffer.byteLength(sentence));
  const text = `Начало положено в Астане. ${sentence.repeat(times)}Конец наступил в Ташкенте.`;
  await temporary(async (folder) => opened({}, async (the) => {
    writeFileSync(join(folder, "line.txt"), text);
    await the.packs();
    const article = the.article();
    const tasks = await the.tasks(async () => {
      await the.drop([join(folder, "line.txt")]);
      await article.locator("mark", { hasText: "Астане" }).waitFor({ timeout: 300_000 });
      await the.finished();
    });
    t.diagnostic(`opened: ${say(tasks)}`);
    const reading = await the.tasks(async () => {
      const scroller = the.page.locator("#article-scroller");
      // What is seen in the middle comes when it is seen.
      await scroller.evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight / 2));
      await the.page.waitForFunction(() => {
        const { left, top, width, height } = document.querySelector("#article-scroller").getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2)?.closest("[data-piece]");
      });
      await the.page.waitForFunction(() => {
        const scroller = document.querySelector("#article-scroller");
        scroller.scrollTop = scroller.scrollHeight;
        return document.querySelector("#article").innerText.includes("Конец наступил");
      });
      // From a name at the end to its card, and from the card to the beginning and back.
      await article.locator("mark", { hasText: "Ташкенте" }).click();
      const line = the.page.locator("#cast .card .lines button", { hasText: "Ташкенте" });
      await line.waitFor();
      await scroller.evaluate((scroller) => (scroller.scrollTop = 0));
      await article.locator("mark", { hasText: "Астане" }).waitFor();
      await line.click();
      await article.locator("mark", { hasText: "Ташкенте" }).waitFor();
    });
    t.diagnostic(`read: ${say(reading)}`);
    const pieces = await article.locator("[data-piece]").count();
    assert.ok(pieces < 60, `${pieces} pieces are in the document`);
    assert.ok(Math.max(tasks[0], reading[0]) <= LONGEST, `opened: ${say(tasks)}; read: ${say(reading)}`);
  }));
});

test("five megabytes of HTML nested without end are an article while the page stays quick", async (t) => {
  const paragraph = (i) => `<div><b><p>Министр Анна Петрова прибыла в Бишкек и рассказала о мосте ${i}, а в среду вернулась домой. `;
  const head = "<!doctype html><html lang=ru><head><meta charset=utf-8><title>Мост через реку</title></head><body><h1>Мост через реку</h1>";
  const times = Math.ceil(5e6 / Buffer.byteLength(paragraph(10_000)));
  const html = head + "<div>".repeat(20_000) + Array.from({ length: times }, (_, i) => paragraph(i)).join("");
  assert.ok(Buffer.byteLength(html) > 4.9e6);
  await temporary(async (folder) => opened({}, async (the) => {
    writeFileSync(join(folder, "deep.html"), html);
    await the.packs();
    const tasks = await the.tasks(async () => {
      await the.drop([join(folder, "deep.html")]);
      await the.article().locator("mark", { hasText: "Бишкек" }).first().waitFor({ timeout: 300_000 });
      await the.finished();
    });
    t.diagnostic(say(tasks));
    // What was cut is said.
    assert.ok((await the.article().locator(".notices li").count()) > 0, "the article says how deep it is");
    assert.ok(tasks[0] <= LONGEST, say(tasks));
  }));
});

test("a text of fifty megabytes is being read while the page stays quick, can be cancelled, and leaves no trace", async (t) => {
  const sentence = "Министр Анна Петрова прибыла в Бишкек и рассказала о мосте через реку.\n";
  const text = sentence.repeat(Math.ceil(5e7 / Buffer.byteLength(sentence)));
  await temporary(async (folder) => opened({}, async (the) => {
    writeFileSync(join(folder, "fifty.txt"), text);
    await the.packs();
    const row = the.page.locator("#library .list-row", { hasText: "fifty.txt" });
    const tasks = await the.tasks(async () => {
      await the.drop([join(folder, "fifty.txt")]);
      await row.waitFor();
      // Long enough for every stage before the names.
      await the.page.waitForTimeout(4_000);
      await the.page.getByRole("button", { name: "Cancel" }).click();
      await the.page.locator("#library .progress.working").waitFor({ state: "detached", timeout: 5_000 });
    });
    t.diagnostic(say(tasks));
    assert.ok(tasks[0] <= LONGEST, say(tasks));
    assert.equal(await row.count(), 0, "what was cancelled is no article");
    await the.give(many(4));
    await the.read(4);
  }));
});

test("after a large file its worker is replaced, and others are read", async () => {
  const filler = "Совет обсудил новый мост через реку.\n".repeat(30);
  const lines = Array.from({ length: 9_000 }, (_, i) => JSON.stringify({ text: i % 3_000 ? "" : `Мэр Анна Петрова ${i}. ${filler}`, filler }));
  const text = lines.join("\n");
  assert.ok(Buffer.byteLength(text) > 8e6);
  await opened({}, async (the) => {
    await the.packs();
    const before = new Set(the.page.workers());
    await the.give([{ name: "large.jsonl", text }]);
    await the.page.locator("#library").waitFor();
    await the.finished();
    const replaced = () => [...before].filter((worker) => !the.page.workers().includes(worker)).length;
    for (let i = 0; i < 50 && replaced() === 0; i++) await the.page.waitForTimeout(100);
    assert.equal(replaced(), 1);
    const read = await the.articles();
    await the.give(many(4));
    await the.page.waitForTimeout(500);
    await the.finished();
    assert.equal(await the.articles(), read + 4);
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

test("a long article is printed whole", async () => {
  await temporary(async (folder) => opened({}, async (the) => {
    const files = ["Долгая история", "Другая долгая история"].map((title, n) => {
      writeFileSync(join(folder, `${n}.html`), long(title));
      return join(folder, `${n}.html`);
    });
    await the.packs();
    await the.drop(files.slice(0, 1));
    await the.read(1);
    await the.page.locator("#article article [data-block]").first().waitFor();
    const has = (text, ...numbers) => numbers.filter((n) => text.includes(`номер ${n}.`));
    const some = await printed(the.page, "");
    assert.ok(some.includes("Ctrl+P") && has(some, 1, 350, 700).length < 3, "from the menu, paper says that something is missing");
    await the.drop(files.slice(1));
    await the.read(2);
    await the.page.keyboard.press("j");
    await the.page.locator("#article h1", { hasText: "Другая" }).waitFor();
    const all = await printed(the.page, "Control+p");
    assert.deepEqual(has(all, 1, 350, 700), [1, 350, 700]);
    assert.ok(!all.includes("Ctrl+P"), "nothing is missing");
    const pages = (await the.page.pdf()).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages > 60, `${pages} pages`);
  }));
});

test("an article that is opened while a long one is made ready for print is not printed in its place", async () => {
  const short = "Мэр Анна Петрова продала старую лодку соседям и купила новую, писали в среду местные газеты.\n";
  await opened({}, async (the) => {
    await the.packs();
    await the.give([{ name: "long.html", text: long("Долгая история") }, { name: "short.txt", text: short }]);
    await the.read(2);
    await the.open("Долгая");
    await the.page.locator("#article h1", { hasText: "Долгая" }).waitFor();
    // In one task, so that no part of the long article comes in between.
    await the.page.evaluate(() => {
      window.printed = 0;
      window.print = () => window.printed++;
      const rows = [...document.querySelectorAll("#library [data-index]")];
      document.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyP", key: "p", ctrlKey: true, bubbles: true, cancelable: true }));
      rows.find((row) => !row.textContent.includes("Долгая")).click();
    });
    await the.page.locator("#article", { hasText: "старую лодку" }).waitFor();
    await the.page.waitForTimeout(1_000);
    assert.equal(await the.page.evaluate(() => window.printed), 0, "nobody asked for the short one on paper");
    await the.page.keyboard.press("Control+p");
    await the.page.waitForFunction(() => window.printed === 1);
  });
});

/** A page of 700 paragraphs, more than one answer of the archivist holds. */
function long(title) {
  const who = ["Министр Анна Петрова", "Мэр города", "Житель Нарына", "Инженер Олег Лосев", "Врач из Оша"];
  const did = ["рассказала о мосте через реку", "построила дом на горе", "видела снег в долине", "ждёт поезда на станции"];
  const when = ["в среду утром", "после обеда", "прошлой зимой", "до начала дождей", "вместе с соседями", "без всякой спешки", "как и обещали"];
  const sentence = (n) => `${who[n % 5]} ${did[n % 4]} ${when[n % 7]}, и об этом говорили ${n % 90} дней.`;
  const paragraph = (n) => `<p>Это абзац номер ${n}. ${Array.from({ length: 6 }, (_, k) => sentence(n * 7 + k * 11)).join(" ")}</p>`;
  const paragraphs = Array.from({ length: 700 }, (_, n) => paragraph(n + 1)).join("\n");
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><title>${title}</title><article><h1>${title}</h1>${paragraphs}</article>`;
}

/** The text that is in the document when it is printed: by these keys, or with none from the browser's menu. */
async function printed(page, keys) {
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      setTimeout(() => {
        window.paper = document.querySelector("article").textContent;
        dispatchEvent(new Event("afterprint"));
      });
    };
    delete window.paper;
  });
  await (keys ? page.keyboard.press(keys) : page.evaluate(() => window.print()));
  return (await page.waitForFunction(() => window.paper)).jsonValue();
}
