// Which Chromium the tests drive, and how. Run by itself it prints the path, or fails where there is none.

import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** Debian's where it is installed, else Playwright's own; $CHROMIUM names another. */
export function executable() {
  const candidates = [process.env.CHROMIUM, "/usr/bin/chromium", chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

/** Starts a browser that asks nothing of the network by itself. */
export function launch(options = {}) {
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  quiet.push("--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");
  // Chromium's own sandbox does not start as root.
  if (process.getuid?.() === 0) quiet.push("--no-sandbox");
  return chromium.launch({ executablePath: executable(), args: quiet, ...options });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = executable();
  if (!path) process.exit(1);
  console.log(path);
}
