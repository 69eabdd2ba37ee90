/** What does the work of the routes that `shared/routes` describes, and the router that leads to it. */
import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Instant } from '../../../shared/base/ids.ts';
import { done, type Result } from '../../../shared/refusals/result.ts';
import type { Answered, AskedOf, PersonUser, RouteContract, RouteContracts } from '../../../shared/routes/contract.ts';
import type { Access } from '../../access/access.ts';
import type { PersonPrincipal, Principal } from '../../access/stores/principal.ts';
import type { TimeKeeper } from '../../clock/time-keeper.ts';
import type { WhatIfs } from '../../estimate/what-ifs.ts';
import type { LiveHall } from '../../hall/hall.ts';
import type { Health } from '../../health/health.ts';
import type { AccuracyBook } from '../../record/accuracy/accuracy-book.ts';
import type { RecordBook } from '../../record/record-book.ts';
import type { SettingsBook } from '../../settings/settings-book.ts';
import { readAs } from '../gate/edge.ts';
import type { Gate } from '../gate/gate.ts';
import type { Limits } from '../gate/limits.ts';
import { sendRefused } from './answer.ts';
import { CsvFile, sendFile } from './csv-file.ts';
import { sendJson } from './encoded.ts';
import { PictureFile, sendPicture } from './picture-file.ts';
import { type Visit, visitOf } from './visit.ts';

export interface RouteParts {
  hall: LiveHall;
  gate: Gate;
  access: Access;
  record: RecordBook;
  accuracy: AccuracyBook;
  settings: SettingsBook;
  whatIfs: WhatIfs;
  health: Health;
  limits: Limits;
  clock: () => Instant;
  time: TimeKeeper;
  logger: Logger;
}

/** Who asks. A route for people is asked by nobody else: the gate has seen to that. */
type By<C extends RouteContract> = C['who'] extends PersonUser ? PersonPrincipal : Principal | null;
type Given<C extends RouteContract> = C['answer'] extends 'text/csv'
  ? CsvFile
  : C['answer'] extends 'image/*'
    ? PictureFile
    : Answered<C>;
type Work<C extends RouteContract> = (
  parts: RouteParts,
  asked: AskedOf<C> & { by: By<C>; visit: Visit },
) => Result<Given<C>> | Promise<Result<Given<C>>>;

/** A route that is described and has no work does not compile. */
export type WorkOf<R extends RouteContracts> = { readonly [N in keyof R]: Work<R[N]> };

export function routerOf<R extends RouteContracts>(routes: R, works: WorkOf<R>, parts: RouteParts): Router {
  const router = Router();
  for (const [name, route] of Object.entries(routes)) {
    // Each work takes what its own route reads; TypeScript does not see that behind the name.
    const work = works[name] as (parts: RouteParts, asked: object) => ReturnType<Work<RouteContract>>;
    router[route.method](route.path.replace('{id}', ':id'), handler(route, work, parts));
  }
  return router;
}

function handler(
  route: RouteContract,
  work: (parts: RouteParts, asked: object) => ReturnType<Work<RouteContract>>,
  parts: RouteParts,
): RequestHandler {
  const asks = z.object(route.asks);
  return async (request, response) => {
    const { params, query, body } = request;
    const visit = visitOf(response);
    const read = admit(route, readAs(asks, { ...params, query, body }), visit, parts);
    const answer: Result<unknown> = read.ok ? await work(parts, { ...read.value, by: visit.principal, visit }) : read;
    if (!answer.ok) sendRefused(response, answer, parts.clock());
    else if (answer.value instanceof CsvFile) await sendFile(response, answer.value);
    else if (answer.value instanceof PictureFile) sendPicture(response, answer.value);
    else if (answer.value === null) response.status(204).end();
    else await sendJson(request, response, answer.value);
  };
}

/** What was read, where it can be read, whoever asks may, and not too often. */
function admit<T>(
  { who, limit }: RouteContract,
  read: Result<T>,
  visit: Visit,
  { gate, limits }: RouteParts,
): Result<T> {
  if (!read.ok) return read;
  const may = gate.route(visit.principal, who);
  if (!may.ok) return may;
  const mayNow = limit === undefined ? done : limitOf(limits, limit, visit);
  return mayNow.ok ? read : mayNow;
}

function limitOf(limits: Limits, limit: NonNullable<RouteContract['limit']>, { knownAs, address, network }: Visit) {
  if (limit === 'newCode') return limits.newCode(knownAs ?? network);
  return limit === 'signIn' && knownAs !== null ? limits.signInOf(knownAs, address) : limits[limit](address);
}
