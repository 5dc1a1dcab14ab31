// The last step of a browser build, run by trunk over the folder it made ($TRUNK_STAGING_DIR):
//
// 1. the Content-Security-Policy of index.html gets the hashes of its inline scripts;
// 2. the service worker gets the list of files with their hashes, and from it the version of the whole;
// 3. what must not be there stops the build: absolute addresses, inline styles, inline handlers.
//
// In a release, before all that, the glue of wasm-bindgen is made small, which trunk leaves as it is.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { minify } from "terser";

const folder = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
const read = (path) => readFileSync(join(folder, path), "utf8");
const sha256 = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);

/** Fails the build with a sentence. */
function refuse(why) {
  console.error(`finish: ${why}`);
  process.exit(1);
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
  .sort();

if (process.env.TRUNK_PROFILE === "release")
  for (const path of files.filter((path) => /^(app-.*|worker)\.js$/.test(path))) {
    const { code } = await minify(read(path), { module: true, compress: { passes: 3 } });
    writeFileSync(join(folder, path), code);
  }

// 1.
const scripts = [...read("index.html").matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
const hashes = [...new Set(scripts.map(([, text]) => `'sha256-${sha256(text, "base64")}'`))];
const page = read("index.html").replace("'inline-hashes'", hashes.join(" "));
if (!hashes.every((hash) => page.includes(hash))) refuse("index.html has no place for the hashes of its inline scripts");
writeFileSync(join(folder, "index.html"), page);

// 3, before 2, which seals the files.
const markup = page.replace(/<script[\s\S]*?<\/script>/g, "");
for (const [, name, value] of markup.matchAll(/\s(href|src)=["']?([^"'\s>]*)/g))
  if (/^([a-z]+:|\/)/i.test(value)) refuse(`index.html has an absolute address: ${name}=${value}`);
if (/\sstyle=|<style/.test(markup)) refuse("index.html has an inline style, which its policy refuses");
if (/\son[a-z]+=/.test(markup)) refuse("index.html has an inline handler, which its policy refuses");
for (const [, address] of scripts.flatMap(([, text]) => [...text.matchAll(/(?:from|module_or_path:)\s*["']([^"']*)/g)]))
  if (!address.startsWith("./")) refuse(`an inline script loads an absolute address: ${address}`);
for (const path of files.filter((path) => path.endsWith(".css")))
  for (const [, address] of read(path).matchAll(/url\(["']?([^"')]*)/g))
    if (/^([a-z]+:|\/)/i.test(address) && !address.startsWith("data:")) refuse(`${path} has an absolute address: ${address}`);

// 2. What the page needs to start is fetched when the service worker installs; the rest at its first use.
const late = /^(models|fonts|sample)\//;
const list = (wanted) =>
  Object.fromEntries(files.filter(wanted).map((path) => [path, sha256(readFileSync(join(folder, path)), "hex")]));
const shell = list((path) => path !== "sw.js" && !late.test(path));
const rest = list((path) => late.test(path));
const version = sha256(JSON.stringify([shell, rest]), "hex").slice(0, 16);
const worker = read("sw.js");
const place = /\/\* build \*\/[\s\S]*?\/\* end \*\//;
if (!place.test(worker)) refuse("sw.js has no place for the list of files");
writeFileSync(join(folder, "sw.js"), worker.replace(place, JSON.stringify({ version, shell, rest })));
console.log(`finish: ${files.length} files, version ${version}`);
