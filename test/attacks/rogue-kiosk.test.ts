/** A kiosk, or a key for kiosks, that wants more than a kiosk needs. */
import { describe, expect, test } from 'vitest';
import type { EventOf, EventType } from '../../server/domain/core/events.ts';
import type { Answer } from '../../shared/answers.ts';
import { Actor } from '../../shared/commands.ts';
import { clock, minutes } from '../support/play/hall-builder.ts';
import { handIn, reserveNumbers } from '../support/play/wishes.ts';
import { administrator, Browser, keyFor, openDoors, paired, type TestDoors } from '../support/server/test-doors.ts';
import { ask, askCommand, connect, envelope } from '../support/server/wire.ts';

const outcomeOf = (answer: Answer) => (answer.accepted ? 'accepted' : answer.refusal.code);
const pageOf = (deviceId: string, page: string | number) =>
  Actor.parse({ kind: 'kiosk', kioskId: `${deviceId}-${page}` });
const named = (kioskId: string) => Actor.parse({ kind: 'kiosk', kioskId });

async function events<T extends EventType>({ inside }: TestDoors, type: T): Promise<EventOf<T>[]> {
  const entries = await Array.fromAsync(inside.log.read(1));
  return entries.flatMap((entry) => entry.events).filter((event) => event.type === type) as EventOf<T>[];
}

describe('a kiosk that says when a number was taken', () => {
  test('[K4] is not believed while it was connected, whatever its page calls itself', async () => {
    const doors = await openDoors();
    const { browser, self } = await paired(doors, 'kiosk');
    const socket = await connect(doors.url, { as: 'kiosk' }, browser.cookie);
    const page = pageOf(self.deviceId, 'a');
    expect(outcomeOf(await askCommand(socket, envelope(page, reserveNumbers)))).toBe('accepted');
    doors.inside.time.now += 40 * minutes;
    const early = handIn('A-801', 'ktp', clock('08:01'));
    expect(outcomeOf(await askCommand(socket, envelope(page, early)))).toBe('accepted');
    const other = await browser.post('/commands', envelope(page, handIn('A-802', 'ktp', clock('08:01'))));
    expect(other.status).toBe(200);
    const handedIn = await events(doors, 'TicketHandedIn');
    expect(handedIn.map(({ takenAt, saidAt }) => [takenAt, saidAt])).toEqual([
      [clock('08:40'), clock('08:01')],
      [clock('08:40'), clock('08:01')],
    ]);
  });

  test('[K4] is believed for the time of its absence, and for ten minutes after it', async () => {
    const doors = await openDoors();
    const { browser, self } = await paired(doors, 'kiosk');
    const page = pageOf(self.deviceId, 'a');
    const first = await connect(doors.url, { as: 'kiosk' }, browser.cookie);
    await askCommand(first, envelope(page, reserveNumbers));
    first.disconnect();
    await expect.poll(() => doors.access.devices.presence.of(self.deviceId as never).isAlive).toBe(false);
    doors.inside.time.now += 40 * minutes;
    const second = await connect(doors.url, { as: 'kiosk' }, browser.cookie);
    await askCommand(second, envelope(page, handIn('A-801', 'ktp', clock('08:05'))));
    doors.inside.time.now += 11 * minutes;
    await askCommand(second, envelope(page, handIn('A-802', 'ktp', clock('08:06'))));
    const handedIn = await events(doors, 'TicketHandedIn');
    expect(handedIn.map(({ takenAt }) => takenAt)).toEqual([clock('08:05'), clock('08:51')]);
  });

  test.each<[string, (browser: Browser) => Promise<unknown>]>([
    ['looks at a view', (browser) => browser.get('/views/kiosk')],
    ['comes as a visitor', (browser) => browser.ask('GET', '/views/kiosk', undefined, { 'x-antrean-as': 'visitor' })],
    ['is refused', (browser) => browser.get('/views/never')],
  ])('[K4] is not believed where it never had a connection, and every second %s', async (_, asks) => {
    const doors = await openDoors();
    const { browser, self } = await paired(doors, 'kiosk');
    const page = pageOf(self.deviceId, 'a');
    expect((await browser.post('/commands', envelope(page, reserveNumbers))).status).toBe(200);
    for (let second = 0; second < 60; second++) {
      doors.inside.time.now += 1_000;
      await asks(browser);
    }
    const early = handIn('A-801', 'ktp', clock('08:00') + 45_000);
    expect((await browser.post('/commands', envelope(page, early))).status).toBe(200);
    expect((await events(doors, 'TicketHandedIn')).map(({ takenAt }) => takenAt)).toEqual([clock('08:01')]);
  });

  test('[K4] is not believed while its browser is connected as a visitor', async () => {
    const doors = await openDoors();
    const { browser, self } = await paired(doors, 'kiosk');
    const page = pageOf(self.deviceId, 'a');
    await connect(doors.url, { as: 'visitor' }, browser.cookie);
    await browser.post('/commands', envelope(page, reserveNumbers));
    doors.inside.time.now += 40 * minutes;
    await browser.post('/commands', envelope(page, handIn('A-801', 'ktp', clock('08:01'))));
    expect((await events(doors, 'TicketHandedIn')).map(({ takenAt }) => takenAt)).toEqual([clock('08:40')]);
  });

  test('[K4] as a key: its kiosks are connected as long as it has spoken for them there', async () => {
    const doors = await openDoors();
    const key = await keyFor(await administrator(doors), ['kiosk']);
    const socket = await connect(doors.url, { key });
    await askCommand(socket, envelope(named('kios-1'), reserveNumbers));
    expect(await ask(socket, 'watch', { key: 'r', view: 'reserve', query: { kioskId: 'kios-2' } })).toEqual({
      accepted: true,
    });
    const over = (kioskId: string, number: string) =>
      new Browser(doors).ask('POST', '/commands', envelope(named(kioskId), handIn(number, 'ktp', clock('08:01'))), {
        authorization: `Bearer ${key}`,
      });
    await askCommand(socket, envelope(named('kios-2'), reserveNumbers));
    doors.inside.time.now += 40 * minutes;
    expect([(await over('kios-1', 'A-801')).status, (await over('kios-2', 'A-806')).status]).toEqual([200, 200]);
    const handedIn = await events(doors, 'TicketHandedIn');
    expect(handedIn.map(({ takenAt }) => takenAt)).toEqual([clock('08:40'), clock('08:40')]);
  });
});

test('[K6] a kiosk that hands in numbers of other years, and numbers that nobody kept, leaves no entry', async () => {
  const doors = await openDoors();
  const { browser, self } = await paired(doors, 'kiosk');
  const sockets = await Promise.all([1, 2].map(() => connect(doors.url, { as: 'kiosk' }, browser.cookie)));
  const page = pageOf(self.deviceId, 'a');
  await askCommand(sockets[0]!, envelope(page, reserveNumbers));
  const before = doors.inside.hall.state.position;
  const days = ['2019-07-06', '2026-07-05', '2026-07-06', '2026-07-07', '2031-01-01'];
  const answers = await Promise.all(
    Array.from({ length: 500 }, (_, each) =>
      askCommand(
        sockets[each % 2]!,
        envelope(page, handIn(`A-${100_000 + each}`, 'ktp', clock('08:00'), { day: days[each % 5]! })),
      ),
    ),
  );
  expect(new Set(answers.map(outcomeOf))).toEqual(new Set(['number-not-reserved']));
  expect(doors.inside.hall.state.position).toBe(before);
});

describe('a kiosk that asks for numbers under ever new names', () => {
  test('[K10] gets twelve reserves a day, however many names, connections and doors', async () => {
    const doors = await openDoors();
    const { browser, self } = await paired(doors, 'kiosk');
    const sockets = await Promise.all([1, 2, 3].map(() => connect(doors.url, { as: 'kiosk' }, browser.cookie)));
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, page) =>
        askCommand(sockets[page % 3]!, envelope(pageOf(self.deviceId, page), reserveNumbers)),
      ),
    );
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(12);
    expect(new Set(answers.map(outcomeOf))).toEqual(new Set(['accepted', 'daily-limit']));
    expect((await browser.post('/commands', envelope(pageOf(self.deviceId, 'x'), reserveNumbers))).status).toBe(409);
    expect(await events(doors, 'NumbersReserved')).toHaveLength(12);
  });

  test('[K1][S3] as a key of one agency gets numbers of that agency', async () => {
    const doors = await openDoors();
    const admin = await administrator(doors);
    const request = { name: 'k', roles: ['kiosk'], agencyIds: ['dukcapil'], perMinute: 100 };
    const { key } = (await admin.browser.post('/keys', request)).body as { key: string };
    const socket = await connect(doors.url, { key });
    await askCommand(socket, envelope(named('kios-1'), reserveNumbers));
    const [reserved] = await events(doors, 'NumbersReserved');
    expect(new Set(reserved?.numbers.map((number) => number.split('-')[0]))).toEqual(new Set(['A', 'AK']));
  });
});
