/** The worker in a browser of a few lines: what it keeps, and where a page and its files come from. */
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

const origin = 'http://mpp.local:3000';
const files = ['/assets/index-1.js', '/assets/index-1.css'];
const pageOf = (build: number) => `<script src="/assets/index-${build}.js"></script>`;

type Handler = (event: Record<string, unknown>) => void;
let handlers: Record<string, Handler>;
let shelves: Map<string, Map<string, string>>;
/** What the server answers; null: nobody answers, and `'never'`: nothing ever comes. */
let server: (path: string) => Response | null | 'never';
let asked: string[];

const pathOf = (request: Request | string) =>
  new URL(typeof request === 'string' ? request : request.url, origin).pathname;

const cacheOf = (shelf: Map<string, string>) => ({
  addAll: async (paths: string[]) => {
    for (const path of paths) shelf.set(path, await (await answer(path)).text());
  },
  put: async (path: string, response: Response) => void shelf.set(path, await response.text()),
});

async function answer(request: Request | string): Promise<Response> {
  const path = pathOf(request);
  asked.push(path);
  const given = server(path);
  if (given === 'never') return new Promise(() => undefined);
  if (given === null) throw new TypeError('Failed to fetch');
  return given;
}

async function start(build: number, ofFiles: string[]): Promise<void> {
  handlers = {};
  vi.resetModules();
  vi.stubGlobal('kioskFiles', ofFiles);
  vi.stubGlobal('kioskBuild', `build-${build}`);
  await import('../../../kiosk/offline/service-worker.ts');
}

/** Runs a handler to the end of what it is waited for. */
async function run(type: 'install' | 'activate'): Promise<void> {
  let work: unknown;
  handlers[type]!({ waitUntil: (promise: unknown) => (work = promise) });
  await work;
}

/** Null: the browser is left alone with it. */
async function load(path: string, mode: RequestMode = 'no-cors'): Promise<string | null> {
  const responses: Promise<Response>[] = [];
  const request = { url: `${origin}${path}`, mode, method: 'GET' };
  handlers.fetch!({ request, respondWith: (response: Promise<Response>) => responses.push(response) });
  return responses[0] ? (await responses[0]).text() : null;
}

beforeEach(async () => {
  shelves = new Map();
  asked = [];
  server = (path) => new Response(path === '/kiosk/' ? pageOf(1) : `live ${path}`);
  vi.stubGlobal('self', {
    addEventListener: (type: string, handler: Handler) => {
      handlers[type] = handler;
    },
    skipWaiting: async () => undefined,
    clients: { claim: async () => undefined },
  });
  vi.stubGlobal('location', { origin });
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('caches', {
    open: async (name: string) => cacheOf(shelves.get(name) ?? shelves.set(name, new Map()).get(name)!),
    keys: async () => [...shelves.keys()],
    delete: async (name: string) => shelves.delete(name),
    match: async (request: Request | string, { cacheName }: { cacheName: string }) => {
      const text = shelves.get(cacheName)?.get(pathOf(request));
      return text === undefined ? undefined : new Response(text);
    },
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  await start(1, files);
  await run('install');
  await run('activate');
  asked = [];
});

describe('while the server answers', () => {
  test('the page is the server’s, also a new one, and whatever kiosk it is', async () => {
    server = () => new Response(pageOf(2));
    expect(await load('/kiosk/?kiosk=barat', 'navigate')).toBe(pageOf(2));
    server = () => new Response('no such page', { status: 404 });
    expect(await load('/kiosk/tidak-ada', 'navigate')).toBe('no such page');
  });

  test('files of this build are not fetched again; of others, and of other things, the browser takes care', async () => {
    expect(await load('/assets/index-1.js')).toBe('live /assets/index-1.js');
    expect(asked).toEqual([]);
    expect(await load('/assets/index-2.js')).toBeNull();
    expect(await load('/api/views/kiosk')).toBeNull();
  });

  test('another build is kept whole, and then the former goes', async () => {
    server = (path) => new Response(path === '/kiosk/' ? pageOf(2) : `live ${path}`);
    await start(2, ['/assets/index-2.js']);
    await run('install');
    expect([...shelves.keys()]).toEqual(['antrean-kiosk-build-1', 'antrean-kiosk-build-2']);
    shelves.set('of another page', new Map());
    await run('activate');
    expect([...shelves.keys()]).toEqual(['antrean-kiosk-build-2', 'of another page']);
    server = () => null;
    expect(await load('/kiosk/', 'navigate')).toBe(pageOf(2));
  });

  test('a page is not kept with the files of another build', async () => {
    server = (path) => new Response(path === '/kiosk/' ? pageOf(3) : `live ${path}`);
    await start(2, ['/assets/index-2.js']);
    await expect(run('install')).rejects.toThrow('another build');
  });
});

describe('without the server', () => {
  test('the page and its files are those that were kept', async () => {
    server = () => null;
    expect(await load('/kiosk/?kiosk=barat', 'navigate')).toBe(pageOf(1));
    expect(await load('/assets/index-1.css')).toBe('live /assets/index-1.css');
  });

  test('also when something in front of it says that it is away', async () => {
    server = () => new Response('Bad Gateway', { status: 502 });
    expect(await load('/kiosk/', 'navigate')).toBe(pageOf(1));
  });

  test('and after three seconds when nothing says anything', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    server = () => 'never';
    const page = load('/kiosk/', 'navigate');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await page).toBe(pageOf(1));
  });

  test('with nothing kept, what came is shown', async () => {
    shelves.clear();
    server = () => new Response('Bad Gateway', { status: 502 });
    expect(await load('/kiosk/', 'navigate')).toBe('Bad Gateway');
  });
});
