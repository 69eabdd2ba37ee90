/** `/api`: commands, views, officers, and the description of all three. */
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import type { Answer, Refused } from '../../shared/answers.ts';
import { maxMessageBytes } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Hall } from '../hall.ts';
import { NotWritten } from '../log/log.ts';
import { refused } from '../refused.ts';
import type { HallRegister } from '../register/register.ts';
import { malformed, readAs, readCommand } from './edge.ts';
import { lookAt } from './look.ts';
import { OfficerRequest } from './officers.ts';
import { openApi } from './openapi.ts';

export interface ApiParts {
  hall: Hall;
  register: HallRegister;
  version: string;
  logger: Logger;
}

export function api({ hall, register, version, logger }: ApiParts): Router {
  const description = openApi(version);
  const router = Router();
  router.use(neverStored, express.json({ limit: maxMessageBytes, strict: false }));
  router.post('/commands', async (request, response) => {
    const envelope = readCommand(request.body);
    const answer = envelope.ok ? await hall.submit(envelope.value) : envelope.refused;
    response.status(statusOf(answer)).json(answer);
  });
  router.get('/views/:name', (request, response) => {
    const seen = lookAt(hall, request.params.name, request.query);
    if (seen.ok) response.json(seen.value);
    else response.status(statusOf(seen.refused)).json(seen.refused);
  });
  router.post('/officers', async (request, response) => {
    const asked = readAs(OfficerRequest, request.body);
    if (!asked.ok) return void response.status(statusOf(asked.refused)).json(asked.refused);
    const officer = register.officerNamed(asked.value.name);
    await register.written();
    response.json(officer);
  });
  router.get('/openapi.json', (_request, response) => void response.json(description));
  router.use((_request, response) => void response.status(404).json(refused('not-found')));
  router.use(asRefusal(logger));
  return router;
}

const statuses: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  'not-permitted': 403,
  'not-found': 404,
  'too-large': 413,
  'command-id-reused': 422,
  'internal-error': 500,
  'not-writable': 503,
};

export const statusOf = (answer: Answer): number => (answer.accepted ? 200 : (statuses[answer.refusal.code] ?? 409));

/** Views and answers are of one moment. */
const neverStored: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

const asRefusal =
  (logger: Logger): ErrorRequestHandler =>
  (error, request, response, _next) => {
    const answer = refusalOf(error);
    if (answer.refusal.code === 'internal-error') logger.error({ err: error, path: request.path }, 'a request failed');
    response.status(statusOf(answer)).json(answer);
  };

/** Express and its body parser mark what the sender got wrong with a status below 500. */
function refusalOf(error: unknown): Refused {
  if (error instanceof NotWritten) return refused('not-writable');
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return refused('too-large');
  if (status >= 400 && status < 500) return malformed({ id: 'bukan JSON', en: 'not JSON' });
  return refused('internal-error');
}
