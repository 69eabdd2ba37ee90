import type { IncomingMessage } from 'node:http';
import { originOf, originsOf, type Trust } from './proxy.ts';

/**
 * Whether a page may ask for this. Browsers let any page in the world connect to any socket and only tell its origin;
 * one that is not the hall's own must not press the hall's buttons. Programs send no origin.
 */
export function fromOurPages(request: IncomingMessage, trust: Trust, publicUrl: string | null): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  const ours = [...originsOf(request, trust), publicUrl === null ? null : originOf(publicUrl)];
  return origin === originOf(origin) && ours.includes(origin);
}
