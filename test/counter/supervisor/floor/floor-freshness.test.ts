import { expect, test } from 'vitest';
import { freshnessSaid } from '../../../../counter/supervisor/floor/floor-freshness.ts';
import { refusal } from '../../../../shared/refusals/refusals.ts';

const ids = (known: Parameters<typeof freshnessSaid>[0]) => freshnessSaid(known).map(({ id }) => id);

test('[G15] the floor says nothing while each change is told, and of which time it is once they are not', () => {
  expect(ids({ live: true, isLoaded: true, refusal: null })).toEqual([]);
  expect(ids({ live: false, isLoaded: true, refusal: null })).toEqual([
    expect.stringContaining('keadaan pukul {time} dan mungkin sudah berubah'),
  ]);
});

test('[G15] before it is there it is loading, or cannot be loaded, and why', () => {
  expect(ids({ live: true, isLoaded: false, refusal: null })).toEqual(['Memuat…']);
  expect(ids({ live: false, isLoaded: false, refusal: null })).toEqual([
    expect.stringContaining('belum dapat dimuat: tidak ada sambungan'),
  ]);
  const why = refusal('not-your-agency');
  expect(ids({ live: true, isLoaded: false, refusal: why })).toEqual(['Pantauan tidak dapat dimuat.', why.sentence.id]);
});
