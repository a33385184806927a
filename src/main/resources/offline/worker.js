// Gives the page of a talk when there is no network. Before this stand three lines: LANGUAGE, VAULT (address of the script
// that opens the store) and KEPT (addresses of the one page and of its files). Nothing else is ever kept here, and nothing
// that is about somebody: that lies sealed in the vault.
importScripts(VAULT);

const PREFIX = 'nabij-offline-';

// The name says what is in it: another file or another language is another name.
const name = async () => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(LANGUAGE + KEPT.join()));
  return PREFIX + [...new Uint8Array(bytes).slice(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('');
};

const keep = async () => {
  const cache = await caches.open(await name());
  await cache.addAll(KEPT);
  await self.skipWaiting();
};

const dropOthers = async () => {
  const mine = await name();
  const names = await caches.keys();
  await Promise.all(names.filter(one => one.startsWith(PREFIX) && one !== mine).map(one => caches.delete(one)));
};

const give = async request => {
  const cache = await caches.open(await name());
  return await cache.match(new URL(request.url).pathname) || fetch(request);
};

self.addEventListener('install', event => event.waitUntil(keep()));
self.addEventListener('activate', event => event.waitUntil(Promise.all([dropOthers(), vault.sweep(), self.clients.claim()])));
self.addEventListener('fetch', event => {
  const asked = new URL(event.request.url);
  if (event.request.method === 'GET' && asked.origin === location.origin && KEPT.includes(asked.pathname)) {
    event.respondWith(give(event.request));
  }
});

// At every start of the worker: what is older than a day goes.
vault.sweep().catch(() => {});
