/** Whether a file describes a hall, said in words: what a start, `npm run check-hall` and the forms go by (rule H6). */
import { Hall } from '../../shared/hall/hall.ts';
import type { SettingsProblem } from '../../shared/hall/whole-hall.ts';
import { oneLineOf } from '../base/message.ts';
import { hallSchema } from './json-schema.ts';
import { at } from './owner.ts';
import { errorsIn, warningsIn } from './rules.ts';
import { shapeFindings } from './shape-words.ts';
import { fileTextOf } from './text.ts';

/** `hall` null: there are errors. */
export interface HallCheck {
  hall: Hall | null;
  errors: string[];
  warnings: string[];
}

/** The same of what is in a form, with the places. */
export interface SettingsCheck {
  hall: Hall | null;
  errors: SettingsProblem[];
  warnings: SettingsProblem[];
}

export function checkHall(bytes: Uint8Array): HallCheck {
  const { text, warning } = fileTextOf(bytes);
  const ofText = warning === null ? [] : [warning];
  const parsed = parse(text);
  if ('problem' in parsed) return { hall: null, errors: [parsed.problem], warnings: ofText };
  const { hall, errors, warnings } = checkSettings(parsed.file);
  return { hall, errors: linesOf(errors), warnings: [...ofText, ...linesOf(warnings)] };
}

/** `settings`: JSON of whatever shape; it may name its schema. */
export function checkSettings(settings: unknown): SettingsCheck {
  const file = withoutSchema(settings);
  const result = Hall.safeParse(file);
  if (!result.success) {
    const errors = result.error.issues.flatMap((issue) => shapeFindings(issue, file, fieldsAt));
    return { hall: null, errors, warnings: [] };
  }
  const [errors, warnings] = [errorsIn(result.data), warningsIn(result.data)];
  return { hall: errors.length > 0 ? null : result.data, errors, warnings };
}

const linesOf = (findings: readonly SettingsProblem[]): string[] => [...new Set(findings.map(({ line }) => line))];

function parse(text: string): { file: unknown } | { problem: string } {
  try {
    return { file: JSON.parse(text) };
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
    hallSchema(),
  );
  return Object.keys((at(inner, ['properties']) as object | undefined) ?? {});
}
