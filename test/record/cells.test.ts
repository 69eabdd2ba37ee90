/** What of the record can be counted with in a spreadsheet. */
import { expect, test } from 'vitest';
import { given, morning, type Play } from '../support/play/given.ts';
import { clock, minutes, seconds, serviceIn } from '../support/play/hall-builder.ts';
import { bookOf, csvOf, linesOf, rowsOf } from '../support/play/record.ts';
import {
  ani,
  callNext,
  cancelOwn,
  comeBack,
  complete,
  completeAndCallNext,
  eka,
  fitri,
  grantPriority,
  holder,
  issue,
  kiosk,
  markMissed,
  openCounter,
  start,
  transfer,
  undo,
} from '../support/play/wishes.ts';

/** The rows of an event, by the names of their columns. */
async function rowsWith(play: Play, what: string): Promise<Record<string, string>[]> {
  const [head = [], ...rows] = rowsOf(await csvOf(await bookOf(play)));
  return rows
    .map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])))
    .filter((row) => row.Kejadian === what);
}

test('[P9] agency, service, class, outcome and waits of each number stand in columns of their own', async () => {
  const play = morning()
    .did(kiosk, issue('ktp', { priorityGroup: 'LANSIA' }))
    .later(7 * minutes);
  play
    .did(ani, callNext('loket-1'))
    .later(30 * seconds)
    .did(ani, start('loket-1', 1))
    .later(4 * minutes);
  play.did(ani, complete('loket-1', 1));
  expect(await rowsWith(play, 'TicketCalled')).toMatchObject([
    { Instansi: 'Disdukcapil', Layanan: 'Perekaman KTP', Kelas: 'prioritas', 'Menunggu (detik)': '420', Hasil: '' },
  ]);
  expect(await rowsWith(play, 'TicketCompleted')).toMatchObject([
    { Instansi: 'Disdukcapil', Kelas: 'prioritas', Hasil: 'Selesai', 'Dilayani (detik)': '240' },
  ]);
});

test('[P9] a number waits once: later calls of it have no wait', async () => {
  const play = morning()
    .did(kiosk, issue('ktp'))
    .later(minutes)
    .did(ani, callNext('loket-1'))
    .later(5 * minutes);
  play.did(ani, markMissed('loket-1', 1), comeBack('loket-1', 1));
  play.did(ani, callNext('loket-1'));
  expect((await rowsWith(play, 'TicketCalled')).map((row) => row['Menunggu (detik)'])).toEqual(['60', '']);
  expect(await rowsWith(play, 'TicketMissed')).toMatchObject([{ Hasil: 'Tidak hadir' }]);
});

test('[P9] after a transfer the number is counted with its new service', async () => {
  const play = morning()
    .did(kiosk, issue('ktp'))
    .did(ani, callNext('loket-1'), transfer('loket-1', 1, 'klaim'));
  play.did(eka, callNext('loket-10'));
  expect((await rowsWith(play, 'TicketCalled')).map((row) => row.Layanan)).toHaveLength(2);
  expect((await rowsWith(play, 'TicketCalled'))[1]?.Instansi).not.toBe('Disdukcapil');
});

test('[P9] a visitor who gives a number up is an outcome too', async () => {
  const play = morning().did(kiosk, issue('ktp')).did(holder(1), cancelOwn(1));
  expect(await rowsWith(play, 'TicketCancelled')).toMatchObject([{ Hasil: 'Batal: oleh pemohon' }]);
});

test('[P10] an undo says what was undone, and names its position', async () => {
  const play = morning().did(kiosk, issue('ktp'), issue('ktp')).did(ani, callNext('loket-1'), start('loket-1', 1));
  const { position } = play;
  play.did(ani, undo('loket-1', position));
  const [row] = await rowsWith(play, 'ActionUndone');
  expect(row).toMatchObject({ 'Posisi yang diurungkan': String(position) });
  expect(row?.Keterangan).toBe(
    'Loket 1, petugas Ani Rahmawati mengurungkan tindakan terakhirnya: mulai melayani A-001',
  );
  const line = (await linesOf(await bookOf(play))).find(({ what }) => what === 'ActionUndone');
  expect(line?.sentence.en).toBe('Counter 1, officer Ani Rahmawati takes back the last action: starts to serve A-001');
});

test('[P10] of an action with two halves both are told', async () => {
  const play = morning().did(kiosk, issue('ktp'), issue('ktp')).did(ani, callNext('loket-1'), start('loket-1', 1));
  play.did(ani, completeAndCallNext('loket-1', 1));
  play.did(ani, undo('loket-1', play.position));
  const [row] = await rowsWith(play, 'ActionUndone');
  expect(row?.Keterangan).toMatch(/menuntaskan A-001: selesai; memanggil A-002: batas waktu panggil terawal/);
});

test('[P11] the record of one agency: its counters, services and numbers', async () => {
  const play = morning()
    .did(kiosk, issue('ktp'), issue('klaim'))
    .did(ani, callNext('loket-1'))
    .did(eka, callNext('loket-10'));
  const lines = await linesOf(await bookOf(play), { agencyId: 'bpjs' });
  expect(lines.length).toBeGreaterThan(1);
  for (const { number } of lines) expect([null, 'C-001']).toContain(number);
});

test('[P11] without a day it is that of today', async () => {
  const play = given().did(ani, openCounter('loket-1')).did(kiosk, issue('ktp')).did(ani, grantPriority('loket-1', 1));
  const book = await bookOf(play, undefined, { now: clock('08:00') });
  expect((await book.page({}, null))?.lines.length).toBeGreaterThan(0);
  expect(rowsOf((await Array.fromAsync(book.csv({}, null))).join('')).length).toBeGreaterThan(1);
});

test('[P10] what was taken back does not count: it says so, and has no outcome and no times', async () => {
  const play = morning()
    .did(kiosk, issue('ktp'))
    .later(minutes)
    .did(ani, callNext('loket-1'))
    .later(5 * seconds);
  play.did(ani, undo('loket-1', play.position)).later(minutes).did(ani, callNext('loket-1'), start('loket-1', 1));
  play.later(minutes).did(ani, complete('loket-1', 1));
  play.did(ani, undo('loket-1', play.position)).later(minutes).did(ani, complete('loket-1', 1));
  const column = async (what: string, name: string) => (await rowsWith(play, what)).map((row) => row[name]);
  expect(await column('TicketCalled', 'Diurungkan')).toEqual(['ya', '']);
  expect(await column('TicketCalled', 'Menunggu (detik)')).toEqual(['', '125']);
  expect(await column('TicketCompleted', 'Hasil')).toEqual(['', 'Selesai']);
  expect(await column('TicketCompleted', 'Dilayani (detik)')).toEqual(['', '120']);
  expect(await column('TicketIssued', 'Diurungkan')).toEqual(['']);
});

test('[P10] rows keep their order, and each is there once', async () => {
  const play = morning().did(kiosk, issue('ktp'), issue('ktp')).did(ani, callNext('loket-1'));
  play
    .did(ani, undo('loket-1', play.position))
    .later(5 * minutes)
    .did(ani, callNext('loket-1'));
  const [, ...rows] = rowsOf(await csvOf(await bookOf(play)));
  const positions = rows.map(([position]) => Number(position));
  expect(positions).toEqual(positions.toSorted((one, other) => one - other));
  expect(rows).toHaveLength((await linesOf(await bookOf(play))).length);
});

/** Three klaim wait at the only counter that serves them, and it closes. */
const leftAlone = (): Play => {
  const play = morning((hall) => {
    serviceIn(hall, 'klaim').agencyId = 'pajak';
  });
  play.as(kiosk).issue('klaim').issue('klaim').issue('klaim').as(eka).closeCounter('loket-10');
  return play;
};
const ends = { is: 'end', reason: 'closed-early' } as const;
const unserved = { Instansi: 'Bapenda', Layanan: 'Klaim Jaminan', Hasil: 'Tidak terlayani: loket ditutup lebih awal' };

test('[P9] numbers that are ended together have a row each: whoever counts outcomes misses none', async () => {
  const play = leftAlone().as(fitri).settle('pajak', [1, 2, 3], ends);
  const numbers = ['B-001', 'B-002', 'B-003'];
  expect(await rowsWith(play, 'WaitingEnded')).toMatchObject(numbers.map((Nomor) => ({ ...unserved, Nomor })));
  const [, ...rows] = rowsOf(await csvOf(await bookOf(play), { number: 'B-002' }));
  expect(rows.filter((row) => row.includes('WaitingEnded'))).toHaveLength(1);
});

test('[P10] what was decided about them and taken back says so, and counts no longer', async () => {
  const play = leftAlone().as(fitri).settle('pajak', [1, 2], ends);
  const position = `${play.position}`;
  play.as(fitri).undoSettling('pajak', play.position);
  const back = { Hasil: '', Diurungkan: 'ya' };
  expect(await rowsWith(play, 'WaitingEnded')).toMatchObject([back, back]);
  expect(await rowsWith(play, 'SettlingUndone')).toMatchObject([
    { Diurungkan: '', 'Posisi yang diurungkan': position },
  ]);
  const { sentence } = (await linesOf(await bookOf(play))).at(-1)!;
  expect(sentence.id).toMatch(
    /mengurungkan keputusan: mengakhiri nomor Bapenda yang menunggu \(loket ditutup lebih awal\): B-001, B-002$/,
  );
  expect(sentence.en).toMatch(
    /takes back a decision: ends the waiting numbers of Bapenda \(closed early\): B-001, B-002$/,
  );
  play.as(fitri).settle('pajak', [1, 2, 3], ends);
  expect((await rowsWith(play, 'WaitingEnded')).map(({ Hasil }) => Hasil !== '')).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
