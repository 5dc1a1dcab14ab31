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
    await page.locator("#article", { hasText: "Уся сторінка" }).waitFor();
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

for (const locale of ["en-GB", "ru-RU", "uk-UA"]) {
  test(`beside library and cast the toolbar of an article is one row: ${locale}`, async () => {
    for (const width of [1220, 1280, 1440]) {
      await opened({ viewport: { width, height: 800 }, locale }, async (the) => {
        // More than ten removed of more than ten, and names in what was removed.
        const teaser = (i) => `Читайте также: Мэр города Олег Лосев ${i} сентября открыл мост\n`;
        const text = "Рабочие завода показали гостям цех, склад и новую дорогу к берегу реки, сообщил Андрей Колесников.\n\n";
        const teasers = Array.from({ length: 12 }, (_, i) => teaser(i + 10)).join("\n");
        await the.give([{ name: "a.txt", text: `Мост через реку открыт\n\n${text.repeat(3)}${teasers}` }]);
        await the.read(1);
        await the.article().locator("[data-block]").first().waitFor();
        const bar = the.page.locator("#article .bar");
        const rows = await bar.evaluate((bar) =>
          [bar, ...bar.children].map((part) => Math.round(part.getBoundingClientRect().top + part.getBoundingClientRect().height / 2)),
        );
        assert.ok(Math.max(...rows) - Math.min(...rows) <= 4, `${width} px: the middles of the bar and its parts are at ${rows}`);
        const count = bar.locator(".counts .link");
        assert.match(await count.innerText(), /\d\d.*\d\d/);
        const { height } = await count.boundingBox();
        assert.ok(height < 32, `${width} px: the count is ${height} px high`);
        await the.page.locator("#cast .facets .only").waitFor();
      });
    }
  });
}

test("a page that is written from right to left is shown so, and where no names are read is said", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    const text = "اجتمع وزراء الخارجية في القاهرة يوم الاثنين لبحث الأوضاع في المنطقة، وقال الأمين العام إن العمل مستمر حتى الآن.";
    await the.give([{ name: "arabic.txt", text: `اجتماع في القاهرة\n\n${text}\n\n${text} وأضاف أن الاجتماع المقبل قريب.` }, ...FOUR]);
    await the.read(5);
    await the.open("القاهرة");
    const direction = (element) => element.evaluate((e) => getComputedStyle(e).direction);
    assert.equal(await direction(the.article().locator("[data-block] > p").first()), "rtl");
    assert.equal(await direction(page.locator("#library-list .title", { hasText: "القاهرة" })), "rtl");
    await the.article().getByText("in another language").waitFor();
    assert.equal(await the.article().locator("abbr.lang").innerText(), "?");
    await the.open("Бишкек");
    await the.article().locator("mark").first().waitFor();
    assert.equal(await direction(the.article().locator("[data-block] > p").first()), "ltr");
    assert.equal(await the.article().getByText("in another language").count(), 0);
  });
});

test("text twice as large leaves every part of the room in view", async () => {
  await opened({ viewport: { width: 1440, height: 900 } }, async (the) => {
    const { page } = the;
    await the.give(FOUR);
    await the.read(4);
    // The text alone is made larger, as some browsers do.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(":root { font-size: 200% }");
      document.adoptedStyleSheets = [sheet];
    });
    for (const [pane, least] of [["library", 300], ["article", 500], ["cast", 300]]) {
      const { width } = await page.locator(`#${pane}`).boundingBox();
      assert.ok(width >= least, `${pane} is ${width} pixels wide`);
    }
    assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth)) <= 0);
  });
});

test("on paper there is the article alone, whatever is open beside it", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.give(FOUR);
    await the.read(4);
    await the.open("Бишкек");
    await the.article().locator('mark[data-label="PERSON"]').first().click();
    await page.locator("#cast .card").waitFor();
    await page.emulateMedia({ media: "print" });
    // A sheet of paper is narrower than the window.
    for (const width of [1280, 700, 400]) {
      await page.setViewportSize({ width, height: 900 });
      for (const [pane, shown] of [["library", false], ["article", true], ["cast", false]])
        assert.equal(await page.locator(`#${pane}`).isVisible(), shown, `${pane} at ${width}`);
    }
  });
});

test("on paper names have the colours that are made for white, whatever the theme", async () => {
  const printed = async (colorScheme) => {
    let colours;
    await opened({ colorScheme }, async (the) => {
      await the.give(FOUR);
      await the.read(4);
      await the.open("Бишкек");
      await the.article().locator('mark[data-label="PERSON"]').first().waitFor();
      await the.page.emulateMedia({ media: "print" });
      colours = await the.article().locator("mark").evaluateAll((marks) =>
        marks.map((mark) => [mark.dataset.label, getComputedStyle(mark).color, getComputedStyle(mark).borderBottomColor].join(" ")),
      );
    });
    return colours;
  };
  const light = await printed("light");
  assert.ok(light.length > 3);
  assert.deepEqual(await printed("dark"), light);
});

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
