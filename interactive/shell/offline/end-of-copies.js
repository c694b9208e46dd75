// Published in place of `service-worker.js`, this ends every offline copy: a browser that
// looks for a newer one removes what is stored, and reads the site from then on.

const PREFIX = `rehber ${self.registration.scope} `;

const end = async () => {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(PREFIX));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.registration.unregister();
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(end()));
