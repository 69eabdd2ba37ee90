/** Who sits here, for as long as the tab lives. */
import { z } from 'zod';
import { CounterId, OfficerId } from '../shared/ids.ts';

const Session = z.strictObject({
  officerId: OfficerId,
  name: z.string(),
  /** Where the officer works; null: still choosing. */
  counterId: CounterId.nullable(),
});
export type Session = z.infer<typeof Session>;

const place = 'antrean-officer';

export function readSession(): Session | null {
  const stored = sessionStorage.getItem(place);
  if (stored === null) return null;
  try {
    return Session.parse(JSON.parse(stored));
  } catch {
    // Of an older page: to ask for the name again costs less than to guess.
    return null;
  }
}

export function keepSession(session: Session | null): void {
  if (session) sessionStorage.setItem(place, JSON.stringify(session));
  else sessionStorage.removeItem(place);
}

/** `?counter=loket-3`: a machine that always stands at the same counter. */
export function counterOfAddress(search: string): CounterId | null {
  const result = CounterId.safeParse(new URLSearchParams(search).get('counter'));
  return result.success ? result.data : null;
}
