/** The JSON text of what a view holds: written once, whoever watches it and by whatever key. */

const texts = new WeakMap<object, string>();

/** What a view holds does not change: another state of the hall has another object. */
export function textOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  const text = texts.get(data) ?? JSON.stringify(data);
  texts.set(data, text);
  return text;
}
