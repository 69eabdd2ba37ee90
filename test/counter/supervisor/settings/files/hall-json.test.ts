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

test('[Z10] of a hall with a wrong shape the places are named', () => {
  const wrong = { ...hall, services: [{ ...hall.services[0], standardMinutes: 'lama' }] };
  const read = hallOfFile(JSON.stringify(wrong));
  expect('details' in read && read.details.map(({ path }) => path.join('.'))).toContain('services.0.standardMinutes');
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
