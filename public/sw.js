// The service worker: keeps one whole version of Sito on the device, so that it works with the network off.
//
// * What the page needs to start ("shell") is fetched when a version installs, the rest (packs, fonts, the sample) at its
//   first use. Every file is checked against the hash that the build wrote here; one that does not fit fails the install.
// * A version is kept as a whole, in a cache of its own: the files of the workers have the same name in every version, and
//   a page must never get half of each. Files that did not change are taken over from the version before.
// * A new version waits. It takes over when the reader says so, and then all pages of Sito are told by the browser
//   (`controllerchange`) and should reload.
// * Nothing is asked of, or kept from, another server: such a request fails here, also where the page's policy does not
//   reach, in its workers.
//
// Messages to this worker (`registration.waiting` or `.active` `.postMessage`):
//   {type: "update"}   the reader wants the new version, now: sent to the one that waits
//   {type: "keep"}     keep all of this version, packs included: sent by a page once it has loaded its packs, because
//                      those of a first visit were loaded before this worker was there to see them; answered when done
//   {type: "version"}  answered on the port that comes along: {version, files, kept}

const BUILD = /* build */ { version: "none", shell: {}, rest: {} } /* end */;
const PREFIX = "sito-";
const CACHE = PREFIX + BUILD.version;
const HERE = new URL("./", self.location);
const HASHES = { ...BUILD.shell, ...BUILD.rest };

const address = (path) => new URL(path, HERE).href;

/** The kept caches of Sito, of every version. */
async function versions() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  return Promise.all(names.map((name) => caches.open(name)));
}

/** SHA-256 of a body, in hexadecimal. */
async function hash(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The file as this version has it: from an older version where it is the same, else from the network, checked. */
async function obtain(path) {
  for (const version of await versions()) {
    const old = await version.match(address(path));
    if (old && (await hash(old)) === HASHES[path]) return old;
  }
  // The folder itself, because some hosts redirect from index.html to it, and a redirect may not open a page.
  const from = path === "index.html" ? HERE.href : address(path);
  const response = await fetch(from, { cache: "no-cache", credentials: "same-origin" });
  if (!response.ok) throw new Error(`${path}: the server said ${response.status}`);
  if ((await hash(response)) !== HASHES[path]) throw new Error(`${path} is not of version ${BUILD.version}`);
  return response;
}

/** Keeps the files that are not kept yet. */
async function keep(paths) {
  const cache = await caches.open(CACHE);
  await Promise.all(
    paths.map(async (path) => {
      if (!(await cache.match(address(path)))) await cache.put(address(path), await obtain(path));
    }),
  );
}

/** Answers for one file of this version. */
async function answer(path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address(path));
  if (kept) return kept;
  const response = await obtain(path);
  await cache.put(address(path), response.clone());
  return response;
}

// What an older version kept beyond its shell was in use, so the new one brings it too.
self.addEventListener("install", (event) =>
  event.waitUntil(
    (async () => {
      const used = [];
      for (const version of await versions())
        for (const path of Object.keys(BUILD.rest)) if (await version.match(address(path))) used.push(path);
      await keep([...Object.keys(BUILD.shell), ...new Set(used)]);
    })(),
  ),
);

self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
      await self.clients.claim();
    })(),
  ),
);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.protocol === "data:" || url.protocol === "blob:") return;
  if (url.origin !== HERE.origin) return event.respondWith(Response.error());
  if (request.method !== "GET" || !url.pathname.startsWith(HERE.pathname)) return;
  const path = decodeURIComponent(url.pathname.slice(HERE.pathname.length)) || "index.html";
  if (path in HASHES) event.respondWith(answer(path));
});

self.addEventListener("message", (event) => {
  const type = event.data?.type;
  if (type === "update") self.skipWaiting();
  if (type === "keep") event.waitUntil(keep(Object.keys(HASHES)).then(() => event.source?.postMessage({ type: "kept" })));
  if (type === "version")
    event.waitUntil(
      (async () => {
        const kept = (await (await caches.open(CACHE)).keys()).length;
        event.ports[0]?.postMessage({ version: BUILD.version, files: Object.keys(HASHES).length, kept });
      })(),
    );
});
