/** Those who have shown nothing, or what is not theirs: at every door that the server describes, and at every event. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CookieKind } from '../../server/doors/gate/cookies.ts';
import type { ClientToServer, ComingAs } from '../../shared/protocol.ts';
import { views } from '../../shared/views/views.ts';
import { commandsAt, hallsOwn } from '../support/play/samples/command-samples.ts';
import { ani } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { password, Staff } from '../support/server/staff.ts';
import { connect, envelope } from '../support/server/wire.ts';
import {
  keyOf,
  type Machine,
  machine,
  ours,
  person,
  type Someone,
  type Ticket,
  takeNumber,
  theirs,
  withstands,
} from './besieged.ts';
import { type Caller, heardBy, tryDoors } from './doors.ts';
import { knock, said } from './lines.ts';
import { ask, bodyOf, coming, cookieIn, post } from './stranger.ts';

let server: TestServer;
let url: string;
let staff: Staff;
let officer: Someone;
let machines: Record<'kiosk' | 'display' | 'desk', Machine>;
let screenKey: string;
let ticket: Ticket;

beforeAll(async () => {
  server = await startServer();
  url = server.url;
  staff = await Staff.of(server);
  officer = await person(staff, 'officer', [ours.agencyId]);
  machines = {
    kiosk: await machine(staff, 'kiosk'),
    display: await machine(staff, 'display'),
    desk: await machine(staff, 'desk', theirs.counterId),
  };
  screenKey = await keyOf(staff, ['screen']);
  ticket = await takeNumber(url);
});
afterAll(endServers);

const secretOf = (cookie: string, place = 0) => cookie.split('; ')[place]!.split('=')[1]!;
const made = 'A'.repeat(43);

/** Secrets that are genuine, by the kind of the cookie in which they belong. */
const genuine = (): Record<CookieKind, string> => ({
  person: secretOf(officer.cookie),
  browser: secretOf(officer.cookie, 1),
  kiosk: secretOf(machines.kiosk.cookie),
  display: secretOf(machines.display.cookie),
  desk: secretOf(machines.desk.cookie),
});
const cookieKinds = ['person', 'kiosk', 'display'] as const satisfies (CookieKind & ComingAs)[];

/** Headers that prove nothing. */
function* proofless(): Generator<[string, Record<string, string>]> {
  yield ['nothing at all', {}];
  yield ['a made-up key', { authorization: `Bearer antrean_${made}` }];
  yield ['half of a key', { authorization: `Bearer ${screenKey.slice(0, -1)}` }];
  yield ['a password as a key', { authorization: `Bearer ${password}` }];
  for (const as of cookieKinds) {
    yield [`a made-up cookie as ${as}`, coming(as, `antrean-${as}=${made}`)];
    for (const [kind, secret] of Object.entries(genuine()))
      if (kind !== as)
        yield [`the secret of a ${kind} in the cookie of a ${as}`, coming(as, `antrean-${as}=${secret}`)];
  }
}

describe('at every door of the description', () => {
  test('[N1] without a cookie, with a made-up one, or with the secret of another kind in it, nobody gets further', async () => {
    await withstands(server, async () => {
      let number = 0;
      for (const [what, headers] of proofless())
        expect(await tryDoors(url, 'nobody', headers, `127.0.1.${++number}`), what).toEqual(heardBy('nobody'));
      expect(number).toBe(19);
    });
  });

  test('[N2] the genuine cookie of something else does not count for what one comes as', async () => {
    // Signing out in a browser ends whoever is signed in there, whatever its page comes as.
    const officer = await person(staff, 'officer', [ours.agencyId], 'yang.keluar');
    const others: [ComingAs, string][] = [
      ['person', `${machines.kiosk.cookie}; ${machines.display.cookie}; ${machines.desk.cookie}`],
      ['kiosk', `${officer.cookie}; ${machines.display.cookie}; ${machines.desk.cookie}`],
      ['display', `${officer.cookie}; ${machines.kiosk.cookie}; ${machines.desk.cookie}`],
    ];
    await withstands(server, async () => {
      for (const [as, cookie] of others)
        expect(await tryDoors(url, 'nobody', coming(as, cookie), `127.0.2.${as.length}`), as).toEqual(
          heardBy('nobody'),
        );
    });
  });

  const proofs: [Caller, () => Record<string, string>][] = [
    ['kiosk', () => coming('kiosk', machines.kiosk.cookie)],
    ['display', () => coming('display', machines.display.cookie)],
    ['phone', () => ({ authorization: `Ticket ${ticket.token}` })],
    ['screenKey', () => ({ authorization: `Bearer ${screenKey}` })],
    ['officer', () => coming('person', officer.cookie)],
  ];
  test.each(proofs)('%s: a genuine proof opens what is its own, and nothing else', async (caller, headers) => {
    await withstands(server, async () => {
      expect(await tryDoors(url, caller, headers(), `127.0.3.${caller.length}`)).toEqual(heardBy(caller));
    });
  });

  test('no made-up cookie is anybody: the answer is as without one', async () => {
    for (const [what, headers] of proofless()) {
      const reply = await ask(url, { path: '/api/session', headers });
      expect(bodyOf(reply), what).toEqual({ me: null, pinDesk: null });
      expect(reply.headers['set-cookie'], what).toBeUndefined();
    }
  });
});

test('[N1] no command of any kind, in whomever’s name, is taken from one who has shown nothing', async () => {
  const actors = [
    ani,
    { kind: 'officer', officerId: officer.officerId },
    { kind: 'kiosk', kioskId: machines.kiosk.deviceId },
    { kind: 'visitor', ticketId: ticket.ticketId },
  ];
  await withstands(server, async () => {
    for (const [type, command] of Object.entries(commandsAt(ours)))
      for (const actor of actors) {
        const body = { commandId: crypto.randomUUID(), actor, command };
        const { outcome } = await post(url, '/api/commands', body);
        expect(outcome, `${type} as ${actor.kind}`).toBe(
          hallsOwn.includes(command.type) ? 'not-permitted' : 'signed-out',
        );
      }
  });
});

describe('at the live door', () => {
  test('a handshake without a proof, or with the proof of something else, is refused', async () => {
    const secrets = genuine();
    const knocks: [object, string][] = [
      [{}, ''],
      ...cookieKinds.map((as): [object, string] => [{ as }, `antrean-${as}=${made}`]),
      ...cookieKinds.flatMap((as) =>
        Object.entries(secrets)
          .filter(([kind]) => kind !== as)
          .flatMap(([kind, secret]): [object, string][] => [
            [{ as }, `antrean-${as}=${secret}`],
            [{ as }, `antrean-${kind}=${secret}`],
          ]),
      ),
      [{ key: `antrean_${made}` }, officer.cookie],
      [{ key: secrets.person }, ''],
      [{ key: ticket.token }, ''],
    ];
    await withstands(server, async () => {
      for (const [auth, cookie] of knocks)
        expect(await knock(url, auth, cookie), JSON.stringify({ auth, cookie })).toBe('signed-out');
    });
  });

  test('[N1] whoever has shown nothing may come as a visitor, and does and sees nothing', async () => {
    const watched = { ...Object.fromEntries(Object.keys(views).map((name) => [name, {}])) };
    const { counterId } = ours;
    const queries = {
      counter: { counterId },
      line: { counterId },
      find: { counterId, text: 'A' },
      reserve: { kioskId: 'k-1' },
      ticket: { token: made },
      notices: { place: 'desk' },
    };
    const events: Record<keyof ClientToServer, [unknown, string][]> = {
      command: Object.values(commandsAt(ours)).map((command) => [
        envelope(ani, command),
        hallsOwn.includes(command.type) ? 'not-permitted' : 'signed-out',
      ]),
      watch: Object.entries({ ...watched, ...queries })
        // The law wants it on display.
        .filter(([view]) => view !== 'about')
        .map(([view, query]) => [{ key: view, view, query }, view === 'ticket' ? 'not-found' : 'signed-out']),
      report: [[{ version: '1', sound: null, paper: null }, 'not-permitted']],
      // Takes away what is one's own, and says nothing.
      unwatch: [],
    };
    const pushed: string[] = [];
    /** Each says no more than one may who has shown nothing. */
    const come = async () => (await connect(url, { as: 'visitor', token: made })).onAny((event) => pushed.push(event));
    await withstands(server, async () => {
      for (const [event, messages] of Object.entries(events)) {
        const visitor = await come();
        for (const [payload, outcome] of messages)
          expect(await said(visitor, event, payload), `${event} ${JSON.stringify(payload)}`).toBe(outcome);
      }
      const visitor = await come();
      expect(await said(visitor, 'hello', {})).toBe('not-found');
      expect(await said(visitor, 'ended', {})).toBe('not-found');
    });
    expect(pushed.filter((event) => event !== 'hello')).toEqual([]);
  });
});

describe('session fixation', () => {
  const signIn = { signInName: '', password };

  test('a cookie that an attacker has chosen for the victim is never the one that signs in', async () => {
    const chosen = `antrean-person=${made}`;
    const body = { ...signIn, signInName: officer.signInName };
    const reply = await post(url, '/api/session', body, { headers: { cookie: chosen } });
    expect(reply.status).toBe(200);
    expect(cookieIn(reply)).toMatch(/^antrean-person=[\w-]{43}; antrean-browser=[\w-]{43}$/);
    expect(cookieIn(reply)).not.toContain(chosen);
    expect((await ask(url, { path: '/api/people', headers: { cookie: chosen } })).outcome).toBe('signed-out');
  });

  test('an attacker’s own session, put into the victim’s browser, does not become the victim’s', async () => {
    const attackers = cookieIn(await post(url, '/api/session', { ...signIn, signInName: officer.signInName }));
    const victims = await post(
      url,
      '/api/session',
      { ...signIn, signInName: officer.signInName },
      { headers: { cookie: attackers } },
    );
    expect(cookieIn(victims)).not.toBe(attackers);
    expect(bodyOf(await ask(url, { path: '/api/session', headers: { cookie: attackers } }))).toMatchObject({
      me: null,
    });
  });
});
