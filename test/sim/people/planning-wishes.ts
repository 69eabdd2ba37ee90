/** What a supervisor plans for one of the next minutes, drops, and plans anew, by what was shown a while ago. */
import type { Command } from '../../../shared/commands.ts';
import type { ActsView } from '../../../shared/views/acts-view.ts';
import { dropPlanned, planActs, planShift } from '../../support/play/wishes.ts';
import type { Random } from '../base/random.ts';

const counters = ['loket-1', 'loket-2', 'loket-3', 'loket-4', 'loket-10'];
const officers = ['p-ani', 'p-budi', 'p-ganti-1'];
const abouts = [{ of: 'hall' }, { of: 'agency', agencyId: 'pajak' }, { of: 'service', serviceId: 'kk' }] as const;

export function planningWish({ planned }: ActsView, now: number, random: Random): Command {
  const what = planned.length === 0 ? 'plan' : random.weighted({ plan: 6, drop: 2, change: 2, shift: 0.5 });
  const ids = planned.length === 0 ? [] : [random.pick(planned).id];
  switch (what) {
    case 'plan':
      return planActs([planOf(now, random), ...(random.chance(0.3) ? [planOf(now, random)] : [])]);
    case 'change':
      return planActs([planOf(now, random)], ids);
    case 'drop':
      // What was refused is put away by whoever has read it, before anything else.
      return dropPlanned(
        planned
          .filter(({ is }) => is === 'failed')
          .map(({ id }) => id)
          .slice(0, 1)
          .concat(ids)
          .slice(0, 1),
      );
    case 'shift':
      return planShift('closing', random.chance(0.5) ? 'dukcapil' : null, 15);
  }
}

function planOf(now: number, random: Random) {
  const counterId = random.pick(counters);
  const at = hallTime(now + random.whole(1, 2) * 60_000);
  switch (random.weighted({ pause: 4, close: 2, open: 3, stop: 1 })) {
    case 'pause':
      return { act: { is: 'pause', counterId, reason: 'rest', minutes: 1 } as const, at };
    case 'close':
      return { act: { is: 'close', counterId } as const, at };
    case 'open':
      return { act: { is: 'open', counterId, officerId: random.pick(officers) } as const, at };
    case 'stop':
      return { act: { is: 'stop', about: random.pick(abouts), reason: 'full' } as const, at };
  }
}

/** The hall is eight hours ahead of Greenwich. */
const hallTime = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
