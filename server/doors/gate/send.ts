/** A command from outside, through whichever door. */
import type { Answer } from '../../../shared/answers.ts';
import type { CommandEnvelope } from '../../../shared/commands.ts';
import { done } from '../../../shared/refusals/result.ts';
import type { Principal } from '../../access/stores/principal.ts';
import { answerOf, refusedAnswer } from '../../base/refused.ts';
import { rememberedAnswer } from '../../domain/fold.ts';
import type { LiveHall } from '../../hall/hall.ts';
import type { Gate } from './gate.ts';
import type { Limits } from './limits.ts';

export interface SendParts {
  hall: LiveHall;
  gate: Gate;
  limits: Limits;
}

export async function sendCommand(
  { hall, gate, limits }: SendParts,
  principal: Principal | null,
  envelope: CommandEnvelope,
): Promise<Answer> {
  const known = gate.known(principal, envelope);
  const may = gate.command(principal, envelope);
  if (!may.ok) return answerOf(may);
  if (principal === null) return refusedAnswer('signed-out');
  const mayNow = limits.command(principal, envelope);
  if (!mayNow.ok) return answerOf(mayNow);
  // What was accepted before gets its answer again, and brings nothing about.
  const isNew = rememberedAnswer(hall.state, envelope.commandId) === undefined;
  const mayToday = isNew ? limits.today(principal, envelope) : done;
  if (!mayToday.ok) return answerOf(mayToday);
  const answer = await hall.submit({ ...envelope, known });
  if (isNew && !answer.accepted) limits.notBroughtAbout(principal, envelope);
  if (isNotWritable(answer)) gate.unserved(principal, envelope);
  return answer;
}

const isNotWritable = (answer: Answer): boolean => !answer.accepted && answer.refusal.code === 'not-writable';
