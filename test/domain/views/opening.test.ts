import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../server/domain/calendar/hall-index.ts';
import { openingOf } from '../../../server/domain/views/opening.ts';
import { given } from '../../support/play/given.ts';
import {
  clock,
  closedOn,
  friday,
  nextMonday,
  realHours,
  smallHall,
  sunday,
  tuesday,
} from '../../support/play/hall-builder.ts';
import { display, see } from '../../support/play/see.ts';

const hall = smallHall((draft) => {
  draft.schedule = realHours;
});
const openingAt = (at: number, of = hall) => openingOf(indexOf(of), at, of.services);
const closed = (opensAt: number | null) => ({ status: 'closed', opensAt });

describe('whether the hall is open, and when it opens next', () => {
  test('[V5] by its hours: before the opening, in the break, after closing, at the week’s end', () => {
    expect(openingAt(clock('07:59'))).toEqual(closed(clock('08:00')));
    expect(openingAt(clock('08:00'))).toEqual({ status: 'open' });
    expect(openingAt(clock('12:00'))).toEqual(closed(clock('13:00')));
    expect(openingAt(clock('15:30'))).toEqual(closed(clock('08:00', tuesday)));
    expect(openingAt(clock('16:00', friday))).toEqual(closed(clock('08:00', nextMonday)));
    expect(openingAt(clock('10:00', sunday))).toEqual(closed(clock('08:00')));
  });

  test('[V5] past the last number it is open still, for those who have one', () => {
    expect(openingAt(clock('14:45'))).toEqual({ status: 'open' });
  });

  test('[V5] a holiday is passed over', () => {
    const holiday = smallHall((draft) => {
      draft.schedule = { ...realHours, exceptions: [closedOn(tuesday)] };
    });
    expect(openingAt(clock('16:00'), holiday)).toEqual(closed(clock('08:00', '2026-07-08')));
  });

  test('[V5] one service that is open makes the hall open; without any hours nobody knows when', () => {
    const one = smallHall((draft) => {
      draft.schedule = { weekly: [] };
      for (const service of draft.services) if (service.serviceId === 'pbb') service.schedule = realHours;
    });
    expect(openingAt(clock('09:00'), one)).toEqual({ status: 'open' });
    const rest = one.services.filter(({ serviceId }) => serviceId !== 'pbb');
    expect(openingOf(indexOf(one), clock('09:00'), rest)).toEqual(closed(null));
  });

  test('[V5] is in the view of the displays, of their zone, and of whoever is not in the hall', () => {
    const play = given(hall).at('07:00');
    expect(display(play).opening).toEqual(closed(clock('08:00')));
    expect(display(play, 'utara').opening).toEqual(closed(clock('08:00')));
    const { opening, agencies } = see(play, 'about', {});
    expect([opening, agencies.map((agency) => agency.opening)]).toEqual([
      closed(clock('08:00')),
      agencies.map(() => closed(clock('08:00'))),
    ]);
    expect(agencies.some(({ presence }) => presence.status === 'open')).toBe(false);
  });
});
