/** Which hall this process runs. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Command } from '../../shared/commands.ts';
import { Hall as HallSettings } from '../../shared/hall.ts';
import { CommandId } from '../../shared/ids.ts';
import { oneLineOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { LiveHall } from '../hall/hall.ts';

/** Throws `StartProblem`. */
export function readHallFile(path: string): HallSettings {
  const result = HallSettings.safeParse(parsed(path));
  if (result.success) return result.data;
  throw new StartProblem(`HALL_FILE ${path}: ${z.prettifyError(result.error).replaceAll(/\s+/g, ' ')}`);
}

/**
 * The hall's settings become `settings`, and its day is opened. Nothing happens when both are so already. Throws
 * `StartProblem` where it is refused.
 */
export async function configure(hall: LiveHall, settings: HallSettings, newId: () => string): Promise<void> {
  const commands: Command[] = [{ type: 'ConfigureHall', hall: settings }, { type: 'AdvanceTime' }];
  for (const command of commands) {
    const answer = await hall.submit({ commandId: CommandId.parse(newId()), actor: { kind: 'hall' }, command });
    if (!answer.accepted) throw new StartProblem(`The hall cannot be set up: ${answer.refusal.sentence.en}`);
  }
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const problem = oneLineOf(error);
    throw new StartProblem(`HALL_FILE ${path} cannot be read: ${problem}`);
  }
}
