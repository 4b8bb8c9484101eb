// Keeps the files of the app, so that it opens without a network. Requests to the API always go to the server.
// VERSION, PAGE, FILES and CAMERA are put before this by the server.
const PREFIX = "sklad-phone-files-";
const CACHE = PREFIX + VERSION;

self.addEventListener("install", event => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([new Request(PAGE, { cache: "reload" }), ...FILES]);
    await self.skipWaiting();
  })());
});

// An open app can still request a file of its own version, so the files of the version before stay too.
self.addEventListener("activate", event => {
  event.waitUntil((async () => {
    const names = (await caches.keys()).filter(name => name.startsWith(PREFIX));
    const old = names.filter(name => name !== CACHE).slice(0, -1);
    await Promise.all(old.map(name => caches.delete(name)));
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && pathname === PAGE) event.respondWith(kept(PAGE));
  else if (pathname.startsWith("/assets/")) event.respondWith(kept(request));
});

/** Returns the file of this version, else of the version before, else from the network. Caches files of the camera. */
async function kept(request) {
  const held = (await (await caches.open(CACHE)).match(request)) ?? (await caches.match(request));
  if (held) return held;
  const answer = await fetch(request);
  if (answer.ok && CAMERA.includes(new URL(answer.url).pathname)) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
  }
  return answer;
}

// "keep-camera" is sent after the first snapshot, so that the camera also works without a network. "serve" is sent by a page that this
// worker does not serve.
self.addEventListener("message", event => {
  if (event.data === "serve") event.waitUntil(self.clients.claim());
  else if (event.data === "keep-camera") event.waitUntil(keepCamera());
});

async function keepCamera() {
  const cache = await caches.open(CACHE);
  const missing = [];
  for (const file of CAMERA) if (!(await cache.match(file))) missing.push(file);
  await cache.addAll(missing);
}
