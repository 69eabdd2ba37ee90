import { expect, test } from 'vitest';
import { draftOf, withHall } from '../../../../../counter/supervisor/settings/draft/draft.ts';
import { edited } from '../../../../../counter/supervisor/settings/things/edited.ts';
import { freshThing, withAdded } from '../../../../../counter/supervisor/settings/things/things.ts';
import { smallHall } from '../../../../support/play/hall-builder.ts';

const hall = smallHall();
const start = draftOf({ version: 'a', hall });
const fresh = freshThing(hall, 'services', null);
const place = hall.services.length;
const typing = withHall(start, withAdded(hall, 'services', fresh));

test('[Z6] a new thing is called by what is typed, and by another where that is taken: two things never become one', () => {
  expect(edited(typing, ['services', place, 'serviceId'], 'paspor')).toMatchObject({ id: 'paspor' });
  const taken = edited(typing, ['services', place, 'serviceId'], hall.services[0]!.serviceId);
  expect(taken.id).toBe(`${hall.services[0]!.serviceId}-2`);
  expect(taken.hall.services.slice(0, place)).toEqual(hall.services);
  expect(taken.hall.counters).toEqual(hall.counters);
  expect(edited(typing, ['services', place, 'serviceId'], '').hall).toBe(typing.hall);
});

test('[Z6] one that is in force keeps its id, whatever becomes of its name', () => {
  expect(edited(start, ['services', 0, 'name'], { id: 'Lain' }).id).toBeNull();
});

test('[Z6] a counter that goes to another agency serves what is that agency’s', () => {
  const other = hall.services.find(({ agencyId }) => agencyId !== hall.counters[0]!.agencyId)!.agencyId;
  const { hall: next } = edited(start, ['counters', 0, 'agencyId'], other);
  const own = next.services.filter(({ agencyId }) => agencyId === other).map(({ serviceId }) => serviceId);
  expect(next.counters[0]?.serviceIds).toEqual(own);
});
