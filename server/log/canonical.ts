/**
 * JSON with keys in code-unit order and no spaces, so that equal values have equal text, and so equal hashes. A key whose
 * value is undefined is left out, as in JSON.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') return `{${members(value).join(',')}}`;
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${typeof value} has no place in JSON`);
  return text;
}

const members = (value: object): string[] =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
