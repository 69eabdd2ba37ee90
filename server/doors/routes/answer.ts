/** What the HTTP door says: JSON, with a status that programs understand and a refusal that people do. */
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Refused } from '../../../shared/answers.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import { type No, no } from '../../../shared/refusals/result.ts';
import { TooMuchToday } from '../../access/stores/changes-today.ts';
import { answerOf, refusedAnswer } from '../../base/refused.ts';
import { NotWritten } from '../../log/log.ts';
import { malformed } from '../gate/edge.ts';

const statuses: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  'signed-out': 401,
  'sign-in-failed': 401,
  'not-permitted': 403,
  'not-your-agency': 403,
  'not-yours': 403,
  'hall-part-of-others': 403,
  'not-found': 404,
  'link-used': 404,
  'pairing-unknown': 404,
  'too-large': 413,
  'command-id-reused': 422,
  'locked-out': 429,
  'too-many-requests': 429,
  'internal-error': 500,
  'not-writable': 503,
  'too-slow': 504,
};

export const statusOf = (code: RefusalCode): number => statuses[code] ?? 409;

/** `no`: as the parts say it, or as it goes out. */
export function sendRefused(response: Response, { refusal }: No | Refused, now: number): void {
  const { comeBackAt } = refusal;
  const status = statusOf(refusal.code);
  if (status === 429 && comeBackAt !== null)
    response.set('retry-after', String(Math.max(1, Math.ceil((comeBackAt - now) / 1_000))));
  // Even where files are: a proxy would show it when it no longer holds.
  response.set('cache-control', 'no-store').status(status).json({ accepted: false, refusal });
}

export const asRefusal =
  (logger: Logger): ErrorRequestHandler =>
  (error, request, response, _next) => {
    const answer = refusalOf(error);
    // The route, and not the address: that may hold what lets somebody in.
    const route: unknown = request.route?.path;
    if (answer.refusal.code === 'internal-error') logger.error({ err: error, route }, 'a request failed');
    // A part of the answer was sent already: closing the connection is the only way to show the error.
    if (response.headersSent) response.destroy();
    else response.status(statusOf(answer.refusal.code)).json(answer);
  };

/** Express and its body parser mark what the sender got wrong with a status below 500. */
function refusalOf(error: unknown): Refused {
  if (error instanceof NotWritten) return refusedAnswer('not-writable');
  if (error instanceof TooMuchToday) return answerOf(no('daily-limit', {}, error.comeBackAt));
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return refusedAnswer('too-large');
  if (status >= 400 && status < 500) return answerOf(malformed({ id: 'bukan JSON', en: 'not JSON' }));
  return refusedAnswer('internal-error');
}
