/** Reads what comes from outside, for both doors: the value, its type proved, or the refusal that its sender gets. */
import { z } from 'zod';
import type { Text } from '../../../shared/base/text.ts';
import type { CommandEnvelope } from '../../../shared/commands.ts';
import { clientMessages } from '../../../shared/messages.ts';
import { type No, no, type Result, yes } from '../../../shared/refusals/result.ts';
import { isHallsOwn } from '../../domain/decide.ts';

/** What the hall sends to itself no door takes. */
export function readCommand(body: unknown): Result<CommandEnvelope> {
  const envelope = readAs(clientMessages.command.says, body);
  if (!envelope.ok) return envelope;
  const { actor, command } = envelope.value;
  return actor.kind === 'hall' || isHallsOwn(command.type) ? no('not-permitted') : envelope;
}

export function readAs<S extends z.core.$ZodType>(schema: S, value: unknown): Result<z.output<S>> {
  const result = z.safeParse(compiled(schema), value);
  return result.success ? yes(result.data) : malformed(problemOf(schema, value, result.error));
}

const checks = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

/** The same schema as code of its own, which checks several times faster. It is made when it is first needed. */
function compiled<S extends z.core.$ZodType>(schema: S): S {
  const check = checks.get(schema) ?? z.compile(schema);
  checks.set(schema, check);
  return check as S;
}

export const malformed = (problem: Text | string): No => no('malformed', { problem });

const indonesian = z.locales.id().localeError;

function problemOf(schema: z.core.$ZodType, value: unknown, error: z.ZodError): Text {
  const inIndonesian = z.safeParse(schema, value, { error: indonesian }).error;
  return { id: firstProblem(inIndonesian ?? error), en: firstProblem(error) };
}

/** The sentence is cut, because it repeats field names that the sender chose. */
const longestProblem = 120;

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  const problem = issue === undefined ? '' : [...issue.path.map(String), issue.message].join(' › ');
  return problem.length > longestProblem ? `${problem.slice(0, longestProblem - 1)}…` : problem;
}
