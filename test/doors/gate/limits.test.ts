import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Principal } from '../../../server/access/stores/principal.ts';
import { mostADay } from '../../../server/doors/gate/daily.ts';
import { Limits, noRates, usualRates } from '../../../server/doors/gate/limits.ts';
import { usualTransport } from '../../../server/doors/transport/allowances.ts';
import { sampleHall } from '../../../server/sample-hall/sample-hall.ts';
import { DeviceId } from '../../../shared/access/access.ts';
import { Refused } from '../../../shared/answers.ts';
import { KioskId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import { done, type Result } from '../../../shared/refusals/result.ts';
import {
  ani,
  budi,
  closeCounter,
  handIn,
  issue,
  kiosk,
  openCounter,
  reserveNumbers,
  ticket,
} from '../../support/play/wishes.ts';
import { password } from '../../support/server/staff.ts';
import { administrator, Browser, openDoors, paired, person, type TestDoors } from '../../support/server/test-doors.ts';
import { ask, askCommand, connect, envelope } from '../../support/server/wire.ts';

const now = 1_000_000;
const refusalOf = (answer: unknown) => Refused.parse(answer).refusal;
const limitOf = (may: Result) => (may.ok ? null : may.refusal);
const stand: Principal = {
  kind: 'device',
  deviceId: DeviceId.parse('k-0123456789ab'),
  deviceKind: 'kiosk',
  settings: { name: 'x', zoneId: null, counterId: null },
};

describe('a kiosk', () => {
  test('[N6] prints so many numbers a minute; then it is told when to come back', async () => {
    const limits = new Limits({ ...noRates, tickets: 3 }, () => now);
    const take = () => limits.command(stand, envelope(kiosk, issue('ktp')));
    expect([await take(), await take(), await take()]).toEqual([done, done, done]);
    const refusal = limitOf(await take());
    expect(refusal?.code).toBe('too-many-requests');
    expect(refusal?.comeBackAt).toBeGreaterThan(now);
    expect(refusal?.comeBackAt).toBeLessThanOrEqual(now + 60_000);
    const another = { ...stand, deviceId: DeviceId.parse('k-ba9876543210') };
    expect(await limits.command(another, envelope(kiosk, issue('ktp')))).toEqual(done);
    expect(await limits.command(stand, envelope(kiosk, reserveNumbers))).toEqual(done);
  });

  test('[M6] is sent away for a minute at most, though the machine’s clock was set back a year meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const limits = new Limits({ ...noRates, tickets: 1 }, () => now);
    expect(await limits.command(stand, envelope(kiosk, issue('ktp')))).toEqual(done);
    vi.setSystemTime(Date.now() - 365 * 24 * 3_600_000);
    const refusal = limitOf(await limits.command(stand, envelope(kiosk, issue('ktp'))));
    expect(refusal?.comeBackAt).toBeLessThanOrEqual(now + 60_000);
    expect(refusal?.comeBackAt).toBeGreaterThan(now);
  });

  test('[N6] hands in so many in ten minutes: more than it can have given out without its server', async () => {
    const limits = new Limits({ ...noRates, tickets: 0, handIns: 2 }, () => now);
    const take = () => limits.command(stand, envelope(kiosk, handIn('A-801', 'ktp', 0)));
    expect([await take(), await take()]).toEqual([done, done]);
    const refusal = limitOf(await take());
    expect(refusal?.code).toBe('too-many-requests');
    expect(refusal?.comeBackAt).toBeLessThanOrEqual(now + 600_000);
    expect(usualRates.handIns).toBeGreaterThanOrEqual(sampleHall().policy.reservePerSeries * 26 * 10);
  });

  test('may send what was let through again: it may have taken effect', async () => {
    let time = now;
    const limits = new Limits({ ...noRates, tickets: 1 }, () => time);
    const first = envelope(kiosk, issue('ktp'));
    expect(await limits.command(stand, first)).toEqual(done);
    expect(limitOf(await limits.command(stand, envelope(kiosk, issue('ktp'))))?.code).toBe('too-many-requests');
    for (let each = 0; each < 5; each++) expect(await limits.command(stand, first)).toEqual(done);
    // After the longest that a page may still wait for an answer.
    time += 61_000;
    expect(limitOf(await limits.command(stand, first))?.code).toBe('too-many-requests');
  });

  test('is refused by both doors, and a key is not: it has a rate of its own', async () => {
    const doors = await openDoors({ rates: { tickets: 1 } });
    const { browser, self } = await paired(doors, 'kiosk');
    const tablet = await connect(doors.url, { as: 'kiosk' }, browser.cookie);
    const page = { kind: 'kiosk' as const, kioskId: KioskId.parse(self.deviceId) };
    expect(await askCommand(tablet, envelope(page, issue('ktp')))).toMatchObject({ accepted: true });
    expect(refusalOf(await askCommand(tablet, envelope(page, issue('ktp')))).code).toBe('too-many-requests');
    expect((await browser.post('/commands', envelope(page, issue('ktp')))).status).toBe(429);
    const program = await connect(doors.url);
    for (let each = 0; each < 3; each++)
      expect(await askCommand(program, envelope(kiosk, issue('ktp')))).toMatchObject({ accepted: true });
  });
});

test('[N6] an address may ask so often, whatever for; health is always told', async () => {
  const doors = await openDoors({ rates: { requests: 3 } });
  const status = async (path: string) => (await fetch(doors.url + path)).status;
  expect([await status('/'), await status('/api/openapi.json'), await status('/kiosk/')]).toEqual([200, 200, 200]);
  const refused = await fetch(`${doors.url}/`);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refusalOf(await refused.json()).code).toBe('too-many-requests');
  expect(await status('/healthz')).toBe(200);
});

test('[N5] behind a trusted proxy it is the visitor’s address that counts', async () => {
  const doors = await openDoors({ rates: { requests: 1 }, trustProxy: ['loopback'] });
  const from = async (address: string) => {
    const response = await fetch(doors.url, { headers: { 'x-forwarded-for': address } });
    return response.status;
  };
  expect([await from('10.1.1.1'), await from('10.1.1.1'), await from('10.1.1.2')]).toEqual([200, 429, 200]);
});

describe('a line', () => {
  const opened = (doors: TestDoors) => {
    const socket = io(doors.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { as: 'visitor' },
    });
    onTestFinished(() => void socket.disconnect());
    return new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('connect_error', () => resolve(false));
    });
  };

  test('[N6] is one of so many that one address opens in a minute', async () => {
    const doors = await openDoors({ rates: { sockets: 2 } });
    expect([await opened(doors), await opened(doors), await opened(doors)]).toEqual([true, true, false]);
  });

  test('[N6] carries so many messages, by who sends them; the next is refused, and the line stands', async () => {
    const messages = { ...noRates.messages, visitor: 2 };
    const doors = await openDoors({ rates: { messages } });
    const phone = await connect(doors.url, { as: 'visitor' });
    const screen = (await paired(doors, 'display')).browser;
    const display = await connect(doors.url, { as: 'display' }, screen.cookie);
    const watch = { key: 'k', view: 'display' };
    for (let each = 0; each < 2; each++) expect(refusalOf(await ask(phone, 'watch', watch)).code).toBe('signed-out');
    expect(refusalOf(await ask(phone, 'watch', watch)).code).toBe('too-many-requests');
    expect(phone.connected).toBe(true);
    for (let each = 0; each < 5; each++) expect(await ask(display, 'watch', watch)).toEqual({ accepted: true });
  });

  test('of a key counts for the key', async () => {
    const doors = await openDoors({ rates: { keys: 1 } });
    const admin = await administrator(doors);
    const request = { name: 'k', roles: ['screen'], agencyIds: null, perMinute: 2 };
    const { key } = (await admin.browser.post('/keys', request)).body as { key: string };
    const program = await connect(doors.url, { key });
    for (let each = 0; each < 2; each++)
      expect(await ask(program, 'watch', { key: 'k', view: 'display' })).toEqual({ accepted: true });
    expect(refusalOf(await ask(program, 'watch', { key: 'k', view: 'display' })).code).toBe('too-many-requests');
    expect(
      (await new Browser(doors).ask('GET', '/views/display', undefined, { authorization: `Bearer ${key}` })).status,
    ).toBe(429);
  });
});

describe('[N6] many connections of one sender', () => {
  const watch = { key: 'k', view: 'display' };

  test('[N6] of one device share its messages', async () => {
    const doors = await openDoors({ rates: { messages: { ...noRates.messages, device: 5 } } });
    const { browser } = await paired(doors, 'display');
    const sockets = await Promise.all([1, 2, 3].map(() => connect(doors.url, { as: 'display' }, browser.cookie)));
    const answers = await Promise.all(Array.from({ length: 9 }, (_, each) => ask(sockets[each % 3]!, 'watch', watch)));
    expect(answers.filter((answer) => (answer as { accepted: boolean }).accepted)).toHaveLength(5);
    const other = (await paired(doors, 'display')).browser;
    expect(await ask(await connect(doors.url, { as: 'display' }, other.cookie), 'watch', watch)).toEqual({
      accepted: true,
    });
  });

  test('[N6] of one person share them, in however many sessions', async () => {
    const doors = await openDoors({ rates: { messages: { ...noRates.messages, person: 5 }, requests: 12 } });
    const admin = await administrator(doors);
    const again = new Browser(doors);
    await again.post('/session', { signInName: 'administrator', password });
    const sockets = await Promise.all(
      [admin.browser, again].map(({ cookie }) => connect(doors.url, { as: 'person' }, cookie)),
    );
    const answers = await Promise.all(Array.from({ length: 8 }, (_, each) => ask(sockets[each % 2]!, 'watch', watch)));
    expect(answers.filter((answer) => (answer as { accepted: boolean }).accepted)).toHaveLength(5);
    const statuses: number[] = [];
    for (let each = 0; each < 14; each++)
      statuses.push((await [admin.browser, again][each % 2]!.get('/session')).status);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(12);
    expect(statuses.slice(12)).toEqual([429, 429]);
  });

  test('[N53] are opened so often a minute, and those of others behind the same address take nothing from them', async () => {
    const doors = await openDoors({ rates: { sockets: 1, socketsOf: 2 } });
    const { browser } = await paired(doors, 'kiosk');
    await connect(doors.url, { as: 'visitor' });
    await expect(connect(doors.url, { as: 'visitor' })).rejects.toThrow();
    for (let each = 0; each < 2; each++) await connect(doors.url, { as: 'kiosk' }, browser.cookie);
    await expect(connect(doors.url, { as: 'kiosk' }, browser.cookie)).rejects.toThrow();
    const { browser: other } = await paired(doors, 'kiosk');
    await connect(doors.url, { as: 'kiosk' }, other.cookie);
  });
});

describe('[N60] what one sender brings about in a day', () => {
  /** Of two hundred times that a counter is opened. */
  const few = { rates: { days: 0.01 } };

  test('[N60] has a limit, each kind of command for itself, over all connections and doors; others are not touched', async () => {
    const doors = await openDoors(few);
    const admin = await administrator(doors);
    const one = await person(doors, admin, 'officer', null, 'ani');
    const two = await person(doors, admin, 'officer', null, 'budi');
    const actorOf = ({ me }: typeof one) => ({ kind: 'officer' as const, officerId: me.officerId });
    const outcomes: string[] = [];
    for (let each = 0; each < 3; each++)
      for (const wish of [openCounter('loket-1'), closeCounter('loket-1')]) {
        const { body } = await one.browser.post('/commands', envelope(actorOf(one), wish));
        outcomes.push((body as { accepted: boolean }).accepted ? 'accepted' : refusalOf(body).code);
      }
    expect(outcomes).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'daily-limit', 'daily-limit']);
    const socket = await connect(doors.url, { as: 'person' }, one.browser.cookie);
    expect(refusalOf(await askCommand(socket, envelope(actorOf(one), openCounter('loket-1')))).code).toBe(
      'daily-limit',
    );
    expect((await two.browser.post('/commands', envelope(actorOf(two), openCounter('loket-1')))).status).toBe(200);
  });

  test('[N60] does not keep a command that was accepted from its answer', async () => {
    const doors = await openDoors(few);
    const one = await person(doors, await administrator(doors), 'officer', null, 'ani');
    const actor = { kind: 'officer' as const, officerId: one.me.officerId };
    const [first, ...others] = [openCounter('loket-1'), closeCounter('loket-1'), openCounter('loket-1')].map((wish) =>
      envelope(actor, wish),
    );
    const answer = await one.browser.post('/commands', first);
    for (const other of others) await one.browser.post('/commands', other);
    expect(refusalOf((await one.browser.post('/commands', envelope(actor, openCounter('loket-1')))).body).code).toBe(
      'daily-limit',
    );
    for (let each = 0; each < 3; each++) expect(await one.browser.post('/commands', first)).toEqual(answer);
  });

  test('[N60] counts nothing that was refused', async () => {
    const doors = await openDoors(few);
    const admin = await administrator(doors);
    const one = await person(doors, admin, 'officer', null, 'ani');
    const open = (counter: string) =>
      one.browser.post('/commands', envelope({ kind: 'officer', officerId: one.me.officerId }, openCounter(counter)));
    for (let each = 0; each < 5; each++) expect(refusalOf((await open('loket-99')).body).code).toBe('counter-unknown');
    expect((await open('loket-1')).status).toBe(200);
  });

  test('[N60] counts through a key for each person in whose name it sends', async () => {
    const limits = new Limits({ ...noRates, days: 0.01 }, () => now);
    const key = { kind: 'key', keyId: 'k', roles: ['desk'], agencyIds: null, perMinute: 1 } as const;
    const send = (actor: Actor) => limits.today(key, envelope(actor, openCounter('loket-1')));
    expect([await send(ani), await send(ani), await send(budi)]).toEqual([done, done, done]);
    expect(limitOf(await send(ani))?.code).toBe('daily-limit');
    expect(limitOf(await send(ani))?.comeBackAt).toBeGreaterThan(now);
  });

  test('[N60] counts numbers for appointments for themselves', async () => {
    const limits = new Limits({ ...noRates, days: 0.01 }, () => now);
    const wish = envelope(kiosk, issue('ktp', { slotAt: now }));
    const codes: unknown[] = [];
    for (let each = 0; each < 4; each++) codes.push(limitOf(await limits.today(stand, wish))?.code);
    expect(codes).toEqual([undefined, undefined, undefined, 'daily-limit']);
    expect(await limits.today(stand, envelope(kiosk, issue('ktp')))).toEqual(done);
  });

  test('[N60] is far above what a long day takes', () => {
    const day = (wish: Command) => mostADay(stand, envelope(kiosk, wish));
    expect(day(issue('ktp'))).toBeGreaterThanOrEqual(5_000);
    expect(day(openCounter('loket-1'))).toBeGreaterThanOrEqual(100);
  });
});

test('[N6] one ticket is looked at so often a minute, from wherever; its neighbour is not touched', async () => {
  const doors = await openDoors({ rates: { ticketLooks: 2 } });
  const { send, register } = doors.inside;
  for (let each = 0; each < 2; each++) await send(kiosk, issue('ktp'), randomUUID());
  const look = async (place: number) =>
    (await new Browser(doors).get(`/views/ticket?token=${register.tokenOf(ticket(place))}`)).status;
  expect([await look(1), await look(1), await look(1), await look(2)]).toEqual([200, 200, 429, 200]);
  const knock = connect(doors.url, { as: 'visitor', token: register.tokenOf(ticket(1)) });
  await expect(knock).rejects.toMatchObject({ data: { code: 'too-many-requests' } });
});

test('[N7] a hall’s own Wi-Fi is not too much: 500 phones and 100 machines come back at once', () => {
  // Each phone loads a page of a handful of files and opens a line.
  expect(usualRates.requests).toBeGreaterThanOrEqual(600 * 10);
  expect(usualRates.sockets).toBeGreaterThanOrEqual(600 * 2);
  expect(usualTransport.requests.burst).toBeGreaterThanOrEqual(600 * 10 + 600 * 2);
});
