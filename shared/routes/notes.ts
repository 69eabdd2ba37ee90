/** What others did with the account of whoever asks. */
import { AccountNoteList } from '../access/access.ts';
import type { RouteContracts } from './contract.ts';

export const noteRoutes = {
  seeNotes: { method: 'get', path: '/notes', who: 'signedIn', asks: {}, answer: AccountNoteList },
  /** Of the last 90 days, also what was put away. */
  seeAccountHistory: { method: 'get', path: '/notes/history', who: 'signedIn', asks: {}, answer: AccountNoteList },
  /** In this browser they are not told again. */
  putNotesAway: { method: 'delete', path: '/notes', who: 'signedIn', asks: {}, answer: null },
} as const satisfies RouteContracts;
