/**
 * JSON with keys in code-unit order and no spaces, so that equal values have equal text, and so equal hashes. A key whose
 * value is undefined is left out, as in JSON. Every entry goes through here on its way into the log, hence the plain
 * loops: they allocate a third of what `sort` and `map` would.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return stringText(value);
    case 'number':
      return Number.isFinite(value) ? `${value}` : 'null';
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? listText(value) : objectText(value as Record<string, unknown>);
    default:
      return otherText(value);
  }
}

/** Nothing in it needs an escape. */
const isPlain = /^[ !#-[\]-~]*$/;

const stringText = (text: string): string => (isPlain.test(text) ? `"${text}"` : JSON.stringify(text));

function otherText(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${typeof value} has no place in JSON`);
  return text;
}

function listText(values: readonly unknown[]): string {
  let text = '[';
  for (const value of values) {
    if (text.length > 1) text += ',';
    text += canonicalJson(value);
  }
  return `${text}]`;
}

function objectText(value: Record<string, unknown>): string {
  let text = '{';
  for (const key of sortedKeys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    if (text.length > 1) text += ',';
    text += nameText(key) + canonicalJson(member);
  }
  return `${text}}`;
}

/** Events and entries have few keys; `sort` allocates a work space for each. */
const mostInserted = 16;

function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  if (keys.length > mostInserted) return keys.sort();
  for (let sorted = 1; sorted < keys.length; sorted++) {
    const key = keys[sorted]!;
    let place = sorted;
    for (; place > 0 && keys[place - 1]! > key; place--) keys[place] = keys[place - 1]!;
    keys[place] = key;
  }
  return keys;
}

/** There are some hundred of them; ids that are keys (of a hall's settings) are not kept for ever. */
const nameTexts = new Map<string, string>();
const mostNameTexts = 2_000;

/** With its colon. */
function nameText(key: string): string {
  const known = nameTexts.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (nameTexts.size < mostNameTexts) nameTexts.set(key, text);
  return text;
}
