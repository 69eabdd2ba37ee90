/** Which hall this process runs. */
import { readFileSync } from 'node:fs';
import type { Command } from '../../shared/commands.ts';
import type { Hall as HallSettings } from '../../shared/hall.ts';
import { CommandId } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { oneLineOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { LiveHall } from '../hall/hall.ts';
import { checkHall } from '../hall-check/check.ts';

/** Throws `StartProblem`. `warn` hears, a line at a time, of what is allowed and perhaps not meant. */
export function readHallFile(path: string, warn: (line: string) => void = () => {}): HallSettings {
  const { hall, errors, warnings } = checkHall(bytesOf(path));
  for (const warning of warnings) warn(`HALL_FILE ${path}: ${warning}`);
  if (hall !== null) return hall;
  const [first, ...others] = errors;
  const more = others.length > 0 ? ` (and ${others.length} more: npm run check-hall -- ${path})` : '';
  throw new StartProblem(`HALL_FILE ${path}: ${first}${more}`);
}

/**
 * The hall's settings become `settings`, and its day is opened. Nothing happens when both are so already. Throws
 * `StartProblem` where it is refused.
 */
export async function configure(hall: LiveHall, settings: HallSettings, newId: () => string): Promise<void> {
  const commands: Command[] = [{ type: 'ConfigureHall', hall: settings }, { type: 'AdvanceTime' }];
  for (const command of commands) {
    const answer = await hall.submit({ commandId: CommandId.parse(newId()), actor: { kind: 'hall' }, command });
    if (!answer.accepted) throw new StartProblem(`The hall cannot be set up: ${problemIn(answer.refusal)}`);
  }
}

/** Whoever reads it has no server running: the way out is named too. */
const problemIn = ({ code, sentence }: Refusal): string =>
  code === 'hall-still-in-use'
    ? `${sentence.en} To go on with the settings of before until then, start without HALL_FILE`
    : String(sentence.en);

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new StartProblem(`HALL_FILE ${path} cannot be read: ${oneLineOf(error)}`);
  }
}
