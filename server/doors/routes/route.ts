/**
 * What is asked over HTTP beside commands and views, as tables: what guards a route, what it does, and what the description
 * of the door says of it.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type RequestHandler, type Response, Router } from 'express';
import type { z } from 'zod';
import type { Instant } from '../../../shared/ids.ts';
import { done, no, type Result } from '../../../shared/result.ts';
import type { Access } from '../../access/access.ts';
import type { PersonPrincipal } from '../../access/principal.ts';
import type { RouteRuleName } from '../../domain/permission/route.ts';
import type { Hall } from '../../hall/hall.ts';
import type { RecordBook } from '../../record/record-book.ts';
import { readAs } from '../gate/edge.ts';
import type { Gate } from '../gate/gate.ts';
import type { Limits } from '../gate/limits.ts';
import { sendRefused } from './answer.ts';
import { type Visit, visitOf } from './visit.ts';

export interface RouteParts {
  hall: Hall;
  gate: Gate;
  access: Access;
  record: RecordBook;
  limits: Limits;
  clock: () => Instant;
}

export interface RouteDescription {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Under `/api`; `{id}` where the id of one thing stands. */
  path: string;
  operationId: string;
  summary: string;
  /** Who may ask. */
  rule: RouteRuleName;
  /** So often may one address ask for it, and the like of it. */
  limit?: 'signIn' | 'pairing';
  /** `id`, `query` and `body`, as far as there are any. */
  asks: z.ZodObject;
  /** Null: there is nothing to say. */
  answer: z.core.$ZodType | 'text/csv' | null;
  /** Beside those that every route has. */
  refusals: Readonly<Record<number, string>>;
}

/** A table that is sent while it is made: a day may be long. */
export class CsvFile {
  readonly name: string;
  readonly pieces: AsyncIterable<string>;

  constructor(name: string, pieces: AsyncIterable<string>) {
    this.name = name;
    this.pieces = pieces;
  }
}

/** A file, or null where there is nothing to say, is an answer too. */
type Answered = Result<unknown> | Promise<Result<unknown>>;

export interface Route extends RouteDescription {
  work: (parts: RouteParts, visit: Visit, asked: unknown) => Answered;
}

interface Told<S extends z.ZodObject> extends Omit<RouteDescription, 'asks' | 'answer' | 'refusals'> {
  asks: S;
  answer?: RouteDescription['answer'];
  refusals?: RouteDescription['refusals'];
}

/** For whoever comes. */
export const route = <S extends z.ZodObject>(
  told: Told<S>,
  work: (parts: RouteParts, visit: Visit, asked: z.output<S>) => Answered,
): Route => ({
  answer: null,
  refusals: {},
  ...told,
  work: async (parts, visit, asked) => {
    const read = readAs(told.asks, asked);
    if (!read.ok) return read;
    const may = parts.gate.route(visit.principal, told.rule);
    if (!may.ok) return may;
    const mayNow = told.limit === undefined ? done : await parts.limits[told.limit](visit.address);
    return mayNow.ok ? work(parts, visit, read.value) : mayNow;
  },
});

/** For people who are signed in. */
export const personRoute = <S extends z.ZodObject>(
  told: Told<S>,
  work: (parts: RouteParts, by: PersonPrincipal, asked: z.output<S>, visit: Visit) => Answered,
): Route =>
  route(
    { ...told, refusals: { 401: 'Nobody is signed in', 403: 'Not permitted to this person', ...told.refusals } },
    (parts, visit, asked) => {
      const by = visit.person;
      return by === null ? no('signed-out') : work(parts, by, asked, visit);
    },
  );

export function routerOf(routes: readonly Route[], parts: RouteParts): Router {
  const router = Router();
  for (const each of routes) router[each.method](each.path.replace('{id}', ':id'), handler(each, parts));
  return router;
}

const handler =
  (each: Route, parts: RouteParts): RequestHandler =>
  async (request, response) => {
    const { params, query, body } = request;
    const answer = await each.work(parts, visitOf(response), { ...params, query, body });
    if (!answer.ok) sendRefused(response, answer, parts.clock());
    else if (answer.value instanceof CsvFile) await sendFile(response, answer.value);
    else if (answer.value === null) response.status(204).end();
    else response.json(answer.value);
  };

async function sendFile(response: Response, { name, pieces }: CsvFile): Promise<void> {
  response.type('csv').attachment(name);
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    // Whoever asked has gone meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}
