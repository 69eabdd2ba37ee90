/** Who may act as whom, and what they may then send and see: the gate before both doors. */
import { describe, expect, test } from 'vitest';
import type { Principal } from '../../../server/access/stores/principal.ts';
import { Gate } from '../../../server/doors/gate/gate.ts';
import { noProofs, proofsOf, proofsOfHandshake } from '../../../server/doors/gate/proofs.ts';
import { DeviceId, type DeviceKind, type KeyRole, type Role } from '../../../shared/access/access.ts';
import { AgencyId, CounterId, KioskId, OfficerId, ZoneId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import type { Result } from '../../../shared/refusals/result.ts';
import type { ViewName, ViewQuery } from '../../../shared/views/views.ts';
import { tableAfter } from '../../support/play/rules-table.ts';
import { type NounView, nounViews } from '../../support/play/samples/noun-samples.ts';
import {
  advanceTime,
  ani,
  budi,
  callNext,
  cancelOwn,
  closeCounter,
  holder,
  issue,
  lend,
  openCounter,
  theHall,
  ticket,
} from '../../support/play/wishes.ts';
import { administrator, Browser, openDoors, paired } from '../../support/server/test-doors.ts';
import { openHall } from '../../support/server/test-hall.ts';
import { envelope } from '../../support/server/wire.ts';

const kioskId = DeviceId.parse('k-0123456789ab');
const otherKiosk: Actor = { kind: 'kiosk', kioskId: KioskId.parse('k-ba9876543210') };
const foreignKiosk: Actor = { kind: 'kiosk', kioskId: KioskId.parse('kios-bank') };
const ownPage: Actor = { kind: 'kiosk', kioskId: KioskId.parse(`${kioskId}-2`) };
const own: Actor = { kind: 'kiosk', kioskId: KioskId.parse(kioskId) };

const person = (officerId: string, role: Role, agencyId: string | null, pinAt: string | null = null): Principal => ({
  kind: 'person',
  sessionId: 's',
  officerId: OfficerId.parse(officerId),
  rights: { role, agencyIds: agencyId === null ? null : [AgencyId.parse(agencyId)] },
  onlyCounterId: pinAt === null ? null : CounterId.parse(pinAt),
});
const device = (deviceKind: DeviceKind): Principal => ({
  kind: 'device',
  deviceId: kioskId,
  deviceKind,
  settings: { name: 'x', zoneId: null, counterId: null },
});
const key = (roles: KeyRole[], agencyId: string | null = null): Principal => ({
  kind: 'key',
  keyId: 'x',
  roles,
  agencyIds: agencyId === null ? null : [AgencyId.parse(agencyId)],
  perMinute: 1,
});
const visitor = (place: number | null): Principal => ({
  kind: 'visitor',
  ticketId: place === null ? null : ticket(place),
});

/** Each as its actor, with a command that this actor may send where anybody may. */
const tries: Record<string, [Actor, Command]> = {
  'a number at kiosk k': [own, issue('ktp')],
  'a number at a page of kiosk k': [ownPage, issue('ktp')],
  'a number at another kiosk': [otherKiosk, issue('ktp')],
  'a number at a kiosk of another system': [foreignKiosk, issue('ktp')],
  'a call at loket-1 by Ani': [ani, callNext('loket-1')],
  'a call at loket-1 by Budi': [budi, callNext('loket-1')],
  'ticket 1 given up': [holder(1), cancelOwn(1)],
  'ticket 2 given up': [holder(2), cancelOwn(2)],
  'ticket 2 given up by the holder of 1': [holder(1), cancelOwn(2)],
  'time moved on by the hall': [theHall, advanceTime],
};
/** Null: may. */
const codeOf = (may: Result<unknown>) => (may.ok ? null : may.refusal.code);
const no = 'not-permitted';
const out = 'signed-out';

/** Null: may. In the order of `tries`. */
const table: [string, Principal | null, (string | null)[]][] = [
  ['nobody', null, [out, out, out, out, out, out, out, out, out, out]],
  ['a phone without a token', visitor(null), [out, out, out, out, out, out, out, out, out, out]],
  ['the phone of ticket 1', visitor(1), [no, no, no, no, no, no, null, no, 'not-yours', no]],
  ['the kiosk k', device('kiosk'), [null, null, no, no, no, no, no, no, no, no]],
  ['a display', device('display'), [no, no, no, no, no, no, no, no, no, no]],
  ['a desk’s machine', device('desk'), [no, no, no, no, no, no, no, no, no, no]],
  ['Ani, officer', person('p-ani', 'officer', 'dukcapil'), [no, no, no, no, null, no, no, no, no, no]],
  [
    'Ani of another agency',
    person('p-ani', 'officer', 'pajak'),
    [no, no, no, no, 'not-your-agency', no, no, no, no, no],
  ],
  ['Ani with a PIN there', person('p-ani', 'officer', null, 'loket-1'), [no, no, no, no, null, no, no, no, no, no]],
  ['Ani with a PIN elsewhere', person('p-ani', 'officer', null, 'loket-2'), [no, no, no, no, no, no, no, no, no, no]],
  ['Ani, supervisor', person('p-ani', 'supervisor', null), [no, no, no, no, null, no, no, no, no, no]],
  ['Ani, administrator', person('p-ani', 'administrator', null), [no, no, no, no, no, no, no, no, no, no]],
  ['a key for screens', key(['screen']), [no, no, no, no, no, no, no, no, no, no]],
  ['a key for the record', key(['record']), [no, no, no, no, no, no, no, no, no, no]],
  ['a key for kiosks', key(['kiosk']), [no, no, no, null, no, no, no, no, no, no]],
  ['a key for desks', key(['desk']), [no, no, no, no, null, no, no, no, no, no]],
  ['a key for desks of an agency', key(['desk'], 'pajak'), [no, no, no, no, 'not-your-agency', no, no, no, no, no]],
];

test.each(table)('%s', async (_, principal, expected) => {
  const { gate } = await openDoors({ officers: ['p-ani'] });
  const answers = Object.values(tries).map(([actor, command]) =>
    codeOf(gate.command(principal, envelope(actor, command))),
  );
  const named = (codes: (string | null)[]) =>
    Object.fromEntries(Object.keys(tries).map((name, at) => [name, codes[at]]));
  expect(named(answers)).toEqual(named(expected));
});

test('[S11] an officer of another agency by now may close the counter that is open in that name, and see it', async () => {
  const { gate, inside } = await openDoors({ officers: ['p-ani'] });
  const moved = person('p-ani', 'officer', 'pajak');
  const close = envelope(ani, closeCounter('loket-1'));
  const mayClose = () => codeOf(gate.command(moved, close));
  const maySee = () => codeOf(gate.view(moved, 'counter', { counterId: CounterId.parse('loket-1') }));
  expect([mayClose(), maySee()]).toEqual(['not-your-agency', 'not-your-agency']);
  await inside.hall.submit(envelope(ani, openCounter('loket-1')));
  expect([mayClose(), maySee()]).toEqual([null, null]);
  expect(codeOf(gate.command(moved, envelope(ani, callNext('loket-1'))))).toBe('not-your-agency');
});

test('[S14] of whoever lends services the hall is told of which agencies they are', async () => {
  const { gate } = await openDoors({ officers: ['p-ani'] });
  const known = (agencyId: string | null) =>
    gate.known(person('p-ani', 'supervisor', agencyId), envelope(ani, lend('loket-10', ['pbb'])));
  expect([known('pajak').agencyIds, known(null).agencyIds]).toEqual([['pajak'], null]);
});

test('before a hall is set up nobody may send or see anything', async () => {
  const { access } = await openDoors();
  const { hall, register } = await openHall();
  const gate = new Gate({ hall, access, tickets: register });
  expect(codeOf(gate.command(device('kiosk'), envelope(own, issue('ktp'))))).toBe('hall-not-configured');
  expect(codeOf(gate.view(device('kiosk'), 'kiosk', {}))).toBe('hall-not-configured');
});

type FirstAsks = { [N in NounView]: ViewQuery<N> };

describe('a view', () => {
  const queries = {
    about: {},
    catalogue: {},
    kiosk: {},
    display: { zoneId: ZoneId.parse('utara') },
    counters: {},
    alarms: {},
    floor: {},
    acts: {},
    counter: { counterId: CounterId.parse('loket-1') },
    line: { counterId: CounterId.parse('loket-1') },
    find: { counterId: CounterId.parse('loket-1'), text: '1' },
    reserve: { kioskId: KioskId.parse(kioskId) },
    ...(Object.fromEntries(Object.entries(nounViews).map(([name, { asks }]) => [name, asks[0]])) as FirstAsks),
  };
  const names = [...Object.keys(queries), 'ticket'] as ViewName[];

  const table = tableAfter('S2');
  test.each<[string, Principal | null, column: string, string]>([
    ['nobody', null, 'visitor', out],
    ['a phone', visitor(1), 'visitor', no],
    ['a kiosk', device('kiosk'), 'kiosk', no],
    ['a display', device('display'), 'display', no],
    ['an officer', person('p-ani', 'officer', 'dukcapil'), 'officer', no],
    ['a supervisor', person('p-sri', 'supervisor', 'dukcapil'), 'supervisor', no],
    ['an administrator', person('p-adm', 'administrator', null), 'administrator', no],
    ['a key for screens', key(['screen']), 'key screen', no],
    ['a key for the record', key(['record']), 'key record', no],
  ])('%s may see what is for them', async (_, principal, column, code) => {
    // Not `phone`: it is asked as a display asks.
    const seen = names.filter((name) => ['yes', 'agency', 'own'].includes(table.cell(name, column)));
    expect(seen).toContain('about');
    const { gate, inside } = await openDoors();
    const asked = { ...queries, ticket: { token: inside.register.tokenOf(ticket(1)) } };
    const answers = names.map((name) => [name, codeOf(gate.view(principal, name, asked[name]))]);
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(names.map((name) => [name, seen.includes(name) ? null : code])),
    );
  });
});

test('a ticket’s view is not there to be watched for with a token that the hall never gave', async () => {
  const { gate } = await openDoors();
  for (const who of [null, visitor(1), person('p-ani', 'officer', null)])
    expect(codeOf(gate.view(who, 'ticket', { token: 'x' }))).toBe('not-found');
});

describe('who somebody is', () => {
  test('[N2] is what they come as, whatever else their browser has been', async () => {
    const doors = await openDoors();
    const { browser } = await administrator(doors);
    const display = await paired(doors, 'display');
    const cookie = [browser.cookie, display.browser.cookie].join('; ');
    const asked = (as: string) => doors.gate.principal(proofsOf({ cookie, 'x-antrean-as': as }))?.kind ?? null;
    expect(['person', 'display', 'kiosk', 'visitor', 'king'].map(asked)).toEqual([
      'person',
      'device',
      null,
      'visitor',
      'person',
    ]);
    expect(doors.gate.principal(proofsOfHandshake({ cookie }, { as: 'display' }))).toMatchObject({ kind: 'device' });
    // A secret of one kind proves nothing as another.
    const [, secret] = display.browser.cookie.split('=');
    expect(doors.gate.principal(proofsOf({ cookie: `antrean-person=${secret}; antrean-kiosk=${secret}` }))).toBeNull();
    expect(doors.gate.principal(proofsOf({ cookie: `antrean-kiosk=${secret}`, 'x-antrean-as': 'kiosk' }))).toBeNull();
  });

  test('is shown by a genuine token alone where it is a phone', async () => {
    const { gate, inside } = await openDoors();
    const token = inside.register.tokenOf(ticket(7));
    expect(gate.principal(proofsOf({ authorization: `Ticket ${token}` }))).toEqual(visitor(7));
    expect(gate.principal(proofsOf({ authorization: `Ticket ${token}x` }))).toEqual(visitor(null));
    expect(gate.principal({ ...noProofs, token })).toEqual(visitor(7));
  });

  test('a key that is none is nobody, also beside a good cookie', async () => {
    const doors = await openDoors();
    const { browser } = await administrator(doors);
    expect(doors.gate.principal(proofsOf({ cookie: browser.cookie, authorization: 'Bearer antrean_x' }))).toBeNull();
    expect(doors.gate.principal(proofsOf({ cookie: browser.cookie, authorization: 'Basic eA==' }))?.kind).toBe(
      'person',
    );
  });

  test('cookies that are no cookies of ours are nobody’s', async () => {
    const doors = await openDoors();
    for (const cookie of [
      '',
      ';',
      '=',
      'antrean-person',
      'antrean-person=',
      'antrean-person==; a=b; ',
      'x'.repeat(9_000),
    ])
      expect(doors.gate.principal(proofsOf({ cookie }))).toBeNull();
    expect(await new Browser(doors).get('/people')).toMatchObject({ status: 401 });
  });
});
