/** What others did with the account of whoever asks. */
import { done, yes } from '../../../shared/refusals/result.ts';
import type { noteRoutes } from '../../../shared/routes/notes.ts';
import type { WorkOf } from './route.ts';

export const noteWork: WorkOf<typeof noteRoutes> = {
  seeNotes: ({ access }, { by, visit }) => yes(access.notes.of(by.officerId, access.browserId(visit.whence.browser))),
  seeAccountHistory: ({ access }, { by }) => yes(access.notes.history(by.officerId)),
  putNotesAway: async ({ access }, { by, visit }) => {
    await access.notes.seen(by.officerId, access.browserId(visit.whence.browser));
    return done;
  },
};
