// The tagger alone in Chromium beside onnxruntime-web with the identical network: node benches/beside_onnx.mjs [--pages N]
//
// `make bench` installs what it needs (benches/onnx). Both programs are given the same rows of features, ready-made, and both
// give the scores of every tag, each in a worker, on one thread, with what is compiled of it already warm. Sito reads a segment
// at a time, as it does in the page. Onnxruntime gets what suits it best: each network that onnx/export.py writes is tried
// with segments alone and many together, and the quickest of floats and the quickest of eight bits are measured. That they
// say what Sito says is checked first. A last row has all of Sito's tagger: also the tables, words and hashes before the
// network, and the names from its scores.

import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, collect, folder } from "../scripts/bench-build.mjs";
import { serve } from "../scripts/serve.mjs";
import { launch } from "../tests/browser/chromium.mjs";
import { tasks } from "../tests/browser/trace.mjs";

const runtime = new URL("onnx/node_modules/onnxruntime-web/dist/", import.meta.url).pathname;
const ROUNDS = 3;

// How near to ours each must be: the least share of tokens whose best tag is the same, and by how much a score may differ, in
// units of the logarithm of odds. Ours rounds activations to 1/256; `int8` rounds them to eight bits.
const NETWORKS = [
  { name: "float32-conv", kind: "float32", same: 0.999, furthest: 0.1 },
  { name: "float32-matmul", kind: "float32", same: 0.999, furthest: 0.1 },
  { name: "int8", kind: "int8", same: 0.995, furthest: 1 },
];
// Tokens of segments that are handed over together, at most. With a gap of one between segments this is a batch without padding.
const TOGETHER = [1, 512, 2048];

// A worker does what it is asked for by name.
const WORKER = `
onmessage = async ({ data: [work, argument] }) => postMessage(await works[work](argument));
postMessage("ready");
`;

const SITO = `
import init, { Reader } from "./bench.js";
await init();
const reader = new Reader();
const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
const manifest = await bytes("models/MANIFEST.json");
for (const { name, file } of JSON.parse(new TextDecoder().decode(manifest)).packs) reader.install(manifest, name, await bytes("models/" + file));
for (const html of await (await fetch("tagger-pages.json")).json()) reader.keep("page.html", new TextEncoder().encode(html));
const rows = reader.rows(), segments = reader.segments();
const tokens = segments.reduce((sum, tokens) => sum + tokens, 0), slots = rows.length / tokens;
let at = 0;
const parts = Array.from(segments, (tokens) => rows.subarray(at, (at += tokens * slots)));
const score = () => parts.map((rows) => reader.score(rows));
const works = {
  input: () => ({ rows, segments, tokens, slots }),
  score: () => score().length,
  scores: () => score().flatMap((scores) => Array.from(scores, (score) => score / 1024)),
  tag: () => reader.tag(),
};
${WORKER}`;

const ONNX = `
import * as ort from "./ort.js";
ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = { wasm: new URL("ort.wasm", self.location).href };
const WORDS = 5;
let session, batches;
/** Segments one after the other with a gap between; the mask tells which is which. */
function batch(segments, { rows, slots }) {
  const length = segments.reduce((sum, { tokens }) => sum + tokens + 1, -1);
  const words = new Int32Array(length * WORDS), shapes = new Int32Array(length * (slots - WORDS)), mask = new Float32Array(length);
  let at = 0;
  for (const { first, tokens } of segments) {
    mask.fill(1, at, at + tokens);
    for (let token = first; token < first + tokens; token++, at++) {
      words.set(rows.subarray(token * slots, token * slots + WORDS), at * WORDS);
      shapes.set(rows.subarray(token * slots + WORDS, (token + 1) * slots), at * (slots - WORDS));
    }
    at++;
  }
  const tensor = (kind, values) => new ort.Tensor(kind, values, [length, values.length / length]);
  return { words: tensor("int32", words), shapes: tensor("int32", shapes), mask: tensor("float32", mask) };
}
async function score() {
  const scores = [];
  for (const batch of batches) scores.push((await session.run(batch)).scores.data);
  return scores;
}
const works = {
  async open({ network, most, input }) {
    session = await ort.InferenceSession.create("onnx/" + network + ".onnx", { executionProviders: ["wasm"], graphOptimizationLevel: "all" });
    batches = [];
    let together = [], length = 0, first = 0;
    for (const tokens of input.segments) {
      if (length && length + tokens > most) {
        batches.push(batch(together, input));
        [together, length] = [[], 0];
      }
      together.push({ first, tokens });
      length += tokens;
      first += tokens;
    }
    batches.push(batch(together, input));
  },
  score: async () => (await score()).length,
  // Without those of gaps.
  scores: async () => (await score()).flatMap((scores, nth) => {
    const mask = batches[nth].mask.data, tags = scores.length / mask.length;
    return Array.from(scores).filter((_, at) => mask[Math.floor(at / tags)]);
  }),
};
${WORKER}`;

const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title><script type="module">
const heard = (worker) => new Promise((done, failed) => {
  worker.onmessage = ({ data }) => done(data);
  worker.onerror = failed;
});
async function start(path) {
  const worker = new Worker(path, { type: "module" });
  await heard(worker);
  return worker;
}
function ask(worker, ...question) {
  const answer = heard(worker);
  worker.postMessage(question);
  return answer;
}
const sito = await start("tagger-sito.js");
const input = await ask(sito, "input");
const ours = await ask(sito, "scores");
let onnx;
window.bench = {
  tokens: input.tokens,
  segments: input.segments.length,
  sito: (work) => ask(sito, work),
  onnx: () => ask(onnx, "score"),
  /** Opens a network in a worker of its own: in one that had others before it is up to three times slower. */
  async open(network, most) {
    onnx?.terminate();
    onnx = await start("tagger-onnx.js");
    await ask(onnx, "open", { network, most, input });
  },
  /** The share of tokens whose best tag is ours, and by how much a score differs at most. */
  async agreement() {
    const theirs = await ask(onnx, "scores"), tags = ours.length / input.tokens;
    if (theirs.length !== ours.length) throw new Error(theirs.length + " scores, not " + ours.length);
    const best = (scores) => scores.indexOf(scores.reduce((a, b) => Math.max(a, b)));
    let same = 0, furthest = 0;
    for (let at = 0; at < ours.length; at += tags) {
      const [a, b] = [ours.slice(at, at + tags), theirs.slice(at, at + tags)];
      same += best(a) === best(b);
      furthest = a.reduce((most, score, tag) => Math.max(most, Math.abs(score - b[tag])), furthest);
    }
    return { same: same / input.tokens, furthest };
  },
};
</script>`;

if (!existsSync(runtime) || !existsSync(join(folder, "onnx/int8.onnx"))) {
  console.error("onnxruntime-web or the networks are lacking: `make bench` installs and writes them");
  process.exit(1);
}
build();
const at = process.argv.indexOf("--pages");
const most = at < 0 ? 20 : Number(process.argv[at + 1]);
writeFileSync(join(folder, "tagger-pages.json"), JSON.stringify(collect(most)));
writeFileSync(join(folder, "tagger-sito.js"), SITO);
writeFileSync(join(folder, "tagger-onnx.js"), ONNX);
writeFileSync(join(folder, "tagger.html"), PAGE);
copyFileSync(join(runtime, "ort.wasm.bundle.min.mjs"), join(folder, "ort.js"));
copyFileSync(join(runtime, "ort-wasm-simd-threaded.wasm"), join(folder, "ort.wasm"));

const browser = await launch();
const site = await serve({ folder });
try {
  const page = await browser.newPage();
  await page.goto(`${site.url}tagger.html`);
  await page.waitForFunction(() => window.bench, null, { timeout: 120_000 });
  const { tokens, segments } = await page.evaluate(() => ({ tokens: bench.tokens, segments: bench.segments }));

  const quickest = {};
  for (const { name, kind, same, furthest } of NETWORKS) {
    for (const together of TOGETHER) {
      const took = await onnx(page, name, together);
      if (together === TOGETHER[0]) await agree(page, name, same, furthest);
      if (took < (quickest[kind]?.took ?? Infinity)) quickest[kind] = { name, together, took };
    }
  }

  const works = {
    float32: () => onnx(page, quickest.float32.name, quickest.float32.together),
    int8: () => onnx(page, quickest.int8.name, quickest.int8.together),
    score: () => sito(page, "score"),
    tag: () => sito(page, "tag"),
  };
  const best = Object.fromEntries(Object.keys(works).map((work) => [work, Infinity]));
  // In turns, so that what else the machine does meets all of them.
  for (let round = 0; round < ROUNDS; round++) for (const work in works) best[work] = Math.min(best[work], await works[work]());

  const how = ({ name, together }) => `${name}, ${together === 1 ? "a segment at a time" : `up to ${together} tokens together`}`;
  const names = {
    float32: `onnxruntime-web, ${how(quickest.float32)}`,
    int8: `onnxruntime-web, ${how(quickest.int8)}`,
    score: "Sito, the same rows",
    tag: "Sito, from words to names",
  };
  const rates = Object.fromEntries(Object.entries(best).map(([work, took]) => [work, tokens / (took / 1000)]));
  const said = (number) => Math.round(number).toLocaleString("en");
  console.log(`\n${said(tokens)} tokens in ${said(segments)} segments, processor time of one thread each, the best of three rounds\n`);
  console.log("| the tagger in Chromium | tokens/s | × float32 | × int8 |\n|---|---|---|---|");
  for (const [work, rate] of Object.entries(rates))
    console.log(`| ${names[work]} | ${said(rate)} | ${(rate / rates.float32).toFixed(2)} | ${(rate / rates.int8).toFixed(2)} |`);
} finally {
  await browser.close();
  await site.close();
}

/** Milliseconds that onnxruntime takes for all tokens, its session just made. */
async function onnx(page, network, together) {
  await page.evaluate((question) => bench.open(...question), [network, together]);
  await page.evaluate(() => bench.onnx());
  return processor(page, () => page.evaluate(() => bench.onnx()));
}

/** Milliseconds that Sito takes for all tokens. */
async function sito(page, work) {
  await page.evaluate((work) => bench.sito(work), work);
  return processor(page, () => page.evaluate((work) => bench.sito(work), work));
}

/** Milliseconds of processor time of all workers while `body` runs; one of them works. */
async function processor(page, body) {
  const all = await tasks(browser, page, /^DedicatedWorker thread$/, body);
  return all.reduce((sum, took) => sum + took, 0);
}

/** Fails where the network that is open says too often, or by too much, something else than ours. */
async function agree(page, name, same, furthest) {
  const found = await page.evaluate(() => bench.agreement());
  console.log(`${name}: ${(100 * found.same).toFixed(3)}% of tags are ours, no score differs by more than ${found.furthest.toFixed(3)}`);
  if (!(found.same >= same && found.furthest <= furthest)) throw new Error(`${name} is not the same network`);
}
