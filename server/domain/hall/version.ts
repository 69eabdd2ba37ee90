/**
 * What stands for settings: a digest of what they say, so that it is the same in every process and after every start. Nobody
 * gains by two settings with one digest, so it need not be a strong one.
 */
import type { HallShape } from '../../../shared/hall/hall.ts';
import type { SettingsVersion } from '../../../shared/hall/settings-version.ts';

const known = new WeakMap<HallShape, SettingsVersion>();
/** Of a hall that is not set up yet. */
const ofNothing = '';

export function versionOf(hall: HallShape | null): SettingsVersion {
  if (hall === null) return ofNothing;
  const version = known.get(hall) ?? digest(textOf(hall));
  known.set(hall, version);
  return version;
}

/** With keys in one order; a field without a value is none. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${textOf(inner)}`).join()}}`;
}

/** Two runs of FNV-1a, each with a start of its own. */
function digest(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit ^ (one >>> 7), 0x85ebca6b);
  }
  return [one, other].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
