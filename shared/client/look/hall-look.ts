/**
 * The hall's own colours and logo on a page (rule H16). What was seen last is kept, so that a kiosk looks the same without its
 * server and from its first moment; a page that hangs on a wall for months asks again now and then.
 */

import type { lookRoutes } from '../../routes/look.ts';
import { PublicLook } from '../../settings/pictures.ts';
import type { ApiOf } from '../connection/api.ts';
import { propertiesOf } from './look-colours.ts';

const place = 'antrean-look';
const againMs = 5 * 60_000;

export interface PageLookParts {
  api: Pick<ApiOf<typeof lookRoutes>, 'seeLook'>;
  memory: Pick<Storage, 'getItem' | 'setItem'>;
  root: { style: Pick<CSSStyleDeclaration, 'setProperty' | 'removeProperty'> };
  /** Of a page that is dark by night; left out: it is always light. */
  dark?: Pick<MediaQueryList, 'matches' | 'addEventListener'>;
  /** What tells the browser the colour of the bar above the page. */
  bar?: Pick<Element, 'setAttribute'> | null;
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
  parts.dark?.addEventListener('change', () => show(parts, seen));
  every(againMs, () => void ask());
  return ask();
}

function show({ root: { style }, dark, bar }: PageLookParts, look: PublicLook): void {
  const properties = propertiesOf(look, dark?.matches);
  bar?.setAttribute('content', properties['--sea'] ?? '#0a5566');
  for (const [name, value] of Object.entries(properties))
    if (value === null) style.removeProperty(name);
    else style.setProperty(name, value);
  seen = look;
  for (const tell of listeners) tell();
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
