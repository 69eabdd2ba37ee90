import { expect, test } from 'vitest';
import { movedInstead } from '../../../../counter/supervisor/what-if/moved-instead.ts';
import { CounterId } from '../../../../shared/base/ids.ts';
import type { WhatIfChange } from '../../../../shared/views/what-if.ts';

const [three, nine] = [CounterId.parse('loket-3'), CounterId.parse('loket-9')];
const open = (until: string | null, from: string | null = null): WhatIfChange => ({
  ...{ is: 'open', counterId: nine },
  ...{ from, until },
});
const resume: WhatIfChange = { is: 'resume', counterId: three };
const move: WhatIfChange = { is: 'move', counterId: three, toCounterId: nine };

test('[U78] who leaves another counter is asked as one who moves, with the end that was asked', () => {
  expect(movedInstead([resume, open(null)], 1, three)).toEqual([resume, move]);
  expect(movedInstead([open('12:00')], 0, three)).toEqual([move, { is: 'close', counterId: nine, from: '12:00' }]);
});

test('[U78] what is no officer more at once, or has no room, is asked as it was', () => {
  expect(movedInstead([resume], 0, three)).toBeNull();
  expect(movedInstead([open(null, '11:00')], 0, three)).toBeNull();
  expect(movedInstead([resume, resume, resume, open('12:00')], 3, three)).toBeNull();
  expect(movedInstead([], 0, three)).toBeNull();
});
