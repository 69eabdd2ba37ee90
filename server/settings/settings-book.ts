/** The settings of the hall as its keepers see them: what holds, what is planned, what was, and what a change would do. */

import type { Instant, OfficerId } from '../../shared/base/ids.ts';
import { type CommandEnvelope, CommandEnvelope as Envelope } from '../../shared/commands.ts';
import type { Hall, HallShape } from '../../shared/hall/hall.ts';
import type { PictureId } from '../../shared/hall/look.ts';
import type { SettingsProblem } from '../../shared/hall/whole-hall.ts';
import { no, type Result, yes } from '../../shared/refusals/result.ts';
import { differencesBetween } from '../../shared/settings/difference.ts';
import { toldDifference } from '../../shared/settings/difference-words.ts';
import type {
  HallChangeRequest,
  HallPreview,
  HallPreviewRequest,
  HallTold,
  SettingsAuthor,
  SettingsFinding,
  SettingsOfVersion,
  SettingsVersions,
  ToldDifference,
} from '../../shared/settings/told.ts';
import type { Known } from '../domain/core/known.ts';
import { nothingKnown } from '../domain/core/known.ts';
import { configuredHall } from '../domain/core/settings.ts';
import { isReady, type State } from '../domain/core/state.ts';
import { decide } from '../domain/decide.ts';
import { type Consequences, consequencesOf } from '../domain/hall/consequences.ts';
import { versionOf } from '../domain/hall/version.ts';
import { agenciesOf } from '../domain/permission/agencies.ts';
import type { PersonSender } from '../domain/permission/sender.ts';
import { checkSettings, type SettingsCheck } from '../hall-check/check.ts';
import type { EventLog } from '../log/log.ts';
import type { Pictures } from './pictures.ts';
import { type FoundVersion, SettingsVersionsIn } from './versions.ts';

export interface SettingsParts {
  log: EventLog;
  state: () => State;
  /** The hall's time. */
  now: () => Instant;
  names: { officerName: (officerId: string) => string | null };
  pictures: Pictures;
}

/** Who asks. */
export interface Keeper {
  officerId: OfficerId;
  sender: PersonSender;
}

export class SettingsBook {
  #parts: SettingsParts;
  #versions = new SettingsVersionsIn();

  readonly pictures: Pictures;

  constructor(parts: SettingsParts) {
    this.#parts = parts;
    this.pictures = parts.pictures;
  }

  told({ sender }: Keeper): HallTold {
    const { planned, changedBy } = this.#parts.state();
    const { hall } = this;
    const agencyIds = agenciesOf(sender);
    return {
      version: versionOf(hall),
      hall,
      plan: planned && {
        version: versionOf(planned.hall),
        hall: planned.hall,
        day: planned.day,
        by: this.#author(planned.by),
        also: (planned.also ?? []).map((officerId) => this.#author(officerId)),
        at: planned.at,
      },
      by: changedBy && this.#author(changedBy.officerId),
      at: changedBy?.at ?? null,
      mayChange: { all: agencyIds === null, agencyIds },
    };
  }

  /** The settings in force. Null: the hall is not set up. */
  get hall(): Hall | null {
    return configuredHall(this.#parts.state());
  }

  preview(keeper: Keeper, { baseVersion, hall: given, from }: HallPreviewRequest): HallPreview {
    const state = this.#parts.state();
    const base = (from === 'next-day' && state.planned?.hall) || this.hall;
    const { hall, errors, warnings } = this.#check(given);
    const faults = { version: versionOf(base), errors: errors.map(asFinding), warnings: warnings.map(asFinding) };
    if (hall === null) return { ...faults, ...nothingChanges, refusal: null };
    const command = { type: 'ChangeHall', baseVersion, hall, from } as const;
    const actor = { kind: 'officer', officerId: keeper.officerId } as const;
    const answer = decide(state, command, actor, this.#parts.now(), knownOf(keeper));
    return {
      ...faults,
      differences: base === null ? [] : told(base, hall),
      ...this.#consequences(state, hall, from),
      refusal: answer.ok ? null : answer.refusal,
    };
  }

  /** The command that the hall decides upon; no, where the settings are faulty. */
  change(keeper: Keeper, { commandId, ...change }: HallChangeRequest): Result<CommandEnvelope> {
    const [error] = this.#check(change.hall).errors;
    if (error !== undefined) return no('hall-faulty', { problem: error.words });
    return yes(envelopeOf(keeper, commandId, { type: 'ChangeHall', ...change }));
  }

  dropping(keeper: Keeper, { commandId, baseVersion }: { commandId: string; baseVersion: string }): CommandEnvelope {
    return envelopeOf(keeper, commandId, { type: 'DropHallPlan', baseVersion });
  }

  /** A page of them, the newest first. */
  async versions(before: number | undefined, isOver: () => boolean): Promise<SettingsVersions> {
    const reading = { log: this.#parts.log, head: this.#parts.state().position };
    const { found, before: older } = await this.#versions.page(reading, before, isOver);
    return {
      versions: found.map((each) => {
        const differences = each.previous === null ? [] : differencesBetween(each.previous, each.hall);
        const first = differences.slice(0, mostShown);
        const was = each.previous ?? each.hall;
        return {
          ...this.#headOf(each),
          differences: first.map((difference) => toldDifference(difference, was, each.hall)),
          count: differences.length,
        };
      }),
      before: older,
    };
  }

  /** Null: the settings were not changed there. */
  async version(position: number): Promise<SettingsOfVersion | null> {
    const { position: head } = this.#parts.state();
    const now = this.hall;
    const found = await this.#versions.at({ log: this.#parts.log, head }, position);
    if (found === null) return null;
    return { ...this.#headOf(found), hall: found.hall, differences: now === null ? [] : told(now, found.hall) };
  }

  /** What the file alone cannot say: whether its pictures are here. */
  #check(given: unknown): SettingsCheck {
    const check = checkSettings(given);
    const missing = check.hall === null ? [] : missingPictures(check.hall, this.pictures);
    return missing.length === 0 ? check : { ...check, hall: null, errors: missing };
  }

  #headOf({ position, at, source, by, also }: Omit<FoundVersion, 'previous'>) {
    const others = also.map((officerId) => this.#author(officerId));
    return { position, at, source, by: by && this.#author(by), also: others };
  }

  #author(officerId: OfficerId): SettingsAuthor {
    return { officerId, name: this.#parts.names.officerName(officerId) };
  }

  #consequences(state: State, hall: Hall, from: HallPreviewRequest['from']) {
    if (!isReady(state)) return { consequences: [], orphans: [], openCounters: [] };
    const { sentences, ...lost }: Consequences = consequencesOf(state, hall, from, this.#parts.now());
    return { consequences: sentences, ...lost };
  }
}

function missingPictures({ look }: Hall, pictures: Pictures): SettingsProblem[] {
  const all: [PictureId, SettingsProblem['path']][] = [
    ...(look?.logo === undefined ? [] : [[look.logo, ['look', 'logo']] satisfies [PictureId, string[]]]),
    ...(look?.photos ?? []).map((photo, place): [PictureId, SettingsProblem['path']] => [
      photo,
      ['look', 'photos', place],
    ]),
  ];
  const words = {
    id: 'Gambar ini tidak ada di MPP ini. Unggah lagi.',
    en: 'This picture is not here. Upload it again.',
  };
  return all
    .filter(([pictureId]) => !pictures.has(pictureId))
    .map(([, path]) => ({ path, line: `hall: ${path.join('.')}: ${words.en}`, words }));
}

const mostShown = 12;

const nothingChanges = { differences: [], consequences: [], orphans: [], openCounters: [] };

const told = (before: HallShape, after: HallShape): ToldDifference[] =>
  differencesBetween(before, after).map((difference) => toldDifference(difference, before, after));

const asFinding = ({ path, words }: SettingsProblem): SettingsFinding => ({ path, words });

/** What the hall is to know of whoever changes its settings. */
export const knownOf = ({ sender }: Keeper): Known => ({ ...nothingKnown, agencyIds: agenciesOf(sender) });

const envelopeOf = (
  { officerId }: Keeper,
  commandId: string,
  command: CommandEnvelope['command'],
): CommandEnvelope => ({
  commandId: Envelope.shape.commandId.parse(commandId),
  actor: { kind: 'officer', officerId },
  command,
});
