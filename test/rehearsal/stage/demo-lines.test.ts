import { expect, test } from 'vitest';
import { demoLines, slowerLines } from '../../../server/rehearsal/stage/demo-lines.ts';
import { CounterId } from '../../../shared/base/ids.ts';
import { smallHall } from '../../support/play/hall-builder.ts';

const told = {
  hall: smallHall(),
  place: { host: '127.0.0.1', port: 3900, isSecure: false },
  pace: 30,
  counterId: CounterId.parse('loket-1'),
};

test('[RH3] what becomes of its data is said as it is: it goes, or stays where it was asked for', () => {
  expect(demoLines({ ...told, dataDir: null }).at(-1)).toBe(
    'Ctrl-C: selesai, dan semua data latihan hilang · ends it, and all its data goes',
  );
  expect(demoLines({ ...told, dataDir: '/srv/latihan' }).at(-1)).toBe(
    'Ctrl-C: selesai; data latihan tetap ada di · ends it; its data stays in: /srv/latihan',
  );
});

test('[RH8] that this machine cannot go as fast as wished is said in both languages, with what was wished', () => {
  const [id, en] = slowerLines(600).filter((line) => line !== '');
  expect(id).toMatch(/tidak sanggup 600 ×.*lebih lambat/);
  expect(en).toMatch(/cannot keep 600 ×.*more slowly/);
});
