/** Trying everything, as fast as it goes, from one address or with many masks. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualRates } from '../../server/doors/gate/limits.ts';
import { Invitation, PairingAnswer } from '../../shared/access/access.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { codeIn, password, Staff } from '../support/server/staff.ts';
import {
  askPairing,
  comeIn,
  expectWell,
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
import { pipelined } from './pipelined.ts';
import { ask, bodyOf, cookieIn, outcomes, post, type Reply, tally } from './stranger.ts';

let server: TestServer;
let staff: Staff;
let url: string;
let victim: Someone;
let colleague: Someone;

beforeAll(async () => {
  // Passwords cost what they cost a hall: who guesses must not keep others waiting.
  server = await startServer({ environment: { PASSWORD_KIB: '47104' } });
  staff = await Staff.of(server);
  url = server.url;
  victim = await person(staff, 'officer', [ours.agencyId], 'korban');
  colleague = await person(staff, 'officer', [ours.agencyId], 'rekan');
});
afterAll(endServers);

const attempts = 100;
/** Has asked for all that it may. */
const busy = '127.0.5.6';
const somewhere = () => randomBytes(32).toString('base64url');

/** All at once. */
const storm = (say: (number: number) => Promise<Reply>) =>
  Promise.all(Array.from({ length: attempts }, (_, number) => say(number)));
const counts = (replies: Reply[]) => tally(replies.map(({ outcome }) => outcome));

/** Signs in as an honest person does: who is told that there are too many comes again. */
async function comesIn({ signInName }: Someone): Promise<Reply> {
  for (;;) {
    const reply = await post(url, '/api/session', { signInName, password }, { from: inside });
    if (reply.outcome !== 'too-many-requests') return reply;
    await sleep(250);
  }
}

describe('at full speed from one address', () => {
  test('links are guessed no faster than the limit; others are paired meanwhile', async () => {
    const from = '127.0.5.1';
    await withstands(server, async () => {
      const replies = await storm(() => post(url, '/api/pairings/link', { link: somewhere() }, { from }));
      const allowed = usualRates.pairings;
      expect(counts(replies)).toEqual({ 'link-used': allowed, 'too-many-requests': attempts - allowed });
      const refused = replies.find(({ status }) => status === 429);
      expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
      expect((await askPairing(url, 'kiosk')).code).toMatch(/^[A-Z2-9]{8}$/);
    });
  });

  test('invitations are guessed no faster than the limit, and looking at them counts too', async () => {
    const from = '127.0.5.2';
    await withstands(server, async () => {
      const replies = await storm((number) =>
        number % 2 === 0
          ? post(url, '/api/links/look', { link: somewhere() }, { from })
          : post(url, '/api/session', { link: somewhere(), password }, { from }),
      );
      const allowed = usualRates.signIns;
      expect(counts(replies)).toEqual({ 'link-used': allowed, 'too-many-requests': attempts - allowed });
      expect((await comesIn(colleague)).status).toBe(200);
    });
  });

  test('[A26] a password is guessed a few times, then it is locked there, and nowhere else', async () => {
    const from = '127.0.5.3';
    await withstands(server, async () => {
      const replies = await storm((number) => {
        const guess = number < 10 ? `tebakan nomor ${number}` : password;
        return post(url, '/api/session', { signInName: victim.signInName, password: guess }, { from });
      });
      const { 'sign-in-failed': tried, ...others } = counts(replies);
      expect(tried).toBeLessThanOrEqual(5);
      expect(Object.keys(others).toSorted()).toEqual(['locked-out', 'too-many-requests']);
      const elsewhere = await post(
        url,
        '/api/session',
        { signInName: victim.signInName, password },
        { from: '127.0.5.4' },
      );
      // [A26] Whoever guesses there locks nobody out elsewhere, nor in a browser that the person has used.
      expect(elsewhere.outcome).toBe('200');
      const known = { cookie: victim.cookie };
      const own = await post(
        url,
        '/api/session',
        { signInName: victim.signInName, password },
        { from, headers: known },
      );
      expect(own.outcome).toBe('200');
      victim.cookie = cookieIn(own);
    });
    expect((await comesIn(colleague)).status).toBe(200);
    // Whoever is in works on.
    expect((await ask(url, { path: '/api/views/counters', headers: { cookie: victim.cookie } })).status).toBe(200);
  });

  test('one guess for each of many names is no faster, and keeps nobody honest out', async () => {
    const from = '127.0.5.5';
    await withstands(server, async () => {
      const spray = storm((number) =>
        post(url, '/api/session', { signInName: `nama.${number}`, password: 'kata sandi 123' }, { from }),
      );
      const honest = await comesIn(colleague);
      expect(honest.status).toBe(200);
      const { 'too-many-requests': refused, ...others } = counts(await spray);
      expect(refused).toBeGreaterThanOrEqual(attempts - usualRates.signIns);
      expect(Object.keys(others)).toEqual(['sign-in-failed']);
    });
  });

  test('the token of a ticket is not found among thousands of guesses; its holder still sees it', async () => {
    const { token, ticketId } = await takeNumber(url);
    const guesses = usualRates.requests + 100;
    const from = busy;
    const told = await withstands(server, () =>
      pipelined(
        url,
        Array.from(
          { length: guesses },
          () => `/api/views/ticket?token=${ticketId}.${randomBytes(16).toString('base64url')}`,
        ),
        from,
      ),
    );
    expect(told).toEqual({ '404': usualRates.requests, '429': 100 });
    const genuine = `/api/views/ticket?token=${token}`;
    expect((await ask(url, { path: genuine, from: inside })).status).toBe(200);
    expect((await ask(url, { path: genuine, from })).outcome).toBe('too-many-requests');
  });

  test('what is refused there is not stored by anything on the way, and shown when it no longer holds', async () => {
    const refused = await ask(url, { path: '/api/switches', from: busy });
    expect(refused.outcome).toBe('too-many-requests');
    expect(refused.headers['cache-control']).toBe('no-store');
  });
});

describe('a PIN', () => {
  const pin = '314159';
  let desk: Machine;
  const tryPin = (officerId: string, guess: string, from: string) =>
    post(url, '/api/session', { officerId, pin: guess }, { headers: { cookie: desk.cookie }, from });

  beforeAll(async () => {
    desk = await machine(staff, 'desk', ours.counterId);
    const setPin = (cookie: string) =>
      post(url, '/api/pin', { current: password, pin }, { headers: { cookie }, from: inside });
    await setPin(colleague.cookie);
    // An invitation lets in whom guesses at the password have locked out.
    const { link } = Invitation.parse(await staff.ask('POST', `/api/people/${victim.officerId}/invitation`));
    const reply = await comeIn(url, codeIn(link));
    await setPin(cookieIn(reply));
  });

  test('is guessed a few times, then it is locked; a colleague at the same machine still comes in', async () => {
    const from = '127.0.5.7';
    await withstands(server, async () => {
      const replies = await storm((number) => {
        const guess = number < 10 ? String(100_000 + number) : pin;
        return tryPin(victim.officerId, guess, from);
      });
      const { 'sign-in-failed': tried, ...others } = counts(replies);
      expect(tried).toBeLessThanOrEqual(5);
      expect(Object.keys(others).toSorted()).toEqual(['locked-out', 'too-many-requests']);
    });
    expect((await tryPin(colleague.officerId, pin, inside)).outcome).toBe('200');
  });

  test('of somebody who may not work there, or has none, is answered like a wrong one', async () => {
    const stranger = await person(staff, 'officer', [theirs.agencyId], 'tanpa.pin');
    const replies = [
      await tryPin(colleague.officerId, '000000', inside),
      await tryPin(stranger.officerId, '000000', inside),
      await tryPin('5f2b8c1e-0000-4000-8000-000000000009', '000000', inside),
      await tryPin('constructor', '000000', inside),
    ];
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]?.outcome).toBe('sign-in-failed');
  });
});

describe('who belongs to the hall', () => {
  /** All that an answer tells, but the moment. */
  const whole = ({ status, headers: { date: _, etag: __, ...headers }, text }: Reply) => ({
    status,
    headers: { ...headers, 'retry-after': headers['retry-after'] === undefined ? 'none' : 'some' },
    text: text.replaceAll(/"comeBackAt":\d+/g, '"comeBackAt":0'),
  });

  test('[A6] is not told by the answers to wrong passwords, from the first to the one that locks', async () => {
    const former = await person(staff, 'officer', null, 'mantan');
    const change = { name: 'mantan', signInName: 'mantan', role: 'officer', agencyIds: null, isActive: false };
    await staff.ask('PUT', `/api/people/${former.officerId}`, change);
    const invited = { name: 'Tamu', signInName: 'tamu', role: 'officer', agencyIds: null };
    await staff.ask('POST', '/api/people', invited);
    await person(staff, 'officer', null, 'ada');
    const told = async (signInName: string) => {
      const replies: Reply[] = [];
      for (let each = 0; each < 6; each++)
        replies.push(await post(url, '/api/session', { signInName, password: 'salah sekali' }, { from: '127.0.5.8' }));
      return replies.map(whole);
    };
    const known = await told('ada');
    expect(known.map(({ status }) => status)).toEqual([401, 401, 401, 401, 429, 429]);
    for (const name of ['tidak.ada', 'tamu', 'mantan']) expect(await told(name), name).toEqual(known);
  });

  test('is not told by what a stranger hears about people, devices and keys that are there, and that are not', async () => {
    const { deviceId } = await machine(staff, 'kiosk');
    const pairs: [string, string, string][] = [
      ['PUT', `/api/people/${colleague.officerId}`, '/api/people/nobody'],
      ['DELETE', `/api/people/${colleague.officerId}`, '/api/people/nobody'],
      ['POST', `/api/people/${colleague.officerId}/invitation`, '/api/people/nobody/invitation'],
      ['DELETE', `/api/devices/${deviceId}`, '/api/devices/k-000000000000'],
      ['POST', `/api/devices/${deviceId}/reload`, '/api/devices/k-000000000000/reload'],
      ['DELETE', '/api/keys/uji', '/api/keys/nobody'],
    ];
    for (const cookie of ['', colleague.cookie])
      for (const [method, there, notThere] of pairs) {
        const [one, other] = [
          await ask(url, { method, path: there, headers: { cookie } }),
          await ask(url, { method, path: notThere, headers: { cookie } }),
        ];
        expect(whole(one), `${method} ${there}`).toEqual(whole(other));
      }
  });
});

describe('many masks', () => {
  test('[N5] an address that names itself anew with each request is limited all the same', async () => {
    const from = '127.0.5.9';
    const masks = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-client-ip', 'cf-connecting-ip', 'true-client-ip'];
    await withstands(server, async () => {
      const replies = await storm((number) => {
        const address = `10.9.${number}.1`;
        const headers = Object.fromEntries(
          masks.map((name) => [name, name === 'forwarded' ? `for=${address}` : address]),
        );
        return post(url, '/api/links/look', { link: somewhere() }, { from, headers });
      });
      const allowed = usualRates.signIns;
      expect(counts(replies)).toEqual({ 'link-used': allowed, 'too-many-requests': attempts - allowed });
    });
  });

  test('an attacker who poses as the hall’s own address does not use up what that one may', async () => {
    const from = '127.0.5.10';
    const headers = { 'x-forwarded-for': inside };
    await storm(() => post(url, '/api/links/look', { link: somewhere() }, { from, headers }));
    expect((await post(url, '/api/links/look', { link: somewhere() }, { from: inside })).outcome).toBe('link-used');
  });
});

test('an officer of one agency does not try out the codes that devices show', async () => {
  const { code } = await askPairing(url, 'kiosk');
  const look = (guess: string, cookie: string) =>
    post(url, '/api/pairings/look', { code: guess }, { headers: { cookie } });
  expect(await outcomes([look(code, colleague.cookie), look('ABCDEFGH', colleague.cookie)])).toEqual([
    'not-permitted',
    'not-permitted',
  ]);
  expect((await look(code, '')).outcome).toBe('signed-out');
});

test('a few addresses that ask for codes without end do not keep the hall’s own devices out', async () => {
  await Promise.all(
    ['127.0.6.1', '127.0.6.2', '127.0.6.3', '127.0.6.4', '127.0.6.5'].map((from) =>
      storm(() =>
        post(url, '/api/pairings', { kind: 'kiosk', report: { version: '', sound: null, paper: null } }, { from }),
      ),
    ),
  );
  await expectWell(server);
  const report = { version: '1', sound: null, paper: null };
  const honest = await post(url, '/api/pairings', { kind: 'kiosk', report }, { from: inside });
  expect(honest.outcome).toBe('200');
  await staff.pair(PairingAnswer.parse(bodyOf(honest)).code, 'Kiosk baru');
});
