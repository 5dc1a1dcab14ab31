// From a file to highlighted names: every way in, what was removed and why, undo, export, and all of it again offline.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { opened, temporary } from "./page.mjs";
import { EN_HTML, FOUR, RU_TXT, UK_HTML, hostile } from "./pages.mjs";

const ROOT = new URL("../../", import.meta.url).pathname;

test("files that are chosen become articles with their names marked", async () => {
  await opened({}, async (the) => {
    await the.give(FOUR);
    await the.read(4);
    await the.open("Бишкек");
    const article = the.article();
    await article.locator('mark[data-label="GPE"]', { hasText: "Бишкек" }).first().waitFor();
    await article.locator('mark[data-label="PERSON"]', { hasText: "Токаев" }).first().waitFor();
    assert.ok(!(await article.innerText()).includes("Оставить комментарий"), "furniture is not in the article");
    assert.equal(await the.page.locator("input[type=file]").first().count(), 1, "the file input stays");
  });
});

test("files and folders that are dropped are read, a folder with its sub-folders", async () => {
  await temporary(async (folder) => {
    mkdirSync(join(folder, "site/inner"), { recursive: true });
    writeFileSync(join(folder, "one.txt"), RU_TXT);
    writeFileSync(join(folder, "site/two.html"), UK_HTML);
    writeFileSync(join(folder, "site/inner/three.html"), EN_HTML);
    await opened({}, async (the) => {
      await the.drop([join(folder, "one.txt"), join(folder, "site")]);
      await the.read(3);
      await the.open("Gdansk|Harbour");
      await the.article().locator("mark", { hasText: "Dulkiewicz" }).first().waitFor();
    });
  });
});

test("a folder that is chosen is read", async () => {
  await temporary(async (folder) => {
    writeFileSync(join(folder, "one.txt"), RU_TXT);
    writeFileSync(join(folder, "two.html"), UK_HTML);
    await opened({}, async (the) => {
      await the.page.locator("input[type=file][webkitdirectory]").setInputFiles(folder);
      await the.read(2);
    });
  });
});

for (const [kind, type, text] of [
  ["text", "text/plain", RU_TXT],
  ["formatted text", "text/html", UK_HTML],
]) {
  test(`pasted ${kind} is read`, async () => {
    await opened({}, async (the) => {
      await the.page.evaluate(
        ([type, text]) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData(type, text);
          document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        },
        [type, text],
      );
      await the.read(1);
      await the.article().locator('mark[data-label="PERSON"]').first().waitFor();
    });
  });
}

test("the sample is read", async () => {
  await opened({}, async (the) => {
    await the.page.getByRole("button", { name: /sample/i }).click();
    await the.read(6, Infinity);
    await the.page.locator("#library [data-index]").first().click();
    await the.article().locator("mark[data-entity]").first().waitFor();
  });
});

test("what was removed says why, comes back, and undo takes that back", async () => {
  await opened({}, async (the) => {
    await the.give(FOUR.slice(0, 1));
    await the.read(1);
    await the.open("Бишкек");
    await the.page.getByRole("button", { name: "Source" }).click();
    const removed = the.article().locator("[data-reason]", { hasText: "Сборная выиграла" });
    await removed.waitFor();
    const index = await removed.getAttribute("data-block");
    const block = the.article().locator(`[data-block="${index}"]`).first();
    await block.focus();
    await the.page.keyboard.press("r");
    await the.article().locator(`[data-block="${index}"]:not([data-reason])`).first().waitFor();
    await the.page.getByRole("button", { name: "Article", exact: true }).click();
    await the.article().getByText("Сборная выиграла").waitFor();
    await the.page.keyboard.press("Control+z");
    await the.article().getByText("Сборная выиграла").waitFor({ state: "detached" });
    await the.page.keyboard.press("Control+Shift+z");
    await the.article().getByText("Сборная выиграла").waitFor();
  });
});

test("the count of removed blocks leads from one to the next, and each says what its reason means", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.give(FOUR.slice(0, 1));
    await the.read(1);
    await the.open("Бишкек");
    const count = page.getByRole("button", { name: /of \d+ blocks removed/ });
    const [, removed] = (await count.innerText()).match(/^(\d+) of/).map(Number);
    const seen = [];
    for (let i = 0; i < removed; i++) {
      await count.click();
      await page.waitForFunction((before) => {
        const block = document.activeElement.closest("[data-reason]");
        return block && block.dataset.block !== before;
      }, seen.at(-1));
      seen.push(await page.evaluate(() => document.activeElement.dataset.block));
      const because = await page.locator("[data-block]:focus .because").innerText();
      assert.match(because, /^[A-Z].+\. \(\d+\s% sure\)$/);
    }
    assert.deepEqual(seen, [...new Set(seen)].sort((a, b) => a - b), "each once, in their order");
    // Behind the last comes the first, by the key as well, and r restores it.
    await page.keyboard.press("b");
    await page.waitForFunction((first) => document.activeElement.dataset.block === first, seen[0]);
    await page.keyboard.press("r");
    await page.locator(`[data-block="${seen[0]}"]:not([data-reason])`).waitFor();
  });
});

test("a name opens its card, and the card leads to every mention", async () => {
  await opened({}, async (the) => {
    await the.give(FOUR.slice(0, 1));
    await the.read(1);
    await the.open("Бишкек");
    const mark = the.article().locator('mark[data-label="PERSON"]', { hasText: "Токаев" }).first();
    const entity = await mark.getAttribute("data-entity");
    await mark.click();
    const card = the.page.locator(`#cast .card[data-entity="${entity}"]`);
    await card.waitFor();
    assert.ok((await card.innerText()).includes("Токаев"));
    // What the tables say of him, in the language of the page.
    await card.locator(".why", { hasText: "President (Kazakhstan), 2019–; " }).waitFor();
  });
});

test("an article that the reader comes back to is where it was left", async () => {
  await opened({ viewport: { width: 1280, height: 600 } }, async (the) => {
    const { page } = the;
    const story = (what) => Array.from({ length: 40 }, (_, i) => `Рабочие завода показали гостям ${what} номер ${i} и новую дорогу к берегу реки.`).join("\n\n");
    await the.give([{ name: "a.txt", text: story("цех") }, { name: "b.txt", text: story("склад") }]);
    await the.read(2);
    await page.locator('#library-list [data-index="0"]').click();
    await the.article().getByText("цех номер 39 ").waitFor();
    const top = () => page.locator("#article-scroller").evaluate((scroller) => scroller.scrollTop);
    await page.locator("#article-scroller").evaluate((scroller) => (scroller.scrollTop = 1234));
    const from = await top();
    await page.keyboard.press("j");
    await the.article().getByText("склад номер 0 ").waitFor();
    await page.waitForFunction(() => document.querySelector("#article-scroller").scrollTop === 0);
    await page.keyboard.press("k");
    await page.waitForFunction((from) => Math.abs(document.querySelector("#article-scroller").scrollTop - from) < 4, from);
    // The keys that scroll go on from there.
    await page.keyboard.press("PageDown");
    await page.waitForFunction((from) => document.querySelector("#article-scroller").scrollTop > from + 100, from);
  });
});

test("a card names the article above the lines from it, and quotations too", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.packs();
    await the.give([
      { name: "a.txt", text: "Мост откроют весной\n\nПрезидент Казахстана Касым-Жомарт Токаев прибыл в Бишкек. «Мы готовы к этому», — сказал Токаев журналистам." },
      { name: "b.txt", text: "Дорогу закроют осенью\n\nПрезидент Казахстана Касым-Жомарт Токаев прибыл в Астану и осмотрел новую дорогу у реки." },
    ]);
    await the.read(2);
    await page.locator("#library-list .title", { hasText: "Мост" }).click();
    await the.article().locator("mark", { hasText: "Токаев" }).first().click();
    const card = page.locator("#cast .card");
    await card.locator(".lines .kwic").nth(2).waitFor();
    assert.deepEqual(await card.locator(".lines .of").allInnerTexts(), ["Мост откроют весной", "Дорогу закроют осенью"]);
    assert.deepEqual(await card.locator(".quotes .of").allInnerTexts(), ["Мост откроют весной"]);
    // Where one article is all there is, it is not named.
    await the.article().locator("mark", { hasText: "Бишкек" }).first().click();
    await card.locator("h2", { hasText: "Бишкек" }).waitFor();
    assert.equal(await card.locator(".of").count(), 0);
  });
});

test("names are in the language of the article, and in that of the page where all articles are shown", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.packs();
    await the.give([
      { name: "a.txt", text: "Президент Казахстана Касым-Жомарт Токаев прибыл в Бишкек. О поездке Токаева сообщили вечером, Токаев остался доволен." },
      { name: "b.txt", text: "Kazakhstan's president Kassym-Jomart Tokayev arrived in Bishkek on Monday, his office said." },
    ]);
    await the.read(2);
    await the.open("Президент|a.txt");
    const first = page.locator("#cast-list .name", { hasText: /Токаев|Tokayev/ });
    await first.getByText("Касым-Жомарт Токаев").waitFor();
    await page.getByRole("button", { name: "All articles" }).click();
    await first.getByText("Kassym-Jomart Tokayev").click();
    const heading = page.locator(".card h2");
    await heading.getByText("Kassym-Jomart Tokayev").waitFor();
    assert.equal(await page.locator(".card dt").first().innerText(), "EN");
    const also = await page.locator(".card .why", { hasText: "Also written" }).innerText();
    assert.ok(also.includes("Токаева") && !also.includes("Касым-Жомарт Токаев"), also);
    await page.getByRole("button", { name: "This article" }).click();
    await heading.getByText("Касым-Жомарт Токаев").waitFor();
    // The page in another language: its cast of all too.
    await page.getByRole("button", { name: "All articles" }).click();
    await heading.getByText("Kassym-Jomart Tokayev").waitFor();
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("dialog").getByText("Русский").click();
    await page.keyboard.press("Escape");
    await first.getByText("Касым-Жомарт Токаев").waitFor();
    await heading.getByText("Касым-Жомарт Токаев").waitFor();
  });
});

test("the card of a person shows roles and quotations, and leads to them", async () => {
  await opened({}, async (the) => {
    await the.give([
      {
        name: "most.txt",
        text:
          "Мост через реку откроют весной\n\nМинистр транспорта Казахстана Олег Лосев приехал на стройку и осмотрел опоры.\n\n" +
          "Рабочие завода показали гостям цех, склад и новую дорогу к берегу, по которой возят песок и камень.\n\n" +
          "«Мост откроют весной, и мы успеем», — сказал Лосев на встрече с рабочими.\n",
      },
    ]);
    await the.read(1);
    await the.open("most|Мост");
    await the.article().locator('mark[data-label="PERSON"]', { hasText: "Олег Лосев" }).first().click();
    const card = the.page.locator("#cast .card");
    await card.locator(".roles button", { hasText: /министр транспорта/i }).waitFor();
    const quote = card.locator(".quotes button", { hasText: "Мост откроют весной, и мы успеем" });
    await quote.click();
    await the.article().locator("mark:focus", { hasText: /^Лосев$/ }).waitFor();
  });
});

test("the reader says what is the same, takes it apart, and undoes both", async () => {
  await opened({}, async (the) => {
    const { page } = the;
    await the.packs();
    await the.give([
      { name: "a.txt", text: "Мэр Андрей Колесников открыл мост через реку. Колесников рад новому мосту." },
      { name: "b.txt", text: "Мэр Андрей Колесникоф рассказал журналистам о мосте через реку." },
    ]);
    await the.open("a.txt");
    await page.getByRole("button", { name: "All articles" }).click();
    const cast = page.locator("#cast-list [data-index]");
    const people = async (wanted) => {
      await cast.nth(wanted - 1).waitFor();
      await cast.nth(wanted).waitFor({ state: "detached" });
    };
    await people(2);
    await cast.first().click();
    const card = page.locator(".card");
    await card.locator(".near", { hasText: "Колесникоф" }).waitFor();
    // Left open, the suggestion stays and says so.
    await page.keyboard.press("h");
    await card.locator('.near [aria-pressed="true"]').waitFor();
    await card.getByRole("button", { name: "Same" }).click();
    await people(1);
    await card.locator("p", { hasText: "3 mentions in 2 articles" }).waitFor();
    // The focus stays on the card, and the chosen row is the one that the card is of.
    await page.waitForFunction(() => document.activeElement.id === "card-name");
    const named = await card.locator("h2").innerText();
    await page.locator('#cast-list [aria-current="true"] .name', { hasText: named }).waitFor();
    await card.locator("summary", { hasText: "Why these are one" }).click();
    await card.locator("li", { hasText: "joined by you" }).getByRole("button", { name: "take apart" }).click();
    await people(2);
    // What is taken back is said as it stands now.
    const said = (sentence) => page.locator(".toast").getByText(sentence, { exact: true }).waitFor();
    await page.keyboard.press("Control+z");
    await people(1);
    await said("Joined again: Андрей Колесникоф.");
    await page.keyboard.press("Control+z");
    await people(2);
    await said("No longer joined.");
    await card.locator(".near").waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("n");
    await card.locator(".near").waitFor({ state: "detached" });
    await people(2);
  });
});

test("reading begins before the learned tagger is there, and what was read without it is read again", async () => {
  const text = "Вчера Мбаппе и Тшуамени прилетели в Кёге, а Зеленодольск принял делегацию Вантаа.\n";
  await opened({ start: false, serviceWorkers: "block" }, async (the) => {
    const { page } = the;
    let release;
    const held = new Promise((done) => (release = done));
    await the.context.route("**/tagger.pack", async (route) => {
      await held;
      await route.continue();
    });
    await the.start();
    await page.locator("footer .tables", { hasText: /^Ready to read/ }).waitFor({ timeout: 60_000 });
    await the.give([{ name: "a.txt", text }]);
    const names = page.locator("#article mark[data-entity]");
    await names.first().waitFor();
    const before = await names.count();
    release();
    await the.packs();
    await page.waitForFunction((n) => document.querySelectorAll("#article mark[data-entity]").length > n, before);
    assert.equal(await page.locator("#library [data-index]").count(), 1, "read again, it is still one article");
  });
});

test("the export of the page is what the command line writes, byte for byte", async () => {
  await temporary(async (folder) => {
    const files = [...FOUR, { name: "odd.txt", text: "\uFEFFЁ e\u0301 👩‍👩‍👧 «Коммерсантъ»\r\nОдна строка\rдругая\u00a0строка" }];
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    // Files that are dropped together are read in the order of their names.
    const names = files.map(({ name }) => name).sort();
    const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
    const native = execFileSync(join(target, "debug/sito"), ["analyze", "--models", join(ROOT, "dist/models"), ...names], {
      cwd: folder,
      maxBuffer: 1 << 28,
    });
    await opened({}, async (the) => {
      await the.packs();
      await the.give(files);
      await the.read(files.length);
      const download = the.page.waitForEvent("download");
      await the.page.getByRole("button", { name: /export/i }).first().click();
      const exported = readFileSync(await (await download).path());
      const lines = (bytes) => bytes.toString("utf8").split("\n");
      assert.deepEqual(lines(exported), lines(native));
      assert.ok(exported.equals(native));
    });
  });
});

test("files that cannot be read say so, by name, and the others are read", async () => {
  await opened({}, async (the) => {
    await the.give([
      { name: "empty.txt", text: "" },
      { name: "picture.txt", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0, 1, 0]) },
      { name: "nested.html", text: "<div>".repeat(200_000) },
      { name: "line.txt", text: "Слово за слово. ".repeat(150_000) },
      ...FOUR,
    ]);
    await the.finished();
    for (const name of ["empty.txt", "picture.txt"]) await the.page.locator("#library", { hasText: name }).waitFor();
    await the.open("Gdansk|Harbour");
    await the.article().locator("mark", { hasText: "Dulkiewicz" }).first().waitFor();
  });
});

test("what comes while the page gets itself ready is shown once", async () => {
  await opened({ start: false }, async (the) => {
    await the.page.addInitScript(() => {
      // As on a machine with much else to do: what is put off comes late.
      const later = window.setTimeout.bind(window);
      window.setTimeout = (run, wait, ...given) => later(run, wait || 200, ...given);
      const { port1, port2 } = new MessageChannel();
      window.came = false;
      window.twice = false;
      let given = false;
      // Looks between all tasks of the page.
      port1.onmessage = () => {
        const rehearsal = document.querySelector(".rehearsal");
        window.came ||= document.querySelector("main #library") !== null;
        window.twice ||= window.came && rehearsal !== null;
        if (!given && rehearsal) {
          given = true;
          const files = new DataTransfer();
          for (let n = 0; n < 20; n++) files.items.add(new File([`Harbour ${n}\n\nThe mayor of Gdansk spoke.`], `${n}.txt`));
          const field = document.querySelector("input[type=file]");
          field.files = files.files;
          field.dispatchEvent(new Event("change"));
        }
        port2.postMessage(0);
      };
      port2.postMessage(0);
    });
    await the.start();
    await the.page.waitForFunction(() => window.came);
    await the.read(20);
    assert.equal(await the.page.evaluate(() => window.twice), false);
  });
});

test("after one visit pages are read with the network off", async () => {
  await opened({}, async (the) => {
    await the.packs();
    await the.installed();
    await the.site.close();
    the.served.length = 0;
    await the.page.reload();
    await the.page.locator("#boot").waitFor({ state: "detached" });
    await the.packs();
    await the.give(FOUR);
    await the.read(4);
    await the.open("Бишкек");
    await the.article().locator('mark[data-label="PERSON"]', { hasText: "Токаев" }).first().waitFor();
    assert.deepEqual(the.served, []);
  });
});

test("a hostile page runs nothing and asks nothing", async () => {
  const asked = [];
  const server = createServer((request, response) => (asked.push(request.url), response.end())).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    await opened({}, async (the) => {
      const page = hostile(`http://127.0.0.1:${server.address().port}/`);
      await the.give([{ name: `<img src=x onerror="window.pwned='name'">.html`, mimeType: "text/html", text: page }]);
      await the.read(1);
      await the.open("Council|img");
      await the.article().locator("mark", { hasText: "Vienna" }).first().waitFor();
      await the.page.getByRole("button", { name: "Source" }).click();
      await the.page.waitForTimeout(500);
      assert.equal(await the.page.evaluate(() => window.pwned), undefined);
      const foreign = await the.page.evaluate(() => document.querySelectorAll("#article :is(script, img, iframe, object, video, style, base, form, a)").length);
      assert.equal(foreign, 0, "what was dropped is shown as text only");
      assert.equal(new URL(the.page.url()).href, the.site.url);
      assert.deepEqual(asked, []);
    });
  } finally {
    server.close();
  }
});

test("pasted formatted text runs nothing and asks nothing either", async () => {
  await opened({}, async (the) => {
    await the.page.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, hostile("http://127.0.0.2:9/"));
    await the.read(1);
    await the.article().locator("mark").first().waitFor();
    assert.equal(await the.page.evaluate(() => window.pwned), undefined);
  });
});
