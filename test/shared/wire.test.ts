/** The wire: everything that travels between pages, programs and the server, over HTTP and sockets. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { discriminatedUnion, enum as enumOf, extend, type ZodMiniObject } from 'zod/mini';
import { canonicalJson } from '../../server/log/canonical.ts';
import { Command, CommandEnvelope } from '../../shared/commands.ts';
import { clientMessages, serverMessages } from '../../shared/messages.ts';
import { Handshake, protocolVersion } from '../../shared/protocol.ts';
import { refusalCodes } from '../../shared/refusals/refusals.ts';
import { commandsPath, type RouteContracts, type Schema, viewPath } from '../../shared/routes/contract.ts';
import { routes } from '../../shared/routes/routes.ts';
import { viewAnswer } from '../../shared/views/view-answer.ts';
import { type ViewName, views } from '../../shared/views/views.ts';

/** As it was decided upon last. */
const decided = { protocolVersion: 18, hash: 'PR93LZYu32eC_JJNCOoYZcyEJMWBJFv_7gAMP4a_fAo' };

interface Wire {
  handshake: Schema;
  clientMessages: Record<string, { says: Schema; answer: Schema | null }>;
  serverMessages: Record<string, Schema | null>;
  refusals: Schema;
  views: Record<string, { query: Schema; data: Schema }>;
  viewAnswer: (name: ViewName, data: Schema) => Schema;
  routes: RouteContracts;
}
const wire: Wire = {
  handshake: Handshake,
  clientMessages,
  serverMessages,
  refusals: enumOf(refusalCodes.toSorted()),
  views,
  viewAnswer,
  routes,
};

/** None but what stands in the schemas: what the description of the programs' door adds for all belongs to no page's wire. */
const metadata = z.registry<{ id?: string }>();
const asked = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata });
const answered = (schema: z.core.$ZodType) =>
  z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', metadata });
const of = <T, U>(table: Record<string, T>, json: (row: T, name: string) => U) =>
  Object.fromEntries(Object.entries(table).map(([name, row]) => [name, json(row, name)]));
const orNull = (schema: z.core.$ZodType | null) => (schema === null ? null : answered(schema));

/** Schemas, paths and methods as JSON. */
const written = ({ handshake, clientMessages, serverMessages, refusals, views, viewAnswer, routes }: Wire) => ({
  handshake: asked(handshake),
  clientMessages: of(clientMessages, ({ says, answer }) => ({ says: asked(says), answer: orNull(answer) })),
  serverMessages: of(serverMessages, orNull),
  refusals: answered(refusals),
  commandsPath,
  views: of(views, ({ query, data }, name) => ({
    path: viewPath(name),
    query: asked(query),
    answer: answered(viewAnswer(name as ViewName, data)),
  })),
  routes: of(routes, ({ method, path, asks, answer }) => ({
    method,
    path,
    asks: asked(z.object(asks)),
    answer: typeof answer === 'string' ? answer : orNull(answer),
  })),
});
const hashOf = (wire: Wire) =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(written(wire)))))
    .digest('base64url');

test('the wire is as it was decided upon', () => {
  const now = { protocolVersion, hash: hashOf(wire) };
  const message = [
    'The wire has changed: a schema, a path, a view or a refusal is not what it was.',
    'Does a page that was loaded before the change still understand the server, and the server that page?',
    'A new view or route that such a page does not ask for is fine. A new field in an answer over HTTP is not: a page checks those strictly.',
    'If not, raise protocolVersion in shared/protocol.ts: pages then load themselves again.',
    `In both cases write the new values into this test: ${JSON.stringify(now)}`,
  ].join('\n');
  expect(now, message).toEqual(decided);
});

const { display: _display, ...otherViews } = views;
const { reload: _reload, ...otherMessages } = serverMessages;
const [firstCommand, , ...otherCommands] = Command.def.options;
const fewerCommands = extend(CommandEnvelope, {
  command: discriminatedUnion('type', [firstCommand, ...otherCommands]),
});
const more = (schema: Schema) => extend(schema as ZodMiniObject, { more: z.string() });
const { signIn, addPerson } = routes;

test.each<[string, Partial<Wire>]>([
  ['a handshake with another field', { handshake: more(Handshake) }],
  [
    'a command that is gone',
    { clientMessages: { ...clientMessages, command: { ...clientMessages.command, says: fewerCommands } } },
  ],
  ['a message that is gone', { serverMessages: otherMessages }],
  ['a refusal that is new', { refusals: enumOf([...refusalCodes, 'tired'].toSorted()) }],
  ['a view that is gone', { views: otherViews }],
  ['a view with another field', { views: { ...views, about: { ...views.about, data: more(views.about.data) } } }],
  ['another field beside a view', { viewAnswer: (name, data) => more(viewAnswer(name, data)) }],
  ['a route that goes elsewhere', { routes: { ...routes, signIn: { ...signIn, path: '/sign-in' } } }],
  [
    'a question with another field',
    { routes: { ...routes, addPerson: { ...addPerson, asks: { body: more(addPerson.asks.body) } } } },
  ],
  ['an answer with another field', { routes: { ...routes, signIn: { ...signIn, answer: more(signIn.answer) } } }],
])('%s changes the hash', (_, change) => {
  expect(hashOf({ ...wire, ...change })).not.toBe(hashOf(wire));
});
