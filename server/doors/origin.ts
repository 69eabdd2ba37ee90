import type { IncomingMessage } from 'node:http';

/**
 * Whether a page may open a socket here. Browsers let any page in the world connect to any socket and only tell its origin;
 * one that is not the hall's own must not press the hall's buttons. Programs send no origin.
 */
export function fromOurPages({ headers }: IncomingMessage, publicUrl: string | null): boolean {
  if (headers.origin === undefined) return true;
  const host = hostOf(headers.origin);
  const ours = [headers.host, headers['x-forwarded-host'], publicUrl === null ? undefined : hostOf(publicUrl)];
  return host !== null && ours.includes(host);
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);
