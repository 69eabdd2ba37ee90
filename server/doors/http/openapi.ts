/** The door of programs, described from the schemas and tables that guard it. OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { Accepted, Refused } from '../../../shared/answers.ts';
import { CommandEnvelope, type CommandType, commandTypes } from '../../../shared/commands.ts';
import { commandsPath, type RouteContract, type Schema, viewPath } from '../../../shared/routes/contract.ts';
import { type RouteName, routes } from '../../../shared/routes/routes.ts';
import { viewAnswer } from '../../../shared/views/view-answer.ts';
import { type ViewName, views } from '../../../shared/views/views.ts';
import type { Audience, SenderKind } from '../../domain/core/tables.ts';
import { sendersOf } from '../../domain/decide.ts';
import { routeRules } from '../../domain/permission/route.ts';
import { viewRules } from '../../domain/permission/view.ts';
import { capital, json, parts } from './openapi-schemas.ts';
import { routeWords } from './route-words.ts';

const description = `The queues of one service hall. Times are milliseconds since 1970 UTC.
Other systems send \`Authorization: Bearer <key>\`; an administrator makes the key, with roles and a rate of its own.
A phone sends \`Authorization: Ticket <token>\` of its ticket. The pages of people, kiosks and displays have cookies; the
header \`x-antrean-as\` (person, kiosk, display) says as which of them they come. What changes something is JSON, and comes
from no page of another site. \`x-audience\` says who may; at which counters and for which agencies is in the rules (S).
ConfigureHall, ChangeHall, DropHallPlan, AdvanceTime, NoteAccessChange, NoteOfficer, NoteWaits and the actor \`hall\` are the hall’s own and are not taken from outside.`;

export function openApi(version: string) {
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Antrean', version, description: description.replaceAll('\n', ' ') },
    security: [{ key: [] }, { ticket: [] }, { person: [] }, { kiosk: [] }, { display: [] }, {}],
    paths: { ...commandPath(), ...viewPaths(), ...routePaths() },
    components: { schemas: parts, securitySchemes },
  });
}

const cookie = (name: string) => ({ type: 'apiKey', in: 'cookie', name }) as const;
const securitySchemes = {
  key: { type: 'http', scheme: 'bearer' },
  ticket: { type: 'http', scheme: 'Ticket', description: 'The token of one ticket' },
  person: cookie('antrean-person'),
  kiosk: cookie('antrean-kiosk'),
  display: cookie('antrean-display'),
  desk: { ...cookie('antrean-desk'), description: 'A counter’s own machine, at which officers sign in with a PIN' },
} as const;

/** Refusals that every route can give. */
const everywhere = {
  400: 'It cannot be read',
  429: 'Too many requests; when to come back is in the refusal and in Retry-After',
  500: 'A fault of this system; it had no effect',
};
const changing = {
  ...everywhere,
  413: 'Larger than 64 KiB',
  503: 'It cannot be saved at the moment; send the same again',
};

function commandPath(): ZodOpenApiPathsObject {
  const refusals = {
    ...changing,
    401: 'Nobody has proved to be here',
    403: 'Not permitted to whoever sends it',
    409: 'The rules of the hall refuse it; the code and the sentence say why',
    422: 'Its commandId was used by another command',
  };
  return {
    [`/api${commandsPath}`]: {
      post: {
        operationId: 'sendCommand',
        summary:
          'Sends a command. The same commandId with the same body gets the same answer again and takes effect once.',
        'x-audience': Object.fromEntries(commandTypes.map((type) => [type, audienceOf(type)])),
        requestBody: { required: true, ...json(CommandEnvelope) },
        responses: { 200: { description: 'Accepted, and durable', ...json(Accepted) }, ...refusedWith(refusals) },
      },
    },
  };
}

/** Who comes to the doors as such a sender. */
const comeAs: Record<SenderKind, readonly string[]> = {
  kiosk: ['device kiosk', 'key kiosk'],
  officer: ['person officer', 'person supervisor', 'key desk'],
  supervisor: ['person supervisor'],
  administrator: ['person administrator'],
  visitor: ['visitor'],
  hall: [],
  office: [],
};
const audienceOf = (type: CommandType): string[] => sendersOf(type).flatMap((kind) => comeAs[kind]);

const lookers: Record<Audience, readonly string[]> = {
  kiosk: ['device kiosk', 'key kiosk'],
  display: ['device display'],
  officer: ['person officer', 'person supervisor', 'key desk'],
  supervisor: ['person supervisor'],
  administrator: ['person administrator'],
  screen: ['key screen'],
  anybody: ['anybody'],
};

const viewPaths = (): ZodOpenApiPathsObject =>
  Object.fromEntries(
    (Object.entries(views) as [ViewName, (typeof views)[ViewName]][]).map(([name, view]) => [
      `/api${viewPath(name)}`,
      { get: viewOperation(name, view) },
    ]),
  );

const viewOperation = (
  name: ViewName,
  { query, data }: { query: z.core.$ZodObject; data: Schema },
): ZodOpenApiOperationObject => ({
  operationId: `view${capital(name)}`,
  summary: `The view \`${name}\` as it is now: the same that a socket is pushed.`,
  'x-audience': name === 'ticket' ? ['whoever has the token'] : viewRules[name].for.flatMap((each) => lookers[each]),
  requestParams: { query },
  responses: {
    200: { description: 'The view; its ETag stays while it shows the same', ...json(viewAnswer(name, data)) },
    304: { description: 'It shows what `If-None-Match` says that the sender has' },
    ...refusedWith({
      ...everywhere,
      401: 'Nobody has proved to be here',
      403: 'Not permitted to whoever asks',
      404: 'What it asks for does not exist',
    }),
  },
});

function routePaths(): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, RouteContract][]) {
    const path = `/api${route.path}`;
    paths[path] = { ...paths[path], [route.method]: routeOperation(name, route) };
  }
  return paths;
}

function routeOperation(
  operationId: RouteName,
  { method, who, asks: { id, query, body }, answer }: RouteContract,
): ZodOpenApiOperationObject {
  const { summary, refusals } = routeWords[operationId];
  const { audience, isForPeople } = routeRules[who];
  const requestParams = {
    ...(id === undefined ? {} : { path: z.object({ id: z.string() }) }),
    ...(query === undefined ? {} : { query }),
  };
  const common = { ...(method === 'get' ? everywhere : changing), ...(isForPeople ? ofPeople : {}) };
  return {
    operationId,
    summary,
    'x-audience': [audience],
    requestParams,
    ...(body === undefined ? {} : { requestBody: { required: true, ...json(body) } }),
    responses: { ...given(answer), ...refusedWith({ ...common, ...refusals }) },
  };
}

const ofPeople = { 401: 'Nobody is signed in', 403: 'Not permitted to this person' };

const given = (answer: RouteContract['answer']): ZodOpenApiResponsesObject =>
  answer === null ? { 204: { description: 'Done' } } : { 200: { description: 'Done', ...contentOf(answer) } };

const contentOf = (answer: Exclude<RouteContract['answer'], null>) => {
  if (answer === 'text/csv') return csv;
  return answer === 'image/*' ? image : json(answer);
};
const image = { content: { 'image/*': { schema: z.string() } } };
const csv = { content: { 'text/csv': { schema: z.string() } } };

const refusedWith = (descriptions: Record<number, string>): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    Object.entries(descriptions).map(([status, description]) => [status, { description, ...json(Refused) }]),
  );
