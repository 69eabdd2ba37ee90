/** The hall's colours and logo on a phone's page, which is dark by night. */

import { lookRoutes } from '../../routes/look.ts';
import { apiOf } from '../connection/api.ts';
import { followLook } from './hall-look.ts';

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
