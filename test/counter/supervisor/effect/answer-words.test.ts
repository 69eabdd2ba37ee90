import { expect, test } from 'vitest';
import {
  bothWays,
  changeSentence,
  meanWords,
  spreadWords,
} from '../../../../counter/supervisor/effect/answer-words.ts';
import type { Spread, WhatIfAnswer } from '../../../../shared/views/what-if.ts';

const all = (mean: number, low = mean, high = mean): Spread => ({ mean, low, high });
const changing = (wait: Spread, unserved = all(0), coming = all(0)): string =>
  changeSentence({
    wait: { asIs: all(0), asAsked: all(0), change: wait },
    unserved: { asIs: all(0), asAsked: all(0), change: unserved },
    coming: { asIs: all(0), asAsked: all(0), change: coming },
  } as WhatIfAnswer);

test('[U74] what a change does, in a sentence', () => {
  expect(changing(all(-720, -1_000, -480))).toBe('Menunggu rata-rata 12 mnt lebih singkat (8 mnt sampai 17 mnt).');
  expect(changing(all(300, -60, 660))).toBe(
    'Menunggu rata-rata 5 mnt lebih lama (1 mnt lebih singkat sampai 11 mnt lebih lama).',
  );
  expect(changing(all(0), all(-3.2), all(-12))).toBe(
    'Lama menunggu hampir tidak berubah; 3 nomor lebih sedikit yang tidak terlayani; 12 orang tidak lagi mendapat nomor.',
  );
});

test('[U74] means and their ranges', () => {
  expect([0, 0.4, 7.4].map(meanWords)).toEqual(['0', 'kurang dari 1', '7']);
  expect(spreadWords(all(0, 720, 1_860))).toBe('12–31 mnt');
  expect(spreadWords(all(0, 3_000, 4_200))).toBe('50 mnt – 1 j 10 mnt');
  expect(spreadWords(all(600))).toBe('');
});

test('[U78] where some lines gain and others lose, both ends are named, the most changed first', () => {
  const line = (id: string, before: number | null, after: number | null) => ({
    ...{ serviceId: id, name: { id }, agencyName: { id: 'x' } },
    asIs: { waitSeconds: before, unserved: 0 },
    asAsked: { waitSeconds: after, unserved: 0 },
  });
  const said = (...services: ReturnType<typeof line>[]) => bothWays({ services } as unknown as WhatIfAnswer);
  expect(said(line('Akta', 1_800, 600), line('KK', 600, 1_500))).toBe(
    'Lebih singkat: Akta (20 mnt). Lebih lama: KK (15 mnt).',
  );
  expect(said(line('a', 0, 120), line('b', 0, 240), line('c', 0, 180), line('d', 600, 0))).toBe(
    'Lebih singkat: d (10 mnt). Lebih lama: b (4 mnt), c (3 mnt), dan 1 lainnya.',
  );
  expect(said(line('Akta', 1_800, 600), line('KK', 600, 660), line('KTP', null, 900))).toBeNull();
});
