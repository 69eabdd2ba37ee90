/** What one client asked, and everything that it was told: the history that the pass criterion is judged by. */
import { randomUUID } from 'node:crypto';
import { Answer } from '../../../shared/answers.ts';
import { CommandId } from '../../../shared/base/ids.ts';
import type { Actor, Command, CommandEnvelope } from '../../../shared/commands.ts';
import { withKey } from '../../support/server/test-key.ts';

/** A command is sent as often as it takes, and may be answered more than once. */
export interface Asked {
  sent: CommandEnvelope;
  /** In the order in which they came; empty: nobody knows. */
  answers: Answer[];
}

export const asking = (actor: Actor, command: Command): Asked => ({
  sent: { commandId: CommandId.parse(randomUUID()), actor, command },
  answers: [],
});

/** The first answer that says it was done; null: none did. */
export const accepted = ({ answers }: Asked) => answers.find((answer) => answer.accepted) ?? null;

/** "Cannot be saved at the moment" is no answer to a person: whoever hears it asks again. */
export const isSettled = ({ answers }: Asked): boolean =>
  answers.some((answer) => answer.accepted || answer.refusal.code !== 'not-writable');

export const unsettled = (asked: readonly Asked[]): Asked[] => asked.filter((each) => !isSettled(each));

/** Sends it over HTTP, once more if it was sent before. Gives the status; rejects when no answer comes. */
export async function post(url: string, asked: Asked): Promise<number> {
  const headers = { 'content-type': 'application/json', ...withKey };
  const response = await fetch(`${url}/api/commands`, { method: 'POST', headers, body: JSON.stringify(asked.sent) });
  asked.answers.push(Answer.parse(await response.json()));
  return response.status;
}
