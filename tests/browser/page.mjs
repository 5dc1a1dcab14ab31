// What every browser test starts with: the built page, served under a path of its own, in a fresh browser profile, with
// everything that it asks of the network, every violation of its policy and every error written down.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { launch } from "./chromium.mjs";
import { tasks } from "./trace.mjs";

/** What is tested: the release build, or the one that $DIST names. */
export const DIST = process.env.DIST ?? new URL("../../dist/", import.meta.url).pathname;

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where the tests put the page: not at the root, because every address must be relative. */
const UNDER = "/some/where/";

/** One browser for the tests of a file; each test has a fresh profile in it. */
let browser;
after(() => browser?.close());

/**
 * Runs `body` with an opened page; takes everything down afterwards and fails where the page broke a promise. A test that
 * provokes a violation or an error clears the list in question.
 *
 * @param {import("playwright-core").BrowserContextOptions & {folder?: string, start?: boolean}} options
 *   what is served (dist/), and whether to open it first (yes); the rest is the browser's
 * @param {(opened: Opened) => Promise<void>} body
 */
export async function opened(options, body) {
  const { folder = DIST, start = true, ...context } = options;
  assert.ok(existsSync(`${folder}index.html`), `${folder} is not built: make build`);
  const served = [];
  const site = await serve({ folder, under: UNDER, seen: (path, status) => served.push({ path, status }) });
  browser ??= await launch();
  const profile = await browser.newContext({ locale: "en-GB", ...context });
  try {
    const the = await watched(profile, site, served);
    if (start) await the.start();
    await body(the);
    the.keptItsPromise();
  } finally {
    await profile.close();
    await site.close();
  }
}

/** Runs `body` with a folder of its own. */
export async function temporary(body) {
  const folder = mkdtempSync(join(tmpdir(), "sito-")) + "/";
  try {
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What axe finds on the page as it is, once no colour changes any more. */
export async function faults(page) {
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== "running"));
  // evaluate() goes past the page's policy, which would refuse a script tag.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => `${id}: ${target.join(" ")} ${[...any, ...all, ...none].map((c) => c.message).join("; ")}`),
  );
}

/** @typedef {Awaited<ReturnType<typeof watched>>} Opened */
async function watched(context, site, served) {
  const foreign = [];
  const violations = [];
  const errors = [];
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && origin !== new URL(site.url).origin) foreign.push(request.url());
  });
  await context.exposeBinding("reportViolation", (_, what) => violations.push(what));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      window.reportViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
    );
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(String(error.stack ?? error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));

  return {
    page,
    context,
    site,
    served,
    foreign,
    violations,
    errors,

    /** Opens the page and waits until it can be used. */
    async start() {
      await page.goto(site.url);
      await page.locator("#boot").waitFor({ state: "detached", timeout: 60_000 });
    },

    /** Gives files to the hidden file input, as a script would: `{name, mimeType?, text | buffer}`. */
    async give(files) {
      const payload = files.map(({ name, mimeType = "", text, buffer }) => ({ name, mimeType, buffer: buffer ?? Buffer.from(text) }));
      await page.locator("input[type=file]:not([webkitdirectory])").first().setInputFiles(payload);
    },

    /** Drops files and folders of the disk on the page, as a person would. */
    async drop(paths) {
      const session = await context.newCDPSession(page);
      const { width, height } = page.viewportSize();
      const data = { items: [], files: paths, dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"])
        await session.send("Input.dispatchDragEvent", { type, x: width / 2, y: height / 2, data });
    },

    /** How long each task of the page's main thread was while `body` ran, longest first, in milliseconds. */
    tasks: (body) => tasks(browser, page, /^CrRendererMain$/, body),

    /** The middle of the page. */
    article: () => page.locator("#article"),

    /** How many articles the corpus holds, as the library says it. */
    articles: async () =>
      Number(await page.locator("#library-list [aria-setsize]").first().getAttribute("aria-setsize").catch(() => "0")),

    /** Waits until nothing is being read. */
    async finished() {
      await page.locator("#library").waitFor({ timeout: 60_000 });
      await page.locator("#library .progress.working").waitFor({ state: "detached", timeout: 240_000 });
    },

    /** Waits until `least` to `most` files were read. */
    async read(least, most = least) {
      await page.locator(`#library-list [data-index="${Math.min(least, 5) - 1}"]`).waitFor({ timeout: 60_000 });
      await this.finished();
      const count = await this.articles();
      assert.ok(count >= least && count <= most, `${count} articles, wanted ${least}`);
    },

    /** Opens the article whose row in the library matches, and waits until it is shown. */
    async open(pattern) {
      const library = page.locator("nav.panes button").first();
      if (await library.isVisible()) await library.click();
      await page.locator("#library [data-index]", { hasText: new RegExp(pattern) }).first().click();
      await page.locator("#article article [data-block]").first().waitFor();
    },

    /** Waits until the packs are in use. */
    async packs() {
      await page.locator("footer .tables", { hasText: /^Tables ready/ }).waitFor({ timeout: 60_000 });
    },

    /** Waits until the service worker holds this version whole. */
    async installed() {
      return page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready;
        const ask = () =>
          new Promise((done) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => done(data);
            active.postMessage({ type: "version" }, [port2]);
          });
        for (;;) {
          const state = await ask();
          if (state.kept >= state.files) return state;
          await new Promise((later) => setTimeout(later, 100));
        }
      });
    },

    /** Fails where the page asked another server, broke its policy, or reported an error. */
    keptItsPromise() {
      assert.deepEqual(foreign, [], "requests to other servers");
      assert.deepEqual(violations, [], "violations of the content security policy");
      assert.deepEqual(errors, [], "errors on the page");
    },
  };
}
