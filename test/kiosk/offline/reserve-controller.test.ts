/** A kiosk that loses its server, against a real hall. */
import { describe, expect, test, vi } from 'vitest';
import type { Reserve } from '../../../kiosk/offline/reserve.ts';
import { ServiceId } from '../../../shared/base/ids.ts';
import { HallLine, KioskPage, kioskName, MemoryStore, quiet } from '../../support/clients/kiosk-page.ts';
import { eventsIn, greeted, kioskOf, numbersOf, openHall } from '../../support/clients/reserving-hall.ts';
import fc from '../../support/fast-check.ts';
import { clock, minutes, tuesday } from '../../support/play/hall-builder.ts';

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
