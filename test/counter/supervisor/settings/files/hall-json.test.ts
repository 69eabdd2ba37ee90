import { expect, test } from 'vitest';
import { begun, hallOfFile, noHall } from '../../../../../counter/supervisor/settings/files/hall-json.ts';
import { smallHall } from '../../../../support/play/hall-builder.ts';

const hall = smallHall();

test('[Z10] a file as it was downloaded, also with a schema and a byte-order mark, is the draft', () => {
  const text = `\uFEFF${JSON.stringify({ $schema: './hall.schema.json', ...hall })}`;
  expect(hallOfFile(text)).toEqual({ hall });
});

test('[Z10] what contradicts itself can be put right in the forms', () => {
  const twice = { ...hall, zones: [...hall.zones, hall.zones[0]] };
  expect(hallOfFile(JSON.stringify(twice))).toHaveProperty('hall');
});

test.each([
  ['half a file', '{"hallId": "mpp', /bukan JSON/],
  ['a list', '[]', /tidak berisi/],
  ['something else', '{"name": "x"}', /tidak berisi/],
])('[Z10] %s is refused in words, and changes nothing', (_, text, words) => {
  expect(hallOfFile(text)).toMatchObject({ problem: { id: words } });
});

const detailsOf = (file: object): string[] => {
  const read = hallOfFile(JSON.stringify(file));
  return 'details' in read ? read.details.map(({ path, text }) => `${path.join('.')}: ${text.id}`) : [];
};

const form = 'Bentuknya belum sesuai.';
const unknown = (...names: string[]) =>
  `Tidak ada isian bernama ${names.map((name) => `“${name}”`).join(', ')}. Hapus, atau perbaiki namanya.`;

test.each<[string, object, string[]]>([
  [
    'a word in place of minutes',
    { ...hall, services: [{ ...hall.services[0], standardMinutes: 'lama' }, ...hall.services.slice(1)] },
    ['services.ktp.standardMinutes: Tulis bilangan bulat.'],
  ],
  ['a number in place of a name', { ...hall, name: 5 }, [`name: ${form}`]],
  ['a field that there is not', { ...hall, dayStartAt: '04:00', kota: 1 }, [`: ${unknown('dayStartAt', 'kota')}`]],
  [
    'one of a thing',
    { ...hall, zones: [{ ...hall.zones[0], lantai: 2 }, ...hall.zones.slice(1)] },
    [`zones.utara: ${unknown('lantai')}`],
  ],
  [
    'a thing without its code, as people count',
    { ...hall, counters: [hall.counters[0], { number: 2 }] },
    ['counters.2.counterId: Belum diisi.'],
  ],
])('[Z10] a file with another shape is refused with the place and the reason: %s', (_, file, lines) => {
  for (const line of lines) expect(detailsOf(file)).toContain(line);
});

test('[Z12] a hall that is begun with nothing has its lists, hours and rules', () => {
  expect(begun({ city: '' })).toMatchObject({
    city: '',
    services: [],
    schedule: { weekly: [] },
    policy: { maxCalls: 3 },
  });
  expect(noHall.agencies).toEqual([]);
});
