/** The shape of a hall file as JSON Schema, for editors: `hall.schema.json` beside this file is made of it. */
import { z } from 'zod';
import { Hall } from '../../shared/hall/hall.ts';

export type HallSchema = Readonly<ReturnType<typeof make>>;

let made: HallSchema | null = null;

/** Made when it is first asked for, which few do: a start has no time for it. */
export function hallSchema(): HallSchema {
  made ??= Object.freeze(make());
  return made;
}

function make() {
  const shape = z.toJSONSchema(Hall, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return {
    title: 'Antrean: a hall',
    ...shape,
    // A file may name its schema for an editor.
    properties: { $schema: { type: 'string' }, ...shape.properties },
  };
}
