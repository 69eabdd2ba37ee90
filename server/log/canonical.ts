/**
 * JSON with keys in code-unit order and no spaces, so that equal values have equal text, and so equal hashes. A key whose
 * value is undefined is left out, as in JSON. Every entry goes through here on its way into the log: hence plain loops.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return listText(value);
  if (value !== null && typeof value === 'object') return objectText(value as Record<string, unknown>);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${typeof value} has no place in JSON`);
  return text;
}

function listText(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += text === '' ? canonicalJson(value) : `,${canonicalJson(value)}`;
  return `[${text}]`;
}

function objectText(value: Record<string, unknown>): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${keyText(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** There are some hundred of them; ids that are keys (of a hall's settings) are not kept for ever. */
const keyTexts = new Map<string, string>();
const mostKeyTexts = 2_000;

function keyText(key: string): string {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(key);
  if (keyTexts.size < mostKeyTexts) keyTexts.set(key, text);
  return text;
}
