/** The pages of the three clients, as Vite built them, and the way to them. */
import type { ServerResponse } from 'node:http';
import { sep } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { compressedFiles, notCompressed } from './compressed-files.ts';

const oneYearSeconds = 365 * 24 * 60 * 60;

/** `folder` is the absolute path of the build. */
export function pages(folder: string): Router {
  const router = Router();
  router.get('/', shows('/kiosk/hall.html'));
  router.get('/t/:token', shows('/kiosk/ticket.html'));
  router.get('/urutan/', shows('/kiosk/order-list.html'));
  // Of a rehearsal, whose server shows it at an address of its own (rule RH1).
  router.get('/counter/rehearsal.html', (_request, _response, next) => next('router'));
  router.use(compressedFiles(folder), express.static(folder, { cacheControl: false, setHeaders: keep }), notCompressed);
  return router;
}

const shows =
  (page: string): RequestHandler =>
  (request, _response, next) => {
    request.url = page;
    next();
  };

/** A file's name in /assets changes with its content; that of a page does not. */
function keep(response: ServerResponse, path: string): void {
  const isAsset = path.includes(`${sep}assets${sep}`);
  response.setHeader('cache-control', isAsset ? `public, max-age=${oneYearSeconds}, immutable` : 'no-cache');
}
