/** `/api`: commands, views, who comes in, and the description of all of it. */
import express, { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { maxHallBytes, maxMessageBytes } from '../../../shared/protocol.ts';
import { done, no, type Result } from '../../../shared/refusals/result.ts';
import { commandsPath, viewPath } from '../../../shared/routes/contract.ts';
import { routes } from '../../../shared/routes/routes.ts';
import { answerOf, refusedAnswer } from '../../base/refused.ts';
import { malformed, readCommand } from '../gate/edge.ts';
import type { Gate } from '../gate/gate.ts';
import { lookAt } from '../gate/look.ts';
import { fromOurPages } from '../gate/origin.ts';
import type { Trust } from '../gate/proxy.ts';
import { SeenViews } from '../gate/seen-views.ts';
import { sendCommand } from '../gate/send.ts';
import { asRefusal, sendRefused } from '../routes/answer.ts';
import { sendJson, sendView } from '../routes/encoded.ts';
import { type RouteParts, routerOf } from '../routes/route.ts';
import { visitOf } from '../routes/visit.ts';
import { works } from '../routes/works.ts';

export interface ApiParts extends RouteParts {
  gate: Gate;
  trust: Trust;
  publicUrl: string | null;
  version: string;
  logger: Logger;
}

export function api(parts: ApiParts): Router {
  const { hall, gate, clock, version, logger } = parts;
  const seen = new SeenViews(hall);
  const router = Router();
  router.use(
    neverStored,
    changesAreOurs(parts),
    hallBody(parts),
    express.json({ limit: maxMessageBytes, strict: false }),
  );
  router.post(commandsPath, async (request, response) => {
    const envelope = readCommand(request.body);
    const answer = envelope.ok
      ? await sendCommand(parts, visitOf(response).principal, envelope.value)
      : answerOf(envelope);
    if (answer.accepted) response.json(answer);
    else sendRefused(response, answer, clock());
  });
  router.get(viewPath(':name'), async (request, response) => {
    const { principal } = visitOf(response);
    const may = mayLookNow(parts, request.query.token);
    const found = may.ok ? lookAt({ seen, gate }, principal, request.params.name, request.query) : may;
    if (found.ok) await sendView(request, response, found.value);
    else sendRefused(response, found, clock());
  });
  router.use(routerOf(routes, works, parts));
  const description = descriptionOnce(version);
  router.get('/openapi.json', async (request, response) => sendJson(request, response, await description()));
  router.use((_request, response) => void response.status(404).json(refusedAnswer('not-found')));
  router.use(asRefusal(logger));
  return router;
}

/** The settings of a large hall are larger than any other message: whoever may send them may send so much. */
function hallBody({ gate }: ApiParts): RequestHandler {
  const large = express.json({ limit: maxHallBytes });
  return (request, response, next) => {
    const isOfHall = /^\/hall(\/|$)/.test(request.path);
    if (isOfHall && gate.route(visitOf(response).principal, 'settings').ok) large(request, response, next);
    else next();
  };
}

/** Seldom asked for: it and what makes it are loaded when it is first, and not with each start. It is made once (rule N61). */
function descriptionOnce(version: string): () => Promise<object> {
  let made: Promise<object> | null = null;
  return () => {
    made ??= import('./openapi.ts').then(({ openApi }) => Object.freeze(openApi(version)));
    return made;
  };
}

/** One ticket is not to be looked at too often; whatever else is looked at has no such limit. */
function mayLookNow({ gate, limits }: ApiParts, token: unknown): Result {
  const ticketId = typeof token === 'string' ? gate.ticketOf(token) : null;
  return ticketId === null ? done : limits.ticketLook(ticketId);
}

/** Views and answers are of one moment. */
const neverStored: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/**
 * What changes something comes from our own pages or from programs. A page of another site can have the browser send a form
 * or a text, and nothing that calls itself JSON, before this server has been asked whether it may.
 */
const changesAreOurs =
  ({ trust, publicUrl, clock }: ApiParts): RequestHandler =>
  (request, response, next) => {
    const may = mayChange(
      request.method,
      () => fromOurPages(request, trust, publicUrl),
      request.headers['content-type'],
    );
    if (may.ok) next();
    else sendRefused(response, may, clock());
  };

function mayChange(method: string, isOurs: () => boolean, contentType = ''): Result {
  if (method === 'GET' || method === 'HEAD') return done;
  if (!isOurs()) return no('not-permitted');
  const isJson = /^application\/json\s*(;|$)/i.test(contentType);
  return isJson ? done : malformed({ id: 'bukan JSON', en: 'not JSON' });
}
