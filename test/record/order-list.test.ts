/** What everybody may read about the order of calling, and what not. */
import { describe, expect, test } from 'vitest';
import { toldOf } from '../../kiosk/phone/order-notes.ts';
import { nothingShown } from '../../server/domain/waits/shown.ts';
import { CounterId } from '../../shared/base/ids.ts';
import { say } from '../../shared/client/words/language.ts';
import { issuedWaitWords, spanText, waitLine } from '../../shared/client/words/span-words.ts';
import { type OrderedCall, OrderList } from '../../shared/record/order-list.ts';
import { pathsOfSchema } from '../support/play/field-paths.ts';
import { given, morning, type Play } from '../support/play/given.ts';
import { clock, daily, minutes, monday, seconds, smallHall, tuesday } from '../support/play/hall-builder.ts';
import { bookOf } from '../support/play/record.ts';
import { officerSecrets } from '../support/play/register.ts';
import { wholeDay } from '../support/play/samples/whole-day.ts';
import { desk, page, see } from '../support/play/see.ts';
import {
  ani,
  budi,
  callNext,
  callTicket,
  comeBack,
  complete,
  completeAndCallNext,
  configure,
  eka,
  grantPriority,
  issue,
  kiosk,
  markMissed,
  openCounter,
  recall,
  start,
  theHall,
  undo,
} from '../support/play/wishes.ts';
import { SpyingLog } from '../support/server/odd-logs.ts';

async function orderList(play: Play, day = monday): Promise<OrderList> {
  const list = await (await bookOf(play)).orderList(day);
  if (list === null) throw new Error('No hall is set up');
  return OrderList.parse(list);
}
const calls = async (play: Play, day = monday) => (await orderList(play, day)).calls;
const numbers = (list: readonly OrderedCall[]) => list.map(({ number }) => number);

test('[P6] it may hold these fields and no others', () => {
  expect(pathsOfSchema(OrderList)).toEqual([
    'calls[].at',
    'calls[].callBy',
    'calls[].counterNumber',
    'calls[].mark',
    'calls[].markedBy',
    'calls[].number',
    'calls[].passed',
    'calls[].reason',
    'calls[].rule',
    'calls[].takenAt',
    'calls[].takenBack',
    'calls[].told.closesAt',
    'calls[].told.earliest',
    'calls[].told.expected',
    'calls[].told.is',
    'calls[].told.latest',
    'calls[].told.staff.backAt',
    'calls[].told.staff.closed',
    'calls[].told.staff.opened',
    'calls[].told.staff.resting',
    'calls[].zoneName',
    'day',
    'granted',
    'hallName',
    'missed',
    'timezone',
    'timezoneLabel',
  ]);
});

test('[P6] of the whole day: no officer, no group, no ticket id, no reason of a choice', async () => {
  const text = JSON.stringify(await orderList(wholeDay()));
  expect(text).toContain('A-003');
  for (const secret of [...officerSecrets, 'LANSIA', 'HAMIL', `${monday}.`])
    expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  expect(text).not.toMatch(/urgent|mendesak/i);
});

test('[P6] each call, in the order of calling', async () => {
  const play = morning().did(kiosk, issue('ktp'), issue('klaim'), issue('ktp'));
  play
    .did(ani, callNext('loket-1'))
    .later(9 * seconds)
    .did(ani, recall('loket-1', 1));
  play.later(1 * seconds).did(eka, callNext('loket-10'));
  play.later(1 * seconds).did(ani, start('loket-1', 1), completeAndCallNext('loket-1', 1));
  const byPromise = {
    rule: 'promise',
    reason: { id: 'Batas waktu panggil terawal', en: 'Earliest time to be called by' },
    takenAt: clock('08:00'),
    callBy: clock('09:00'),
    told: null,
    mark: null,
    markedBy: null,
    passed: 0,
    takenBack: false,
  };
  const north = { counterNumber: 1, zoneName: { id: 'Zona Utara' } };
  expect(await calls(play)).toEqual([
    { at: clock('08:00:00'), number: 'A-001', ...north, ...byPromise },
    { at: clock('08:00:10'), number: 'C-001', counterNumber: 10, zoneName: { id: 'Zona Selatan' }, ...byPromise },
    { at: clock('08:00:11'), number: 'A-002', ...north, ...byPromise },
  ]);
});

const first = async (play: Play) => (await calls(play.at('08:10').did(ani, callNext('loket-1'))))[0];

test('[P6] anybody can see why a later number came first: taken, to be called by, the mark and where it was given', async () => {
  const atKiosk = morning().did(kiosk, issue('ktp'), issue('ktp', { priorityGroup: 'LANSIA' }));
  expect(await first(atKiosk)).toMatchObject({
    number: 'A-002',
    takenAt: clock('08:00'),
    callBy: clock('08:15'),
    at: clock('08:10'),
    mark: 'priority',
    markedBy: 'kiosk',
    passed: 1,
  });
  const atDesk = morning().did(kiosk, issue('ktp'), issue('ktp')).did(ani, grantPriority('loket-1', 2));
  expect(await first(atDesk)).toMatchObject({
    number: 'A-002',
    callBy: clock('08:15'),
    mark: 'priority',
    markedBy: 'desk',
  });
  const issuedAtDesk = morning()
    .did(kiosk, issue('ktp'))
    .did(ani, issue('ktp', { priorityGroup: 'HAMIL' }));
  expect(await first(issuedAtDesk)).toMatchObject({ number: 'A-002', mark: 'priority', markedBy: 'desk' });
  const appointed = morning().did(kiosk, issue('ktp'), issue('ktp', { slotAt: clock('08:00') }));
  expect(await first(appointed)).toMatchObject({
    number: 'A-002',
    callBy: clock('08:30'),
    mark: 'appointment',
    markedBy: 'kiosk',
  });
  const ordinary = morning().did(kiosk, issue('ktp'));
  expect(await first(ordinary)).toMatchObject({ number: 'A-001', mark: null, markedBy: null, passed: 0 });
});

test('[P6] grants at a counter and misses are counted; what was taken back is not', async () => {
  const play = morning().did(kiosk, issue('ktp'), issue('ktp'), issue('ktp'));
  play.did(ani, grantPriority('loket-1', 3)).did(ani, undo('loket-1', play.position));
  expect(await orderList(play)).toMatchObject({ granted: 0, missed: 0 });
  play.did(ani, grantPriority('loket-1', 2), callNext('loket-1')).later(5 * minutes);
  play.did(ani, markMissed('loket-1', 2));
  expect(await orderList(play)).toMatchObject({ granted: 1, missed: 1 });
  play.did(ani, undo('loket-1', play.position));
  const list = await orderList(play);
  expect(list).toMatchObject({ granted: 1, missed: 0 });
  expect(list.calls[0]).toMatchObject({ number: 'A-002', mark: 'priority', markedBy: 'desk' });
});

test('[P6] a choice is told with how many it passed in all', async () => {
  const play = morning().did(kiosk, issue('ktp'), issue('ktp', { priorityGroup: 'LANSIA' }), issue('ktp'));
  play.did(ani, callTicket('loket-1', 3));
  expect(await calls(play)).toMatchObject([
    { number: 'A-003', rule: 'chosen', reason: { id: 'Dipilih petugas', en: 'Chosen by the officer' }, passed: 2 },
  ]);
});

test('[P6] a call that was taken back stays, and says so', async () => {
  const play = morning().did(kiosk, issue('ktp'), issue('ktp')).did(ani, callNext('loket-1'));
  play.did(budi, callNext('loket-2')).did(ani, undo('loket-1', play.position - 1));
  play.did(ani, callNext('loket-1'), start('loket-1', 1)).did(ani, undo('loket-1', play.position));
  expect((await calls(play)).map(({ number, takenBack }) => [number, takenBack])).toEqual([
    ['A-001', true],
    ['A-002', false],
    ['A-001', false],
  ]);
});

test('[P6] of the day that is asked for', async () => {
  const play = morning().did(kiosk, issue('ktp'), issue('kk')).did(ani, callNext('loket-1'), markMissed('loket-1', 1));
  play.at('23:59').did(ani, callNext('loket-1'), start('loket-1', 2));
  play.at('08:00', tuesday).did(kiosk, issue('ktp')).did(ani, complete('loket-1', 2), callNext('loket-1'));
  expect(numbers(await calls(play))).toEqual(['A-001', 'A-002']);
  expect(numbers(await calls(play, tuesday))).toEqual(['A-001']);
  expect(await calls(given())).toEqual([]);
});

describe('[U47][P6] what was said of a number when it was taken', () => {
  const timezone = 'Asia/Makassar';
  const inMinutes = (low: number, median: number, high: number, unserved = 0) => ({
    shown: { earliestMinutes: low, expectedMinutes: median, latestMinutes: high, isUnlikely: unserved >= 0.5 },
    forecast: { is: 'range', low: low * minutes, median: median * minutes, high: high * minutes, unserved } as const,
    ahead: null,
  });
  const taken = (...said: Parameters<typeof inMinutes>) =>
    morning()
      .shows(nothingShown)
      .at('08:01')
      .knowing({ expects: () => inMinutes(...said) })
      .did(kiosk, issue('ktp'));
  const listed = async (play: Play) => (await calls(play)).map((call) => toldOf(call, timezone, say));
  const words = {
    range: '10–25 menit, paling lambat sekitar 08.30',
    long: '50 menit – 1 jam 20 menit, paling lambat sekitar 09.25',
    soon: 'Bersiaplah. Nomor ini segera dipanggil, paling lambat sekitar 08.10.',
    unlikely: 'Mungkin tidak terlayani hari ini. Yang sudah menunggu mungkin belum selesai dilayani sebelum tutup.',
  };
  test.each<[keyof typeof words, Parameters<typeof inMinutes>]>([
    ['range', [12, 18, 24]],
    ['long', [52, 60, 80]],
    ['soon', [0, 2, 5]],
    ['unlikely', [20, 30, 40, 0.7]],
  ])(
    '[U47] paper, phone, order list, the desk, the whole line, the search and the floor say one thing of it: %s',
    async (which, said) => {
      const play = taken(...said);
      const scene = { now: play.now, timezone };
      const wait = play.answerAt(play.position)?.answer.issued?.wait;
      expect(issuedWaitWords(wait, scene)).toContain(words[which]);
      const line = see(play, 'line', { counterId: CounterId.parse('loket-1') });
      const found = see(play, 'find', { counterId: CounterId.parse('loket-1'), text: 'A-001' }).found;
      const floor = see(play, 'floor', {}).lines.find(({ serviceId }) => serviceId === 'ktp');
      const looks = [page(play, 1), desk(play, 'loket-1').waiting[0], line.waiting[0], found[0], floor?.last];
      for (const look of looks) expect(waitLine(spanText(look!.wait!, scene))).toBe(words[which]);
      play.at('08:19').did(ani, callNext('loket-1'));
      expect(await listed(play)).toEqual([`Saat diambil: “${words[which].replace(/\.$/, '')}”. Menunggu 18 menit.`]);
    },
  );
  test('[P6] with the call that ended the wait, and not with one that was taken back or came later', async () => {
    const play = taken(12, 18, 24).at('08:05').did(ani, callNext('loket-1'));
    play.did(ani, undo('loket-1', play.position)).at('08:07').did(ani, callNext('loket-1'));
    play.at('08:12').did(ani, markMissed('loket-1', 1), comeBack('loket-1', 1)).did(ani, callNext('loket-1'));
    const list = await calls(play);
    expect(list.map(({ at }) => at)).toEqual(['08:05', '08:07', '08:12'].map((time) => clock(time)));
    expect(list.map(({ told }) => told?.is ?? null)).toEqual([null, 'range', null]);
  });
  test('[P6] with the closing of then, whatever the settings are by now', async () => {
    const until = (time: string) =>
      smallHall((hall) => {
        hall.schedule = daily('08:00', time);
      });
    const play = morning()
      .did(theHall, configure(until('15:00')))
      .at('08:01');
    play.knowing({ expects: () => inMinutes(20, 30, 40, 0.7) }).did(kiosk, issue('ktp'));
    play
      .knowing({})
      .did(theHall, configure(until('12:00')))
      .did(ani, callNext('loket-1'));
    expect((await calls(play))[0]?.told).toEqual({ is: 'unlikely', closesAt: clock('15:00'), staff: null });
  });
  test('[P6] nothing of a number to which nothing was said', async () => {
    expect(await listed(morning().did(kiosk, issue('ktp')).did(ani, callNext('loket-1')))).toEqual([null]);
  });
});

test('many who ask at once are given the same list, made once', async () => {
  const play = given()
    .did(ani, openCounter('loket-1'))
    .did(kiosk, issue('ktp'), issue('ktp'))
    .did(ani, callNext('loket-1'));
  const log = new SpyingLog();
  const time = { now: clock('08:00') };
  const book = await bookOf(play, log, time);
  const first = await book.orderList(monday);
  const read = log.readFrom.length;
  for (const list of await Promise.all([1, 2, 3].map(() => book.orderList(monday)))) expect(list).toBe(first);
  expect(log.readFrom).toHaveLength(read);
  const { position } = play;
  play.did(ani, start('loket-1', 1), completeAndCallNext('loket-1', 1));
  await log.append(play.entries.slice(position), position);
  time.now += 5 * seconds;
  expect((await book.orderList(monday))?.calls).toHaveLength(2);
});
