import { expect, test } from 'vitest';
import { officerName } from '../../../server/rehearsal/cast/names.ts';
import { PersonName } from '../../../shared/access/access.ts';
import { NamesAlike } from '../../../shared/base/shown-name.ts';

test('three hundred officers have names that a hall takes, and none that looks like another', () => {
  const names = Array.from({ length: 300 }, (_, n) => officerName(n));
  expect(new Set(names).size).toBe(300);
  for (const [place, name] of names.entries()) {
    expect(PersonName.parse(name)).toBe(name);
    expect(new NamesAlike(names.toSpliced(place, 1)).like(name)).toBeNull();
  }
});
