// The page tells what it did: what was cancelled, filtered, dropped twice or not read, and what a date stands for.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { opened, temporary } from "./page.mjs";
import { EN_HTML, FOUR, RU_TXT, many } from "./pages.mjs";

const EMPTY = [
  { name: "empty.txt", text: "" },
  { name: "blank.txt", text: " \n" },
];

/** Waits for the short message over the page. */
const toast = (the, text) => the.page.locator(".toast", { hasText: text }).waitFor();

test("who cancels is told how much was read and how much was not", async () => {
  await opened({}, async (the) => {
    await the.packs();
    await the.give(many(400));
    await the.page.locator('#library [role="option"]').first().waitFor();
    await the.page.getByRole("button", { name: "Cancel" }).click();
    const said = await the.page.locator(".toast", { hasText: "Cancelled" }).innerText();
    const [, read, left] = said.match(/(\d+) read, (\d+) not read/).map(Number);
    assert.equal(read + left, 400);
    assert.ok(left > 0, said);
    assert.ok(!(await the.page.locator(".unseen").innerText()).includes("All read"));
  });
});

test("files dropped twice are counted over the whole drop", async () => {
  await opened({}, async (the) => {
    await the.packs();
    await the.give(many(40));
    await the.read(40);
    await the.give([...many(40), { name: "new.html", mimeType: "text/html", text: EN_HTML }]);
    await toast(the, "Dropped twice, shown once: 40 files");
    await the.page.locator('#library-list [aria-setsize="41"]').first().waitFor();
  });
});

test("a file that is dropped alone later is opened, and its row is chosen", async () => {
  await opened({}, async (the) => {
    await the.give(many(30));
    await the.read(30);
    await the.give([{ name: "late.txt", text: "Вечером в Нарыне открыли новый мост.\n\nМэр Нарына приехал на открытие и поздравил горожан." }]);
    await the.article().getByText("Вечером в Нарыне").first().waitFor();
    await the.page.locator('#library [data-index="30"][aria-current="true"]').waitFor();
    // The same again is where it was.
    await the.page.keyboard.press("k");
    await the.article().getByText("Вечером в Нарыне").first().waitFor({ state: "detached" });
    await the.give([{ name: "again.txt", text: "Вечером в Нарыне открыли новый мост.\n\nМэр Нарына приехал на открытие и поздравил горожан." }]);
    await the.article().getByText("Вечером в Нарыне").first().waitFor();
  });
});

test("a file that is dropped alone later and cannot be read is opened too, and says why", async () => {
  await opened({}, async (the) => {
    await the.give(FOUR);
    await the.read(4);
    await the.open("Бишкек");
    await the.give([{ name: "late.txt", text: "  " }]);
    await the.article().getByText("This file was not read").waitFor();
    await the.article().getByText("late.txt").waitFor();
    await the.page.locator('#library [data-index="4"][aria-current="true"]').waitFor();
    // A table of which one row is empty is read.
    await the.give([{ name: "rows.jsonl", text: '{"text": ""}\n{"text": "Вечером в Нарыне открыли новый мост через реку."}' }]);
    await the.article().getByText("Вечером в Нарыне").first().waitFor();
  });
});

test("where no file can be read the middle says so, and j leads to each", async () => {
  await opened({}, async (the) => {
    await the.give(EMPTY);
    await the.article().getByText("None of the files could be read").waitFor();
    await the.page.keyboard.press("j");
    await the.article().getByText("This file was not read").waitFor();
    await the.article().getByText("blank.txt").waitFor();
    await the.page.keyboard.press("j");
    await the.article().getByText("empty.txt").waitFor();
  });
});

test("an empty folder is told of", async () => {
  await temporary(async (folder) => {
    mkdirSync(join(folder, "nothing"));
    await opened({}, async (the) => {
      await the.drop([join(folder, "nothing")]);
      await toast(the, "Nothing to read in this folder.");
    });
  });
});

test("a filter of the cast that is on shows, under a card and where nothing passes it", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.give([FOUR[0], { name: "z.txt", text: "В Бишкеке и Нарыне прошёл снег.\n\nВ Бишкеке сегодня тепло, а в Нарыне выпал снег и замело дороги." }]);
    await the.read(2);
    await the.open("bishkek|Бишкеке поставки");
    const people = page.locator('#cast .facets [data-label="PERSON"]');
    await people.click();
    await the.article().locator('mark[data-label="PERSON"]').first().click();
    await page.locator(".card").waitFor();
    assert.equal(await people.getAttribute("aria-pressed"), "true");
    assert.ok(await people.isVisible(), "under the card too");
    await page.keyboard.press("Escape");
    await the.open("z.txt|прошёл снег");
    await people.filter({ hasText: "0" }).waitFor();
    const none = page.locator("#cast .none", { hasText: "Nothing matches the filter." });
    await none.waitFor();
    const [note, head] = await Promise.all([none.boundingBox(), page.locator("#cast .head").boundingBox()]);
    assert.ok(note.y < head.y + head.height + 20, "the note stands at the top");
    await none.getByRole("button", { name: "Show all" }).click();
    await page.locator("#cast-list [data-index]").first().waitFor();
  });
});

test("the library says how many articles pass the filter", async () => {
  await opened({}, async (the) => {
    await the.give(FOUR);
    await the.read(4);
    await the.page.locator("#library-filter").fill("gdansk");
    await the.page.locator("#library .progress", { hasText: "1 of 4 articles" }).waitFor();
  });
});

test("names that stand only in removed text are listed", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.packs();
    await the.give([{ name: "a.txt", text: RU_TXT }]);
    await the.read(1);
    const chip = page.locator("#cast .facets .only", { hasText: "Only in removed text" });
    const count = Number((await chip.innerText()).match(/\d+/)[0]);
    assert.equal(await chip.getAttribute("aria-pressed"), "false");
    await chip.click();
    await chip.and(page.locator('[aria-pressed="true"]')).filter({ hasText: String(count) }).waitFor();
    const rows = page.locator("#cast-list [data-index]");
    await page.locator("#cast .name", { hasText: "Токаев" }).waitFor({ state: "detached" });
    assert.equal(await rows.count(), count);
    await rows.first().click();
    await page.locator(".card .lines .gone").first().waitFor();
    await chip.click();
    await page.locator("#cast .name", { hasText: "Токаев" }).waitFor();
  });
});

test("the card of a date says what it stands for and after what, and suggests no other date", async () => {
  await opened({}, async (the) => {
    const line = (text) => JSON.stringify({ text, date: "2021-10-05" });
    await the.give([
      { name: "a.jsonl", text: `${line("Мост открыли 28 сентября. Рабочие строили его три года.")}\n${line("Мост закрыли 22 сентября. Рабочие чинили его три дня.")}` },
    ]);
    await the.read(2);
    await the.open("28 сентября");
    await the.article().locator('mark[data-label="DATE"]', { hasText: "28 сентября" }).click();
    const card = the.page.locator(".card");
    await card.getByText("28\u00a0September 2021 (2021-09-28); taken from the date of the page: year").waitFor();
    assert.equal(await card.locator(".near").count(), 0);
  });
});

test("a message in another language goes with that language", async () => {
  await opened({}, async (the) => {
    await temporary(async (folder) => {
      mkdirSync(join(folder, "nothing"));
      writeFileSync(join(folder, "nothing/.hidden"), "");
      await the.drop([join(folder, "nothing")]);
      await toast(the, "Nothing to read");
      await the.page.getByRole("button", { name: /settings/i }).first().click();
      await the.page.getByRole("dialog").getByText("Українська").click();
      await the.page.locator(".toast").waitFor({ state: "detached" });
    });
  });
});

test("on a phone everything that the foot and the header say elsewhere is in the settings, and a block can be restored at once", async () => {
  await opened({ viewport: { width: 390, height: 844 }, hasTouch: true }, async (the) => {
    const { page } = the;
    await the.give(FOUR.slice(0, 1));
    await the.finished();
    await the.open("Бишкек");
    await page.getByRole("button", { name: "Source" }).click();
    const restore = the.article().locator(".removed").first().getByRole("button", { name: "Restore" });
    assert.ok(await restore.isVisible());
    await page.getByRole("button", { name: /settings/i }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Kept until you close this page").waitFor();
    await dialog.getByRole("button", { name: "Keys" }).click();
    await dialog.getByText("next article").waitFor();
    const high = await page.evaluate(() => document.scrollingElement.scrollHeight - innerHeight);
    assert.ok(high <= 0, `${high} pixels over the window`);
  });
});
