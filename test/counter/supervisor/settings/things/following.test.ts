import { expect, test } from 'vitest';
import { withValue } from '../../../../../counter/supervisor/settings/draft/paths.ts';
import { idFollowing } from '../../../../../counter/supervisor/settings/things/following.ts';
import { freshThing, withAdded } from '../../../../../counter/supervisor/settings/things/things.ts';
import { smallHall } from '../../../../support/play/hall-builder.ts';

const hall = smallHall();
const fresh = freshThing(hall, 'services', null);
const typing = withAdded(hall, 'services', fresh);
const named = (thing: typeof fresh, name: string) => withValue(thing, ['name', 'id'], name);

test('[Z6] the code of a new thing follows its name while it is typed', () => {
  expect(idFollowing(typing, 'services', fresh, named(fresh, 'Paspor'))).toBe('paspor');
  const paspor = { ...named(fresh, 'Paspor'), serviceId: 'paspor' };
  expect(idFollowing(withAdded(hall, 'services', paspor), 'services', paspor, named(paspor, 'Paspor anak'))).toBe(
    'paspor-anak',
  );
});

test('[Z6] one that somebody typed stays', () => {
  const own = { ...named(fresh, 'Paspor'), serviceId: 'A-LAHIR' };
  expect(idFollowing(withAdded(hall, 'services', own), 'services', own, named(own, 'Paspor anak'))).toBeNull();
});

test('[Z6] it takes none that there is', () => {
  const taken = { ...fresh, serviceId: 'paspor' };
  const two = withAdded(withAdded(hall, 'services', taken), 'services', fresh);
  expect(idFollowing(two, 'services', fresh, named(fresh, 'Paspor'))).toBe('paspor-2');
});

test('[Z6] a counter is called by its number', () => {
  const counter = freshThing(hall, 'counters', null);
  const changed = { ...counter, number: 88 };
  expect(idFollowing(withAdded(hall, 'counters', counter), 'counters', counter, changed)).toBe('loket-88');
});
