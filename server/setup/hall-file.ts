/** Which hall this process runs. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Command } from '../../shared/commands.ts';
import { Hall as HallSettings } from '../../shared/hall.ts';
import { CommandId } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { oneLineOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { LiveHall } from '../hall/hall.ts';

/** Throws `StartProblem`. */
export function readHallFile(path: string): HallSettings {
  const result = HallSettings.safeParse(parsed(path));
  if (result.success) return withNames(path, result.data);
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
    if (!answer.accepted) throw new StartProblem(`The hall cannot be set up: ${problemIn(answer.refusal)}`);
  }
}

/** Whoever reads it has no server running: the way out is named too. */
const problemIn = ({ code, sentence }: Refusal): string =>
  code === 'hall-still-in-use'
    ? `${sentence.en} To go on with the settings of before until then, start without HALL_FILE`
    : String(sentence.en);

/** A name of which nothing is seen is refused here, and not by the shape: a log may hold one from before. */
function withNames(path: string, settings: HallSettings): HallSettings {
  for (const name of namesIn(settings))
    if (!Name.safeParse(name).success)
      throw new StartProblem(
        `HALL_FILE ${path}: the name ${JSON.stringify(name)} cannot be seen, or parts of it cannot`,
      );
  return settings;
}

/** In one line, with a letter or a digit, and without signs that show nothing. */
const Name = z
  .string()
  .regex(/^[^\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]*$/u)
  .regex(/[\p{L}\p{N}]/u);

function namesIn({ city, timezoneLabel, ...hall }: HallSettings): string[] {
  const named = [hall, ...hall.zones, ...hall.agencies, ...hall.services].map(({ name }) => name);
  const short = [hall, ...hall.agencies].map(({ shortName }) => shortName);
  const places = hall.zones.map(({ place }) => place);
  const groups = hall.priorityGroups.map(({ label }) => label);
  const spoken = hall.agencies.flatMap(({ spokenName }) => spokenName ?? []);
  const texts = [...named, ...short, ...places, ...groups, ...spoken];
  return [city, timezoneLabel, ...texts.flatMap(({ id, en }) => [id, en ?? id])];
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const problem = oneLineOf(error);
    throw new StartProblem(`HALL_FILE ${path} cannot be read: ${problem}`);
  }
}
