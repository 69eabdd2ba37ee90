/**
 * The hall's own colours and logo on a page (rule H16). What was seen last is kept, so that a kiosk looks the same without its
 * server and from its first moment; a page that hangs on a wall for months asks again now and then.
 */

import type { lookRoutes } from '../../routes/look.ts';
import { PublicLook } from '../../settings/pictures.ts';
import type { ApiOf } from '../connection/api.ts';

const place = 'antrean-look';
const againMs = 5 * 60_000;

export interface PageLookParts {
  api: Pick<ApiOf<typeof lookRoutes>, 'seeLook'>;
  memory: Pick<Storage, 'getItem' | 'setItem'>;
  root: { style: Pick<CSSStyleDeclaration, 'setProperty' | 'removeProperty'> };
  /** Again and again. */
  every?: (ms: number, work: () => void) => void;
}

const listeners = new Set<() => void>();
let seen: PublicLook = {};

/** As it is known now; `listener` hears of changes. Gives a function that takes the listener away. */
export function onLook(listener: (look: PublicLook) => void): () => void {
  const tell = () => listener(seen);
  listeners.add(tell);
  tell();
  return () => listeners.delete(tell);
}

export function followLook(parts: PageLookParts): Promise<void> {
  const { memory, every = (ms, work) => void setInterval(work, ms) } = parts;
  const ask = async () => {
    const answer = await parts.api.seeLook();
    if (!answer.ok) return;
    keep(memory, answer.value);
    show(parts, answer.value);
  };
  show(parts, kept(memory));
  every(againMs, () => void ask());
  return ask();
}

function show({ root: { style } }: PageLookParts, look: PublicLook): void {
  for (const [name, value] of Object.entries(propertiesOf(look)))
    if (value === null) style.removeProperty(name);
    else style.setProperty(name, value);
  seen = look;
  for (const tell of listeners) tell();
}

/** Null: as the tokens have it. Dark grounds and light tints follow the main colour. */
export function propertiesOf({ colours }: PublicLook): Record<string, string | null> {
  return {
    '--sea': colours?.main ?? null,
    '--deep': colours ? mixed(colours.main, '#000000', 0.45) : null,
    '--foam': colours ? mixed(colours.main, '#ffffff', 0.87) : null,
    '--brand-2': colours?.accent ?? null,
  };
}

/** So much of the other. */
function mixed(one: string, other: string, much: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(one, at) * (1 - much) + part(other, at) * much));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function kept(memory: PageLookParts['memory']): PublicLook {
  try {
    return PublicLook.parse(JSON.parse(memory.getItem(place) ?? '{}'));
  } catch {
    return {};
  }
}

/** Without a place to keep it the page asks at its next start. */
function keep(memory: PageLookParts['memory'], look: PublicLook): void {
  try {
    memory.setItem(place, JSON.stringify(look));
  } catch {
    // Private windows, and a disk that is full.
  }
}
