/** The wire: everything that travels between pages, programs and the server, over HTTP and sockets. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../server/log/canonical.ts';
import { clientMessages, serverMessages } from '../../shared/messages.ts';
import { Handshake, protocolVersion } from '../../shared/protocol.ts';
import { RefusalCode } from '../../shared/refusals.ts';
import { routes } from '../../shared/routes/routes.ts';
import { views } from '../../shared/views.ts';

/** As it was decided upon last. */
const decided = { protocolVersion: 3, hash: 'H4QYUbPV_dgnmq0YxWeHww0_b2flgg8sUd02A4_AM9s' };

const asked = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
const answered = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
const of = <T extends object, U>(table: T, json: (row: T[keyof T]) => U) =>
  Object.fromEntries(Object.entries(table).map(([name, row]) => [name, json(row)]));
const orNull = (schema: z.core.$ZodType | null) => (schema === null ? null : answered(schema));

const wire = () => ({
  handshake: asked(Handshake),
  clientMessages: of(clientMessages, ({ says, answer }) => ({ says: asked(says), answer: orNull(answer) })),
  serverMessages: of(serverMessages, orNull),
  refusals: RefusalCode.options,
  views: of(views, ({ query, data }) => ({ query: asked(query), data: answered(data) })),
  routes: of(routes, ({ method, path, asks, answer }) => ({
    method,
    path,
    asks: asked(z.object(asks)),
    answer: typeof answer === 'string' ? answer : orNull(answer),
  })),
});
const hashOf = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('base64url');

test('the wire is as it was decided upon', () => {
  const now = { protocolVersion, hash: hashOf(JSON.parse(JSON.stringify(wire()))) };
  const message = [
    'The wire has changed: a schema, a route, a view or a refusal is not what it was.',
    'Does a page that was loaded before the change still understand the server, and the server that page?',
    'A new view or route that such a page does not ask for is fine. A new field in an answer over HTTP is not: a page checks those strictly.',
    'If not, raise protocolVersion in shared/protocol.ts: pages then load themselves again.',
    `In both cases write the new values into this test: ${JSON.stringify(now)}`,
  ].join('\n');
  expect(now, message).toEqual(decided);
});

test.each<[string, (changed: ReturnType<typeof wire>) => void]>([
  ['a command that is gone', ({ clientMessages }) => delete clientMessages.command],
  ['a refusal that is new', ({ refusals }) => refusals.push('tired' as never)],
  ['a view that is gone', ({ views }) => delete views.display],
  ['a route that goes elsewhere', ({ routes }) => Object.assign(routes.signIn!, { path: '/sign-in' })],
  ['an answer with another field', ({ routes }) => Object.assign(routes.signIn!.answer!, { required: [] })],
])('%s changes the hash', (_, change) => {
  const changed = JSON.parse(JSON.stringify(wire()));
  change(changed);
  expect(hashOf(changed)).not.toBe(hashOf(JSON.parse(JSON.stringify(wire()))));
});
