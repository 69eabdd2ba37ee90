/** What was said of waits against what came, as a table for a spreadsheet: a row for each group of each span (rules P5, P9, U60). */

import type { AccuracyAnswer, AccuracySpan, Figures } from '../../../shared/record/accuracy.ts';
import { byteOrderMark, tableRow } from '../csv.ts';

const columns = [
  'Rentang',
  'Dari',
  'Sampai',
  'Hari layanan',
  'Menurut',
  'Jam',
  'ID layanan',
  'Instansi',
  'Layanan',
  'Nomor',
  'Dipanggil',
  'Tidak terlayani',
  'Menunggu, median (detik)',
  'Menunggu, rata-rata (detik)',
  'Menunggu, 90% (detik)',
  'Dipanggil dalam batas waktu',
  'Dengan perkiraan',
  'Selisih paling banyak 10 menit',
  'Dalam rentang yang disampaikan',
  'Dalam rentang 80% sebelum dibulatkan',
  'Dengan perkiraan dan dipanggil',
  'Perkiraan, rata-rata (detik)',
  'Kenyataan, rata-rata (detik)',
  'Bias: perkiraan dikurangi kenyataan (detik)',
  'Diberi tahu mungkin tidak terlayani',
  'Di antaranya dipanggil',
];
const spanWords: Record<AccuracySpan['span'], string> = { day: 'hari', week: '7 hari', month: '30 hari' };

type Cell = string | number | null;

export function* accuracyCsv({ spans }: AccuracyAnswer): Generator<string> {
  yield byteOrderMark + tableRow(columns);
  for (const { span, from, to, days, all, hours, services } of spans) {
    const row = (by: string, group: Cell[], figures: Figures) =>
      tableRow([spanWords[span], from, to, days, by, ...group, ...cellsOf(figures)]);
    yield row('semua', [null, null, null, null], all);
    for (const { hour, figures } of hours) yield row('jam', [hour, null, null, null], figures);
    for (const { serviceId, agencyName, name, figures } of services)
      yield row('layanan', [null, serviceId, agencyName.id, name.id], figures);
  }
}

const cellsOf = ({ waits, said }: Figures): Cell[] => [
  ...[waits.numbers, waits.called, waits.unserved],
  ...[waits.medianSeconds, waits.meanSeconds, waits.ninetySeconds, waits.kept],
  ...[said.numbers, said.near, said.inSaid, said.inComputed],
  ...[said.called, said.saidMeanSeconds, said.cameMeanSeconds, said.biasSeconds, said.warned, said.warnedCalled],
];
