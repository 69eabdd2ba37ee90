/** What was said at issue against what came, of days that were played. */
import { expect, test } from 'vitest';
import type { Expecting } from '../../../server/domain/core/waits.ts';
import type { EventLog } from '../../../server/log/log.ts';
import { MemoryLog } from '../../../server/log/memory.ts';
import { AccuracyBook } from '../../../server/record/accuracy/accuracy-book.ts';
import { accuracyCsv } from '../../../server/record/accuracy/accuracy-csv.ts';
import type { Agencies } from '../../../shared/access/access.ts';
import { AgencyId } from '../../../shared/base/ids.ts';
import type { AccuracyAnswer, AccuracySpan } from '../../../shared/record/accuracy.ts';
import { given, type Play } from '../../support/play/given.ts';
import {
  clock,
  closesAtMidnight,
  minutes,
  monday,
  smallHall,
  sunday,
  thursday,
  tuesday,
  wednesday,
} from '../../support/play/hall-builder.ts';
import { rowsOf } from '../../support/play/record.ts';
import { advanceTime, ani, citra, configure, dewi, kiosk, theHall } from '../../support/play/wishes.ts';

/** Everybody is told 10–25 minutes. */
const says: Expecting = (_serviceId, ticketClass) =>
  ticketClass === 'appointment'
    ? null
    : {
        ahead: null,
        shown: { earliestMinutes: 12, expectedMinutes: 20, latestMinutes: 24, isUnlikely: false },
        forecast: {
          is: 'range',
          ...{ low: 12 * minutes, median: 20 * minutes, high: 24 * minutes, unserved: 0 },
        },
      };

/** Two counters; on Monday three numbers for a KTP, called after 20, 30 and 0 minutes, and one for a tax that nobody calls. */
function twoDays(isOnPage = false): Play {
  const hall = smallHall((each) => {
    closesAtMidnight(each);
    each.policy = { ...each.policy, waits: { accuracyOnPage: isOnPage } };
  });
  const play = given(hall, clock('06:00', sunday)).at('07:50').as(ani).openCounter('loket-1');
  play.as(citra).openCounter('loket-3').as(dewi).openCounter('loket-4').knowing({ expects: says });
  play.at('08:55').as(kiosk).issue('ktp').issue('pbb').at('09:05').as(kiosk).issue('ktp');
  play.at('09:15').as(ani).callNext('loket-1').at('09:35').as(citra).callNext('loket-3');
  play
    .at('10:00')
    .as(ani)
    .start('loket-1', 1)
    .complete('loket-1', 1)
    .as(kiosk)
    .issue('ktp')
    .as(ani)
    .callNext('loket-1');
  return play.at('00:00', tuesday).did(theHall, advanceTime);
}

interface Asked {
  at?: [time: string, day: string];
  agencyIds?: Agencies;
  agencyId?: string;
  log?: EventLog;
}
async function bookOf(play: Play, { at = ['09:00', tuesday], log = new MemoryLog() }: Asked = {}) {
  await log.append(play.entries, 0);
  const time = { now: clock(...at) };
  const book = new AccuracyBook({ log, state: () => play.state, clock: () => time.now });
  return { book, time, log };
}
async function figuresOf(play: Play, asked: Asked = {}): Promise<AccuracyAnswer> {
  const { book } = await bookOf(play, asked);
  return asking(book, asked);
}
async function asking(book: AccuracyBook, { agencyIds = null, agencyId }: Asked = {}): Promise<AccuracyAnswer> {
  const query = agencyId === undefined ? {} : { agencyId: AgencyId.parse(agencyId) };
  const answer = await book.figures(query, agencyIds);
  if (answer === null) throw new Error('No hall');
  return answer;
}
const spanIn = ({ spans }: AccuracyAnswer, name: AccuracySpan['span']): AccuracySpan =>
  spans.find(({ span }) => span === name)!;
const own = (...ids: string[]): Agencies => ids.map((id) => AgencyId.parse(id));

test('[U60] the day, the week and the month before today, in all, by hour and by service', async () => {
  const answer = await figuresOf(twoDays());
  const day = spanIn(answer, 'day');
  expect([answer.today, day.from, day.to, day.days]).toEqual([tuesday, monday, monday, 1]);
  expect(day.all.said).toMatchObject({ numbers: 4, near: 2, inSaid: 1, inComputed: 1 });
  // 20, 30 and 0 minutes; 20 were expected of each.
  expect(day.all.said).toMatchObject({ biasSeconds: 200, saidMeanSeconds: 1_200, cameMeanSeconds: 1_000 });
  expect(day.all.waits).toMatchObject({ numbers: 4, called: 3, unserved: 1, medianSeconds: 1_200, kept: 3 });
  expect(day.hours.map(({ hour, figures }) => [hour, figures.waits.numbers, figures.waits.unserved])).toEqual([
    [8, 2, 1],
    [9, 1, 0],
    [10, 1, 0],
  ]);
  expect(day.services.map(({ serviceId, agencyName, figures }) => [serviceId, agencyName.id, figures.said])).toEqual([
    ['ktp', 'Disdukcapil', expect.objectContaining({ numbers: 3, inSaid: 1 })],
    ['pbb', 'Bapenda', expect.objectContaining({ numbers: 1, inSaid: 0 })],
  ]);
  expect(spanIn(answer, 'week')).toMatchObject({ from: '2026-06-30', to: monday, all: day.all });
  expect(spanIn(answer, 'month')).toMatchObject({ from: '2026-06-07', to: monday, all: day.all });
});
test('[U60] today is in none of it; the last day is the last on which numbers were given out', async () => {
  const before = await figuresOf(twoDays(), { at: ['23:00', monday] });
  expect(before.spans.map(({ all, days }) => [all.waits.numbers, days])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  const play = twoDays().at('09:00', thursday).did(theHall, advanceTime);
  expect(spanIn(await figuresOf(play, { at: ['09:00', thursday] }), 'day')).toMatchObject({ from: monday, days: 1 });
  const later = await figuresOf(play, { at: ['09:00', '2026-07-14'] });
  expect([spanIn(later, 'day').days, spanIn(later, 'week').days, spanIn(later, 'month').days]).toEqual([1, 0, 1]);
});
test('[U60] a call that was taken back was none: the next one counts', async () => {
  const play = twoDays().at('09:00', tuesday).as(ani).openCounter('loket-1').as(kiosk).issue('ktp');
  play.at('09:05', tuesday).as(ani).callNext('loket-1');
  play.as(ani).undo('loket-1', play.position).at('09:22', tuesday).as(ani).callNext('loket-1');
  play.at('00:00', wednesday).did(theHall, advanceTime);
  const { all } = spanIn(await figuresOf(play, { at: ['09:00', wednesday] }), 'day');
  expect([all.said.cameMeanSeconds, all.waits.called]).toEqual([22 * 60, 1]);
});
test('[U61] only the numbers of one’s agencies; of another agency there are none', async () => {
  const numbers = async (asked: Asked) => spanIn(await figuresOf(twoDays(), asked), 'day').all.waits.numbers;
  expect(await numbers({ agencyIds: own('pajak') })).toBe(1);
  expect(await numbers({ agencyIds: own('dukcapil'), agencyId: 'dukcapil' })).toBe(3);
  expect(await numbers({ agencyIds: own('dukcapil'), agencyId: 'pajak' })).toBe(0);
  expect(await numbers({ agencyIds: [] })).toBe(0);
});
test('[U61] a service that is no more keeps its name and its agency', async () => {
  const play = twoDays().at('09:00', tuesday);
  const hall = structuredClone(play.state.hall!);
  hall.services = hall.services.filter(({ serviceId }) => serviceId !== 'pbb');
  for (const each of hall.counters) each.serviceIds = each.serviceIds.filter((serviceId) => serviceId !== 'pbb');
  hall.counters = hall.counters.filter(({ serviceIds }) => serviceIds.length > 0);
  play.did(theHall, configure(hall));
  const { services } = spanIn(await figuresOf(play, { agencyIds: own('pajak') }), 'day');
  expect(services.map(({ name, agencyName }) => [name.id, agencyName.id])).toEqual([
    ['Pajak Bumi dan Bangunan', 'Bapenda'],
  ]);
});
test('[U61] who asks again has only what came since to be read, and reads the same as one who begins', async () => {
  const read: number[] = [];
  class Watched extends MemoryLog {
    override read(from: number) {
      read.push(from);
      return super.read(from);
    }
  }
  const play = twoDays();
  const { book, time, log } = await bookOf(play, { log: new Watched() });
  const first = await asking(book);
  read.length = 0;
  expect(await Promise.all([asking(book), asking(book)])).toEqual([first, first]);
  expect(read).toEqual([]);
  const head = play.position;
  play.at('09:00', tuesday).as(kiosk).issue('ktp').at('00:00', wednesday).did(theHall, advanceTime);
  await log.append(play.entries.slice(head), head);
  time.now = clock('09:00', wednesday);
  const again = await asking(book);
  expect(again).toEqual(await figuresOf(play, { at: ['09:00', wednesday] }));
  expect(spanIn(again, 'month').days).toBe(2);
});
test('[U61] who has gone is not read for; who comes then goes on', async () => {
  const play = twoDays();
  const { book } = await bookOf(play);
  expect(await book.figures({}, null, () => true)).toBeNull();
  expect(await asking(book)).toEqual(await figuresOf(play));
});
test('[U60][P5] as a table: a row for all, for each hour and each service of each span', async () => {
  const rows = rowsOf([...accuracyCsv(await figuresOf(twoDays()))].join(''));
  expect(rows).toHaveLength(1 + 3 * (1 + 3 + 2));
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([26]));
  expect(rows[1]!.slice(0, 16)).toEqual([
    ...['hari', monday, monday, '1', 'semua', '', '', '', '', '4', '3', '1', '1200', '1000', '1680', '3'],
  ]);
  // Under the names of the columns: how many were called, what was expected and what came, and their difference (rule U93).
  const place = rows[0]!.indexOf('Dengan perkiraan dan dipanggil');
  expect(rows[1]!.slice(place, place + 4)).toEqual(['3', '1200', '1000', '200']);
  expect(rows.find((row) => row[6] === 'pbb')?.slice(7, 10)).toEqual(['Bapenda', 'Pajak Bumi dan Bangunan', '1']);
});
test('[U62] the public line is of a week and 20 numbers at least, and only where the hall wishes', async () => {
  const lineAfter = async (more: number, isOnPage: boolean) => {
    const play = twoDays(isOnPage).at('09:00', tuesday).as(ani).openCounter('loket-1');
    for (let count = 0; count < more; count++) play.as(kiosk).issue('ktp');
    play.at('00:00', wednesday).did(theHall, advanceTime);
    return (await (await bookOf(play, { at: ['09:00', wednesday] })).book.line()).line;
  };
  expect(await lineAfter(16, true)).toEqual({ from: '2026-07-01', to: tuesday, numbers: 20, inSaid: 1, near: 2 });
  expect(await lineAfter(15, true)).toBeNull();
  expect(await lineAfter(16, false)).toBeNull();
});
test('[U62] it is made once for all who ask, for ten minutes', async () => {
  const play = twoDays(true).at('09:00', tuesday).as(ani).openCounter('loket-1');
  const { book, time, log } = await bookOf(play, { at: ['09:00', tuesday] });
  const first = book.line();
  expect(book.line()).toBe(first);
  await first;
  const head = play.position;
  for (let count = 0; count < 16; count++) play.as(kiosk).issue('ktp');
  play.at('00:00', wednesday).did(theHall, advanceTime);
  await log.append(play.entries.slice(head), head);
  time.now += 9 * minutes;
  expect((await book.line()).line).toBeNull();
  time.now = clock('09:00', wednesday);
  expect((await book.line()).line).toMatchObject({ numbers: 20 });
});
