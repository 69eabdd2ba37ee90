/** What this tab and this machine remember. None of it lets anybody in; the session is the server's. */
import * as z from 'zod/mini';
import { CounterId, OfficerId } from '../../shared/base/ids.ts';
import { Text } from '../../shared/base/text.ts';

/** Where an officer works, for as long as the tab lives. */
const Workplace = z.strictObject({
  officerId: OfficerId,
  /** Null: still choosing. */
  counterId: z.nullable(CounterId),
  /** Where a PIN has let the officer in, and nowhere else; null: it was a password. */
  pinCounterId: z.nullable(CounterId),
});
export type Workplace = z.infer<typeof Workplace>;

const keys = {
  place: 'antrean-place',
  signInName: 'antrean-sign-in-name',
  counter: 'antrean-last-counter',
  pinOfficer: 'antrean-last-pin-officer',
  hallName: 'antrean-hall-name',
};

export const readPlace = (): Workplace | null => read(sessionStorage, keys.place, Workplace);

export function keepPlace(place: Workplace | null): void {
  if (place) sessionStorage.setItem(keys.place, JSON.stringify(place));
  else sessionStorage.removeItem(keys.place);
}

/** Who signed in here last, so that only the password is left to type. */
export const lastSignInName = (): string => read(localStorage, keys.signInName, z.string()) ?? '';
export const rememberSignInName = (name: string): void => write(keys.signInName, name);

/** Whoever works at this machine most days is the one who signs in next. */
export const lastPinOfficer = (): OfficerId | null => read(localStorage, keys.pinOfficer, OfficerId);
export const rememberPinOfficer = (officerId: OfficerId): void => write(keys.pinOfficer, officerId);

/** A counter's machine seldom moves. */
export const lastCounter = (): CounterId | null => read(localStorage, keys.counter, CounterId);
export const rememberCounter = (counterId: CounterId): void => write(keys.counter, counterId);

/** The hall's name is told only to those who are in. */
export const lastHallName = (): Text | null => read(localStorage, keys.hallName, Text);
export const rememberHallName = (name: Text): void => write(keys.hallName, name);

/** `?counter=loket-3`: a machine that always stands at the same counter. */
export function counterOfAddress(search: string): CounterId | null {
  const result = CounterId.safeParse(new URLSearchParams(search).get('counter'));
  return result.success ? result.data : null;
}

const write = (key: string, value: unknown): void => localStorage.setItem(key, JSON.stringify(value));

/** What an older version of the page stored, or something else, is ignored. */
function read<S extends z.ZodMiniType>(storage: Storage, key: string, schema: S): z.output<S> | null {
  try {
    const result = schema.safeParse(JSON.parse(storage.getItem(key) ?? 'null'));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
