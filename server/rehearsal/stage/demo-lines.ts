/** What a rehearsal tells the one who has started it: where to look, and what is there to be seen. */
import type { CounterId } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { rehearsalPaths } from '../../../shared/rehearsal/rehearsal.ts';
import { addressesOf, type ListeningPlace } from '../../setup/addresses.ts';

const rows = (counter: number): [name: string, what: string, path: string][] => [
  ['Semua', 'kios, layar, loket, ponsel dan aula dalam satu halaman · everything on one page', rehearsalPaths.page],
  ['Kiosk', 'ambil nomor · take a number', '/kiosk/'],
  ['Display', 'panggilan · the calls', '/display/'],
  ['Loket', `loket ${counter}, untuk peserta latihan · counter ${counter}, the trainee's`, '/counter/'],
  ['MPP', 'halaman untuk umum · the page for everybody', '/'],
];

export interface DemoTold {
  hall: Hall;
  place: ListeningPlace;
  pace: number;
  /** The trainee's. */
  counterId: CounterId;
  /** Where the data stays; null: it goes when the rehearsal ends (rule RH3). */
  dataDir: string | null;
}

export function demoLines({ hall, place, pace, counterId, dataDir }: DemoTold): string[] {
  const { number } = hall.counters.find((counter) => counter.counterId === counterId)!;
  const [here = '', ...elsewhere] = addressesOf(place);
  return [
    `LATIHAN · REHEARSAL: ${hall.name.id}, ${pace} × lebih cepat · times faster than life`,
    '',
    ...rows(number).flatMap(([name, what, path]) => [`  ${name.padEnd(8)} ${here}${path}`, `           ${what}`]),
    '',
    'Bukalah "Semua" lebih dahulu: peramban Anda lalu boleh masuk ke halaman lainnya.',
    'Open "Semua" first: your browser is then let in at the other pages.',
    ...elsewhere.map((address) => `  Dari komputer lain · From another computer: ${address}${rehearsalPaths.page}`),
    '',
    dataDir === null
      ? 'Ctrl-C: selesai, dan semua data latihan hilang · ends it, and all its data goes'
      : `Ctrl-C: selesai; data latihan tetap ada di · ends it; its data stays in: ${dataDir}`,
  ];
}

/** This machine has less time than the pace that is wished would take (rule RH8). */
export const slowerLines = (wished: number): string[] => [
  '',
  `Komputer ini tidak sanggup ${wished} × saat ini: waktu berjalan lebih lambat, secepat yang dapat. "Semua" menunjukkannya.`,
  `This machine cannot keep ${wished} × now: time goes more slowly, as fast as it can. "Semua" shows how fast.`,
];
