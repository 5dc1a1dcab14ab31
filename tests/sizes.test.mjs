// What a reader downloads, gzip: budgets over the release build in dist/.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const DIST = new URL("../dist/", import.meta.url).pathname;
const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length));

assert.ok(files.includes("index.html"), "dist/ is not built: make build");

/** Each budget: what it is for, in kilobytes of 1000 bytes, and the files that it covers. */
const BUDGETS = [
  { name: "the page until it can be used", most: 350, of: (path) => /^(index\.html|app-.*|.*\.css|snippets\/.*)$/.test(path) },
  { name: "the worker", most: 750, of: (path) => /^worker.*\.(js|wasm)$/.test(path) },
  { name: "the weights of the tagger", most: 4000, of: (path) => path === "models/tagger.pack" },
  { name: "all other packs", most: 900, of: (path) => path.startsWith("models/") && path !== "models/tagger.pack" },
];

for (const { name, most, of } of BUDGETS) {
  test(`${name}: at most ${most} KB`, (t) => {
    const sizes = files.filter(of).map((path) => [path, gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length / 1000]);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    for (const [path, size] of sizes) t.diagnostic(`${size.toFixed(1).padStart(7)} KB  ${path}`);
    t.diagnostic(`${total.toFixed(1).padStart(7)} KB  ${name}, of ${most}`);
    assert.ok(sizes.length > 0 || name === "all other packs", "no such files were built");
    assert.ok(total <= most, `${total.toFixed(1)} KB`);
  });
}

test("every file of the build belongs to a budget or is known to be small or late", () => {
  const known = [...BUDGETS.map(({ of }) => of), (path) => /^(sw\.js|manifest\.webmanifest|icons\/|fonts\/|sample\/)/.test(path)];
  const others = files.filter((path) => !known.some((of) => of(path)));
  assert.deepEqual(others, []);
});
