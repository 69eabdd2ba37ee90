/** The door of programs, described from the schemas that guard it. OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
import { z } from 'zod';
import { Accepted, Answer, Refused } from '../../shared/answers.ts';
import { Actor, Command, CommandEnvelope } from '../../shared/commands.ts';
import { Hall } from '../../shared/hall.ts';
import { Refusal } from '../../shared/refusals.ts';
import { views } from '../../shared/views.ts';
import { OfficerAnswer, OfficerRequest } from './officers.ts';

type Json = { [key: string]: unknown };

export function openApi(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Antrean',
      version,
      description:
        'The queues of one service hall. Times are milliseconds since 1970 UTC. ConfigureHall, AdvanceTime and the actor `hall` are the hall’s own and are not taken from outside.',
    },
    paths: { ...commandPath(), ...officersPath(), ...viewPaths() },
    components: { schemas: components() },
  };
}

function commandPath(): Json {
  const refusals = {
    400: 'It cannot be read',
    403: 'Not permitted from here',
    409: 'The rules of the hall refuse it; the code and the sentence say why',
    413: 'Larger than 64 KiB',
    422: 'Its commandId was used by another command',
    500: 'A fault of this system; it had no effect',
    503: 'It cannot be saved at the moment; send the same again',
  };
  return {
    '/api/commands': {
      post: {
        operationId: 'sendCommand',
        summary:
          'Sends a command. The same commandId with the same body gets the same answer again and takes effect once.',
        requestBody: { required: true, ...jsonOf('CommandEnvelope') },
        responses: { 200: { description: 'Accepted, and durable', ...jsonOf('Accepted') }, ...refusedWith(refusals) },
      },
    },
  };
}

function officersPath(): Json {
  return {
    '/api/officers': {
      post: {
        operationId: 'findOfficer',
        summary: 'The officer of a name; enters whoever is new. Until sign-in exists.',
        requestBody: { required: true, ...jsonOf('OfficerRequest') },
        responses: {
          200: { description: 'The officer', ...jsonOf('OfficerAnswer') },
          ...refusedWith({ 400: 'It cannot be read' }),
        },
      },
    },
  };
}

const viewPaths = (): Json =>
  Object.fromEntries(
    Object.entries(views).map(([name, { query }]) => [`/api/views/${name}`, { get: viewOperation(name, query) }]),
  );

function viewOperation(name: string, query: z.ZodObject): Json {
  const parameters = Object.entries(query.shape).map(([key, schema]) => ({
    name: key,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: withoutDialect(z.toJSONSchema(schema)),
  }));
  return {
    operationId: `view${capital(name)}`,
    summary: `The view \`${name}\` as it is now: the same that a socket is pushed.`,
    parameters,
    responses: {
      200: { description: 'The view', ...json(seenSchema(name)) },
      ...refusedWith({ 400: 'The query cannot be read', 404: 'What it asks for does not exist' }),
    },
  };
}

const seenSchema = (name: string): Json => ({
  type: 'object',
  required: ['view', 'logId', 'position', 'data'],
  properties: {
    view: { const: name },
    logId: { type: 'string', format: 'uuid' },
    position: { type: 'integer', minimum: 0 },
    data: reference(`${capital(name)}View`),
  },
});

/** Every named schema; where one holds another, it refers to it. */
function components(): Json {
  const named = z.registry<{ id: string }>();
  const parts = {
    CommandEnvelope,
    Actor,
    Command,
    Hall,
    Answer,
    Accepted,
    Refused,
    Refusal,
    OfficerRequest,
    OfficerAnswer,
  };
  for (const [id, schema] of Object.entries(parts)) named.add(schema, { id });
  for (const command of Command.options) named.add(command, { id: command.shape.type.value });
  for (const [name, { data }] of Object.entries(views)) named.add(data, { id: `${capital(name)}View` });
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema)]));
}

function withoutDialect(schema: Json): Json {
  const { $schema, $id, ...rest } = schema;
  return rest;
}

const reference = (id: string): Json => ({ $ref: `#/components/schemas/${id}` });
const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } });
const jsonOf = (id: string): Json => json(reference(id));
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const refusedWith = (descriptions: Record<number, string>): Json =>
  Object.fromEntries(
    Object.entries(descriptions).map(([status, description]) => [status, { description, ...jsonOf('Refused') }]),
  );
