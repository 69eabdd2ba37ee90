import { expect, test } from 'vitest';
import { HallNow } from '../../../../shared/client/days/hall-now.ts';
import { clock, hours, minutes, seconds } from '../../../support/play/hall-builder.ts';

/** A page whose device's clock is a year ahead. */
function page() {
  const at = { elapsed: 1_000 };
  const hall = new HallNow(() => at.elapsed, clock('08:00') + 365 * 24 * hours);
  return { at, hall };
}

test('[M7] is what the server told, and what has passed since, whatever the device’s clock says', () => {
  const { at, hall } = page();
  hall.begin(clock('08:00'));
  at.elapsed += 3 * minutes;
  expect(hall.now()).toBe(clock('08:03'));
  hall.hear(clock('08:03:01'));
  expect(hall.now()).toBe(clock('08:03:01'));
});

test('[M7] a message that was held up on its way does not set it back', () => {
  const { at, hall } = page();
  hall.begin(clock('08:00'));
  at.elapsed += 10 * seconds;
  hall.hear(clock('08:00:07'));
  expect(hall.now()).toBe(clock('08:00:10'));
});

test('[M7] it follows an hour that goes slower than the page’s', () => {
  const { at, hall } = page();
  hall.begin(clock('08:00'));
  let told = clock('08:00');
  for (let minute = 0; minute < 20; minute++) {
    at.elapsed += minutes;
    told += 57 * seconds;
    hall.hear(told);
  }
  expect(hall.now() - told).toBeLessThanOrEqual(10 * seconds);
});

test('[M7] the first word of another server counts at once, forward and back', () => {
  const { hall } = page();
  hall.begin(clock('09:00'));
  hall.begin(clock('08:00'));
  expect(hall.now()).toBe(clock('08:00'));
  hall.hear(clock('07:00'));
  expect(hall.now()).toBe(clock('07:00'));
});

test('[RH4] in a rehearsal it goes at the pace that the server told, and late messages do not set it back', () => {
  const { at, hall } = page();
  hall.begin(clock('08:00'), 60);
  at.elapsed += 5 * seconds;
  expect(hall.now()).toBe(clock('08:05'));
  // Held up for a second.
  hall.hear(clock('08:04'));
  expect(hall.now()).toBe(clock('08:05'));
  hall.hear(clock('08:06'));
  at.elapsed += 1 * seconds;
  expect(hall.now()).toBe(clock('08:07'));
  hall.begin(clock('08:07'), 0);
  at.elapsed += 10 * minutes;
  expect(hall.now()).toBe(clock('08:07'));
});
