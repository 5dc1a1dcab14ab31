// Several articles selected at once: by mouse, by keys, by touch; their names, their export, and off the list with them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { faults, opened } from "./page.mjs";
import { FOUR, many } from "./pages.mjs";

/** The places of the rows that are selected, of those in the document. */
const selected = (page) =>
  page.locator('#library-list [aria-selected="true"]').evaluateAll((rows) => rows.map((row) => Number(row.dataset.index)));

const isSelected = (page, ...rows) =>
  page.waitForFunction(
    (rows) => {
      const found = [...document.querySelectorAll('#library-list [aria-selected="true"]')].map((row) => row.dataset.index);
      return found.join() === rows.join();
    },
    rows,
  );

test("articles are selected by mouse and keys, and stay so through filter and order", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.give(FOUR);
    await the.read(4);
    const list = page.locator("#library-list");
    const row = (n) => list.locator(`[data-index="${n}"]`);
    const said = (text) => page.locator(".selection b", { hasText: text }).waitFor();
    assert.equal(await list.getAttribute("aria-multiselectable"), "true");
    await row(0).click();
    assert.deepEqual(await selected(page), [], "to open is not to select");
    await row(1).click({ modifiers: ["ControlOrMeta"] });
    await isSelected(page, 1);
    await said("1 selected");
    await row(3).click({ modifiers: ["Shift"] });
    await isSelected(page, 1, 2, 3);
    // The box of a row ticks it, the rest of it opens.
    await row(2).locator(".box").click();
    await isSelected(page, 1, 3);
    await row(0).click();
    await isSelected(page, 1, 3);
    // By document and not by place.
    const titles = (rows) => Promise.all(rows.map((n) => row(n).locator(".title").innerText()));
    const before = (await titles([1, 3])).sort();
    await page.getByLabel("Order").selectOption({ index: 1 });
    await page.waitForFunction(() => document.querySelectorAll('#library-list [aria-selected="true"]').length === 2);
    assert.deepEqual((await titles(await selected(page))).sort(), before);
    await page.getByLabel("Order").selectOption({ index: 0 });
    await isSelected(page, 1, 3);
    await page.locator("#library-filter").fill("astana");
    await page.waitForFunction(() => document.querySelectorAll("#library-list [data-index]").length === 1);
    await said("2 selected");
    // All that is listed, besides what is selected.
    await list.focus();
    await page.keyboard.press("Control+a");
    await page.locator("#library-filter").fill("");
    await page.waitForFunction(() => document.querySelectorAll("#library-list [data-index]").length === 4);
    await page.waitForFunction(() => document.querySelectorAll('#library-list [aria-selected="true"]').length >= 2);
    // The keys alone.
    await list.focus();
    await page.keyboard.press("Escape");
    await isSelected(page);
    await page.locator(".selection").waitFor({ state: "detached" });
    await page.keyboard.press("Home");
    await page.keyboard.press("Space");
    await isSelected(page, 0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await isSelected(page, 0, 1, 2, 3);
    await page.keyboard.press("Shift+ArrowUp");
    await isSelected(page, 0, 1, 2);
    await page.keyboard.press("Space");
    await isSelected(page, 0, 1);
    await page.keyboard.press("Control+a");
    await isSelected(page, 0, 1, 2, 3);
    await said("4 selected");
    await page.getByRole("button", { name: "Clear" }).click();
    await isSelected(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), "library-list");
  });
});

test("rows that are not in the document are selected, too", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.packs();
    await the.give(many(200));
    await the.finished();
    const count = await the.articles();
    await page.locator("#library-list").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.locator(".selection b", { hasText: `${count} selected` }).waitFor();
    await page.keyboard.press("Shift+PageUp");
    await page.locator(".selection b", { hasText: `${count} selected` }).waitFor({ state: "detached" });
    await page.keyboard.press("Home");
    await page.locator('#library-list [data-index="0"][aria-selected="true"]').waitFor();
    await page.keyboard.press("Control+a");
    await page.locator(".selection b", { hasText: `${count} selected` }).waitFor();
    // All of them off the list: the page is as it was, and undo brings them back.
    await page.getByRole("button", { name: "Remove from the list" }).click();
    await page.locator("main.empty").waitFor();
    await page.keyboard.press("Control+z");
    await the.read(count);
  });
});

test("the names of the selected, their export, and off the list with them", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.packs();
    await the.give(FOUR);
    await the.read(4);
    const list = page.locator("#library-list");
    const row = (n) => list.locator(`[data-index="${n}"]`);
    const cast = page.locator("#cast-list");
    await row(0).click();
    await row(1).locator(".title").click({ modifiers: ["ControlOrMeta"] });
    await row(2).locator(".title").click({ modifiers: ["ControlOrMeta"] });
    await isSelected(page, 1, 2);
    const names = [await row(1).innerText(), await row(2).innerText()];
    await page.getByRole("button", { name: "Names of these" }).click();
    await page.locator('#cast .switch [aria-pressed="true"]', { hasText: "Selected" }).waitFor();
    await cast.getByText("Aleksandra Dulkiewicz").waitFor();
    const of = names.join().includes("Києві") ? "Віталій Кличко" : "Токаев";
    await cast.getByText(of).first().waitFor();
    // Who is in neither is not there.
    const all = FOUR.map(({ name }) => name).join();
    assert.ok(all.includes("astana"));
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export these" }).click();
    const records = readFileSync(await (await download).path(), "utf8").trim().split("\n").map(JSON.parse);
    const documents = records.filter((record) => record.record === "document");
    assert.equal(documents.length, 2);
    const texts = documents.map(({ text }) => text).join();
    assert.ok(texts.includes("Dulkiewicz"));
    const entities = records.filter((record) => record.record === "entity");
    assert.ok(entities.some(({ name }) => name === "Aleksandra Dulkiewicz"));
    assert.ok(entities.every((entity) => entity.documents.every((name) => documents.some((d) => d.name === name))));
    // One less, and the cast follows.
    await row(2).locator(".box").click();
    await isSelected(page, 1);
    await row(2).locator(".box").click();
    await isSelected(page, 1, 2);
    await page.getByRole("button", { name: "Remove from the list" }).click();
    await page.locator(".toast", { hasText: "Removed from the list: 2 articles." }).waitFor();
    await page.locator('#library-list [aria-setsize="2"]').first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "library-list");
    await page.getByRole("button", { name: "All articles" }).click();
    await cast.getByText("Aleksandra Dulkiewicz").waitFor({ state: "detached" });
    // An article is open that is on the list.
    await the.article().locator("mark[data-label]").first().waitFor();
    await page.keyboard.press("Control+z");
    await page.locator('#library-list [aria-setsize="4"]').first().waitFor();
    await cast.getByText("Aleksandra Dulkiewicz").waitFor();
    await page.keyboard.press("Control+Shift+z");
    await page.locator('#library-list [aria-setsize="2"]').first().waitFor();
    // Dropped again they are back, and nobody is told of copies.
    await the.give(FOUR.filter(({ name }) => name === "gdansk.html"));
    await page.locator('#library-list [aria-setsize="3"]').first().waitFor();
    await cast.getByText("Aleksandra Dulkiewicz").waitFor();
    assert.equal(await page.locator(".toast", { hasText: "twice" }).count(), 0);
  });
});

test("files that were not read are listed alone, selected and taken off with articles, and undo brings them back", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    const failed = ["a.bin", "b.bin"].map((name) => ({ name, buffer: Buffer.from([0, 1, 2, 255, 0, 7]) }));
    await the.give([...FOUR, ...failed]);
    await the.finished();
    const count = (n) => page.locator(`#library-list [aria-setsize="${n}"]`).first().waitFor();
    await count(6);
    const problems = page.locator("#library .progress button", { hasText: "2 not read" });
    await problems.click();
    await count(2);
    await page.locator("#library-list").focus();
    await page.keyboard.press("Control+a");
    await page.locator(".selection b", { hasText: "2 selected" }).waitFor();
    // What was not read has neither names nor an export.
    assert.ok(await page.getByRole("button", { name: "Names of these" }).isDisabled());
    assert.ok(await page.getByRole("button", { name: "Export these" }).isDisabled());
    await page.getByRole("button", { name: "Remove from the list" }).click();
    await page.locator(".toast", { hasText: "Removed from the list: 2 not read." }).waitFor();
    // With the last of them the list is whole again.
    await count(4);
    await page.keyboard.press("Control+z");
    await problems.waitFor();
    await count(6);
    // One of them is open, and goes together with an article.
    await page.locator("#library-list .title", { hasText: "a.bin" }).click();
    await the.article().getByText("This file was not read").waitFor();
    await the.article().getByRole("button", { name: "Remove from the list" }).click();
    await count(5);
    await page.keyboard.press("Control+z");
    await count(6);
    await page.locator("#library-list .title", { hasText: "a.bin" }).click({ modifiers: ["ControlOrMeta"] });
    await page.locator("#library-list .title", { hasText: "Harbour" }).click({ modifiers: ["ControlOrMeta"] });
    await page.locator(".selection b", { hasText: "2 selected" }).waitFor();
    assert.ok(await page.getByRole("button", { name: "Names of these" }).isEnabled());
    await page.getByRole("button", { name: "Remove from the list" }).click();
    await page.locator(".toast", { hasText: "Removed from the list: 1 article, 1 not read." }).waitFor();
    await count(4);
    await the.article().locator("mark[data-label]").first().waitFor();
    await page.keyboard.press("Control+z");
    await count(6);
  });
});

test("on a phone articles are selected by touch", async () => {
  await opened({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (the) => {
    const { page } = the;
    await the.give(FOUR);
    await the.read(4);
    const row = (n) => page.locator(`#library-list [data-index="${n}"]`);
    await page.getByRole("button", { name: "Select", exact: true }).tap();
    await row(1).tap();
    await row(2).tap();
    await isSelected(page, 1, 2);
    await row(1).tap();
    await isSelected(page, 2);
    assert.equal(await page.locator("main").getAttribute("data-pane"), "library", "nothing leaves the list");
    await page.getByRole("button", { name: "Names of these" }).tap();
    await page.locator("#cast-list [data-index]").first().waitFor();
    await page.locator("nav.panes button").first().tap();
    await page.getByRole("button", { name: "Clear" }).tap();
    await isSelected(page);
    await row(1).tap();
    await the.article().locator("mark[data-label]").first().waitFor();
    assert.equal(await page.locator("main").getAttribute("data-pane"), "article");
  });
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing where articles are selected, ${colorScheme}`, async () => {
    await opened({ colorScheme }, async (the) => {
      const { page } = the;
      await the.give(FOUR);
      await the.read(4);
      await page.getByRole("button", { name: "Select", exact: true }).click();
      assert.deepEqual(await faults(page), []);
      await page.locator('#library-list [data-index="1"]').click();
      await page.locator('#library-list [data-index="2"]').click();
      await isSelected(page, 1, 2);
      await page.getByRole("button", { name: "Names of these" }).click();
      await page.locator("#cast-list [data-index]").first().waitFor();
      assert.deepEqual(await faults(page), []);
    });
  });
}
