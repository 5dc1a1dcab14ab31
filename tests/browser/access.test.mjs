// For everybody: no fault that axe knows of, light and dark; three languages; a phone; the keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { faults, opened } from "./page.mjs";
import { FOUR } from "./pages.mjs";

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    await opened({ colorScheme }, async (the) => {
      const found = [];
      const look = async (state) => found.push(...(await faults(the.page)).map((fault) => `${state}: ${fault}`));
      await look("empty");
      await the.give(FOUR);
      await the.read(4);
      await the.open("Бишкек");
      await the.article().locator("mark").first().waitFor();
      await look("article");
      await the.page.getByRole("button", { name: "Source" }).click();
      await the.article().locator("[data-reason]").first().click();
      await look("source");
      await the.article().locator('mark[data-label="PERSON"]').first().click();
      await the.page.locator("#cast .card").waitFor();
      await look("card");
      for (const name of [/settings/i, /keys/i, /requests|servers/i]) {
        await the.page.getByRole("button", { name }).first().click();
        await the.page.getByRole("dialog").waitFor();
        await look(name);
        await the.page.keyboard.press("Escape");
        await the.page.getByRole("dialog").waitFor({ state: "hidden" });
      }
      assert.deepEqual(found, []);
    });
  });
}

for (const [locale, language, sentence] of [
  ["en-GB", "en", "Choose files"],
  ["ru-RU", "ru", "Выбрать файлы"],
  ["uk-UA", "uk", "Вибрати файли"],
]) {
  test(`the page speaks the language of the browser: ${language}`, async () => {
    await opened({ locale }, async ({ page }) => {
      assert.equal(await page.locator("html").getAttribute("lang"), language);
      await page.getByRole("button", { name: sentence }).waitFor();
    });
  });
}

test("the language that was chosen stays chosen", async () => {
  await opened({}, async ({ page }) => {
    await page.getByRole("button", { name: /settings/i }).first().click();
    await page.getByRole("dialog").getByText("Українська").click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Вибрати файли" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Вибрати файли" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "uk");
  });
});

test("another language of the page leaves the reader at the same place of the article", async () => {
  await opened({ viewport: { width: 1280, height: 600 } }, async (the) => {
    const { page } = the;
    const text = Array.from({ length: 60 }, (_, i) => `Рабочие завода номер ${i} показали гостям цех, склад и новую дорогу к берегу реки.`).join("\n\n");
    await the.give([{ name: "long.txt", text }]);
    await the.read(1);
    await the.open("long|завода");
    await page.getByRole("button", { name: "Source" }).click();
    const place = the.article().getByText("завода номер 40 ");
    await place.scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: /settings/i }).first().click();
    await page.getByRole("dialog").getByText("Українська").click();
    await page.locator("#article", { hasText: "Джерело" }).waitFor();
    await page.waitForFunction(() => document.querySelector("#article-scroller").scrollTop > 0);
    const inView = () => {
      const scroller = document.querySelector("#article-scroller").getBoundingClientRect();
      const block = [...document.querySelectorAll("[data-piece]")].find((block) => block.innerText.includes("номер 40 "));
      const { top, bottom } = block?.getBoundingClientRect() ?? {};
      return bottom > scroller.top && top < scroller.bottom;
    };
    await page.waitForFunction(inView);
  });
});

for (const width of [390, 320]) {
  test(`nothing is cut off at ${width} pixels`, async () => {
    await opened({ viewport: { width, height: 844 }, hasTouch: true }, async (the) => {
      const wide = () => the.page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok((await wide()) <= 0, "empty");
      await the.give(FOUR);
      await the.finished();
      assert.ok((await wide()) <= 0, "library");
      await the.open("Бишкек");
      const mark = the.article().locator('mark[data-label="PERSON"]').first();
      await mark.waitFor();
      assert.ok((await wide()) <= 0, "article");
      await mark.click();
      await the.page.locator("#cast .card").waitFor();
      assert.ok((await wide()) <= 0, "card");
    });
  });
}

test("everything can be done with the keyboard", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    const tab = async (until) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(until)) return;
      }
      assert.fail(`Tab never reached ${until}`);
    };
    // In: the dialog for pasting, opened, filled and left with keys alone.
    await tab(() => /paste/i.test(document.activeElement.textContent));
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await tab(() => /^(TEXTAREA|DIV)$/.test(document.activeElement.tagName) && document.activeElement.closest("dialog, [role=dialog]"));
    await page.keyboard.insertText(FOUR[0].text);
    await tab(() => /read it/i.test(document.activeElement.textContent));
    await page.keyboard.press("Enter");
    await the.read(1);
    await the.give(FOUR.slice(1));
    await the.read(4);
    // From article to article.
    const title = () => the.article().locator("h1").first().innerText();
    await page.locator("#library-list").focus();
    await page.keyboard.press("Home");
    await the.article().locator("mark").first().waitFor();
    const first = await title();
    await page.keyboard.press("j");
    await page.waitForFunction((old) => document.querySelector("#article h1")?.innerText !== old, first);
    await page.keyboard.press("k");
    await page.waitForFunction((old) => document.querySelector("#article h1")?.innerText === old, first);
    // Source, a block, restored and taken back.
    await page.keyboard.press("s");
    await tab(() => document.activeElement.matches("[data-block]"));
    for (let i = 0; i < 40 && !(await page.evaluate(() => document.activeElement.matches("[data-reason]"))); i++)
      await page.keyboard.press("ArrowDown");
    const block = await page.evaluate(() => document.activeElement.dataset.block);
    await page.keyboard.press("r");
    await page.locator(`[data-block="${block}"]:not([data-reason])`).first().waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(`[data-block="${block}"][data-reason]`).first().waitFor();
    // The list of keys, and out.
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "library-filter");
  });
});
