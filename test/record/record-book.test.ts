/** The record of a day, read from the log: whole, in pages, filtered, and within what its reader may see. */

import { describe, expect, test } from 'vitest';
import { RecordBook } from '../../server/record/record-book.ts';
import type { Agencies } from '../../shared/access/access.ts';
import { AccessChange } from '../../shared/access/access-changes.ts';
import { AgencyId } from '../../shared/base/ids.ts';
import { RecordAnswer, type RecordLine, recordPageLines } from '../../shared/record/record.ts';
import { given, morning, type Play } from '../support/play/given.ts';
import {
  agencyIn,
  clock,
  closesAtMidnight,
  closingHall,
  counterIn,
  monday,
  serviceIn,
  smallHall,
  sunday,
  thursday,
  tuesday,
  wednesday,
} from '../support/play/hall-builder.ts';
import { type Asked, bookOf, csvOf, linesOf, pageOf, query, rowsOf } from '../support/play/record.ts';
import { wholeDay } from '../support/play/samples/whole-day.ts';
import {
  advanceTime,
  ani,
  budi,
  callNext,
  cancel,
  complete,
  completeAndCallNext,
  configure,
  dewi,
  eka,
  handIn,
  hold,
  issue,
  kiosk,
  markAbsent,
  officer,
  openCounter,
  reserveNumbers,
  start,
  theHall,
  ticket,
  transfer,
  undo,
} from '../support/play/wishes.ts';
import { SpyingLog } from '../support/server/odd-logs.ts';

const whats = (lines: readonly RecordLine[]) => lines.map(({ what }) => what);
const texts = (lines: readonly RecordLine[]) => lines.map(({ sentence }) => sentence.id);
const agencies = (...ids: string[]): Agencies => ids.map((id) => AgencyId.parse(id));
const told = async (play: Play, asked?: Asked) => linesOf(await bookOf(play), asked);

describe('[P4] a line for every event', () => {
  test('[P4] of the whole day, in the order of the log', async () => {
    const play = wholeDay();
    const book = await bookOf(play);
    const days = [await linesOf(book, { day: monday }), await linesOf(book, { day: tuesday })];
    expect(whats(days.flat())).toEqual(play.events.map(({ type }) => type));
    for (const line of days.flat())
      for (const text of Object.values(line.sentence)) expect(text).not.toMatch(/undefined/);
  });
  test('[P4] what the end of a day brings about belongs to that day, and is the hall’s own', async () => {
    const play = morning(closesAtMidnight).did(kiosk, issue('ktp')).at('09:30', tuesday).did(kiosk, issue('kk'));
    const [old, next] = [await told(play), await told(play, { day: tuesday })];
    expect(whats(old).slice(-7)).toEqual(['TicketUnserved', ...Array(5).fill('CounterClosed'), 'DayClosed']);
    for (const line of old.slice(-7)) {
      expect(line).toMatchObject({
        position: play.position,
        at: clock('09:30', tuesday),
        actor: { kind: 'hall', id: null },
      });
      expect(line.officerName).toBeNull();
    }
    expect(whats(next)).toEqual(['DayOpened', 'TicketIssued']);
    expect(next.map(({ actor }) => actor.id)).toEqual([null, 'kios-1']);
  });
  test('[P4] so it does after days without anybody', async () => {
    const play = morning(closesAtMidnight).at('09:30', wednesday).did(kiosk, issue('kk'));
    expect(whats(await told(play)).at(-1)).toBe('DayClosed');
    expect(await told(play, { day: tuesday })).toEqual([]);
    expect(whats(await told(play, { day: wednesday }))).toEqual(['DayOpened', 'TicketIssued']);
  });
  test('[P4] a hold that ends is the hall’s own, whoever’s command comes next', async () => {
    const play = morning(closesAtMidnight)
      .did(kiosk, issue('ktp'))
      .did(ani, callNext('loket-1'), hold('loket-1', 1, 10));
    play.at('08:10').did(budi, callNext('loket-2'));
    const [resumed, called] = (await told(play)).slice(-2);
    expect(resumed).toMatchObject({ what: 'TicketResumed', counterId: null, actor: { kind: 'hall', id: null } });
    expect(called).toMatchObject({ what: 'TicketCalled', counterId: 'loket-2', officerName: 'Budi Santoso' });
  });
  test('[P4] with all that a line holds', async () => {
    const play = morning(closesAtMidnight).did(kiosk, issue('ktp')).did(ani, callNext('loket-1'));
    expect((await told(play)).at(-1)).toEqual({
      position: play.position,
      at: clock('08:00'),
      number: 'A-001',
      ticketId: ticket(1),
      counterId: 'loket-1',
      counterNumber: 1,
      actor: { kind: 'officer', id: 'p-ani' },
      officerName: 'Ani Rahmawati',
      what: 'TicketCalled',
      sentence: {
        id: 'Loket 1, petugas Ani Rahmawati memanggil A-001: batas waktu panggil terawal, 0 nomor dilewati',
        en: 'Counter 1, officer Ani Rahmawati calls A-001: earliest time to be called by, nobody passed over',
      },
    });
  });
  test('[P4] an officer who has been erased is told by the beginning of the id', async () => {
    const play = given(closingHall()).did(officer('4f1c2a9b-77aa-4d0e'), openCounter('loket-1'));
    const line = (await told(play)).at(-1);
    expect(line).toMatchObject({ officerName: null, actor: { kind: 'officer', id: '4f1c2a9b-77aa-4d0e' } });
    expect(line?.sentence.id).toBe('Loket 1, petugas (dihapus) 4f1c2a9b membuka loket');
  });
  test('[P4] a ticket that is served over midnight keeps its number', async () => {
    const play = morning(closesAtMidnight).did(kiosk, issue('ktp'), issue('ktp'));
    play.at('23:58').did(ani, cancel('loket-1', 1), callNext('loket-1'), start('loket-1', 2));
    play.at('00:05', tuesday).did(kiosk, issue('pbb'), issue('ktp')).did(ani, complete('loket-1', 2));
    expect(texts(await told(play, { day: tuesday })).at(-1)).toMatch(/menuntaskan A-002/);
    expect(whats(await told(play, { day: tuesday, number: 'A-002' }))).toEqual(['TicketCompleted']);
  });
  test('[P4] no priority group, and no secret', async () => {
    const book = await bookOf(wholeDay());
    const text = JSON.stringify([await linesOf(book), await csvOf(book)]);
    expect(text).toContain('prioritas');
    for (const secret of ['LANSIA', 'HAMIL', 'Lanjut usia', 'Ibu hamil', 'token']) expect(text).not.toContain(secret);
  });
});

describe('[P4] names are those of the time', () => {
  const renamed = (name: string, number: number) =>
    configure(
      closingHall((hall) => {
        agencyIn(hall, 'pajak').shortName = { id: `Instansi ${name}` };
        serviceIn(hall, 'pbb').name = { id: `Layanan ${name}` };
        counterIn(hall, 'loket-4').number = number;
      }),
    );

  test('[P4] on the same day, and on days before', async () => {
    const play = given(closingHall())
      .did(dewi, openCounter('loket-4'))
      .did(kiosk, issue('pbb'))
      .did(theHall, renamed('B', 44));
    play.did(kiosk, issue('pbb')).did(dewi, callNext('loket-4'));
    play.at('08:00', tuesday).did(theHall, renamed('C', 45)).did(kiosk, issue('pbb'));
    play.did(budi, markAbsent('bpjs')).did(theHall, renamed('D', 46));
    const text = texts([...(await told(play)), ...(await told(play, { day: tuesday }))]).join('\n');
    expect(text).toMatch(
      /B-001 untuk Pajak Bumi dan Bangunan (.|\n)*B-002 untuk Layanan B (.|\n)*B-001 untuk Layanan C /,
    );
    expect(text).toMatch(/Loket 4, petugas Dewi Anggraini membuka(.|\n)*Loket 44, petugas Dewi Anggraini memanggil/);
    expect(text).toMatch(/Loket 44 ditutup/);
    expect(text).not.toMatch(/Layanan D/);
  });
  test('[P4][D1] a day of before is told whole after the hour at which days begin was changed', async () => {
    const play = given(smallHall()).at('01:00', tuesday).did(kiosk, issue('ktp')).at('02:00', tuesday);
    play.did(kiosk, issue('pbb')).at('23:00', tuesday).did(kiosk, issue('ktp'));
    const before = await told(play, { day: tuesday });
    const later = smallHall((hall) => {
      hall.dayStartsAt = '04:00';
    });
    play.at('06:00', thursday).did(theHall, configure(later)).did(kiosk, issue('kk'));
    const after = await told(play, { day: tuesday });
    expect(after.slice(0, before.length)).toEqual(before);
    expect(whats(after).at(-1)).toBe('DayClosed');
    expect(texts(await told(play, { day: thursday })).at(-1)).toMatch(/untuk Kartu Keluarga/);
  });
  test('[P4] numbers of counters too, and in the table', async () => {
    const play = given(closingHall())
      .did(dewi, openCounter('loket-4'))
      .at('08:00', tuesday)
      .did(theHall, renamed('B', 44));
    const book = await bookOf(play);
    expect((await linesOf(book, { counterId: 'loket-4' })).map(({ counterNumber }) => counterNumber)).toEqual([4, 4]);
    expect(await csvOf(book, { counterId: 'loket-4' })).toMatch(/;4;loket-4;petugas;/);
  });
});

describe('pages', () => {
  /** 250 numbers on Monday, and the end of the day, which is one entry of 256 lines. */
  function longDay(): Play {
    const play = morning(closesAtMidnight);
    for (let n = 0; n < 250; n++) play.did(kiosk, issue('ktp'));
    return play.at('00:00', tuesday).did(theHall, advanceTime);
  }
  const mondays = (play: Play) => play.events.slice(0, -1).map(({ type }) => type);

  test('[P4] hold every line once, the newest first', async () => {
    const play = longDay();
    const book = await bookOf(play);
    const pages: RecordAnswer[] = [await pageOf(book)];
    for (let before = pages[0]?.before; before; before = pages.at(-1)?.before)
      pages.push(await pageOf(book, { before }));
    expect(pages.map(({ lines }) => lines.length)).toEqual([256, recordPageLines, 57]);
    const lines = pages.flatMap((page) => page.lines).reverse();
    expect(whats(lines)).toEqual(mondays(play));
    expect(new Set(lines.map(({ what, ticketId, counterId }) => `${what} ${ticketId} ${counterId}`)).size).toBe(513);
    for (const page of pages) expect(RecordAnswer.parse(page)).toEqual(page);
  });
  test('[P4] and none that came meanwhile', async () => {
    const play = morning(closesAtMidnight);
    for (let n = 0; n < 250; n++) play.did(kiosk, issue('ktp'));
    const log = new SpyingLog();
    const book = await bookOf(play, log);
    const first = await pageOf(book);
    const { position } = play;
    play.did(ani, callNext('loket-1'));
    await log.append(play.entries.slice(position), position);
    const second = await pageOf(book, { before: first.before ?? 0 });
    expect(whats([...first.lines, ...second.lines].reverse())).toEqual(
      play.events.slice(0, -1).map(({ type }) => type),
    );
  });
  test('[P4] the table has the same lines, the oldest first', async () => {
    const book = await bookOf(longDay());
    const rows = rowsOf(await csvOf(book)).slice(1);
    expect(rows.map((row) => row.at(-7))).toEqual(whats(await linesOf(book)));
  });
  test('a day without anything is empty, and names its neighbours', async () => {
    const book = await bookOf(morning(closesAtMidnight).at('08:00', wednesday).did(kiosk, issue('ktp')));
    const daysAround = async (day: string) => (await pageOf(book, { day })).days;
    expect(await pageOf(book, { day: tuesday })).toMatchObject({ lines: [], before: null });
    expect(await daysAround(tuesday)).toEqual({ previous: monday, next: wednesday });
    expect(await daysAround(sunday)).toEqual({ previous: null, next: monday });
    expect(await daysAround(monday)).toEqual({ previous: null, next: wednesday });
    expect(await daysAround('2030-01-01')).toEqual({ previous: wednesday, next: null });
  });
  test('without a hall there is no record', async () => {
    const state = () => ({ hall: null, position: 0 });
    const book = new RecordBook({
      log: new SpyingLog(),
      state,
      clock: () => 0,
      names: { officerName: () => null, kioskName: () => null },
    });
    expect(await book.page(query(), null)).toBeNull();
    expect(await book.orderList(monday)).toBeNull();
  });
});

describe('filters', () => {
  const play = wholeDay();
  const kept = async (asked: Asked) =>
    (await linesOf(await bookOf(play), asked)).map((line) => [line.what, line.number]);

  test('by number', async () => {
    expect(await kept({ number: 'AK-001' })).toEqual([
      ['TicketIssued', 'AK-001'],
      ['TicketUnserved', 'AK-001'],
    ]);
  });
  test('by number, also what is about several, and what was reserved', async () => {
    const twice = morning(closesAtMidnight).did(kiosk, issue('ktp'), issue('ktp'), reserveNumbers);
    twice.did(kiosk, handIn('A-801', 'ktp', clock('08:00')));
    twice.did(ani, callNext('loket-1'), start('loket-1', 1), completeAndCallNext('loket-1', 1));
    twice.did(ani, undo('loket-1', twice.position));
    expect(whats(await told(twice, { number: 'A-002' }))).toEqual(['TicketIssued', 'TicketCalled', 'ActionUndone']);
    expect(whats(await told(twice, { number: 'A-801' }))).toEqual(['NumbersReserved', 'TicketHandedIn']);
  });
  test('by counter', async () => {
    const lines = await linesOf(await bookOf(play), { counterId: 'loket-3' });
    const ofSupervisor = ['CounterOpened', 'CounterTakenOver', 'CounterPaused', 'CounterResumed', 'CounterEnded'];
    const closing = ['ClosingAsked', 'ClosingDecided', 'ClosingAsked', 'ClosingTakenBack', 'ClosingAsked'];
    expect(whats(lines)).toEqual([
      ...['CounterOpened', 'TicketResumed', 'CounterClosed'],
      ...['ActPlanned', 'PlannedActFailed', 'PlannedActDropped', 'ActPlanned', 'PlannedActDropped'],
      ...ofSupervisor,
      ...['CounterOpened', ...closing, 'ClosingDecided', 'CounterClosed'],
    ]);
  });
  test('by officer: what they did, wherever', async () => {
    const lines = await linesOf(await bookOf(play), { officerId: 'p-fitri' });
    expect(lines.map(({ what, counterId }) => [what, counterId])).toEqual([
      ['TicketIssued', null],
      ['CounterTakenOver', 'loket-4'],
      ['TicketCalled', 'loket-4'],
      ['ActPlanned', 'loket-10'],
      ['ActPlanned', 'loket-3'],
      ['ActPlanned', null],
      ['ActPlanned', null],
      // The hall does it, in the name of whoever planned it (U83).
      ['PlannedActDone', null],
      ['NumbersStopped', null],
      ['PlannedActFailed', 'loket-3'],
      ['PlannedActWaits', 'loket-10'],
      ['NumbersResumed', null],
      ['PlannedActDropped', 'loket-10'],
      ['PlannedActDropped', 'loket-3'],
      ['PlannedActDropped', null],
      ['ActPlanned', 'loket-10'],
      ['ActPlanned', 'loket-3'],
      ['ActPlanned', null],
      ['PlannedActDropped', 'loket-10'],
      ['PlannedActDropped', 'loket-3'],
      ['PlannedActDropped', null],
    ]);
  });
  test('by several at once', async () => {
    expect(await kept({ officerId: 'p-budi', number: 'A-001' })).toEqual([
      ['TicketCalled', 'A-001'],
      ['ServiceStarted', 'A-001'],
      ['TicketHeld', 'A-001'],
    ]);
    expect(await kept({ officerId: 'p-ani', counterId: 'loket-4' })).toEqual([]);
  });
});

describe('[P3] within the reader’s agencies', () => {
  const seen = async (play: Play, agencyIds: Agencies, asked?: Asked) => linesOf(await bookOf(play), asked, agencyIds);
  const about = (lines: readonly RecordLine[]) =>
    lines.map(({ what, number, counterId }) => `${what} ${number ?? counterId}`);

  test('[P3] their counters and services, and the hall’s own', async () => {
    const play = morning(closesAtMidnight).did(kiosk, issue('ktp'), issue('pbb'), issue('klaim'), reserveNumbers);
    play.did(ani, callNext('loket-1')).did(dewi, callNext('loket-4')).did(eka, callNext('loket-10'));
    play.did(ani, markAbsent('bpjs'));
    const hallsOwn = ['HallConfigured null', 'DayOpened null'];
    expect(about(await seen(play, agencies('pajak')))).toEqual([
      ...hallsOwn,
      'CounterOpened loket-4',
      'CounterOpened loket-10',
      'TicketIssued B-001',
      'NumbersReserved null',
      'TicketCalled B-001',
      'TicketCalled C-001',
    ]);
    expect(about(await seen(play, agencies('bpjs')))).toEqual([
      ...hallsOwn,
      'CounterOpened loket-10',
      'TicketIssued C-001',
      'NumbersReserved null',
      'TicketCalled C-001',
      'AgencyMarkedAbsent null',
    ]);
    expect(await seen(play, agencies('dukcapil', 'pajak', 'bpjs'))).toEqual(await seen(play, null));
  });
  test('[P3] their people, also those who leave them; who is of the whole hall is everybody’s', async () => {
    const note = (change: object) => ({ type: 'NoteAccessChange', change: AccessChange.parse(change) }) as const;
    const officer = (...ids: string[]) => ({ role: 'officer', agencyIds: ids, isActive: true });
    const moved = { type: 'PersonChanged', officerId: 'p-budi', isRenamed: false };
    const play = morning(closesAtMidnight)
      .did(theHall, note({ type: 'PersonInvited', officerId: 'p-budi', agencyIds: ['dukcapil'] }))
      .did(theHall, note({ ...moved, before: officer('dukcapil'), after: officer('pajak') }))
      .did(ani, note({ type: 'PersonInvited', officerId: 'p-cici', agencyIds: null }));
    const last = async (id: string) =>
      (await seen(play, agencies(id))).filter(({ what }) => what.startsWith('Person')).map(({ what }) => what);
    expect(await last('dukcapil')).toEqual(['PersonInvited', 'PersonChanged', 'PersonInvited']);
    expect(await last('pajak')).toEqual(['PersonChanged', 'PersonInvited']);
    expect(await last('bpjs')).toEqual(['PersonInvited']);
  });
  test('[P3] a transfer is seen on both sides; taken back, it is as if it had not been', async () => {
    const play = morning(closesAtMidnight).did(kiosk, issue('ktp')).did(ani, callNext('loket-1'), start('loket-1', 1));
    play
      .did(ani, transfer('loket-1', 1, 'pbb'))
      .did(ani, undo('loket-1', play.position))
      .did(ani, complete('loket-1', 1));
    const ofPajak = await seen(play, agencies('pajak'), { number: 'A-001' });
    expect(whats(ofPajak)).toEqual(['TicketTransferred']);
    const ofDukcapil = await seen(play, agencies('dukcapil'), { number: 'A-001' });
    expect(whats(ofDukcapil).slice(-3)).toEqual(['TicketTransferred', 'ActionUndone', 'TicketCompleted']);
  });
  test('[P3] what is due too', async () => {
    const play = morning(closesAtMidnight)
      .did(kiosk, issue('ktp'), issue('pbb'))
      .at('00:00', tuesday)
      .did(theHall, advanceTime);
    expect(about(await seen(play, agencies('pajak'))).slice(-4)).toEqual([
      'TicketUnserved B-001',
      'CounterClosed loket-4',
      'CounterClosed loket-10',
      'DayClosed null',
    ]);
  });
  test('[P3] no filter reaches further', async () => {
    const play = wholeDay();
    const all = await seen(play, agencies('bpjs'));
    for (const asked of [{ number: 'A-001' }, { counterId: 'loket-1' }, { officerId: 'p-ani' }])
      for (const line of await seen(play, agencies('bpjs'), asked)) expect(all).toContainEqual(line);
    expect(await seen(play, agencies('bpjs'), { counterId: 'loket-1' })).toEqual([]);
  });
  test('[P3] the table keeps to the same', async () => {
    const play = wholeDay();
    const book = await bookOf(play);
    const rows = rowsOf(await csvOf(book, {}, agencies('pajak'))).slice(1);
    expect(rows).toHaveLength((await seen(play, agencies('pajak'))).length);
    expect(rows.length).toBeLessThan((await seen(play, null)).length);
  });
});

test('a day far back is found without reading the log up to it', async () => {
  const play = morning(closesAtMidnight).did(kiosk, issue('ktp'));
  for (let day = 1; day <= 300; day++) play.later(24 * 60 * 60_000).did(theHall, advanceTime);
  const log = new SpyingLog();
  const book = await bookOf(play, log);
  await pageOf(book);
  log.readFrom = [];
  expect(whats((await pageOf(book)).lines)).toHaveLength(8 + 7);
  expect(log.readFrom.length).toBeLessThan(25);
});
