/** An officer who leaves another counter, asked in place of one officer more (rule U78). Pure. */
import type { CounterId } from '../../../shared/base/ids.ts';
import { mostChanges, type WhatIfChange } from '../../../shared/views/what-if.ts';

/** Null: that is not asked at this place, or there is no room for it. */
export function movedInstead(
  changes: readonly WhatIfChange[],
  place: number,
  from: CounterId,
): readonly WhatIfChange[] | null {
  const change = changes[place];
  if (change?.is !== 'open' || change.from !== null) return null;
  const { counterId, until } = change;
  const moved: WhatIfChange[] = [
    { is: 'move', counterId: from, toCounterId: counterId },
    ...(until === null ? [] : [{ is: 'close' as const, counterId, from: until }]),
  ];
  const all = changes.flatMap((each, at) => (at === place ? moved : [each]));
  return all.length <= mostChanges ? all : null;
}
