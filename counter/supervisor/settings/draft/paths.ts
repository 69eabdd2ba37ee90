/** Places in the settings, and new settings with another value at one of them. Pure: what is there stays as it is. */

/** As in the JSON: names of fields, and places in lists. */
export type Path = readonly (string | number)[];

/** For maps: a path as text (a JSON pointer). */
export const pointerOf = (path: Path): string => path.map((step) => `/${step}`).join('');

/** What stands at a path; undefined: nothing. */
export const valueAt = (whole: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    whole,
  );

/** Undefined takes away a field, or an entry of a list. Objects on the way that are not there yet are made; one that is left empty goes. */
export function withValue<T>(whole: T, path: Path, value: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return value as T;
  const inner = rest.length === 0 ? value : orNone(withValue(valueAt(whole, [step]) ?? {}, rest, value));
  if (Array.isArray(whole)) {
    const place = Number(step);
    return (inner === undefined ? whole.toSpliced(place, 1) : whole.with(place, inner)) as T;
  }
  const { [step]: _before, ...others } = whole as Record<string, unknown>;
  if (inner === undefined) return others as T;
  // A field keeps its place, so that a file of these settings is read as before.
  return { ...(whole as object), [step]: inner } as T;
}

const orNone = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
    ? undefined
    : value;
