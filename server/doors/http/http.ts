/** The web server's application: health, the programs' door, the pages. */
import type { IncomingMessage } from 'node:http';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet, { strictTransportSecurity } from 'helmet';
import type { Logger } from 'pino';
import type { Result } from '../../../shared/refusals/result.ts';
import { refusedAnswer } from '../../base/refused.ts';
import { countedAs } from '../gate/counted-as.ts';
import type { CutOff } from '../gate/cut-off.ts';
import type { Limits } from '../gate/limits.ts';
import { proofsOf } from '../gate/proofs.ts';
import { isSecure, type Trust } from '../gate/proxy.ts';
import { sendRefused } from '../routes/answer.ts';
import { type Visit, visited, visitOf } from '../routes/visit.ts';
import { type ApiParts, api } from './api.ts';
import { pages } from './pages.ts';
import { readinessSeen } from './readiness-seen.ts';

export interface HttpParts extends ApiParts {
  /** Absolute path of the built pages. */
  pagesFolder: string;
  cutOff: CutOff;
  /** Of a rehearsal: its own pages, and what comes before those of the hall. Null: this is a hall. */
  ahead?: RequestHandler | null;
}

export function http(parts: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(), onlyHttps(parts.trust));
  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'));
  const readiness = readinessSeen(parts.health, parts.clock, () => performance.now());
  app.get('/readyz', (_request, response) => {
    const { isReady, text } = readiness();
    response
      .status(isReady ? 200 : 503)
      .type('text')
      .send(text);
  });
  app.use(proxyNoticed(parts), visited(parts.gate, parts.trust), counted(parts));
  app.use('/api', compression(), unlessCutOff(parts), api(parts));
  if (parts.ahead) app.use(parts.ahead);
  app.use(pages(parts.pagesFolder));
  app.use((_request, response) => void response.status(404).type('text').send(noPage));
  app.use(asNoPage(parts.logger));
  return app;
}

/** Behind a proxy that nobody has named all visitors look like one, and share its rate. */
function proxyNoticed({ trust, logger }: HttpParts): RequestHandler {
  let isTold = false;
  return ({ headers, socket }, _response, next) => {
    if (!isTold && headers['x-forwarded-for'] !== undefined && !trust(socket.remoteAddress ?? '', 0)) {
      isTold = true;
      logger.warn('requests are forwarded by a proxy that TRUST_PROXY does not name; it is taken for the visitor');
    }
    next();
  };
}

/** A key has a rate of its own, wherever it is used from. */
const counted =
  ({ limits, clock, gate, cutOff }: HttpParts): RequestHandler =>
  ({ headers }, response, next) => {
    // For a kiosk, a process that is cut off from its log is no server.
    if (!cutOff.isCutOff) gate.heard(proofsOf(headers));
    const visit = visitOf(response);
    const may = limitOf(limits, visit);
    if (may.ok) next();
    else sendRefused(response, may, clock());
  };

function limitOf(limits: Limits, { principal, address, knownAs }: Visit): Result {
  if (principal?.kind === 'key') return limits.key(principal);
  const isOfHall = principal?.kind === 'person' || principal?.kind === 'device';
  const proof = isOfHall ? countedAs(principal) : knownAs;
  return proof === null ? limits.request(address) : limits.requestOf(proof);
}

/** The pages themselves are the same wherever they come from. */
const unlessCutOff =
  ({ cutOff, clock }: HttpParts): RequestHandler =>
  (_request, response, next) => {
    if (cutOff.isCutOff) sendRefused(response, refusedAnswer('not-writable'), clock());
    else next();
  };

/** A browser that has come by HTTPS does not come without it any more. */
const onlyHttps = (trust: Trust): RequestHandler => {
  const strict = strictTransportSecurity({ maxAge: halfAYearSeconds, includeSubDomains: false });
  return (request, response, next) => (isSecure(request, trust) ? strict(request, response, next) : next());
};
const halfAYearSeconds = 182 * 24 * 60 * 60;

const noPage = 'Halaman ini tidak ada.\nThere is no such page.\n';

const asNoPage =
  (logger: Logger): ErrorRequestHandler =>
  (error, request, response, _next) => {
    // Express marks an address that cannot be, and a file that is not there, with a status below 500.
    const isOurs = !(error instanceof Error && 'status' in error && Number(error.status) < 500);
    // Not the whole address: that of a ticket's page opens it.
    const [, place] = request.path.split('/', 2);
    if (isOurs) logger.error({ err: error, place: `/${place}` }, 'a page could not be sent');
    response
      .status(isOurs ? 500 : 404)
      .type('text')
      .send(noPage);
  };

/** Older Safari does not count WebSockets as `self`. */
const socketOriginOf = (scheme: 'ws' | 'wss') => (request: IncomingMessage) => {
  const { host = '' } = request.headers;
  return /^[a-z0-9.:[\]-]+$/i.test(host) ? `${scheme}://${host}` : "'self'";
};

/**
 * Halls run on plain HTTP in their own network: what a browser breaks without HTTPS (upgraded requests, the opener policy)
 * is left out.
 */
const securityHeaders = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", socketOriginOf('ws'), socketOriginOf('wss')],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
