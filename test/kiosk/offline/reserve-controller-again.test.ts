/** A kiosk that finds its server again, or another log, or is paired again, against a real hall. */
import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CommandId, KioskId, ServiceId } from '../../../shared/base/ids.ts';
import { KioskPage, kioskName, quiet } from '../../support/clients/kiosk-page.ts';
import { eventsIn, greeted, kioskOf, numbersOf, openHall } from '../../support/clients/reserving-hall.ts';
import {
  clock,
  closesAtMidnight,
  minutes,
  smallHall,
  tuesday,
  withoutService,
} from '../../support/play/hall-builder.ts';

describe('when the server is back', () => {
  test('everything is handed in in its order with its time, and then the reserve is filled again', async () => {
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    page.line.lose();
    await page.give(clock('08:10'));
    await page.give(clock('08:20'), { group: 'HAMIL' });
    await page.give(clock('08:30'), { serviceId: 'pbb', series: 'B' });
    hall.time.now = clock('09:00');
    page.line.greet();
    await quiet();
    expect(await eventsIn(hall, 'TicketHandedIn')).toMatchObject([
      { number: 'A-801', class: 'regular', takenAt: clock('08:10'), promise: clock('08:10') + 60 * minutes },
      { number: 'A-802', class: 'priority', priorityGroup: 'HAMIL', promise: clock('08:20') + 15 * minutes },
      { number: 'B-801', takenAt: clock('08:30'), sequence: 3 },
    ]);
    expect(stored.kept?.outbox).toEqual([]);
    expect((await eventsIn(hall, 'NumbersReserved')).at(-1)?.numbers).toEqual(['A-803', 'A-804', 'B-803']);
    expect(page.reserve.reserve?.numbers).toHaveLength(8);
  });

  test('a ticket whose answer was lost is handed in again, also by a page that was loaded again, and is one ticket', async () => {
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    page.line.lose();
    await page.give(clock('08:10'));
    page.line.swallowsAnswers = true;
    page.line.greet();
    await quiet();
    expect(await eventsIn(hall, 'TicketHandedIn')).toHaveLength(1);
    expect(stored.kept?.outbox).toHaveLength(1);
    page.leave();
    await greeted(hall, stored);
    expect(await eventsIn(hall, 'TicketHandedIn')).toHaveLength(1);
    expect(stored.kept?.outbox).toEqual([]);
  });

  test('a server that cannot write is asked again later, and nothing is taken for refused', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    page.line.lose();
    await page.give(clock('08:10'));
    page.line.refuses = 'not-writable';
    page.line.greet();
    await quiet();
    expect(stored.kept?.outbox).toMatchObject([{ number: 'A-801', refusal: null }]);
    page.line.refuses = null;
    vi.advanceTimersByTime(5_000);
    await quiet();
    expect(stored.kept?.outbox).toEqual([]);
  });

  test('a ticket of a former day is handed in as well', async () => {
    const hall = await openHall(2, closesAtMidnight);
    const { page, stored } = await greeted(hall);
    page.line.lose();
    await page.give(clock('08:10'));
    hall.time.now = clock('07:30', tuesday);
    page.line.greet();
    await quiet();
    expect(await eventsIn(hall, 'TicketLapsed')).toMatchObject([{ number: 'A-801', takenAt: clock('08:10') }]);
    expect(stored.kept).toMatchObject({ day: tuesday, outbox: [] });
    expect(stored.kept?.numbers).toHaveLength(8);
  });

  test('[K11] one whose day goes on becomes a ticket, and one whose service is gone is told to the staff until the day ends', async () => {
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    page.line.lose();
    await page.give(clock('23:50'));
    hall.time.now = clock('00:05', tuesday);
    page.line.greet();
    await quiet();
    expect(await eventsIn(hall, 'TicketHandedIn')).toMatchObject([{ number: 'A-801', takenAt: clock('23:50') }]);
    expect(stored.kept).toMatchObject({ day: tuesday, outbox: [] });
    page.line.lose();
    await page.give(clock('00:06', tuesday), { serviceId: 'kk' });
    const now = smallHall((draft) => {
      draft.policy = { reservePerSeries: 2, limitToCapacity: false };
      withoutService(draft, 'kk');
    });
    await hall.send({ kind: 'hall' }, { type: 'ConfigureHall', hall: now });
    page.line.greet();
    await quiet();
    expect(await eventsIn(hall, 'TicketLapsed')).toMatchObject([{ because: 'service-removed' }]);
    expect(stored.kept?.outbox).toMatchObject([{ refusal: { code: 'service-unknown' } }]);
  });

  test('a refusal is kept for people to see, stops nothing that comes after it, and is tried again', async () => {
    const hall = await openHall(2, closesAtMidnight);
    const { page, stored } = await greeted(hall);
    page.line.lose();
    await page.give(clock('08:10'), { group: 'TAKDIKENAL' });
    await page.give(clock('08:11'));
    page.line.greet();
    await quiet();
    expect(await eventsIn(hall, 'TicketHandedIn')).toMatchObject([{ number: 'A-802' }]);
    const refused = { number: 'A-801', refusal: { code: 'priority-group-unknown' } };
    expect(stored.kept?.outbox).toMatchObject([refused]);
    expect(page.reserve.reserve?.outbox).toMatchObject([refused]);
    page.line.lose();
    page.line.greet();
    await quiet();
    const handedIn = page.line.sent.filter((command) => command.type === 'HandInTicket');
    expect(numbersOf(handedIn)).toEqual(['A-801', 'A-802', 'A-801']);
    // On the next day it is written down at last.
    hall.time.now = clock('07:30', tuesday);
    page.line.lose();
    page.line.greet();
    await quiet();
    expect(await eventsIn(hall, 'TicketLapsed')).toMatchObject([{ number: 'A-801' }]);
    expect(stored.kept?.outbox).toEqual([]);
  });

  test('the command in whose place a number was given out has no effect any more', async () => {
    const hall = await openHall();
    const { page } = await greeted(hall);
    const insteadOf = CommandId.parse(randomUUID());
    await hall.send(kioskOf(kioskName), { type: 'IssueTicket', serviceId: ServiceId.parse('ktp') }, insteadOf);
    page.line.lose();
    await page.give(clock('08:10'), { insteadOf });
    page.line.greet();
    await quiet();
    expect(await eventsIn(hall, 'TicketCancelled', 'TicketHandedIn')).toMatchObject([
      { type: 'TicketCancelled', reason: 'duplicate' },
      { type: 'TicketHandedIn', number: 'A-801', insteadOf },
    ]);
  });

  test('after its page was loaded again the kiosk still hands in what it gave out before', async () => {
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    const before = stored.kept?.kioskId;
    page.line.lose();
    await page.give(clock('08:10'));
    page.leave();
    await greeted(hall, stored);
    expect(await eventsIn(hall, 'TicketHandedIn')).toMatchObject([{ number: 'A-801', kioskId: before }]);
  });

  test('too many at once are handed in later, and nothing is taken for refused', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    page.line.lose();
    await page.give(clock('08:10'));
    page.line.refuses = 'too-many-requests';
    page.line.greet();
    await quiet();
    expect(stored.kept?.outbox).toMatchObject([{ number: 'A-801', refusal: null }]);
    page.line.refuses = null;
    vi.advanceTimersByTime(5_000);
    await quiet();
    expect(stored.kept?.outbox).toEqual([]);
  });
});

describe('a kiosk that was paired again as another device', () => {
  const other = KioskId.parse('samping');

  test('cannot speak for what it was: people see which numbers nobody took, and a day later it forgets them', async () => {
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    page.line.lose();
    await page.give(clock('08:10'));
    page.leave();
    const { page: again } = await greeted(hall, stored, other);
    expect(await eventsIn(hall, 'TicketHandedIn')).toEqual([]);
    expect(again.reserve.reserve).toMatchObject({
      name: other,
      outbox: [{ number: 'A-801', refusal: { code: 'number-not-reserved' } }],
    });
    expect(stored.kept?.numbers).toHaveLength(8);
    expect(stored.kept?.numbers).not.toContain('A-801');
    hall.time.now = clock('07:30', tuesday);
    again.line.lose();
    again.line.greet();
    await quiet();
    expect(await eventsIn(hall, 'TicketLapsed')).toEqual([]);
    expect(stored.kept?.outbox).toEqual([]);
  });

  test('learns that a number had arrived before, though the answer was lost', async () => {
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    page.line.lose();
    await page.give(clock('08:10'));
    page.line.swallowsAnswers = true;
    page.line.greet();
    await quiet();
    expect(stored.kept?.outbox).toHaveLength(1);
    page.leave();
    await greeted(hall, stored, other);
    expect(stored.kept?.outbox).toEqual([]);
    expect(await eventsIn(hall, 'TicketHandedIn')).toMatchObject([{ number: 'A-801' }]);
  });
});

describe('when the server goes on with another log, as after a restore', () => {
  test('the numbers of the old one are not given out any more, before the server has told of any other', async () => {
    const before = await openHall();
    const { page, stored } = await greeted(before);
    page.leave();
    const after = await openHall();
    const again = new KioskPage(after.hall, stored);
    onTestFinished(() => again.leave());
    again.line.refuses = 'not-writable';
    again.line.watch = () => () => {};
    again.line.greet();
    await quiet();
    again.line.lose();
    expect(await again.give(clock('08:10'))).toBeNull();
  });

  test('a number that is on paper is not given out again, though the new log reserves it anew', async () => {
    const before = await openHall();
    const { page, stored } = await greeted(before);
    page.line.lose();
    await page.give(clock('08:10'));
    page.line.greet();
    await quiet();
    page.leave();
    const after = await openHall();
    const { page: again } = await greeted(after, stored);
    expect(again.reserve.reserve?.numbers).toContain('A-801');
    again.line.lose();
    const given = [await again.give(clock('08:20')), await again.give(clock('08:21'))];
    expect(numbersOf(given)).toEqual(['A-802', null]);
    again.line.greet();
    await quiet();
    expect(await eventsIn(after, 'TicketHandedIn')).toMatchObject([{ number: 'A-802' }]);
  });
});
