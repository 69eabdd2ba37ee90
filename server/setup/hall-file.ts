/** Which hall this process runs. */
import { readFileSync } from 'node:fs';
import { CommandId } from '../../shared/base/ids.ts';
import type { Command } from '../../shared/commands.ts';
import type { Hall as HallSettings } from '../../shared/hall/hall.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import { isSame } from '../../shared/settings/difference.ts';
import { oneLineOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { State } from '../domain/core/state.ts';
import type { LiveHall } from '../hall/hall.ts';
import { checkHall } from '../hall-check/check.ts';

/** Throws `StartProblem`. `warn` hears, a line at a time, of what is allowed and perhaps not meant. `name`: by which the file was given. */
export function readHallFile(
  path: string,
  warn: (line: string) => void = () => {},
  name: 'HALL_FILE' | '--hall' = 'HALL_FILE',
): HallSettings {
  const { hall, errors, warnings } = checkHall(bytesOf(path, name));
  for (const warning of warnings) warn(`${name} ${path}: ${warning}`);
  if (hall !== null) return hall;
  const [first, ...others] = errors;
  const more = others.length > 0 ? ` (and ${others.length} more: npm run check-hall -- ${path})` : '';
  throw new StartProblem(`${name} ${path}: ${first}${more}`);
}

/** With what a start goes on, and what whoever starts it is to hear; null: nothing. */
export interface StartSettings {
  /** Null: with what the hall has. */
  take: HallSettings | null;
  say: string | null;
}

/**
 * What a start does with its file (rules H12, H13). `file` null: none was given; `sample` is for a hall that has no settings yet,
 * null: that one is set up in the browser.
 */
export function settingsAtStart(
  { hall, changedBy }: Pick<State, 'hall' | 'changedBy'>,
  file: HallSettings | null,
  sample: HallSettings | null,
  doesFileWin: boolean,
): StartSettings {
  if (file === null) return { take: hall === null ? sample : null, say: null };
  const isChanged = changedBy !== null && hall !== null && !isSame(hall, file);
  if (!isChanged || doesFileWin) return { take: file, say: null };
  return {
    take: null,
    say: `HALL_FILE is not used: the settings were changed in the browser on ${new Date(changedBy.at).toISOString()}, and go on. HALL_FILE_WINS=yes takes the file`,
  };
}

/**
 * The hall's settings become `settings`, and its day is opened. Nothing happens when both are so already. Throws
 * `StartProblem` where it is refused.
 */
export async function configure(hall: LiveHall, settings: HallSettings, newId: () => string): Promise<void> {
  await send(hall, newId, { type: 'ConfigureHall', hall: settings });
  await send(hall, newId, { type: 'AdvanceTime' });
}

async function send(hall: LiveHall, newId: () => string, command: Command): Promise<void> {
  const answer = await hall.submit({ commandId: CommandId.parse(newId()), actor: { kind: 'hall' }, command });
  if (!answer.accepted) throw new StartProblem(`The hall cannot be set up: ${problemIn(answer.refusal)}`);
}

/** Whoever reads it has no server running: the way out is named too. */
const problemIn = ({ code, sentence }: Refusal): string =>
  code === 'hall-still-in-use'
    ? `${sentence.en} To go on with the settings of before until then, start without HALL_FILE`
    : String(sentence.en);

function bytesOf(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new StartProblem(`${name} ${path} cannot be read: ${oneLineOf(error)}`);
  }
}
