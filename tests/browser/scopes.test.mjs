// A decision about a block, as far as it reaches: this block, this page, this site.

import assert from "node:assert/strict";
import { test } from "node:test";
import { opened } from "./page.mjs";

const FURNITURE = "The archive of this paper is kept by Olga Brandt alone";

/** A page of a site: two paragraphs of its own round a line that stands on all. */
const page = (site, n) => ({
  name: `${site}-${n}.html`,
  text: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bridge number ${n} of ${site}</title>
<link rel="canonical" href="https://www.${site}.example/${n}.html">
<article><h1>Bridge number ${n} of ${site}</h1>
<p>The council of town ${n} voted on Monday to build a bridge across the river ${site}, said mayor Anna Keller, who had asked for it ${n} times.</p>
<p>${FURNITURE}</p>
<p>Work on bridge ${n} begins in spring and is to take ${n + 2} years, and the town of ${site} will pay for a part of it, Keller told reporters.</p>
</article></html>`,
});

/** The mentions that the cast of all articles counts for Olga Brandt. */
const counted = async (the) => {
  await the.page.getByRole("button", { name: "All articles" }).click();
  return the.page.locator("#cast-list [data-index]", { hasText: "Olga Brandt" });
};

test("what repeats on a site is restored and removed on all its pages, later ones too, and undone at once", async () => {
  await opened({}, async (the) => {
    await the.packs();
    await the.give([1, 2, 3].map((n) => page("one", n)).concat(page("two", 1)));
    await the.read(4);
    await the.open("Bridge number 1 of one");
    await the.page.getByRole("button", { name: "Source" }).click();
    const line = the.article().locator("[data-block]", { hasText: FURNITURE });
    await the.article().locator('[data-reason="repeated"]', { hasText: FURNITURE }).focus();
    // The three scopes, each with its key.
    const buttons = line.getByRole("button");
    assert.deepEqual(await buttons.evaluateAll((all) => all.map((b) => b.textContent)), [
      "RestoreR",
      "Restore all “repeated on the site” on this pageShift+R",
      "Restore this text on all of one.exampleAlt+R",
    ]);
    await the.page.keyboard.press("Alt+r");
    const toast = the.page.locator(".toast");
    await toast.getByText("Changed: 3 blocks on 3 pages.").waitFor();
    await the.page.getByRole("button", { name: "Article", exact: true }).click();
    await the.article().getByText(FURNITURE).waitFor();
    const brandt = await counted(the);
    await brandt.locator(".number", { hasText: /^4$/ }).waitFor();
    // A page of that site that comes later.
    await the.give([page("one", 4)]);
    await the.read(5);
    await brandt.locator(".number", { hasText: /^5$/ }).waitFor();
    // Taken back at once, and done again.
    await the.page.locator("#library-list").focus();
    await the.page.keyboard.press("Control+z");
    await toast.getByText("Taken back. Changed: 4 blocks on 4 pages.").waitFor();
    await brandt.locator(".number", { hasText: /^1$/ }).waitFor();
    await the.page.keyboard.press("Control+Shift+z");
    await brandt.locator(".number", { hasText: /^5$/ }).waitFor();
    // The other site has a word of its own.
    await the.open("Bridge number 1 of two");
    await the.page.getByRole("button", { name: "Source" }).click();
    await the.article().locator("h1", { hasText: "of two" }).waitFor();
    await line.focus();
    await line.getByRole("button", { name: "Remove this text on all of two.example" }).click();
    await toast.getByText("Changed: 1 block on 1 page.").waitFor();
    await brandt.locator(".number", { hasText: /^4$/ }).waitFor();
  });
});

test("a page without a site says that the decision reaches all pages, in the language of the reader", async () => {
  await opened({ locale: "ru-RU" }, async (the) => {
    const text = (n) => `Мост номер ${n}\n\nГород строит мост через реку, сообщил мэр Андрей Колесников на встрече ${n} марта.\n\nПишет нам Олег Лосев из Оша\n`;
    await the.give([1, 2].map((n) => ({ name: `${n}.txt`, text: text(n) })));
    await the.read(2);
    await the.open("Мост номер 1");
    const line = the.article().locator("[data-block]", { hasText: "Олег Лосев" });
    await the.page.getByRole("button", { name: "Вся страница" }).click();
    await line.focus();
    await line.getByRole("button", { name: "этот текст на всех страницах" }).click();
    await the.page.locator(".toast").getByText("Изменено: 2 блока на 2 страницах.").waitFor();
  });
});
