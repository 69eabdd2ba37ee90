import { expect, test } from 'vitest';
import { forThen } from '../../../../counter/supervisor/acts/timed.ts';
import { choice } from '../../../../counter/ui/choice.ts';

const asked = (isUnpicked: boolean) =>
  choice({
    heading: { id: 'Siapa?' },
    lead: { id: 'Satu.', en: 'One.' },
    options: [],
    confirm: { id: 'Ya' },
    isUnpicked,
  });
const note = { id: 'Dua.', en: 'Two.' };

test('[U80] when an officer comes is said after what was to be said anyway', () => {
  expect(forThen(asked(false), { from: null, until: '15:00' }).lead?.id).toBe(
    'Satu. Loket ditutup sendiri pukul 15.00.',
  );
  expect(forThen(asked(true), { from: '14:00', until: null }, note).lead?.en).toBe(
    'One. Two. It opens by itself at 14:00.',
  );
});

test('[U71] what is to be known where each leaves another counter is said there alone', () => {
  const now = { from: null, until: null };
  expect(forThen(asked(true), now, note).lead?.id).toBe('Satu. Dua.');
  expect(forThen(asked(false), now, note).lead?.id).toBe('Satu.');
});
