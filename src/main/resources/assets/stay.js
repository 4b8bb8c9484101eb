// Lets a page stay where it is when a form of it gets no answer: the browser is told that there is no content, and leaves all that was
// typed where it is. The page says so (send.js). Everything else goes to the server as if this were not here.
self.addEventListener("install", event => {
  event.addRoutes?.({ condition: { requestMethod: "GET" }, source: "network" })?.catch(() => {});
  self.skipWaiting();
});

self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

async function stay(address) {
  for (const page of await self.clients.matchAll({ type: "window" })) {
    page.postMessage({ unanswered: address });
  }
  return new Response(null, { status: 204 });
}

self.addEventListener("fetch", event => {
  const { request } = event;
  // Going back to the answer of a form, which is not kept: the browser asks before it sends the form again.
  const goesBack = request.isHistoryNavigation || request.cache === "only-if-cached";
  if (request.mode === "navigate" && request.method === "POST" && !goesBack) {
    // The page itself gave it up, because it sends the form anew.
    const gaveUp = error => error.name === "AbortError";
    event.respondWith(fetch(request).catch(error => (gaveUp(error) ? Response.error() : stay(request.url))));
  }
});
