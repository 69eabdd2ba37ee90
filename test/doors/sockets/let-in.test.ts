/** Who is let in to the live door, as whom, and how their line ends. */
import { request } from 'node:http';
import { io, type Socket } from 'socket.io-client';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { DeviceReport } from '../../../shared/access/access.ts';
import { Refused } from '../../../shared/answers.ts';
import { KioskId } from '../../../shared/base/ids.ts';
import { type Handshake, protocolVersion } from '../../../shared/protocol.ts';
import { Refusal } from '../../../shared/refusals/refusal.ts';
import { ani, cancelOwn, holder, issue, kiosk, openCounter, ticket } from '../../support/play/wishes.ts';
import {
  administrator,
  type Browser,
  keyFor,
  openDoors,
  paired,
  person,
  type SignedIn,
  type TestDoors,
} from '../../support/server/test-doors.ts';
import { ask, askCommand, connect, envelope } from '../../support/server/wire.ts';

let doors: TestDoors;
let admin: SignedIn;
beforeEach(async () => {
  doors = await openDoors({ officers: ['p-ani'] });
  admin = await administrator(doors);
});

/** Whatever it heard, in order. */
function heard(socket: Socket): [string, unknown][] {
  const events: [string, unknown][] = [];
  socket.onAny((event: string, value: unknown) => events.push([event, value]));
  socket.once('disconnect', (reason) => events.push(['disconnect', reason]));
  return events;
}

/** Its end by the server is heard too; it does not come again. */
function lineOf(auth: object, cookie = ''): Socket {
  const options = { transports: ['websocket'], forceNew: true, reconnection: false, auth, extraHeaders: { cookie } };
  const socket = io(doors.url, options);
  onTestFinished(() => void socket.disconnect());
  return socket;
}

/** The refusal that a handshake is answered with; null: let in. */
function knock(auth: object, cookie = ''): Promise<string | null> {
  const socket = lineOf(auth, cookie);
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(null));
    socket.once('connect_error', (error: Error & { data?: unknown }) =>
      resolve(Refusal.safeParse(error.data).data?.code ?? error.message),
    );
  });
}

const codeOf = (answer: unknown) => Refused.parse(answer).refusal.code;

describe('a handshake', () => {
  test('is let in with what it comes as, and is refused with a reason without', async () => {
    const { cookie } = admin.browser;
    const display = await paired(doors, 'display');
    const key = await keyFor(admin, ['screen']);
    expect(await knock({ as: 'person' }, cookie)).toBeNull();
    expect(await knock({}, cookie)).toBeNull();
    expect(await knock({ as: 'display' }, display.browser.cookie)).toBeNull();
    expect(await knock({ key })).toBeNull();
    expect(await knock({ as: 'visitor' })).toBeNull();
    expect(await knock({})).toBe('signed-out');
    expect(await knock({ as: 'kiosk' }, `${cookie}; ${display.browser.cookie}`)).toBe('signed-out');
    expect(await knock({ key: `${key}x` }, cookie)).toBe('signed-out');
    expect(await knock({ as: 'king' }, cookie)).toBe('malformed');
    expect(await knock({ key: 7 }, cookie)).toBe('malformed');
  });

  test.each([
    ['', { protocolVersion: protocolVersion - 1 }],
    [', also with words that only that one knows,', { protocolVersion: protocolVersion + 1, as: 'hologram', more: {} }],
  ])('[W11] of a page of another version%s is let in to be told so, and to nothing else', async (_, words) => {
    const socket = lineOf(words as Handshake, admin.browser.cookie);
    const events = heard(socket);
    await expect.poll(() => events[0]).toEqual(['hello', expect.objectContaining({ protocolVersion, self: null })]);
    expect(codeOf(await ask(socket, 'watch', { key: 'k', view: 'catalogue' }))).toBe('signed-out');
  });

  test('renews the cookie of a device that is known, and no other', async () => {
    const { browser } = await paired(doors, 'kiosk');
    expect(await upgradedWith(browser.cookie)).toEqual([expect.stringMatching(`^${browser.cookie}; .*Max-Age=`)]);
    expect(await upgradedWith('antrean-kiosk=x')).toBeUndefined();
    expect(await upgradedWith(admin.browser.cookie)).toBeUndefined();
  });
});

/** The cookies that a WebSocket is answered with. */
function upgradedWith(cookie: string): Promise<string[] | undefined> {
  const headers = {
    ...{ connection: 'Upgrade', upgrade: 'websocket', cookie },
    ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' },
  };
  const asked = request(`${doors.url}/socket.io/?EIO=4&transport=websocket`, { headers }).end();
  return new Promise((resolve, reject) => {
    asked.once('error', reject);
    asked.once('upgrade', (response, tcp) => {
      tcp.destroy();
      resolve(response.headers['set-cookie']);
    });
  });
}

describe('on the line', () => {
  test('everybody does what is theirs, and nothing else', async () => {
    const officer = await person(doors, admin, 'officer', ['pajak']);
    const stand = await paired(doors, 'kiosk');
    const [desk, tablet] = [
      await connect(doors.url, { as: 'person' }, officer.browser.cookie),
      await connect(doors.url, { as: 'kiosk' }, stand.browser.cookie),
    ];
    const me = { kind: 'officer' as const, officerId: officer.me.officerId };
    expect(await askCommand(desk, envelope(me, openCounter('loket-4')))).toMatchObject({ accepted: true });
    expect(codeOf(await askCommand(desk, envelope(me, openCounter('loket-1'))))).toBe('not-your-agency');
    expect(codeOf(await askCommand(desk, envelope(ani, openCounter('loket-4'))))).toBe('not-permitted');
    const page = { kind: 'kiosk' as const, kioskId: KioskId.parse(`${stand.self.deviceId}-1`) };
    expect(await askCommand(tablet, envelope(page, issue('ktp')))).toMatchObject({ accepted: true });
    expect(codeOf(await askCommand(tablet, envelope(kiosk, issue('ktp'))))).toBe('not-permitted');
    expect(codeOf(await ask(tablet, 'watch', { key: 'k', view: 'counters' }))).toBe('not-permitted');
    const other = { key: 'k', view: 'counter', query: { counterId: 'loket-1' } };
    expect(codeOf(await ask(desk, 'watch', other))).toBe('not-your-agency');
  });

  test('a phone sees its own ticket, and gives it up', async () => {
    const { send, register } = doors.inside;
    await send(kiosk, issue('ktp'));
    await send(kiosk, issue('ktp'));
    const token = register.tokenOf(ticket(1));
    const phone = await connect(doors.url, { as: 'visitor', token });
    const watch = (view: string, query: object) => ask(phone, 'watch', { key: view, view, query });
    expect(await watch('ticket', { token })).toEqual({ accepted: true });
    expect(codeOf(await watch('ticket', { token: `${token}x` }))).toBe('not-found');
    expect(await watch('about', {})).toEqual({ accepted: true });
    for (const view of ['catalogue', 'kiosk', 'display', 'counters'])
      expect(codeOf(await watch(view, {}))).toBe('not-permitted');
    expect(codeOf(await askCommand(phone, envelope(holder(2), cancelOwn(2))))).toBe('not-permitted');
    expect(codeOf(await askCommand(phone, envelope(holder(1), cancelOwn(2))))).toBe('not-yours');
    expect(await askCommand(phone, envelope(holder(1), cancelOwn(1)))).toMatchObject({ accepted: true });
  });
});

describe('a line is ended with a reason', () => {
  const ways: [string, (browser: Browser, at: { officerId: string; name: string }) => Promise<unknown>][] = [
    ['signs out', (browser) => browser.delete('/session')],
    ['signs out everywhere', (browser) => browser.delete('/sessions')],
    [
      'is given another role',
      (_browser, { officerId, name }) =>
        admin.browser.put(`/people/${officerId}`, {
          name,
          signInName: name,
          role: 'supervisor',
          agencyIds: null,
          isActive: true,
        }),
    ],
    ['is erased', (_browser, { officerId }) => admin.browser.delete(`/people/${officerId}`)],
  ];

  test.each(ways)('when the person %s; nobody else’s is', async (_, end) => {
    const officer = await person(doors, admin, 'officer', null);
    const socket = await connect(doors.url, { as: 'person' }, officer.browser.cookie);
    const bystander = await connect(doors.url, { as: 'person' }, admin.browser.cookie);
    const events = heard(socket);
    await end(officer.browser, officer.me);
    await expect.poll(() => events.length).toBe(2);
    expect(events).toEqual([
      ['ended', expect.objectContaining({ code: 'signed-out' })],
      ['disconnect', 'io server disconnect'],
    ]);
    expect(await knock({ as: 'person' }, officer.browser.cookie)).toBe('signed-out');
    expect(bystander.connected).toBe(true);
  });

  test('[N16] when the session is over: with its next message, or when the hall next looks', async () => {
    const officer = await person(doors, admin, 'officer', null);
    const [active, idle] = [
      await connect(doors.url, { as: 'person' }, officer.browser.cookie),
      await connect(doors.url, { as: 'person' }, officer.browser.cookie),
    ];
    const [events, idleEvents] = [heard(active), heard(idle)];
    doors.inside.time.now += 61 * 60_000;
    expect(codeOf(await ask(active, 'watch', { key: 'k', view: 'catalogue' }))).toBe('signed-out');
    await expect.poll(() => events.map(([event]) => event)).toEqual(['ended', 'disconnect']);
    await doors.access.tick();
    await expect.poll(() => idleEvents.map(([event]) => event)).toEqual(['ended', 'disconnect']);
  });

  test('[N16] when the device or the key is revoked', async () => {
    const display = await paired(doors, 'display');
    const key = await keyFor(admin, ['screen']);
    const [screen, program] = [
      await connect(doors.url, { as: 'display' }, display.browser.cookie),
      await connect(doors.url, { key }),
    ];
    const [events, programEvents] = [heard(screen), heard(program)];
    await admin.browser.delete(`/devices/${display.self.deviceId}`);
    await expect.poll(() => events.map(([event]) => event)).toEqual(['ended', 'disconnect']);
    expect(programEvents).toEqual([]);
    const keys = (await admin.browser.get('/keys')).body as { keyId: string; name: string }[];
    await admin.browser.delete(`/keys/${keys.find(({ name }) => name === 'screen')?.keyId}`);
    await expect.poll(() => programEvents.map(([event]) => event)).toEqual(['ended', 'disconnect']);
  });
});

describe('a device', () => {
  const row = async () => ((await admin.browser.get('/devices')).body as { isAlive: boolean; report: unknown }[])[0];
  const report: DeviceReport = { version: '9', sound: 'working', paper: null };

  test('[W13] is told what it is, hears of new settings, and loads itself again when it is told to', async () => {
    const display = await paired(doors, 'display');
    const socket = lineOf({ as: 'display' }, display.browser.cookie);
    const events = heard(socket);
    await expect.poll(() => events[0]).toEqual(['hello', expect.objectContaining({ self: display.self })]);
    const settings = { name: 'TV selatan', zoneId: 'selatan', counterId: null };
    await admin.browser.put(`/devices/${display.self.deviceId}`, settings);
    await admin.browser.post(`/devices/${display.self.deviceId}/reload`, {});
    await expect
      .poll(() => events.slice(1))
      .toEqual([
        ['device', { ...display.self, ...settings }],
        ['reload', undefined],
      ]);
  });

  test('is alive while one of its lines stands, and tells how it is', async () => {
    const display = await paired(doors, 'display');
    const open = () => connect(doors.url, { as: 'display' }, display.browser.cookie);
    const [first, second] = [await open(), await open()];
    await expect.poll(async () => (await row())?.isAlive).toBe(true);
    expect(await ask(first, 'report', report)).toEqual({ accepted: true });
    expect((await row())?.report).toEqual(report);
    expect(codeOf(await ask(first, 'report', { version: 7 }))).toBe('malformed');
    first.disconnect();
    second.disconnect();
    await expect.poll(async () => (await row())?.isAlive).toBe(false);
    const desk = await connect(doors.url, { as: 'person' }, admin.browser.cookie);
    expect(codeOf(await ask(desk, 'report', report))).toBe('not-permitted');
  });
});
