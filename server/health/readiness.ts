/** `/readyz` in words: for whoever runs the hall, and for anybody else; so without what the machine said. */

import type { Instant } from '../../shared/base/ids.ts';
import type { HealthFact } from '../../shared/routes/health.ts';

export function readinessText(facts: readonly HealthFact[], now: Instant): string {
  return [headline(facts), ...facts.map((fact) => line(fact, now))].map((text) => `${text}\n`).join('');
}

function headline(facts: readonly HealthFact[]): string {
  if (facts.some(({ level }) => level === 'unready')) return 'not ready';
  return facts.some(({ level }) => level === 'warning') ? 'ready, with warnings' : 'ready';
}

function line({ name, level, words, since, at, position }: HealthFact, now: Instant): string {
  const more = [
    ...(position === null ? [] : [`position ${position}`]),
    ...(at === null ? [] : [`${timeOf(at)}, ${agoWords(now - at)}`]),
    ...(level === 'fine' ? [] : [`since ${timeOf(since)}`]),
  ];
  const mark = level === 'fine' ? '' : `${level}: `;
  return `${mark}${name}: ${words.en}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

const timeOf = (at: Instant): string => new Date(at).toISOString();

const minuteMs = 60_000;
function agoWords(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / minuteMs);
  const words = minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
  return ms < -minuteMs ? `${words} ahead of the clock` : `${words} ago`;
}
