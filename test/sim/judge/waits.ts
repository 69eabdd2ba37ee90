/** What pages are told of waits: each process forecasts by itself, so it is looked at for itself, and the rest without it. */

const spoken = new Set(['wait', 'waits', 'last', 'unlikely']);

/** Two views that say the same but for waits are the same. */
export function withoutWaits(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutWaits);
  if (data === null || typeof data !== 'object') return data;
  const parts = data as Record<string, unknown>;
  const others: Record<string, unknown> = {};
  // In a loop: it is asked of whatever a page shows, a hundred thousand times.
  for (const name of Object.keys(parts))
    if (!spoken.has(name) || typeof parts[name] === 'boolean') others[name] = withoutWaits(parts[name]);
  return others;
}

/** [U43] In words; null: no figure is told where nobody is, and the expected time lies between the earliest and the latest. */
export function wrongWait(data: unknown): string | null {
  if (data === null || typeof data !== 'object') return null;
  if (Array.isArray(data)) return firstOf(data);
  const { presence, wait } = data as { presence?: { status: string } | null; wait?: unknown };
  const isOpen = !presence || presence.status === 'open';
  for (const range of rangesIn(wait)) {
    if (!isOpen) return `tells ${JSON.stringify(range)} where the officers are ${presence.status}`;
    if (!isInOrder(range)) return `tells ${JSON.stringify(range)}`;
  }
  return firstOf(Object.values(data));
}

const firstOf = (parts: readonly unknown[]): string | null =>
  parts.reduce<string | null>((found, part) => found ?? wrongWait(part), null);

type Range = Record<string, number>;

/** Of a ticket, or of a number for each class. */
export function rangesIn(wait: unknown): Range[] {
  if (wait === null || typeof wait !== 'object') return [];
  return 'is' in wait ? (wait.is === 'range' ? [wait as unknown as Range] : []) : Object.values(wait).flatMap(rangesIn);
}

function isInOrder(range: Range): boolean {
  const [earliest, expected, latest] = ['earliest', 'expected', 'latest'].map(
    (end) => range[end] ?? range[`${end}Minutes`] ?? Number.NaN,
  ) as [number, number, number];
  return earliest <= expected && expected <= latest;
}
