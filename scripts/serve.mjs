// A static server for a built folder, as any host would be: node scripts/serve.mjs FOLDER [--port N] [--under PATH]
//
// The browser tests import `serve` too, so what they see is what `make run` shows.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * Serves `folder` at 127.0.0.1 under the path `under`. Port 0 takes a free one.
 *
 * @param {{folder: string, port?: number, under?: string, seen?: (path: string, status: number) => void}} options
 * @returns {Promise<{url: string, close: () => Promise<void>}>} where the page is, and how to stop
 */
export function serve({ folder, port = 0, under = "/", seen = () => {} }) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    let path = "";
    const reply = (status, headers = {}) => {
      seen(path, status);
      response.writeHead(status, { "cache-control": "no-cache", ...headers });
    };
    try {
      path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    } catch {
      return void (reply(400), response.end());
    }
    if (!path.startsWith(under)) return void (reply(404), response.end());
    let file = normalize(join(root, path.slice(under.length)));
    if (file !== root && !file.startsWith(root + "/")) return void (reply(403), response.end());
    let found = await stat(file).catch(() => null);
    if (found?.isDirectory()) found = await stat((file = join(file, "index.html"))).catch(() => null);
    if (!found?.isFile()) return void (reply(404), response.end());
    reply(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-length": found.size });
    if (request.method === "HEAD") return void response.end();
    createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const close = () => new Promise((closed) => (server.close(closed), server.closeAllConnections()));
      done({ url: `http://127.0.0.1:${server.address().port}${under}`, close });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flag = (name, otherwise) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? otherwise : process.argv[at + 1];
  };
  const folder = process.argv[2];
  const port = Number(flag("--port", 8080));
  serve({ folder, port, under: flag("--under", "/") }).then(
    ({ url }) => console.log(`Sito is at ${url}  (Ctrl+C stops it)`),
    (error) => {
      console.error(error.code === "EADDRINUSE" ? `port ${port} is taken: make run PORT=8081` : error.message);
      process.exit(1);
    },
  );
}
