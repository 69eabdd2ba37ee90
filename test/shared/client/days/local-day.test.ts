import { expect, test } from 'vitest';
import { businessDay, localDay } from '../../../../shared/client/days/local-day.ts';
import { clock, monday, tuesday } from '../../../support/play/hall-builder.ts';

const timezone = 'Asia/Makassar';

test('[D1] a page knows the business day as the hall does: until it begins it is the day before', () => {
  const at = (time: string, dayStartsAt: string) => businessDay(clock(time, tuesday), { timezone, dayStartsAt });
  expect(localDay(clock('03:59', tuesday), timezone)).toBe(tuesday);
  expect([at('00:00', '00:00'), at('23:59', '00:00')]).toEqual([tuesday, tuesday]);
  expect([at('00:00', '04:00'), at('03:59', '04:00')]).toEqual([monday, monday]);
  expect([at('04:00', '04:00'), at('23:59', '04:00')]).toEqual([tuesday, tuesday]);
});
