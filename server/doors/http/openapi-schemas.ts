/** The schemas that the description of the programs’ door refers to, by name. */
import { z } from 'zod';
import * as access from '../../../shared/access.ts';
import { Accepted, Answer, Refused } from '../../../shared/answers.ts';
import { Actor, Command, CommandEnvelope } from '../../../shared/commands.ts';
import { Hall } from '../../../shared/hall.ts';
import { OrderList, RecordAnswer } from '../../../shared/record.ts';
import { Refusal } from '../../../shared/refusals.ts';
import { views } from '../../../shared/views.ts';

export type Json = { [key: string]: unknown };

/** A list of something that has a name refers to it, as that thing itself does. */
export function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const named = Object.entries(parts).find(([, part]) => part === schema)?.[0];
  if (named !== undefined) return reference(named);
  if (schema instanceof z.core.$ZodArray) return { type: 'array', items: schemaOf(schema._zod.def.element, io) };
  return withoutDialect(z.toJSONSchema(schema, { io }));
}

/** Every schema that has a name; where one holds another, it refers to it. */
const parts: Record<string, z.core.$ZodType> = {
  CommandEnvelope,
  Actor,
  Command,
  Hall,
  Answer,
  Accepted,
  Refused,
  Refusal,
  RecordAnswer,
  OrderList,
  ...Object.fromEntries(Object.entries(access).filter(([, part]) => part instanceof z.core.$ZodObject)),
  ...Object.fromEntries(Command.def.options.map((command) => [command.shape.type.def.values[0], command])),
  ...Object.fromEntries(Object.entries(views).map(([name, { data }]) => [`${capital(name)}View`, data])),
};

export function components(): Json {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(parts)) named.add(schema, { id });
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema)]));
}

export function withoutDialect(schema: Json): Json {
  const { $schema, $id, ...rest } = schema;
  return rest;
}

export function reference(id: string): Json {
  return { $ref: `#/components/schemas/${id}` };
}
export function json(schema: Json): Json {
  return { content: { 'application/json': { schema } } };
}
export function jsonOf(id: string): Json {
  return json(reference(id));
}
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
