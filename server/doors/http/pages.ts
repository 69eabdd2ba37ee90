/** The pages of the three clients, as Vite built them, and the way to them. */
import { join } from 'node:path';
import express, { type Response, Router } from 'express';
import { home, homeStyle } from './home.ts';

const oneYearSeconds = 365 * 24 * 60 * 60;

/** `folder` is the absolute path of the build. */
export function pages(folder: string): Router {
  const router = Router();
  router.get('/', (_request, response) => void fresh(response).type('html').send(home));
  router.get('/home.css', (_request, response) => void fresh(response).type('css').send(homeStyle));
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: oneYearSeconds * 1000, index: false }),
  );
  // A file's name in /assets changes with its content; that of a page does not.
  router.get('/t/:token', (_request, response) =>
    fresh(response).sendFile(join(folder, 'kiosk', 'ticket.html'), { cacheControl: false }),
  );
  router.get('/urutan/', (_request, response) =>
    fresh(response).sendFile(join(folder, 'kiosk', 'order-list.html'), { cacheControl: false }),
  );
  router.use(express.static(folder, { setHeaders: (response) => response.setHeader('cache-control', 'no-cache') }));
  return router;
}

const fresh = (response: Response): Response => response.set('cache-control', 'no-cache');
