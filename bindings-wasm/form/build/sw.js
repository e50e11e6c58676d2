// Keeps the form on the device. All files of one version are fetched together and served together,
// so that no visit mixes two versions. The build fills in VERSION and FILES.

const cacheName = `ocop-form-${"VERSION"}`;
const files = ["FILES"];

self.addEventListener("install", (event) => {
  const requests = files.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(answer(request));
});

async function forgetOldVersions() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("ocop-form-") && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request) {
  const cache = await caches.open(cacheName);
  const folder = request.mode === "navigate" && new URL(request.url).pathname.endsWith("/");
  const wanted = folder ? "index.html" : request;
  return (await cache.match(wanted)) ?? fetch(request);
}
