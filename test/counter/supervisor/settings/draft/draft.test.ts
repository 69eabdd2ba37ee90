import { expect, test } from 'vitest';
import {
  changesOf,
  type Draft,
  draftOf,
  joined,
  rebased,
  redone,
  undone,
  withChosen,
  withHall,
  withPlanTaken,
} from '../../../../../counter/supervisor/settings/draft/draft.ts';
import { withValue } from '../../../../../counter/supervisor/settings/draft/paths.ts';
import type { HallShape } from '../../../../../shared/hall/hall.ts';
import { smallHall } from '../../../../support/play/hall-builder.ts';

const hall = smallHall();
const start = draftOf({ version: 'a', hall });
const cityOf = ({ hall: { city } }: Draft) => city;
const typed = (draft: Draft, city: string) => withHall(draft, withValue(draft.hall, ['city'], city), ['city']);
const withCity = (city: string): HallShape => ({ ...hall, city });

test('[Z1] what is typed into one field is one step back, and a step forth', () => {
  const draft = ['L', 'La', 'Lak'].reduce(typed, start);
  expect(cityOf(undone(draft))).toBe(hall.city);
  expect(cityOf(redone(undone(draft)))).toBe('Lak');
  expect(undone(undone(draft)).hall).toBe(hall);
});

test('[Z1] a change of another field, or one that is pressed, is a step of its own', () => {
  const both = withHall(typed(start, 'L'), withValue(typed(start, 'L').hall, ['timezoneLabel'], 'WIB'), [
    'timezoneLabel',
  ]);
  expect(cityOf(undone(both))).toBe('L');
  const pressed = withHall(withHall(start, withCity('one')), withCity('two'));
  expect(cityOf(undone(pressed))).toBe('one');
});

test('[Z1] what is changed and changed back is nothing to apply', () => {
  expect(changesOf(start)).toEqual([]);
  expect(changesOf(typed(start, 'Baubau'))).toEqual([{ path: ['city'], before: hall.city, after: 'Baubau' }]);
  expect(changesOf(typed(typed(start, 'Baubau'), hall.city))).toEqual([]);
});

const theirs = { version: 'b', hall: { ...hall, city: 'Raha', timezoneLabel: 'WIB' } };

test('[Z5] what somebody else changed meanwhile is taken, and what both changed is asked', () => {
  const draft = rebased(typed(start, 'Baubau'), theirs);
  expect(draft.base).toEqual(theirs);
  expect(draft.hall).toMatchObject({ city: 'Baubau', timezoneLabel: 'WIB' });
  expect(draft.conflicts).toEqual([{ path: ['city'], base: hall.city, mine: 'Baubau', theirs: 'Raha' }]);
});

test.each([
  ['mine', 'Baubau'],
  ['theirs', 'Raha'],
] as const)('[Z5] chosen: %s', (value, city) => {
  const draft = rebased(typed(start, 'Baubau'), theirs);
  const chosen = withChosen(draft, draft.conflicts[0]!, value);
  expect(chosen.conflicts).toEqual([]);
  expect(cityOf(chosen)).toBe(city);
});

test('[Z5] a thing that one removed and the other changed comes back where that is chosen', () => {
  const [service] = hall.services;
  const without = { ...hall, services: hall.services.slice(1) };
  const changed = { ...service!, standardMinutes: 99 };
  const draft = rebased(withHall(start, without), {
    version: 'b',
    hall: { ...hall, services: [changed, ...hall.services.slice(1)] },
  });
  expect(draft.hall.services).toHaveLength(hall.services.length - 1);
  const chosen = withChosen(draft, draft.conflicts[0]!, 'theirs');
  expect(chosen.hall.services).toContainEqual(changed);
});

test('[Z9] an earlier version is a draft like any other: what differs is told, and one step takes it back', () => {
  const earlier = { ...hall, city: 'Raha', services: hall.services.slice(1) };
  const draft = withHall(typed(start, 'Baubau'), earlier);
  expect(changesOf(draft).map(({ path }) => path.join(' '))).toEqual([
    'city',
    `services ${hall.services[0]!.serviceId}`,
  ]);
  expect(cityOf(undone(draft))).toBe('Baubau');
});

test('[Z1] another tab of the same person has gone on: both go on with what each has typed', () => {
  const common = typed(start, 'Baubau');
  const other = withHall(common, withValue(common.hall, ['timezoneLabel'], 'WIB'));
  const here = withHall(common, withValue(common.hall, ['shortName'], { id: 'MPP' }));
  const both = joined(here, common, other);
  expect(both.hall).toMatchObject({ city: 'Baubau', timezoneLabel: 'WIB', shortName: { id: 'MPP' } });
  expect([both.conflicts, undone(both).hall]).toEqual([[], here.hall]);
});

test('[Z1] what both tabs have typed into one field is asked; what was thrown away there is gone here', () => {
  const common = typed(start, 'Baubau');
  const both = joined(typed(common, 'Raha'), common, typed(common, 'Wangi-wangi'));
  expect(both.conflicts).toEqual([{ path: ['city'], base: 'Baubau', mine: 'Raha', theirs: 'Wangi-wangi' }]);
  expect(joined(common, common, start).hall).toEqual(hall);
});

test('[Z5] a question that was answered in one tab is answered in the other, where the settings came later too', () => {
  const asked = rebased(typed(start, 'Baubau'), theirs);
  const answered = withChosen(asked, asked.conflicts[0]!, 'theirs');
  expect(joined(asked, asked, answered)).toMatchObject({ conflicts: [], hall: { city: 'Raha' } });
  const late = typed(start, 'Baubau');
  expect(joined(late, late, answered)).toMatchObject({ base: start.base, conflicts: [] });
});

test('[Z9] an undo goes back behind a plan that was taken over, and a redo takes it over again', () => {
  const plan = withCity('Raha');
  const draft = withPlanTaken(start, plan);
  expect([draft.planned, undone(draft).planned, redone(undone(draft)).planned]).toEqual([plan, null, plan]);
});
