/** The cookies with which a browser proves who it is. No script reads them, and no other site's page can have them sent. */
import type { DeviceKind } from '../../../shared/access.ts';

export type CookieKind = 'person' | DeviceKind;
/** The secrets that came. */
export type Cookies = { readonly [K in CookieKind]?: string };

const nameOf = (kind: CookieKind): string => `antrean-${kind}`;
const kinds: readonly CookieKind[] = ['person', 'kiosk', 'display', 'desk'];
/** As long as browsers keep one at all. A device is renewed whenever it is seen. */
const deviceSeconds = 400 * 24 * 60 * 60;

export function cookiesOf(header: string | undefined): Cookies {
  const pairs = new Map(header?.split(';').map((pair) => splitAt(pair.trim(), pair.trim().indexOf('='))));
  return Object.fromEntries(kinds.map((kind) => [kind, pairs.get(nameOf(kind))]).filter(([, value]) => value));
}

const splitAt = (pair: string, place: number): [string, string] => [pair.slice(0, place), pair.slice(place + 1)];

/** What goes into `Set-Cookie`. A person's ends with the browser, and before that when the session does. Null takes it away. */
export function cookieLine(kind: CookieKind, token: string | null, isSecure: boolean): string {
  const seconds = token === null ? 0 : kind === 'person' ? null : deviceSeconds;
  const parts = [`${nameOf(kind)}=${token ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Strict'];
  if (seconds !== null) parts.push(`Max-Age=${seconds}`);
  if (isSecure) parts.push('Secure');
  return parts.join('; ');
}
