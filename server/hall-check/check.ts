/** Whether a file describes a hall, said in words: what a start, and `npm run check-hall`, go by (rule H6). */
import { Hall } from '../../../shared/hall.ts';
import { oneLineOf } from '../../base/message.ts';
import { hallSchema } from './json-schema.ts';
import { at } from './owner.ts';
import { findingsIn } from './rules.ts';
import { shapeWords } from './shape-words.ts';
import { fileTextOf } from './text.ts';

/** `hall` null: there are errors. */
export interface HallCheck {
  hall: Hall | null;
  errors: string[];
  warnings: string[];
}

const failed = (warnings: string[], ...errors: string[]): HallCheck => ({ hall: null, errors, warnings });

export function checkHall(bytes: Uint8Array): HallCheck {
  const { text, warning } = fileTextOf(bytes);
  const warnings = warning === null ? [] : [warning];
  const parsed = parse(text);
  if ('problem' in parsed) return failed(warnings, parsed.problem);
  const result = Hall.safeParse(parsed.file);
  if (!result.success) {
    const lines = result.error.issues.flatMap((issue) => shapeWords(issue, parsed.file, fieldsAt));
    return failed(warnings, ...new Set(lines));
  }
  const found = findingsIn(result.data);
  const all = { errors: found.errors, warnings: [...warnings, ...found.warnings] };
  return { hall: found.errors.length > 0 ? null : result.data, ...all };
}

function parse(text: string): { file: unknown } | { problem: string } {
  try {
    return { file: withoutSchema(JSON.parse(text)) };
  } catch (error) {
    return { problem: `it cannot be read as JSON: ${oneLineOf(error)}` };
  }
}

/** Editors find the schema by it. */
function withoutSchema(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return file;
  const { $schema: _schema, ...hall } = file as Record<string, unknown>;
  return hall;
}

/** The fields that the shape has at a path. */
function fieldsAt(path: readonly PropertyKey[]): readonly string[] {
  const inner = path.reduce<unknown>(
    (schema, step) => (typeof step === 'number' ? at(schema, ['items']) : at(schema, ['properties', step])),
    hallSchema,
  );
  return Object.keys((at(inner, ['properties']) as object | undefined) ?? {});
}
