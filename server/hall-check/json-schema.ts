/** The shape of a hall file as JSON Schema, for editors: `hall.schema.json` beside this file is made of it. */
import { z } from 'zod';
import { Hall } from '../../shared/hall/hall.ts';

const shape = z.toJSONSchema(Hall, { io: 'input', unrepresentable: 'any', reused: 'inline' });

export const hallSchema = {
  title: 'Antrean: a hall',
  ...shape,
  // A file may name its schema for an editor.
  properties: { $schema: { type: 'string' }, ...shape.properties },
};
