/** From when to when a service gives numbers. */
import { expect } from 'vitest';
import { decide } from '../../../server/domain/decide.ts';
import { given } from '../play/given.ts';
import { clock, daily, type HallDraft, smallHall, sunday } from '../play/hall-builder.ts';
import { issue, kiosk } from '../play/wishes.ts';

/** Open while the hall's clock says so, and at no minute around it. */
export const opensFromTo = (
  change: (hall: HallDraft) => void,
  from: string,
  to: string,
  day: string,
  serviceId = 'ktp',
) => {
  const hall = smallHall(change);
  const decideAt = (at: number) => {
    const play = given(hall, clock('00:00', sunday)).at(at);
    const decision = decide(play.state, issue(serviceId), kiosk, at);
    return decision.ok;
  };
  expect(decideAt(clock(from, day) - 1)).toBe(false);
  expect(decideAt(clock(from, day))).toBe(true);
  expect(decideAt(clock(to, day) - 1)).toBe(true);
  expect(decideAt(clock(to, day))).toBe(false);
};

export const layers = (hall: HallDraft) => {
  hall.policy = { limitToCapacity: false };
  hall.schedule = daily('08:00', '15:00');
};
