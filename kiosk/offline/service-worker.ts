/**
 * Keeps the kiosk's page and its files for a start without the server. While the server answers, the page comes from it,
 * and so is never an old one; its files carry their content in their names. Without imports: a worker is one plain script.
 */

/** Filled in by the build: every file of the kiosk, and a name for exactly these. */
declare const kioskFiles: readonly string[];
declare const kioskBuild: string;

const files = new Set(kioskFiles);
const page = '/kiosk/';
const family = 'antrean-kiosk-';
const cacheName = `${family}${kioskBuild}`;
/** A server behind a cable that was pulled out does not refuse; it is silent. */
const patienceMs = 3_000;

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
/** What of a service worker is used here: the types of a page and of a worker do not go into one project. */
interface Worker {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
const worker = self as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(keep().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const { mode, method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (mode === 'navigate') event.respondWith(pageFor(event.request));
  else if (files.has(pathname)) event.respondWith(fileFor(event.request));
});

/** All or nothing; and not a page of one build with the files of another, when the server is just being changed. */
async function keep(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([...files]);
  const fresh = await fetch(page, { cache: 'reload' });
  const text = await fresh.clone().text();
  const named = text.match(/\/assets\/[^"]+/g) ?? [];
  if (!fresh.ok || !named.every((file) => files.has(file))) throw new Error('The page is of another build');
  await cache.put(page, fresh);
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The server's, also when it says no; the kept one when it is silent, or something in front of it says that it is away. */
async function pageFor(request: Request): Promise<Response> {
  const silent = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  const fresh = await Promise.race([fetch(request).catch(() => null), silent]);
  if (fresh && fresh.status < 500) return fresh;
  return (await kept(page)) ?? fresh ?? Response.error();
}

const fileFor = async (request: Request): Promise<Response> => (await kept(request)) ?? fetch(request);

/** Compressed or not: the content is the same. */
const kept = (request: Request | string): Promise<Response | undefined> =>
  caches.match(request, { cacheName, ignoreVary: true });
