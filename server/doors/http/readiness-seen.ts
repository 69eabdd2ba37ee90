/** What `/readyz` tells. A look reads the disk, and strangers may ask. */
import type { Instant } from '../../../shared/base/ids.ts';
import type { Health } from '../../health/health.ts';
import { readinessText } from '../../health/readiness.ts';
import { Budget, type SteadyMs } from '../transport/budget.ts';

/** More than all that watch a server ask for. */
const looks = { burst: 10, perSecond: 4 };

/** Asked more often than that, it tells what was seen last (rule N62). */
export function readinessSeen(health: Health, clock: () => Instant, steady: SteadyMs) {
  const budget = new Budget(looks, steady);
  let seen = { isReady: false, text: '' };
  return () => {
    if (!budget.take(1)) return seen;
    const facts = health.look();
    const isReady = facts.every(({ level }) => level !== 'unready');
    seen = { isReady, text: readinessText(facts, clock()) };
    return seen;
  };
}
