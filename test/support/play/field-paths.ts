/** Every path that leads to a value: `calls[].number`. A text in both languages is one value. */
import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const isText = (names: string[]) => names.includes('id') && names.every((name) => name === 'id' || name === 'en');
const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

/** What data of this schema may hold. */
export function pathsOfSchema(schema: z.core.$ZodType): string[] {
  return [...new Set(walkSchema(z.toJSONSchema(schema) as JsonSchema, ''))].sort();
}

function* walkSchema(schema: JsonSchema, path: string): Generator<string> {
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  for (const option of options) yield* walkSchema(option as JsonSchema, path);
  if (options.length > 0 || schema.type === 'null') return;
  const names = Object.keys(schema.properties ?? {});
  if (schema.type === 'object' && !isText(names)) {
    if (schema.additionalProperties !== false) yield `${path}.*`;
    for (const name of names) yield* walkSchema(schema.properties?.[name] as JsonSchema, join(path, name));
    return;
  }
  if (schema.type === 'array') yield* walkSchema(schema.items as JsonSchema, `${path}[]`);
  else yield path;
}

/** What this data holds; null is no value. */
export function pathsOf(data: unknown): string[] {
  return [...new Set(walk(data, ''))].sort();
}

function* walk(data: unknown, path: string): Generator<string> {
  if (data === null || data === undefined) return;
  if (Array.isArray(data)) for (const item of data) yield* walk(item, `${path}[]`);
  else if (typeof data === 'object' && !isText(Object.keys(data)))
    for (const [name, value] of Object.entries(data)) yield* walk(value, join(path, name));
  else yield path;
}

/** Every text in it, whatever it is called. */
export function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(stringsIn) : [];
}
