import { expect, test } from 'vitest';
import { choiceWords } from '../../../../../counter/supervisor/settings/review/way-words.ts';
import type { Hall } from '../../../../../shared/hall/hall.ts';
import { counterIn, type HallDraft, smallHall } from '../../../../support/play/hall-builder.ts';

const hall = smallHall();
const [first, second] = hall.services;

test.each<[string, readonly string[], unknown, string]>([
  [
    'services',
    ['counters', 'loket-1', 'serviceIds'],
    [first!.serviceId, second!.serviceId],
    `${first!.name.id}; ${second!.name.id}`,
  ],
  [
    'the order of services',
    ['services', '#order'],
    [second!.serviceId, first!.serviceId],
    `${second!.name.id}; ${first!.name.id}`,
  ],
  ['a zone', ['counters', 'loket-1', 'zoneId'], hall.zones[0]!.zoneId, hall.zones[0]!.name.id],
  ['days', ['counters', 'loket-1', 'duty'], [1, 3], 'Senin, Rabu'],
  ['no agency', ['counters', 'loket-1', 'agencyId'], null, 'loket bersama'],
  ['what is not there', ['notice'], undefined, 'tidak ada'],
])('[Z5] what two have changed is offered by its name: %s', (_, path, value, words) => {
  expect(choiceWords(path, value, [hall])).toBe(words);
});

test('[Z5] also what one of the two has taken away, and whole however long', () => {
  const mine = structuredClone(hall) as HallDraft;
  mine.services.splice(0, 1);
  const { serviceIds } = counterIn(mine, 'loket-1');
  const path = ['counters', 'loket-1', 'serviceIds'];
  expect(choiceWords(path, [first!.serviceId], [mine as Hall, hall])).toBe(first!.name.id);
  expect(choiceWords(path, Array(40).fill(serviceIds.at(-1)), [hall]).endsWith('…')).toBe(false);
});
