/** What the server of a rehearsal answers beside its hall: the page that leads it, and every page with the mark of a rehearsal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import type { z } from 'zod';
import { type RehearsalState, RehearsalWish, rehearsalPaths } from '../../../shared/rehearsal/rehearsal.ts';
import { fromOurPages } from '../../doors/gate/origin.ts';
import { trustOf } from '../../doors/gate/proxy.ts';

export interface StageDoorParts {
  /** Absolute path of the built pages. */
  pagesFolder: string;
  /** Null: everybody is still coming in. */
  state: () => RehearsalState | null;
  wish: (wish: z.infer<typeof RehearsalWish>) => Promise<void>;
  /** `Set-Cookie` lines that let a browser in as kiosk, display and trainee; none where it is in already. Null: not yet. */
  letIn: (cookies: string | undefined) => Promise<readonly string[]> | null;
}

/** As `server/doors/http/pages.ts` has them. */
const pages: Record<string, string> = {
  '/': 'kiosk/hall.html',
  '/t/:token': 'kiosk/ticket.html',
  '/urutan/': 'kiosk/order-list.html',
  '/kiosk/': 'kiosk/index.html',
  '/display/': 'display/index.html',
  '/counter/': 'counter/index.html',
};
const stagePage = 'counter/rehearsal.html';

const soon =
  'Latihan sedang disiapkan. Muat ulang halaman ini sebentar lagi.\nThe rehearsal is being prepared. Load this page again in a moment.\n';

export function stageDoor({ pagesFolder, state, wish, letIn }: StageDoorParts): Router {
  const router = Router();
  const marked = (page: string): RequestHandler => {
    let html: string | null = null;
    return (_request, response) => {
      html ??= markedPage(readFileSync(join(pagesFolder, page), 'utf8'));
      response.set('cache-control', 'no-cache').type('html').send(html);
    };
  };
  for (const [path, page] of Object.entries(pages)) router.get(path, marked(page));
  const showStage = marked(stagePage);
  router.get(rehearsalPaths.page, async (request, response, next) => {
    const lines = await letIn(request.headers.cookie);
    if (lines === null) return void response.status(503).set('retry-after', '1').type('text').send(soon);
    for (const line of lines) response.append('set-cookie', line);
    showStage(request, response, next);
  });
  router.get(
    rehearsalPaths.state,
    (_request, response) => void response.set('cache-control', 'no-store').json(state()),
  );
  router.post(rehearsalPaths.wish, ofOurPages, express.json(), async (request, response) => {
    const wished = RehearsalWish.safeParse(request.body);
    if (!wished.success) return void response.status(400).json(null);
    await wish(wished.data);
    response.json(state());
  });
  return router;
}

export const markedPage = (html: string): string => html.replace('<html', '<html data-rehearsal');

/** A page of another site presses nothing here. */
const ofOurPages: RequestHandler = (request, response, next) => {
  if (fromOurPages(request, trustOf(null), null)) next();
  else response.status(403).json(null);
};
