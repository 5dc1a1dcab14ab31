// Draws the PNG icons from public/icons/sito.svg with the browser of the tests: node scripts/icons.mjs
//
// The maskable one fills its square, because the system cuts the shape; the others have the rounded corners of the drawing.

import { readFileSync } from "node:fs";
import { launch } from "../tests/browser/chromium.mjs";

const folder = new URL("../public/icons/", import.meta.url);
const drawing = readFileSync(new URL("sito.svg", folder), "utf8");
const square = drawing.replace(' rx="112"', "");

const browser = await launch();
const page = await browser.newPage();
for (const [name, size, svg] of [["sito-192", 192, drawing], ["sito-512", 512, drawing], ["sito-maskable-512", 512, square]]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, omitBackground: true });
}
await browser.close();
