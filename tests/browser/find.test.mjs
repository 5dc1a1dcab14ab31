// Finding words in the open article, however long it is; and the keys that move in it.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { faults, opened, temporary } from "./page.mjs";
import { FOUR, RU_TXT } from "./pages.mjs";

/** The find bar of an opened page. */
function finding(the) {
  const { page } = the;
  const bar = page.locator("#article .find");
  return {
    bar,
    field: bar.getByRole("searchbox"),
    /** Strikes Ctrl+F and waits for the bar. */
    async open() {
      await page.keyboard.press("Control+f");
      await bar.locator("input:focus").waitFor();
    },
    /** Waits until the bar says so. */
    says: (text) => bar.getByRole("status").getByText(text, { exact: true }).waitFor(),
    /** Waits until these texts are painted: the hit that the reader is at, and the others. */
    async paints(...wanted) {
      const painted = () =>
        page.evaluate(() => ["found-now", "found"].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String)));
      for (let i = 0; i < 50 && JSON.stringify(await painted()) !== JSON.stringify(wanted); i++) await page.waitForTimeout(50);
      assert.deepEqual(await painted(), wanted);
    },
    /** Waits until the hit that the reader is at is seen. */
    seen: () =>
      page.waitForFunction(() => {
        const [range] = CSS.highlights.get("found-now") ?? [];
        const scroller = document.querySelector("#article-scroller").getBoundingClientRect();
        const { top, bottom, height } = range?.getBoundingClientRect() ?? {};
        return height > 0 && top >= scroller.top && bottom <= scroller.bottom;
      }),
  };
}

test("words are found in any case, across names, with the keys of other layouts, and Esc goes on from there", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.give([{ name: "a.txt", text: RU_TXT.replace("Жапаров журналистам", "Жапаров журна\u00adли\u00adстам") }]);
    await the.read(1);
    await the.open("Бишкек");
    const find = finding(the);
    // By the place of the key: `а` is what a Russian keyboard writes there.
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyF", key: "а", ctrlKey: true, bubbles: true, cancelable: true })),
    );
    await find.bar.locator("input:focus").waitFor();
    await page.keyboard.type("токаев");
    await find.says("1 of 3");
    await find.paints(["Токаев"], ["Токаев", "Токаев"]);
    await page.keyboard.press("Enter");
    await find.says("2 of 3");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Shift+Enter");
    await find.says("3 of 3");
    await page.keyboard.press("Enter");
    await find.says("1 of 3");
    // Across a name, with a soft hyphen, another quotation mark, and no-break space.
    await find.field.fill('готовы к\u00a0этому", — заявил жапаров журналистам');
    await find.says("1 of 1");
    await find.paints(["готовы к этому», — заявил Жапаров журна\u00adли\u00adстам"], []);
    await find.seen();
    assert.ok((await the.article().locator("mark[data-label]").count()) > 3, "names stay marked");
    const block = await the.article().locator("[data-block]", { hasText: "заявил" }).getAttribute("data-block");
    await page.keyboard.press("Escape");
    await find.bar.waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.dataset.block), block);
    assert.match(await page.evaluate(() => String(getSelection())), /заявил Жапаров/);
    await find.paints([], []);
    // What is selected is looked for; what cannot be found says so, and Esc gives the focus back.
    await find.open();
    assert.match(await find.field.inputValue(), /^готовы к этому», — заявил Жапаров/);
    await find.field.fill("такого слова нет");
    await find.says("Not found");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.block), block);
  });
});

test("words in removed text are counted, and shown in Source", async () => {
  await opened({}, async (the) => {
    await the.give(FOUR.slice(0, 1));
    await the.read(1);
    await the.open("Бишкек");
    const find = finding(the);
    await find.open();
    await the.page.keyboard.type("сборная выиграла");
    await find.says("Not found");
    await find.bar.getByRole("button", { name: "1 in removed text" }).click();
    await find.says("1 of 1");
    await find.seen();
    await find.paints(["Сборная выиграла"], []);
    // Back in the article it is gone, and what is removed there is no hit any more.
    await find.field.fill("токаев");
    await find.says("1 of 3");
    await the.page.getByRole("button", { name: "Article", exact: true }).click();
    await find.says("1 of 3");
    await the.article().locator('p mark[data-label="PERSON"]', { hasText: "Токаев" }).first().click();
    await the.page.keyboard.press("r");
    await find.says("1 of 2");
  });
});

test("the title of the page is looked through where it is no block, and the words stay for the next article", async () => {
  await opened({}, async (the) => {
    const rows = [
      { title: "Мост 👍 у реки", text: "Реку перешли весной, и мост откроют осенью, сообщил мэр Андрей Колесников." },
      { title: "Другая", text: "Ничего подобного здесь нет, и тем не менее это статья о реке и лесе." },
    ];
    await the.give([{ name: "a.jsonl", text: rows.map((row) => JSON.stringify(row)).join("\n") }]);
    await the.read(2);
    await the.open("Мост");
    const find = finding(the);
    await find.open();
    await the.page.keyboard.type("рек");
    await find.says("1 of 2");
    await find.paints(["рек"], ["Рек"]);
    await the.page.getByRole("button", { name: "next article" }).click();
    await find.says("1 of 1");
    await find.paints(["рек"], []);
  });
});

test("a long article is looked through as a whole while the page stays quick", async (t) => {
  const sentence = "Министр Анна Петрова прибыла в Бишкек и рассказала о мосте через реку. ";
  const times = Math.ceil(5e6 / Buffer.byteLength(sentence));
  const text = `Начало положено в Астане. ${sentence.repeat(times / 2)}Середину видели в Ташкенте. ${sentence.repeat(times / 2)}Конец наступил, увы.`;
  await temporary(async (folder) => opened({}, async (the) => {
    writeFileSync(join(folder, "line.txt"), text);
    await the.packs();
    await the.drop([join(folder, "line.txt")]);
    await the.article().locator("mark", { hasText: "Астане" }).waitFor({ timeout: 300_000 });
    await the.finished();
    const find = finding(the);
    const tasks = await the.tasks(async () => {
      await find.open();
      await the.page.keyboard.type("середину видели");
      await find.says("1 of 1");
      await find.seen();
      await find.field.fill("наступил, увы");
      await find.says("1 of 1");
      await find.seen();
      await find.field.fill("петрова");
      await find.says("1 of 1,000+");
      await find.seen();
      await the.page.keyboard.press("Shift+Enter");
      await find.says("1,000 of 1,000+");
      await find.seen();
    });
    t.diagnostic(`longest tasks ${tasks.slice(0, 3).map((task) => task.toFixed(1)).join(", ")} ms`);
    assert.ok(tasks[0] <= 50, `${tasks[0]} ms`);
    assert.ok((await the.article().locator("[data-piece]").count()) < 60);
  }));
});

test("with the field in focus, or with no article open, the search is the browser's", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    const left = () =>
      page.evaluate(() => {
        const event = new KeyboardEvent("keydown", { code: "KeyF", key: "f", ctrlKey: true, bubbles: true, cancelable: true });
        return document.activeElement.dispatchEvent(event);
      });
    assert.ok(await left(), "the page is empty");
    await the.give(FOUR);
    await the.read(4);
    await the.open("Бишкек");
    await page.locator("#library-filter").focus();
    assert.ok(!(await left()), "from a field of the library, too");
    await finding(the).bar.locator("input:focus").waitFor();
    assert.ok(await left(), "struck again");
  });
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing in the find bar, and a phone has room for it, ${colorScheme}`, async () => {
    await opened({ colorScheme, viewport: { width: 320, height: 640 }, hasTouch: true }, async (the) => {
      await the.give(FOUR);
      await the.read(4);
      await the.open("Бишкек");
      await the.article().getByRole("button", { name: "Find in the article" }).click();
      const find = finding(the);
      await find.field.fill("в");
      await find.bar.getByRole("button", { name: /in removed text/ }).waitFor();
      assert.deepEqual(await faults(the.page), []);
      assert.ok((await the.page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth)) <= 0);
      await find.bar.getByRole("button", { name: "Next hit" }).click();
      await find.says(/^2 of \d+$/);
      await find.bar.getByRole("button", { name: "Close" }).click();
      await find.bar.waitFor({ state: "detached" });
    });
  });
}

test("after j and k the arrows are in the article: down scrolls it, right goes to the first name and on", async () => {
  await opened({ viewport: { width: 1280, height: 500 } }, async (the) => {
    const { page } = the;
    await the.give(FOUR);
    await the.read(4);
    await page.locator("#library-list").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("j");
    await page.locator("#article-scroller:focus").waitFor();
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.querySelector("#article-scroller").scrollTop > 40);
    await page.keyboard.press("k");
    await page.waitForFunction(() => document.querySelector("#article-scroller").scrollTop === 0);
    const names = () => page.evaluate(() => [...document.querySelectorAll("#article mark[data-entity]")].indexOf(document.activeElement));
    for (const [key, at] of [["ArrowRight", 0], ["ArrowRight", 1], ["ArrowRight", 2], ["ArrowRight", 3], ["ArrowLeft", 2]]) {
      await page.keyboard.press(key);
      assert.equal(await names(), at);
    }
    // From a block to its first name, and to the name before it.
    await page.keyboard.press("ArrowDown");
    const block = await page.evaluate(() => document.activeElement.dataset.block);
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement.closest("[data-block]").dataset.block), block);
    await page.keyboard.press("Enter");
    await page.locator("#card-name:focus").waitFor();
  });
});

test("an article that is on its way takes the focus itself, not the one that is still shown", async () => {
  await opened({ viewport: { width: 1280, height: 500 }, start: false }, async (the) => {
    const { page } = the;
    // Where `late` is set, what the workers say comes that many milliseconds later.
    await page.addInitScript(() => {
      const set = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage").set;
      Object.defineProperty(Worker.prototype, "onmessage", {
        set(heard) {
          set.call(this, heard && ((event) => (window.late ? setTimeout(() => heard.call(this, event), window.late) : heard.call(this, event))));
        },
      });
    });
    await the.start();
    await the.give(FOUR);
    await the.read(4);
    const list = page.locator("#library-list");
    await list.focus();
    await page.keyboard.press("Home");
    await page.locator("#library-list:focus").waitFor();
    const title = () => page.locator("#article h1").first().textContent();
    const first = await title();
    // The list goes to the top of the first article while the second comes.
    await page.evaluate(() => {
      window.late = 400;
      for (const [key, code] of [["Home", "Home"], ["j", "KeyJ"]])
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }));
    });
    await page.locator("#article-scroller:focus").waitFor();
    assert.notEqual(await title(), first);
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.querySelector("#article-scroller").scrollTop > 40);
  });
});
