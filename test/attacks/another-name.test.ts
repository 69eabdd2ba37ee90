/** Those who belong to the hall and try what is somebody else's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendersOf } from '../../server/domain/decide.ts';
import { DeviceRows, Invitation, PersonRows } from '../../shared/access/access.ts';
import type { Command } from '../../shared/commands.ts';
import { tableAfter } from '../support/play/rules-table.ts';
import { commandsAt } from '../support/play/samples/command-samples.ts';
import { cancelOwn, issue, markAbsent, reserveNumbers } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { codeIn, password, Staff } from '../support/server/staff.ts';
import { connect } from '../support/server/wire.ts';
import {
  inside,
  type Machine,
  machine,
  ours,
  person,
  type Someone,
  takeNumber,
  theirs,
  withstands,
} from './besieged.ts';
import { knock, said } from './lines.ts';
import { ask, bodyOf, coming, cookieIn, post } from './stranger.ts';

let server: TestServer;
let staff: Staff;
let url: string;
let officer: Someone;
let neighbour: Someone;
let kiosk: Machine;
let otherKiosk: Machine;

beforeAll(async () => {
  server = await startServer();
  staff = await Staff.of(server);
  url = server.url;
  officer = await person(staff, 'officer', [ours.agencyId]);
  neighbour = await person(staff, 'officer', [theirs.agencyId]);
  kiosk = await machine(staff, 'kiosk');
  otherKiosk = await machine(staff, 'kiosk');
});
afterAll(endServers);

const asOfficer = ({ officerId }: Someone) => ({ kind: 'officer', officerId });
const asKiosk = (kioskId: string) => ({ kind: 'kiosk', kioskId });
const sent = (actor: object, command: object) => ({ commandId: crypto.randomUUID(), actor, command });

/** Through both doors: what is refused at one must not go in at the other. */
async function bothDoors(headers: Record<string, string>, auth: object, actor: object, command: object) {
  const socket = await connect(url, auth, headers.cookie);
  return [
    (await post(url, '/api/commands', sent(actor, command), { headers })).outcome,
    await said(socket, 'command', sent(actor, command)),
  ];
}
const twice = (outcome: string) => [outcome, outcome];

describe('a kiosk', () => {
  test.each([
    ['another kiosk', () => asKiosk(otherKiosk.deviceId), issue(ours.serviceId)],
    ['a kiosk whose id begins with its own', () => asKiosk(`${kiosk.deviceId}0`), issue(ours.serviceId)],
    ['another kiosk that wants numbers to keep', () => asKiosk(otherKiosk.deviceId), reserveNumbers],
    ['an officer', () => asOfficer(officer), commandsAt(ours).OpenCounter],
    ['an officer who takes numbers', () => asOfficer(officer), issue(ours.serviceId)],
    ['a visitor', () => ({ kind: 'visitor', ticketId: '2026-11-22.1' }), cancelOwn(1)],
    ['the hall', () => ({ kind: 'hall' }), commandsAt(ours).AdvanceTime],
  ])('as %s is refused', async (_, actor, command) => {
    await withstands(server, async () => {
      const headers = coming('kiosk', kiosk.cookie);
      expect(await bothDoors(headers, { as: 'kiosk' }, actor(), command)).toEqual(twice('not-permitted'));
    });
  });

  test('does nothing that is not a kiosk’s, in its own name', async () => {
    const others = Object.values(commandsAt(ours)).filter(({ type }) => !sendersOf(type).includes('kiosk'));
    expect(others.length).toBeGreaterThan(15);
    await withstands(server, async () => {
      for (const command of others) {
        const body = sent(asKiosk(kiosk.deviceId), command);
        const { outcome } = await post(url, '/api/commands', body, { headers: coming('kiosk', kiosk.cookie) });
        expect(outcome, command.type).toBe('not-permitted');
      }
    });
  });

  test('does not see what another one keeps', async () => {
    const socket = await connect(url, { as: 'kiosk' }, kiosk.cookie);
    for (const kioskId of [otherKiosk.deviceId, `${kiosk.deviceId}0`])
      expect(await said(socket, 'watch', { key: 'k', view: 'reserve', query: { kioskId } })).toBe('not-yours');
  });
});

describe('an officer', () => {
  test('does nothing at a counter, for a service or about the presence of another agency', async () => {
    const [headers, actor] = [coming('person', officer.cookie), asOfficer(officer)];
    await withstands(server, async () => {
      for (const command of Object.values(commandsAt(theirs))) {
        const { outcome } = await post(url, '/api/commands', sent(actor, command), { headers });
        const expected = sendersOf(command.type).includes('officer') ? 'not-your-agency' : 'not-permitted';
        expect(outcome, command.type).toBe(expected);
      }
      expect(await bothDoors(headers, {}, actor, markAbsent(theirs.agencyId))).toEqual(twice('not-your-agency'));
    });
  });

  test('does nothing in the name of another officer, not even at a counter of both', async () => {
    await withstands(server, async () => {
      for (const command of Object.values(commandsAt(theirs))) {
        const headers = coming('person', officer.cookie);
        const { outcome } = await post(url, '/api/commands', sent(asOfficer(neighbour), command), { headers });
        expect(outcome, command.type).toBe('not-permitted');
      }
    });
  });

  test('sees no desk of another agency', async () => {
    const socket = await connect(url, {}, officer.cookie);
    const query = { counterId: theirs.counterId };
    expect(await said(socket, 'watch', { key: 'k', view: 'counter', query })).toBe('not-your-agency');
  });
});

test('an administrator sets up the hall, and calls nobody', async () => {
  const administrator = await person(staff, 'administrator', null);
  const commands = Object.values(commandsAt(ours));
  const isTheirs = ({ type }: Command) => sendersOf(type).includes('administrator');
  const told = tableAfter('S1');
  const named = told.names.filter((name) => told.cell(name, 'administrator') !== '–');
  expect(named.length).toBeGreaterThan(2);
  expect(
    commands
      .filter(isTheirs)
      .map(({ type }) => type)
      .sort(),
  ).toEqual(named.sort());
  await withstands(server, async () => {
    for (const command of commands.filter((each) => !isTheirs(each))) {
      const headers = coming('person', administrator.cookie);
      const { outcome } = await post(url, '/api/commands', sent(asOfficer(administrator), command), { headers });
      expect(outcome, command.type).toBe('not-permitted');
    }
  });
});

describe('a supervisor of one agency', () => {
  let supervisor: Someone;
  beforeAll(async () => {
    supervisor = await person(staff, 'supervisor', [ours.agencyId]);
  });
  const asked = async (method: string, path: string, body?: object) =>
    (await ask(url, { method, path, body, headers: { cookie: supervisor.cookie } })).outcome;
  const everybody = async () => PersonRows.parse(await staff.ask('GET', '/api/people'));
  const someone = { name: 'Orang Baru', signInName: 'orang.baru', agencyIds: [ours.agencyId] };

  test('makes nobody who may more than an officer of that agency, nor themselves', async () => {
    const before = (await everybody()).map(({ sessions: _, ...row }) => row);
    const self = { ...someone, signInName: supervisor.signInName, isActive: true };
    const own = { ...someone, signInName: officer.signInName, isActive: true };
    expect([
      await asked('POST', '/api/people', { ...someone, role: 'administrator' }),
      await asked('POST', '/api/people', { ...someone, role: 'supervisor' }),
      await asked('POST', '/api/people', { ...someone, role: 'officer', agencyIds: null }),
      await asked('POST', '/api/people', { ...someone, role: 'officer', agencyIds: [ours.agencyId, theirs.agencyId] }),
      await asked('PUT', `/api/people/${supervisor.officerId}`, { ...self, role: 'administrator', agencyIds: null }),
      await asked('PUT', `/api/people/${supervisor.officerId}`, { ...self, role: 'supervisor', agencyIds: null }),
      await asked('PUT', `/api/people/${officer.officerId}`, { ...own, role: 'supervisor' }),
      await asked('PUT', `/api/people/${officer.officerId}`, { ...own, role: 'officer', agencyIds: null }),
    ]).toEqual([
      ...['not-permitted', 'not-permitted', 'not-your-agency', 'not-your-agency'],
      ...['not-permitted', 'not-permitted', 'not-permitted', 'not-your-agency'],
    ]);
    expect((await everybody()).map(({ sessions: _, ...row }) => row)).toEqual(before);
  });

  test('reaches nobody of another agency: neither renames, nor invites, nor erases, nor sees them', async () => {
    const path = `/api/people/${neighbour.officerId}`;
    const change = { ...someone, role: 'officer', signInName: 'direbut', isActive: false };
    expect([
      await asked('PUT', path, change),
      await asked('POST', `${path}/invitation`),
      await asked('DELETE', path),
    ]).toEqual(['not-your-agency', 'not-your-agency', 'not-your-agency']);
    const { text } = await ask(url, { path: '/api/people', headers: { cookie: supervisor.cookie } });
    expect(PersonRows.parse(JSON.parse(text)).map(({ signInName }) => signInName)).toEqual([officer.signInName]);
  });

  test('has no say over devices, keys, switches and codes', async () => {
    const settings = { name: 'x', zoneId: null, counterId: null };
    expect([
      await asked('GET', '/api/devices'),
      await asked('PUT', `/api/devices/${kiosk.deviceId}`, settings),
      await asked('DELETE', `/api/devices/${kiosk.deviceId}`),
      await asked('POST', '/api/pairings/look', { code: 'ABCDEFGH' }),
      await asked('POST', '/api/devices', { ...settings, code: 'ABCDEFGH' }),
      await asked('GET', '/api/keys'),
      await asked('DELETE', '/api/keys/uji'),
      await asked('PUT', '/api/switches', { publicOrderList: true }),
    ]).toEqual(Array(8).fill('not-permitted'));
  });
});

describe('whoever came in with a PIN', () => {
  const pin = '271828';
  let desk: Machine;
  let hopper: Someone;
  let session: string;
  let headers: Record<string, string>;

  beforeAll(async () => {
    desk = await machine(staff, 'desk', ours.counterId);
    hopper = await person(staff, 'supervisor', null);
    await post(url, '/api/pin', { current: password, pin }, { headers: { cookie: hopper.cookie }, from: inside });
    const body = { officerId: hopper.officerId, pin };
    const came = await post(url, '/api/session', body, { headers: { cookie: desk.cookie }, from: inside });
    session = cookieIn(came);
    headers = { cookie: `${desk.cookie}; ${session}` };
  });

  test('[A14] works at that machine only: its cookie by itself, or beside another machine’s, is nobody’s', async () => {
    const other = await machine(staff, 'desk', ours.counterId);
    for (const cookie of [
      session,
      `${other.cookie}; ${session}`,
      `${kiosk.cookie}; ${session}`,
      `antrean-desk=x; ${session}`,
    ]) {
      const command = sent(asOfficer(hopper), commandsAt(ours).OpenCounter);
      expect((await post(url, '/api/commands', command, { headers: { cookie } })).outcome).toBe('signed-out');
      expect((await ask(url, { path: '/api/views/counters', headers: { cookie } })).outcome).toBe('signed-out');
      expect(bodyOf(await ask(url, { path: '/api/session', headers: { cookie } }))).toMatchObject({ me: null });
      expect((await ask(url, { method: 'DELETE', path: '/api/sessions', headers: { cookie } })).outcome).toBe(
        'signed-out',
      );
      await expect(connect(url, { as: 'person' }, cookie)).rejects.toThrow('signed-out');
    }
    const atDesk = await connect(url, { as: 'person' }, headers.cookie);
    expect(await said(atDesk, 'command', sent(asOfficer(hopper), commandsAt(theirs).OpenCounter))).toBe(
      'not-permitted',
    );
  });

  test('works at that counter only, whatever else they may', async () => {
    // What concerns an agency and no counter is for anybody of the agency.
    const { IssueTicket, MarkAgencyAbsent, MarkAgencyPresent, SettleWaiting, UndoSettling, ...others } =
      commandsAt(theirs);
    await withstands(server, async () => {
      for (const command of Object.values(others)) {
        const { outcome } = await post(url, '/api/commands', sent(asOfficer(hopper), command), { headers });
        expect(outcome, command.type).toBe('not-permitted');
      }
    });
    const opened = await post(url, '/api/commands', sent(asOfficer(hopper), commandsAt(ours).OpenCounter), { headers });
    expect(opened.outcome).toBe('200');
  });

  test('changes neither people nor devices nor what they come in with, and reads no record', async () => {
    const asked = async (method: string, path: string, body?: object) =>
      (await ask(url, { method, path, body, headers })).outcome;
    expect([
      await asked('GET', '/api/people'),
      await asked('POST', `/api/people/${officer.officerId}/invitation`),
      await asked('GET', '/api/devices'),
      await asked('PUT', '/api/switches', { publicOrderList: true }),
      await asked('GET', '/api/record?day=2026-11-22'),
      await asked('POST', '/api/password', { current: password, password: 'sandi yang baru' }),
      await asked('POST', '/api/pin', { current: password, pin: null }),
    ]).toEqual(Array(7).fill('not-permitted'));
  });

  test('does not come in with it anywhere else', async () => {
    const body = { officerId: hopper.officerId, pin };
    for (const cookie of ['', kiosk.cookie, officer.cookie, kiosk.cookie.replace('kiosk', 'desk')])
      expect((await post(url, '/api/session', body, { headers: { cookie }, from: inside })).outcome).toBe(
        'not-permitted',
      );
  });

  test('is out as soon as the machine stands at another counter', async () => {
    const settings = { name: 'desk', zoneId: null, counterId: theirs.counterId };
    await staff.ask('PUT', `/api/devices/${desk.deviceId}`, settings);
    const command = sent(asOfficer(hopper), commandsAt(theirs).OpenCounter);
    expect((await post(url, '/api/commands', command, { headers })).outcome).toBe('signed-out');
    const { outcome } = await ask(url, { path: '/api/views/counters', headers });
    expect(outcome).toBe('signed-out');
  });
});

test('the token of one ticket neither shows nor gives up another', async () => {
  const [mine, yours] = [await takeNumber(url), await takeNumber(url)];
  const headers = { authorization: `Ticket ${mine.token}` };
  const cancelYours = { type: 'CancelOwnTicket', ticketId: yours.ticketId };
  await withstands(server, async () => {
    const auth = { as: 'visitor', token: mine.token } as const;
    const holder = (ticketId: string) => ({ kind: 'visitor', ticketId });
    expect(await bothDoors(headers, auth, holder(yours.ticketId), cancelYours)).toEqual(twice('not-permitted'));
    expect(await bothDoors(headers, auth, holder(mine.ticketId), cancelYours)).toEqual(twice('not-yours'));
    const mixed = `${yours.ticketId}.${mine.token.slice(mine.token.lastIndexOf('.') + 1)}`;
    expect((await ask(url, { path: `/api/views/ticket?token=${mixed}` })).outcome).toBe('not-found');
  });
});

describe('a cookie that was kept', () => {
  const isIn = async (cookie: string) => [
    (await ask(url, { path: '/api/views/counters', headers: { cookie } })).outcome,
    await knock(url, {}, cookie),
  ];
  const signIn = async ({ signInName }: Someone) =>
    cookieIn(await post(url, '/api/session', { signInName, password }, { from: inside }));

  test('is worth nothing after signing out, here or everywhere', async () => {
    const [here, there, third] = [await signIn(neighbour), await signIn(neighbour), await signIn(neighbour)];
    await ask(url, { method: 'DELETE', path: '/api/session', headers: { cookie: here } });
    expect(await isIn(here)).toEqual(twice('signed-out'));
    expect(await isIn(there)).toEqual(['200', 'in']);
    await ask(url, { method: 'DELETE', path: '/api/sessions', headers: { cookie: there } });
    for (const cookie of [there, third, neighbour.cookie]) expect(await isIn(cookie)).toEqual(twice('signed-out'));
  });

  test('is worth nothing after the password was changed elsewhere', async () => {
    const victim = await person(staff, 'officer', [ours.agencyId], 'korban');
    const here = await signIn(victim);
    const change = { current: password, password: 'sandi yang baru sekali' };
    const headers = { cookie: here };
    expect((await post(url, '/api/password', change, { headers, from: inside })).outcome).toBe('200');
    expect(await isIn(victim.cookie)).toEqual(twice('signed-out'));
    expect(await isIn(here)).toEqual(['200', 'in']);
  });

  test('is worth nothing once its owner may no longer, or is erased', async () => {
    const [former, gone] = [
      await person(staff, 'officer', null, 'mantan'),
      await person(staff, 'officer', null, 'pergi'),
    ];
    const change = { name: 'x', signInName: 'mantan', role: 'officer', agencyIds: null, isActive: false };
    await staff.ask('PUT', `/api/people/${former.officerId}`, change);
    await staff.ask('DELETE', `/api/people/${gone.officerId}`);
    for (const { cookie, signInName } of [former, gone]) {
      expect(await isIn(cookie)).toEqual(twice('signed-out'));
      expect((await post(url, '/api/session', { signInName, password })).outcome).toBe('sign-in-failed');
    }
  });

  test('is worth nothing once the device is revoked', async () => {
    const revoked = await machine(staff, 'kiosk');
    await staff.ask('DELETE', `/api/devices/${revoked.deviceId}`);
    const headers = coming('kiosk', revoked.cookie);
    expect((await ask(url, { path: '/api/views/kiosk', headers })).outcome).toBe('signed-out');
    expect(await knock(url, { as: 'kiosk' }, revoked.cookie)).toBe('signed-out');
    const rows = DeviceRows.parse(await staff.ask('GET', '/api/devices'));
    expect(rows.map(({ deviceId }) => String(deviceId))).not.toContain(revoked.deviceId);
  });

  test('an invitation that was kept is worth nothing once there is a newer one', async () => {
    const path = `/api/people/${officer.officerId}/invitation`;
    const linkOf = (invitation: unknown) => codeIn(Invitation.parse(invitation).link);
    const [older, newer] = [linkOf(await staff.ask('POST', path)), linkOf(await staff.ask('POST', path))];
    const look = async (link: string) => bodyOf(await post(url, '/api/links/look', { link }));
    expect(await look(older)).toMatchObject({ refusal: { code: 'link-used' } });
    expect(await look(newer)).toMatchObject({ purpose: 'invitation' });
  });
});
