/** What somebody shows at a door to prove who they are; nothing of it is believed yet. */
import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import { ComingAs, comingAsHeader, type Handshake } from '../../../shared/protocol.ts';
import { type Cookies, cookiesOf } from './cookies.ts';

export interface Proofs {
  /** Of the cookies only the one of this kind counts: one browser may have been set up as several things. */
  as: ComingAs;
  cookies: Cookies;
  key: string | null;
  /** Of a visitor's ticket. */
  token: string | null;
}

export const noProofs: Proofs = { as: 'visitor', cookies: {}, key: null, token: null };

/** Of a request over HTTP. A header that nobody understands counts as none. */
export function proofsOf(headers: IncomingHttpHeaders): Proofs {
  const [scheme = '', secret = ''] = (headers.authorization ?? '').split(' ');
  const isTicket = scheme.toLowerCase() === 'ticket';
  const as = ComingAs.safeParse(headers[comingAsHeader]).data ?? 'person';
  return {
    as: isTicket ? 'visitor' : as,
    cookies: cookiesOf(headers.cookie),
    key: scheme.toLowerCase() === 'bearer' ? secret : null,
    token: isTicket ? secret : null,
  };
}

export const proofsOfHandshake = (
  headers: IncomingHttpHeaders,
  { as, key, token }: z.output<typeof Handshake>,
): Proofs => ({ as, cookies: cookiesOf(headers.cookie), key: key ?? null, token: token ?? null });
