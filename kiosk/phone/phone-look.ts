/** The hall's colours and logo on a phone's page, which is dark by night. */
import { apiOf } from '../../shared/client/connection/api.ts';
import { followLook } from '../../shared/client/look/hall-look.ts';
import { lookRoutes } from '../../shared/routes/look.ts';

export const followLookOnPhone = (): void =>
  void followLook({
    api: apiOf(lookRoutes, 'person'),
    memory,
    root: document.documentElement,
    dark: matchMedia('(prefers-color-scheme: dark)'),
    bar: document.querySelector('meta[name="theme-color"]'),
  });

/** A phone that forbids pages to keep anything throws already where its storage is named. */
const memory: Pick<Storage, 'getItem' | 'setItem'> = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
};
