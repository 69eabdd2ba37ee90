import { expect, test } from 'vitest';
import { changeOf, emptyDraft } from '../../../../counter/supervisor/what-if/change-draft.ts';

test('[U71] a change is whole, or it is said what is missing', () => {
  expect(changeOf({ ...emptyDraft, is: 'open' })).toMatchObject({ problem: { en: 'Choose everything first.' } });
  const open = { ...emptyDraft, is: 'open' as const, counter: 'loket-1' };
  expect(changeOf(open)).toEqual({ change: { is: 'open', counterId: 'loket-1', from: null, until: null } });
  expect(changeOf({ ...open, from: '9.30', until: '1200' })).toEqual({
    change: { is: 'open', counterId: 'loket-1', from: '09:30', until: '12:00' },
  });
  expect(changeOf({ ...open, until: 'siang' })).toMatchObject({ problem: { en: 'Write a time as 14:00.' } });
});

test('[U71] numbers of the hall, of an agency and of a service; all counters, and those of an agency', () => {
  const stop = { ...emptyDraft, is: 'stop' as const, from: '14.00' };
  const about = (chosen: string) => changeOf({ ...stop, about: chosen });
  expect(about('hall')).toEqual({ change: { is: 'stop', about: { of: 'hall' }, from: '14:00' } });
  expect(about('agency B')).toMatchObject({ change: { about: { of: 'agency', agencyId: 'B' } } });
  expect(about('service B-1')).toMatchObject({ change: { about: { of: 'service', serviceId: 'B-1' } } });
  expect(about('')).toHaveProperty('problem');
  expect(changeOf({ ...emptyDraft, is: 'late' })).toEqual({ change: { is: 'late', agencyId: null, minutes: 30 } });
  expect(changeOf({ ...emptyDraft, is: 'lunch' })).toHaveProperty('problem');
});
