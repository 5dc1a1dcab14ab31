// The page before anything is dropped: it starts, keeps its policy, installs, works with the network off, and waits with
// a new version until the reader wants it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { DIST, opened, temporary } from "./page.mjs";

test("the page starts under any path, asking only its own server for files that are there", async () => {
  await opened({}, async ({ page, served }) => {
    assert.equal(await page.title(), "Sito");
    await page.getByText("Sito").first().waitFor();
    assert.deepEqual(served.filter(({ status }) => status >= 400), []);
  });
});

test("what the policy forbids does not happen", async () => {
  await opened({}, async ({ page, violations, errors }) => {
    const done = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      const styled = document.createElement("p");
      styled.setAttribute("style", "color: rgb(1, 2, 3)");
      document.body.append(script, styled);
      const color = getComputedStyle(styled).color;
      script.remove();
      styled.remove();
      const foreign = await fetch("http://127.0.0.2/x").then(() => "answered", () => "refused");
      return { ran: Boolean(window.ran), styled: color === "rgb(1, 2, 3)", foreign };
    });
    assert.deepEqual(done, { ran: false, styled: false, foreign: "refused" });
    while (violations.length < 3) await page.waitForTimeout(50);
    const directives = violations.map((violation) => violation.split(":")[0]).sort();
    assert.deepEqual(directives, ["connect-src", "script-src-elem", "style-src-attr"]);
    violations.length = errors.length = 0;
  });
});

test("the service worker refuses other servers, also in workers, where the policy of the page does not reach", async () => {
  const other = [];
  const server = createServer((request, response) => (other.push(request.url), response.end())).listen(0, "127.0.0.1");
  await once(server, "listening");
  await copied(async (folder) => {
    const address = `http://127.0.0.1:${server.address().port}/`;
    writeFileSync(
      join(folder, "probe.js"),
      `fetch("${address}", { mode: "no-cors" }).then(() => postMessage("answered"), () => postMessage("refused"));`,
    );
    await opened({ folder }, async (the) => {
      await the.installed();
      await the.page.reload();
      const answer = await the.page.evaluate(
        () => new Promise((done) => (new Worker("probe.js").onmessage = ({ data }) => done(data))),
      );
      assert.equal(answer, "refused");
      assert.deepEqual(other, []);
      the.foreign.length = the.errors.length = 0;
    });
  }).finally(() => server.close());
});

test("without JavaScript a sentence says why it is needed", async () => {
  await opened({ javaScriptEnabled: false, start: false }, async ({ page, site }) => {
    await page.goto(site.url);
    for (const language of ["en", "ru", "uk"]) await page.locator(`#boot noscript p:lang(${language})`).waitFor();
  });
});

test("where the program cannot be loaded a sentence says so, in the reader's language", async () => {
  await opened({ locale: "uk-UA", start: false }, async ({ page, site, errors }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(site.url);
    await page.getByText("Sito не запустився").waitFor();
    assert.ok(errors.length > 0);
    errors.length = 0;
  });
});

test("the manifest and the icons let the page be installed", async () => {
  await opened({}, async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    const { errors, data } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const manifest = JSON.parse(data);
    assert.equal(manifest.display, "standalone");
    for (const { src, sizes, type } of manifest.icons) {
      const size = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      if (type === "image/png") assert.equal(size, sizes, src);
    }
    await page.evaluate(() => navigator.serviceWorker.ready);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    // A browser of the tests is always "in incognito", which is no fault of the page.
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
  });
});

test("after one visit the page starts with the network off", async () => {
  await opened({}, async (the) => {
    await the.page.locator("footer", { hasText: "Ready for use offline" }).waitFor({ timeout: 60_000 });
    const state = await the.installed();
    assert.equal(state.kept, state.files, "what the foot says is true");
    await the.site.close();
    the.served.length = 0;
    await the.page.reload();
    await the.page.locator("#boot").waitFor({ state: "detached" });
    const worker = await the.page.evaluate(() => fetch("worker_bg.wasm").then(({ ok }) => ok));
    assert.ok(worker, "the worker is kept too");
    assert.deepEqual(the.served, []);
  });
});

test("a new version waits until the reader wants it, then the whole of it is there", async () => {
  await copied(async (folder) => {
    await opened({ folder }, async (the) => {
      const { version: before } = await the.installed();
      rebuilt(folder);
      const after = await the.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        while (!registration.waiting) await new Promise((later) => setTimeout(later, 50));
        await new Promise((later) => setTimeout(later, 500));
        const ask = (worker) =>
          new Promise((done) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => done(data.version);
            worker.postMessage({ type: "version" }, [port2]);
          });
        return { active: await ask(registration.active), waiting: await ask(registration.waiting) };
      });
      assert.equal(after.active, before, "the old version goes on");
      assert.notEqual(after.waiting, before);
      assert.ok(!(await the.page.content()).includes("the next version"));
      await Promise.all([
        the.page.evaluate(async () => {
          const registration = await navigator.serviceWorker.ready;
          await new Promise((done) => {
            navigator.serviceWorker.addEventListener("controllerchange", done);
            registration.waiting.postMessage({ type: "update" });
          });
        }).catch((error) => {
          // The page may reload itself as soon as the new version is in charge.
          if (!/navigation|destroyed/.test(error.message)) throw error;
        }),
      ]);
      await the.site.close();
      await the.page.reload();
      await the.page.locator("#boot").waitFor({ state: "detached" });
      assert.ok((await the.page.content()).includes("the next version"));
      const { kept, files, version } = await the.installed();
      assert.deepEqual({ kept, version }, { kept: files, version: after.waiting }, "what was in use came along");
    });
  });
});

test("a half-published version is not taken", async () => {
  await copied(async (folder) => {
    await opened({ folder }, async (the) => {
      const { version: before } = await the.installed();
      rebuilt(folder);
      writeFileSync(join(folder, "index.html"), readFileSync(join(DIST, "index.html")));
      const waiting = await the.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update().catch(() => {});
        const next = registration.installing;
        if (next) await new Promise((done) => next.addEventListener("statechange", done));
        return Boolean(registration.waiting);
      });
      assert.ok(!waiting);
      assert.equal((await the.installed()).version, before);
      // The refusal is reported in the console, as it should be.
      the.errors.length = 0;
    });
  });
});

/** Runs `body` with a copy of the build that it may change. */
async function copied(body) {
  await temporary(async (folder) => {
    cpSync(DIST, folder, { recursive: true });
    await body(folder);
  });
}

/** Makes a second version of a built folder: one file differs, and the service worker knows. */
function rebuilt(folder) {
  const index = join(folder, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace("</title>", "</title><meta name=note content='the next version'>"));
  writeFileSync(join(folder, "sw.js"), readFileSync(new URL("../../public/sw.js", import.meta.url)));
  execFileSync("node", [new URL("../../scripts/finish.mjs", import.meta.url).pathname, folder.slice(0, -1)], {
    env: { ...process.env, TRUNK_STAGING_DIR: folder.slice(0, -1) },
  });
}
