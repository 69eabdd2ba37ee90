import type { IncomingMessage } from 'node:http';
import { hostsOf, type Trust } from './proxy.ts';

/**
 * Whether a page may ask for this. Browsers let any page in the world connect to any socket and only tell its origin;
 * one that is not the hall's own must not press the hall's buttons. Programs send no origin.
 */
export function fromOurPages(request: IncomingMessage, trust: Trust, publicUrl: string | null): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  const host = hostOf(origin);
  const ours = publicUrl === null ? [] : [hostOf(publicUrl)];
  return host !== null && [...hostsOf(request, trust), ...ours].includes(host);
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);
