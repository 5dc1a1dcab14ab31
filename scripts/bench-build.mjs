// What measurements in Chromium have in common: the program, built like the worker with a door for each step
// (src/bin/bench.rs), and the pages that it reads.

import { execFileSync, execSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = new URL("../", import.meta.url).pathname;
/** Where all of it lies, to be served. */
export const folder = join(root, "target/bench");

/** Builds src/bin/bench.rs as the worker is built, into target/bench, beside the packs. */
export function build() {
  mkdirSync(folder, { recursive: true });
  execFileSync(join(root, "scripts/setup.sh"), ["web", "browser"], { stdio: "inherit" });
  const shell = `set -e; eval "$(scripts/wasm-env.sh release)"; export CARGO_TARGET_DIR=$PWD/target/web
    export PATH="\${SITO_TOOLS:-\${XDG_CACHE_HOME:-$HOME/.cache}/sito}/bin:$PWD/node_modules/.bin:$PATH"
    cargo build --quiet --locked --profile web --target wasm32-unknown-unknown --features web --bin bench
    wasm-bindgen --target web --no-typescript --out-dir target/bench target/web/wasm32-unknown-unknown/web/bench.wasm
    wasm-opt ${optimised()} target/bench/bench_bg.wasm -o target/bench/bench_bg.wasm`;
  execSync(shell, { cwd: root, stdio: "inherit", shell: "/bin/bash" });
  mkdirSync(join(folder, "models"), { recursive: true });
  for (const file of readdirSync(join(root, "models"))) copyFileSync(join(root, "models", file), join(folder, "models", file));
}

/** What index.html gives to wasm-opt for the worker. */
function optimised() {
  const [, level, parameters] = readFileSync(join(root, "index.html"), "utf8").match(/data-bin="worker".*data-wasm-opt="(.)" data-wasm-opt-params="([^"]*)"/);
  return `-O${level} ${parameters}`;
}

/** HTML to read: the first `most` annotated pages of ../shared where they are, else the golden pages of the project. */
export function collect(most) {
  const shared = process.env.SHARED ?? join(root, "../shared");
  if (existsSync(join(shared, "eval/score_clean.py"))) {
    const work = join(root, "target/eval");
    if (!existsSync(join(work, "pages.jsonl"))) execFileSync("python3", [join(shared, "eval/score_clean.py"), "unpack", "--work", work]);
    const lines = readFileSync(join(work, "pages.jsonl"), "utf8").split("\n").filter(Boolean);
    return lines.slice(0, most).map((line) => JSON.parse(line).html);
  }
  console.log("bench: no ../shared, so the golden pages of the project are measured");
  const cases = join(root, "tests/pages");
  const files = readdirSync(cases, { recursive: true }).filter((path) => /\.html?$/.test(path)).sort();
  return files.map((path) => readFileSync(join(cases, path), "utf8"));
}
