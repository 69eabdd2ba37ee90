/** What the pages are called, and their keys. */
import type { Words } from '../../shared/client/language.ts';
import type { Page } from './routes.ts';

export const pageWords = {
  desk: { id: 'Loket', en: 'Counter' },
  people: { id: 'Petugas', en: 'People' },
  devices: { id: 'Perangkat', en: 'Devices' },
  record: { id: 'Catatan', en: 'Record' },
  keys: { id: 'Kunci', en: 'Keys' },
} satisfies Record<Page, Words[string]>;

/** On the supervisor's pages. */
export const supervisorKeys = {
  desk: 'l',
  people: 'p',
  devices: 'd',
  record: 'c',
  keys: 'k',
  account: 'n',
  add: 't',
  search: '/',
} as const;
