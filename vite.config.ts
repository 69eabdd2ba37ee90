import { defineConfig } from 'vite';

/** The pages of the three clients, and the one that follows a ticket on a phone. */
const pages = ['kiosk/index.html', 'kiosk/ticket.html', 'display/index.html', 'counter/index.html'];
const server = 'http://localhost:3000';

export default defineConfig({
  root: '.',
  base: '/',
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // TV sticks and tablets of 2021 are still on the wall.
    target: ['chrome90', 'safari15'],
    // The content security policy allows no fonts from data: addresses.
    assetsInlineLimit: 0,
    rollupOptions: { input: pages },
  },
  server: {
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
      '^/t/': { target: server, bypass: () => '/kiosk/ticket.html' },
    },
  },
});
