/** Of what in a hall file something is said: "service ktp", "counter loket-3", by its id, or by its place where it has none. */

const kinds: Record<string, [noun: string, id: string]> = {
  zones: ['zone', 'zoneId'],
  agencies: ['agency', 'agencyId'],
  services: ['service', 'serviceId'],
  counters: ['counter', 'counterId'],
  priorityGroups: ['priority group', 'code'],
  lifeEvents: ['life event', 'code'],
};

/** The owner, and the path within it: `services, 3, weekly, 0, open` is "service ktp" and `weekly[0].open`. */
export function whoseIs(file: unknown, path: readonly PropertyKey[]): { owner: string; field: string } {
  const [list, place, ...rest] = path;
  const kind = kinds[String(list)];
  if (kind === undefined || typeof place !== 'number') return { owner: 'hall', field: fieldOf(path) };
  const [noun, idField] = kind;
  const id = at(file, [list!, place, idField]);
  const name = typeof id === 'string' ? `${noun} ${id}` : `${noun} number ${place + 1} of the list`;
  return { owner: name, field: fieldOf(rest) };
}

const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step, place) => (typeof step === 'number' ? `[${step}]` : `${place > 0 ? '.' : ''}${String(step)}`))
    .join('');

/** What stands at a path; undefined: nothing. */
export function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}
