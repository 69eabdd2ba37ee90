/** An `Access` in the test's own process, on any store, with a clock that the test sets and hashes that cost nothing. */
import { randomBytes, randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import { type Access, type AccessParts, type Ended, startAccess } from '../../../server/access/access.ts';
import type { Whence } from '../../../server/access/credentials/whence.ts';
import type { DevicePrincipal, PersonPrincipal } from '../../../server/access/stores/principal.ts';
import type { RecordStore } from '../../../server/register/records.ts';
import { MemoryRegisterStore } from '../../../server/register/register.ts';
import {
  Agencies,
  type DeviceKind,
  type DeviceReport,
  DeviceSettings,
  type Me,
  PersonRequest,
  type Role,
} from '../../../shared/access/access.ts';
import { CounterId, type OfficerId } from '../../../shared/base/ids.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import type { Result } from '../../../shared/refusals/result.ts';
import { clock, smallHall } from '../play/hall-builder.ts';

export const cheap = { memory: 8, passes: 1, parallelism: 1 };
export const goodPassword = 'kata sandi yang panjang';
export const report: DeviceReport = { version: '0.1.0', sound: 'working', paper: null };

export interface Kit {
  access: Access;
  store: RecordStore;
  time: { now: number };
  /** What was told to have ended. */
  ended: Ended[];
}

export async function openAccess(more: Partial<AccessParts> = {}, time = { now: clock('08:00') }): Promise<Kit> {
  const store = more.store ?? new MemoryRegisterStore();
  const settings = smallHall();
  const access = await startAccess({
    clock: () => time.now,
    randomBytes,
    newId: randomUUID,
    logger: pino({ level: 'silent' }),
    settings: () => settings,
    hashCost: cheap,
    ...more,
    store,
  });
  onTestFinished(() => access.close());
  const ended: Ended[] = [];
  access.onEnded((what) => ended.push(what));
  return { access, store, time, ended };
}

/** The code in a link's fragment. */
export const codeOf = (link: string | null): string => String(link?.split('=')[1]);

/** What was granted; throws where it was refused. */
export function granted<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}
export const refusalOf = (answer: Result<unknown>): RefusalCode | 'granted' =>
  answer.ok ? 'granted' : answer.refusal.code;

/** Somebody who is signed in with a password. */
export interface Insider {
  by: PersonPrincipal;
  token: string;
  me: Me;
  signInName: string;
}

export async function useLink(access: Access, link: string, password = goodPassword): Promise<Insider> {
  const code = codeOf(link);
  const { signInName } = granted(access.sessions.lookAtLink(code));
  const { token, me } = granted(await access.sessions.signIn({ link: code, password }, at()));
  return { by: principal(access, token), token, me, signInName: String(signInName) };
}

export function principal(access: Access, token: string, desk: DevicePrincipal | null = null): PersonPrincipal {
  const found = access.sessions.person(token, desk?.deviceId ?? null);
  if (found === null) throw new Error('Nobody is signed in with that token');
  return found;
}

export async function administrator(access: Access): Promise<Insider> {
  return useLink(access, String(await access.firstPeople.adminLink(true)));
}

export const agencies = (...ids: string[]): Agencies => Agencies.parse(ids);

export const request = (signInName: string, role: Role = 'officer', agencyIds: Agencies = null): PersonRequest =>
  PersonRequest.parse({ name: `Nama ${signInName}`, signInName, role, agencyIds });

/** A person whom `by` has added, and who has set a password. */
export async function join(access: Access, by: PersonPrincipal, wanted: PersonRequest): Promise<Insider> {
  return useLink(access, granted(await access.people.add(by, wanted)).link);
}

/** From where somebody signs in: by itself from a network that nobody knows. */
export const at = (whence: Partial<Whence> = {}): Whence => ({
  network: '10.0.0.1',
  browser: null,
  desk: null,
  ...whence,
});

export const signIn = (access: Access, signInName: string, password = goodPassword, whence = at()) =>
  access.sessions.signIn({ signInName, password }, whence);

export const settingsFor = (kind: DeviceKind, counterId = 'loket-1'): DeviceSettings =>
  DeviceSettings.parse({ name: `Sebuah ${kind}`, zoneId: null, counterId: kind === 'desk' ? counterId : null });

/** A device that was paired; its settings are changed with `deviceId`. */
export async function pair(
  access: Access,
  by: PersonPrincipal,
  kind: DeviceKind,
  counterId?: string,
): Promise<{ token: string; device: DevicePrincipal }> {
  const { code, claim } = granted(await access.pairings.ask({ kind, report }, '10.0.0.1'));
  granted(await access.pairings.confirm(by, { code, ...settingsFor(kind, counterId) }));
  const claimed = granted(await access.pairings.claim(claim));
  if (!('token' in claimed)) throw new Error('Not paired');
  const device = access.devices.of(kind, claimed.token);
  if (device === null) throw new Error('The device has no token');
  return { token: claimed.token, device };
}

export async function givePin(access: Access, { by }: Insider, pin = '204816'): Promise<string> {
  expect(refusalOf(await access.account.changePin(by, { current: goodPassword, pin }))).toBe('granted');
  return pin;
}

export const withPin = (access: Access, officerId: OfficerId, pin: string, desk: DevicePrincipal | null) =>
  access.sessions.signIn({ officerId, pin }, at({ desk }));

export const counter = (id: string): CounterId => CounterId.parse(id);

/** Every text that the store holds, in one. */
export const everythingIn = (store: RecordStore): string =>
  [...store.records()].map(({ kind, id, body }) => `${kind} ${id} ${body}`).join('\n');
