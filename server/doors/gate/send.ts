/** A command from outside, through whichever door. */
import type { Answer } from '../../../shared/answers.ts';
import type { CommandEnvelope } from '../../../shared/commands.ts';
import type { Principal } from '../../access/principal.ts';
import { answerOf } from '../../base/refused.ts';
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
  const may = gate.command(principal, envelope);
  const mayNow = may.ok ? await limits.command(principal, envelope) : may;
  if (!mayNow.ok) return answerOf(mayNow);
  const answer = await hall.submit({ ...envelope, known: gate.known(principal, envelope) });
  if (isNotWritable(answer)) gate.unserved(principal, envelope);
  return answer;
}

const isNotWritable = (answer: Answer): boolean => !answer.accepted && answer.refusal.code === 'not-writable';
