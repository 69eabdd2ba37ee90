import { describe, expect, test } from 'vitest';
import { thingsOf } from '../../../../../counter/supervisor/settings/draft/identity.ts';
import { withValue } from '../../../../../counter/supervisor/settings/draft/paths.ts';
import { mayAdd, mayEdit } from '../../../../../counter/supervisor/settings/draft/scope.ts';
import { smallHall } from '../../../../support/play/hall-builder.ts';

const hall = smallHall();
const ownId = hall.services[0]!.agencyId;
const other = hall.agencies.findIndex(({ agencyId }) => agencyId !== ownId);
const own = { agencyIds: [ownId], base: hall };
const whole = { agencyIds: null, base: hall };

describe('[Z11] who looks after some agencies', () => {
  test('changes the agency, its services and its counters', () => {
    for (const list of ['agencies', 'services', 'counters'] as const)
      for (const [place, thing] of thingsOf(hall, list).entries())
        expect(mayEdit(own, hall, [list, place]), `${list} ${place}`).toBe(thing.agencyId === ownId);
    expect(other).toBeGreaterThanOrEqual(0);
  });

  test('reads what belongs to the hall', () => {
    expect(mayEdit(own, hall, ['city'])).toBe(false);
    expect(mayEdit(own, hall, ['zones', 0])).toBe(false);
    expect(mayEdit(whole, hall, ['zones', 0])).toBe(true);
  });

  test('takes nothing to their agency by saying whose it is', () => {
    const place = hall.services.findIndex(({ agencyId }) => agencyId !== ownId);
    const taken = withValue(hall, ['services', place, 'agencyId'], ownId);
    expect(mayEdit(own, taken, ['services', place])).toBe(false);
  });

  test('adds services and counters, no agencies and zones', () => {
    expect(mayAdd(own, 'services')).toBe(true);
    expect(mayAdd(own, 'agencies')).toBe(false);
    expect(mayAdd(whole, 'zones')).toBe(true);
  });
});
