import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };

/** Its address must stay the same, and lie in the folder whose pages it serves. */
const kioskWorker = 'kiosk/service-worker.js';
const kioskWorkerSource = 'kiosk/offline/service-worker.ts';

/**
 * What is looked at on one machine is built together, and apart from the rest: what two pages of one build use stands in a file that
 * both load, with all that either of them needs of it. So a phone would load what only the counter needs. Of phones: the hall
 * itself, the page that follows a ticket, and the order list of a day. The counter stands under the name that Vite builds first.
 */
const machines = {
  client: ['counter/index.html', 'counter/rehearsal.html'],
  kiosk: ['kiosk/index.html', kioskWorkerSource],
  display: ['display/index.html'],
  phone: ['kiosk/hall.html', 'kiosk/ticket.html', 'kiosk/order-list.html'],
};
const builtApart = (): Plugin => ({
  name: 'built-apart',
  apply: 'build',
  config: () => ({
    environments: Object.fromEntries(
      Object.entries(machines).map(([name, input]) => [
        name,
        // The first empties the folder.
        { consumer: 'client', build: { emptyOutDir: name === 'client', rollupOptions: { input } } },
      ]),
    ),
    builder: {
      buildApp: async ({ environments, build }) => {
        for (const name of Object.keys(machines)) await build(environments[name]!);
      },
    },
  }),
});
const server = 'http://localhost:3000';

/** Tells the kiosk's service worker what the kiosk is made of: its page, what that names, what those name, and so on. */
const kioskFiles = (): Plugin => ({
  name: 'kiosk-files',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'kiosk',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const textOf = (file: string) => {
        const part = bundle[file]!;
        return part.type === 'chunk' ? part.code : String(part.source);
      };
      const files = new Set(['kiosk/index.html']);
      for (const file of files)
        for (const other of Object.keys(bundle))
          if (other.startsWith('assets/') && textOf(file).includes(basename(other))) files.add(other);
      const worker = bundle[kioskWorker];
      if (worker?.type !== 'chunk' || files.size < 5) this.error('The files of the kiosk were not found');
      const build = createHash('sha256');
      for (const file of files) build.update(`${file}\0`).update(textOf(file));
      const assets = [...files].slice(1).map((file) => `/${file}`);
      worker.code = worker.code
        .replaceAll('kioskFiles', JSON.stringify(assets))
        .replaceAll('kioskBuild', JSON.stringify(build.digest('hex').slice(0, 12)));
    },
  },
});

/** What a browser shows in which a page does not come to life: it is too old, or runs no scripts. */
const sentenceInsteadOfPage = (): Plugin => ({
  name: 'sentence-instead-of-page',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html
        .replace('</head>', '  <link rel="stylesheet" href="/shared/client/no-page.css" />\n  </head>')
        // Inside the page's element, which shows nothing of it once it is there.
        .replace('</antrean-', `${readFileSync('shared/client/no-page.html', 'utf8')}</antrean-`),
  },
});

/** Pages connect by WebSocket alone (shared/client/connection/connection.ts): of the ways of Socket.IO no other is shipped. */
const webSocketOnly = (): Plugin => ({
  name: 'web-socket-only',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /engine\.io-client\/build\/esm\/transports\/index\.js$/ },
    handler(code) {
      const ways = code
        .replace(/^import .*\b(XHR|WT)\b.*$/gm, '')
        .replace(/^\s*(webtransport: WT|polling: XHR),$/gm, '');
      if (/XHR|WT/.test(ways) || !/websocket: WS/.test(ways)) this.error('The ways of Socket.IO are not as they were');
      return { code: ways, map: null };
    },
  },
});

/** Each text beside itself as Brotli and gzip, for `server/doors/http/compressed-files.ts`. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((name) => /\.(js|css|html|svg|json|txt)$/.test(name))) {
      const text = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(text));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(text, { level: 9 }));
    }
  },
});

export default defineConfig({
  root: '.',
  base: '/',
  publicDir: false,
  build: {
    outDir: 'dist',
    // TV sticks and tablets of 2021 are still on the wall. Older than these are browsers in which the policy forbids Lit's
    // styles: they lack `adoptedStyleSheets` (shared/client/browser.ts).
    target: ['chrome90', 'edge90', 'firefox101', 'safari16.4'],
    // The content security policy allows no fonts from data: addresses.
    assetsInlineLimit: 0,
    rollupOptions: {
      // A page ships what it uses of the schemas and sentences of the parts that all share, and not the whole file.
      treeshake: {
        manualPureFunctions: ['z'],
        moduleSideEffects: [
          { test: /\/shared\/(?!client\/|base\/no-eval\.)/, sideEffects: false },
          { test: /\/engine\.io-client\/.*\/transports\//, sideEffects: false },
        ],
      },
      output: {
        entryFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.endsWith(kioskWorkerSource) ? kioskWorker : 'assets/[name]-[hash].js',
      },
    },
  },
  optimizeDeps: { entries: Object.values(machines).flat() },
  define: { 'import.meta.env.ANTREAN_VERSION': JSON.stringify(manifest.version) },
  plugins: [builtApart(), webSocketOnly(), kioskFiles(), sentenceInsteadOfPage(), compressed()],
  server: {
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
      '^/t/': { target: server, bypass: () => '/kiosk/ticket.html' },
      '^/$': { target: server, bypass: () => '/kiosk/hall.html' },
      '^/urutan/': { target: server, bypass: () => '/kiosk/order-list.html' },
    },
  },
});
