/** A hall with the people and machines that belong to it, and what has to be true of it whatever was tried. */
import { expect } from 'vitest';
import { z } from 'zod';
import {
  type DeviceKind,
  DeviceRow,
  Invitation,
  KeyAnswer,
  type KeyRole,
  PairingAnswer,
  type Role,
} from '../../shared/access/access.ts';
import { Accepted } from '../../shared/answers.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import type { TestServer } from '../support/server/server.ts';
import { codeIn, password, type Staff } from '../support/server/staff.ts';
import { envelope, get, sendCommand } from '../support/server/wire.ts';
import { bodyOf, cookieIn, post } from './stranger.ts';

/** Of the sample hall: an agency with its counters and a service, and another one. */
export const [ours, theirs] = [
  { agencyId: 'A', counterId: 'loket-1', serviceId: 'A-KTP', elsewhere: 'Q-BARU', prefix: 'A' },
  { agencyId: 'Q', counterId: 'loket-5', serviceId: 'Q-BARU', elsewhere: 'A-KTP', prefix: 'Q' },
];

/** In the time that a test takes. */
const mostWarnings = 5;
export const inside = '127.0.0.1';
const nothingToReport = { version: '1', sound: null, paper: null };

export interface Someone {
  officerId: string;
  signInName: string;
  cookie: string;
}
export interface Machine {
  deviceId: string;
  cookie: string;
}

/** Invited, and signed in with `password`. */
export async function person(
  staff: Staff,
  role: Role,
  agencyIds: string[] | null,
  signInName: string = `${role}.${agencyIds?.join('').toLowerCase() ?? 'mpp'}`,
  name = signInName,
): Promise<Someone> {
  const invitation = Invitation.parse(await staff.ask('POST', '/api/people', { name, signInName, role, agencyIds }));
  const cookie = cookieIn(await comeIn(staff.url, codeIn(invitation.link)));
  return { officerId: invitation.person.officerId, signInName, cookie };
}

export const comeIn = (url: string, link: string, from = inside) =>
  post(url, '/api/session', { link, password }, { from });

export async function askPairing(url: string, kind: DeviceKind, from = inside) {
  return PairingAnswer.parse(bodyOf(await post(url, '/api/pairings', { kind, report: nothingToReport }, { from })));
}

export async function machine(staff: Staff, kind: DeviceKind, counterId: string | null = null): Promise<Machine> {
  const { code, claim } = await askPairing(staff.url, kind);
  const settings = { code, name: kind, zoneId: null, counterId };
  const { deviceId } = DeviceRow.parse(await staff.ask('POST', '/api/devices', settings));
  return { deviceId, cookie: cookieIn(await post(staff.url, '/api/pairings/claim', { claim }, { from: inside })) };
}

export async function keyOf(staff: Staff, roles: KeyRole[], perMinute = 1_000): Promise<string> {
  const request = { name: roles.join(' '), roles, agencyIds: null, perMinute };
  return KeyAnswer.parse(await staff.ask('POST', '/api/keys', request)).key;
}

export interface Ticket {
  ticketId: string;
  number: string;
  token: string;
}

/** An honest visitor's. Its service is `ours`. */
export async function takeNumber(url: string): Promise<Ticket> {
  const answer = Accepted.parse(await sendCommand(url, envelope(kiosk, issue(ours.serviceId))));
  return z.object({ ticketId: z.string(), number: z.string(), token: z.string() }).parse(answer.issued);
}

/** Into how many entries the log has grown. */
async function positionOf({ url }: TestServer): Promise<number> {
  return z.object({ position: z.int() }).parse((await get(`${url}/api/views/counters`)).body).position;
}

/**
 * Gives what the attack gives. Afterwards the log holds what the one of many did who was rightly first (`entries`), and is
 * otherwise as it was; the server is ready and has nothing to complain about, and an honest kiosk gets its number.
 */
export async function withstands<T>(server: TestServer, attack: () => Promise<T>, entries = 0): Promise<T> {
  const before = await positionOf(server);
  const result = await attack();
  expect(await positionOf(server)).toBe(before + entries);
  await expectWell(server);
  return result;
}

export async function expectWell(server: TestServer): Promise<void> {
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  expect((await takeNumber(server.url)).number).toMatch(/^A-\d{3}$/);
  expect(complaintsOf(server)).toEqual([]);
}

/** What no stranger may bring about: that the process fails at something, or fills the disk with what it says. */
function complaintsOf({ errors }: TestServer): string[] {
  const lines = errors.split('\n').filter((line) => line !== '');
  return lines.filter((line, place) => place >= mostWarnings || !line.startsWith('{"level":40,'));
}
