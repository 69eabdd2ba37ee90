/**
 * Midnight in the hall while the server's own zone is another. Pass: the business day changes at the hall's midnight, at no
 * other time, by itself, and numbers begin again. They see a day that is taken from the zone of the machine or from UTC.
 */
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { clock, hours, monday, smallHall, tuesday } from '../support/play/hall-builder.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { numbersOf, openSmallHall } from '../support/server/test-hall.ts';
import { connect } from '../support/server/wire.ts';
import { type Asked, accepted, asking, post } from './kit/asked.ts';
import { issuedIn, judge } from './kit/judge.ts';
import { OtherClock } from './kit/other-clock.ts';

afterEach(endServers);

const zones = ['UTC', 'America/New_York'];
/** Before midnight a number is taken: time enough for one request on a slow machine. */
const lastMs = 3_000;
/** Numbers up to the last minute. */
const openHallAllDay = () =>
  smallHall((hall) => {
    hall.policy = { limitToCapacity: false };
  });

/** Of this test's process, whose zone is what the core would see if it looked. */
function liveIn(zone: string): void {
  const before = process.env.TZ;
  process.env.TZ = zone;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
}

test.each(zones)(
  '[D1] with the machine in %s the day in the hall begins at midnight in WITA, and at no midnight of the machine',
  async (zone) => {
    liveIn(zone);
    const { hall, send, time } = await openSmallHall(undefined, openHallAllDay());
    const dayAt = async (instant: number) => {
      time.now = instant;
      const [number] = numbersOf([await send(kiosk, issue('ktp'))]);
      return [hall.view('kiosk', {})?.data.day, number];
    };
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(await dayAt(clock('08:00'))).toEqual([monday, 'A-001']);
    // Midnight in New York has been.
    expect(await dayAt(clock('12:00:01'))).toEqual([monday, 'A-002']);
    expect(await dayAt(clock('23:59:59.999'))).toEqual([monday, 'A-003']);
    // The hall goes on, and the numbers of before are still in it.
    expect(await dayAt(clock('00:00', tuesday))).toEqual([tuesday, 'A-004']);
    // Midnight in UTC has been.
    expect(await dayAt(clock('08:00:01', tuesday))).toEqual([tuesday, 'A-005']);
  },
);

interface Evening {
  server: TestServer;
  staff: Staff;
  /** As its screens were told, in order. */
  days: string[];
  asked: Asked[];
}

/** A server on a machine in `zone`, with a screen. */
async function evening(zone: string, environment: Record<string, string>): Promise<Evening> {
  const server = await startServer({ hall: openHallAllDay(), environment: { ...environment, TZ: zone } });
  const days: string[] = [];
  const socket = await connect(server.url);
  socket.on('view', ({ data }: { data: { day: string } }) => days.push(data.day));
  socket.emit('watch', { key: 'k', view: 'kiosk' });
  const staff = await Staff.of(server);
  return { server, staff, days, asked: [asking(kiosk, issue('ktp')), asking(kiosk, issue('ktp'))] };
}

test('[D5] servers in UTC and in New York tell their screens of the new day at midnight in WITA though nobody asks, and numbers begin again', async () => {
  const other = new OtherClock();
  const midnight = midnightAfter(other.now());
  const lastDay = dateInWita(midnight - 1);
  const newDay = dateInWita(midnight);
  other.set(midnight - hours - Date.now());
  const evenings = await Promise.all(zones.map((zone) => evening(zone, other.environment)));
  other.set(midnight - lastMs - Date.now());
  // A jump of an hour is believed when somebody says so.
  await Promise.all(evenings.map(({ staff }) => staff.ask('POST', '/api/clock', { aheadMs: hours - lastMs })));
  await Promise.all(evenings.map(({ server, asked }) => post(server.url, asked[0]!)));
  for (const { server, days, asked } of evenings) {
    await expect.poll(() => days.at(-1), { timeout: 60_000 }).toBe(newDay);
    expect(days[0]).toBe(lastDay);
    await post(server.url, asked[1]!);
    // The first is still in the hall, which goes on.
    expect(asked.map(numberOf)).toEqual(['A-001', 'A-002']);
    const entries = await server.log();
    expect(judge(asked, entries)).toEqual([]);
    expect(issuedIn(entries).map(({ ticketId }) => ticketId.slice(0, 10))).toEqual([lastDay, newDay]);
  }
});

const numberOf = (asked: Asked): string | undefined => {
  const answer = accepted(asked);
  return answer?.accepted ? answer.issued?.number : undefined;
};

/** WITA is eight hours ahead of UTC, all year. */
const dateInWita = (instant: number): string => new Date(instant + 8 * hours).toISOString().slice(0, 10);
const midnightAfter = (instant: number): number =>
  Math.ceil((instant + 8 * hours) / (24 * hours)) * 24 * hours - 8 * hours;
