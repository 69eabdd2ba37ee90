/** What a judge complains with. */

export function demand(holds: boolean, complaint: string): void {
  if (!holds) throw new Error(complaint);
}
export function same(actual: unknown, expected: unknown, complaint: string): void {
  const [one, other] = [sorted(actual), sorted(expected)];
  if (one !== other) throw new Error(`${complaint}: ${one} and not ${other}`);
}
/** As JSON, with the fields of an object in the order of their names. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
