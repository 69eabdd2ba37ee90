/** A kiosk that loses its server and finds it again, against a real hall. */
import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Reserve } from '../../../kiosk/offline/reserve.ts';
import type { EventOf, EventType } from '../../../server/domain/core/events.ts';
import { CommandId, KioskId, ServiceId } from '../../../shared/base/ids.ts';
import { Actor } from '../../../shared/commands.ts';
import { HallLine, KioskPage, kioskName, MemoryStore, quiet } from '../../support/clients/kiosk-page.ts';
import fc from '../../support/fast-check.ts';
import {
  clock,
  closesAtMidnight,
  minutes,
  smallHall,
  tuesday,
  withoutService,
} from '../../support/play/hall-builder.ts';
import { openSmallHall, type TestHall } from '../../support/server/test-hall.ts';

const openHall = (reservePerSeries = 2, change: Parameters<typeof smallHall>[0] = () => {}) =>
  openSmallHall(
    undefined,
    smallHall((hall) => {
      hall.policy = { reservePerSeries, limitToCapacity: false };
      change(hall);
    }),
  );

const eventsIn = async <T extends EventType>({ log }: TestHall, ...types: T[]): Promise<EventOf<T>[]> => {
  const entries = await Array.fromAsync(log.read(1));
  const isWanted = (event: { type: string }): event is EventOf<T> => types.includes(event.type as T);
  return entries.flatMap(({ events }) => events.filter(isWanted));
};
const kioskOf = (kioskId: KioskId): Actor => Actor.parse({ kind: 'kiosk', kioskId });
const numbersOf = (tickets: ({ number: string } | null)[]) => tickets.map((ticket) => ticket?.number ?? null);

/** A page that has been greeted, and whose reserve is filled. */
async function greeted(hall: TestHall, stored = new MemoryStore<Reserve>(), name?: KioskId) {
  const page = new KioskPage(hall.hall, stored, name);
  onTestFinished(() => page.leave());
  page.line.greet();
  await quiet();
  return { page, stored };
}

describe('a reserve is filled', () => {
  test('at the first greeting, for every series of the hall', async () => {
    const hall = await openHall();
    const { page } = await greeted(hall);
    expect(page.reserve.reserve?.numbers).toEqual(
      ['A', 'AK', 'B', 'C'].flatMap((series) => [`${series}-801`, `${series}-802`]),
    );
    expect((await eventsIn(hall, 'NumbersReserved')).map(({ kioskId }) => kioskId)).toEqual([
      expect.stringMatching(/^pintu-utama-[a-z0-9]{6}$/),
    ]);
  });

  test('once: a second greeting finds nothing lacking', async () => {
    const hall = await openHall();
    const { page } = await greeted(hall);
    page.line.lose();
    page.line.greet();
    await quiet();
    expect(await eventsIn(hall, 'NumbersReserved')).toHaveLength(1);
  });

  test('again on a new day, without a greeting', async () => {
    const hall = await openHall();
    const { page } = await greeted(hall);
    hall.time.now = clock('07:00', tuesday);
    await hall.send(kioskOf(kioskName), { type: 'IssueTicket', serviceId: ServiceId.parse('ktp') });
    await quiet();
    expect(page.reserve.reserve).toMatchObject({ day: tuesday, given: [] });
    expect(page.reserve.reserve?.numbers).toHaveLength(8);
  });

  test('never for two devices together, though they have the same name', async () => {
    const hall = await openHall();
    const [one, two] = [await greeted(hall), await greeted(hall)];
    const numbers = [one, two].map(({ page }) => page.reserve.reserve?.numbers ?? []);
    expect(new Set(numbers.flat()).size).toBe(16);
  });

  test('not at all where nothing can be kept', async () => {
    const hall = await openHall();
    const stored = new MemoryStore<Reserve>();
    stored.broken = true;
    const { page } = await greeted(hall, stored);
    expect(await eventsIn(hall, 'NumbersReserved')).toEqual([]);
    expect(await page.give(clock('08:10'))).toBeNull();
  });
});

describe('without its server', () => {
  test('a kiosk gives out what it has, priority among it, and then nothing', async () => {
    const hall = await openHall();
    const { page } = await greeted(hall);
    page.line.lose();
    const given = [
      await page.give(clock('08:10')),
      await page.give(clock('08:11'), { group: 'HAMIL' }),
      await page.give(clock('08:12')),
      await page.give(clock('08:13'), { serviceId: 'akta', series: 'AK' }),
    ];
    expect(numbersOf(given)).toEqual(['A-801', 'A-802', null, 'AK-801']);
  });

  test('a page that is loaded again goes on where it was', async () => {
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    page.line.lose();
    await page.give(clock('08:10'));
    page.leave();
    const again = new KioskPage(hall.hall, stored);
    await quiet();
    expect(numbersOf([await again.give(clock('08:11')), await again.give(clock('08:12'))])).toEqual(['A-802', null]);
  });

  test('two pages of one kiosk, in the same moment, never give out the same number', async () => {
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    const other = new KioskPage(hall.hall, stored);
    await quiet();
    page.line.lose();
    const given = await Promise.all([page, other, page, other].map((each) => each.give(clock('08:10'))));
    expect(numbersOf(given).toSorted()).toEqual(['A-801', 'A-802', null, null]);
  });

  test('a number is kept before it is told; where that fails, none is given', async () => {
    const hall = await openHall();
    const { page, stored } = await greeted(hall);
    page.line.lose();
    const ticket = await page.give(clock('08:10'));
    expect(stored.kept?.outbox).toEqual([ticket]);
    stored.broken = true;
    expect(await page.give(clock('08:11'))).toBeNull();
    stored.broken = false;
    expect(numbersOf([await page.give(clock('08:12'))])).toEqual(['A-802']);
  });

  test('what nobody saw is taken back, and its number is used no more', async () => {
    const hall = await openHall();
    const { page } = await greeted(hall);
    page.line.lose();
    await page.reserve.takeBack((await page.give(clock('08:10')))!);
    expect(numbersOf([await page.give(clock('08:11'))])).toEqual(['A-802']);
    expect(page.reserve.reserve?.outbox).toHaveLength(1);
  });
});

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

test('two kiosks, a line that breaks at any moment, pages loaded again, days that pass: no number twice, none lost', async () => {
  type Step = 'give' | 'give-other' | 'live' | 'lose' | 'greet' | 'swallow' | 'reload' | 'tomorrow' | 'wait';
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom<Step>(
        'give',
        'give',
        'give-other',
        'live',
        'lose',
        'greet',
        'swallow',
        'reload',
        'tomorrow',
        'wait',
      ),
      fc.nat(1),
    ),
    { minLength: 10, maxLength: 40, size: 'max' },
  );
  const seen = { handedIn: 0, lapsed: 0, retried: 0 };
  await fc.assert(
    fc.asyncProperty(steps, async (wishes) => {
      const hall = await openHall(3);
      const stores = [new MemoryStore<Reserve>(), new MemoryStore<Reserve>()];
      const pages = stores.map((stored) => new KioskPage(hall.hall, stored));
      const given: string[] = [];
      let day = 0;
      const give = async (page: KioskPage, more = {}) => {
        const ticket = await page.give(hall.time.now, more);
        if (ticket) given.push(`${ticket.day} ${ticket.number} ${ticket.takenAt}`);
      };
      const take: Record<Step, (kiosk: number) => unknown> = {
        give: (kiosk) => give(pages[kiosk]!),
        'give-other': (kiosk) => give(pages[kiosk]!, { serviceId: 'pbb', series: 'B', group: 'LANSIA' }),
        live: () => hall.send(kioskOf(kioskName), { type: 'IssueTicket', serviceId: ServiceId.parse('ktp') }),
        lose: (kiosk) => pages[kiosk]!.line.lose(),
        greet: (kiosk) => pages[kiosk]!.line.greet(),
        swallow: (kiosk) => {
          pages[kiosk]!.line.swallowsAnswers = true;
        },
        reload: (kiosk) => {
          seen.retried += stores[kiosk]?.kept?.outbox.length ?? 0;
          pages[kiosk]!.leave();
          pages[kiosk] = new KioskPage(hall.hall, stores[kiosk]!);
        },
        tomorrow: () => {
          day++;
          hall.time.now = clock('08:00') + day * 24 * 60 * minutes;
        },
        wait: quiet,
      };
      for (const [step, kiosk] of wishes) {
        hall.time.now += 1_000;
        await take[step](kiosk);
      }
      for (const page of pages) {
        page.line.lose();
        page.line.swallowsAnswers = false;
        page.line.greet();
      }
      const left = () => stores.flatMap((stored) => stored.kept?.outbox ?? []);
      await vi.waitUntil(() => left().length === 0, { timeout: 10_000, interval: 1 });
      await quiet();
      const told = await eventsIn(hall, 'TicketHandedIn', 'TicketLapsed');
      for (const page of pages) page.leave();
      const dayOfTold = (event: (typeof told)[number]) =>
        event.day ?? ('ticketId' in event ? event.ticketId.slice(0, 10) : '');
      const arrived = told.map((event) => `${dayOfTold(event)} ${event.number} ${event.takenAt}`);
      expect(arrived.toSorted()).toEqual(given.toSorted());
      expect(left()).toEqual([]);
      const tickets = await eventsIn(hall, 'TicketIssued', 'TicketHandedIn');
      const numbers = tickets.map(({ ticketId, number }) => `${ticketId.slice(0, 10)} ${number}`);
      expect(new Set(numbers).size).toBe(numbers.length);
      seen.handedIn += told.filter(({ type }) => type === 'TicketHandedIn').length;
      seen.lapsed += told.filter(({ type }) => type === 'TicketLapsed').length;
    }),
    { numRuns: 60 },
  );
  expect(seen.handedIn).toBeGreaterThan(20);
  expect(seen.lapsed).toBeGreaterThan(5);
  expect(seen.retried).toBeGreaterThan(5);
});

test('the line of these tests waits as the real one does', async () => {
  const hall = await openHall();
  const line = new HallLine(hall.hall);
  const answer = line.send(kioskOf(kioskName), { type: 'IssueTicket', serviceId: ServiceId.parse('ktp') });
  await quiet();
  expect(line.sent).toEqual([]);
  line.greet();
  expect(await answer).toMatchObject({ accepted: true });
});
