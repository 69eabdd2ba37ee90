/** The cookies with which a browser proves who it is. No script reads them, and no other site's page can have them sent. */
import { parseCookie, stringifySetCookie } from 'cookie';
import type { DeviceKind } from '../../../shared/access/access.ts';

/** `browser`: somebody has signed in there before. */
export type CookieKind = 'person' | 'browser' | DeviceKind;
/** The secrets that came. */
export type Cookies = { readonly [K in CookieKind]?: string };

/** Browsers do not tell the ports of one machine apart: what a rehearsal keeps in them beside a hall has other names (rule RH3). */
let prefix = 'antrean';
export function useRehearsalCookies(): void {
  prefix = 'antrean-rehearsal';
}

const nameOf = (kind: CookieKind): string => `${prefix}-${kind}`;
const kinds: readonly CookieKind[] = ['person', 'browser', 'kiosk', 'display', 'desk'];
/** As long as browsers keep one at all. A device is renewed whenever it is seen. */
const deviceSeconds = 400 * 24 * 60 * 60;

export function cookiesOf(header: string | undefined): Cookies {
  const pairs = parseCookie(header ?? '');
  return Object.fromEntries(kinds.map((kind) => [kind, pairs[nameOf(kind)]]).filter(([, value]) => value));
}

/** What goes into `Set-Cookie`. A person's ends with the browser, and before that when the session does. Null takes it away. */
export function cookieLine(kind: CookieKind, token: string | null, isSecure: boolean): string {
  const maxAge = token === null ? 0 : kind === 'person' ? undefined : deviceSeconds;
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure } as const;
  return stringifySetCookie({
    name: nameOf(kind),
    value: token ?? '',
    ...attributes,
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}
