/** The settings of the hall, for those who keep them. */
import type { CommandEnvelope } from '../../../shared/commands.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { lookRoutes } from '../../../shared/routes/look.ts';
import type { settingsRoutes } from '../../../shared/routes/settings.ts';
import type { HallTold } from '../../../shared/settings/told.ts';
import type { PersonPrincipal } from '../../access/stores/principal.ts';
import { rememberedAnswer } from '../../domain/fold.ts';
import { hallSchema } from '../../hall-check/json-schema.ts';
import { type Keeper, knownOf } from '../../settings/settings-book.ts';
import { startOf } from '../../settings/starts.ts';
import { judgedTable } from '../../settings/tables/judge.ts';
import { sheetOf } from '../../settings/tables/sheet-of.ts';
import { PictureFile } from './picture-file.ts';
import type { RouteParts, WorkOf } from './route.ts';

export const settingsWork: WorkOf<typeof settingsRoutes> = {
  readHall: ({ settings }, { by }) => yes(settings.told(keeper(by))),
  previewHall: ({ settings }, { by, body }) => yes(settings.preview(keeper(by), body)),
  changeHall: async (parts, { by, body }) => {
    const envelope = parts.settings.change(keeper(by), body);
    return envelope.ok ? send(parts, by, envelope.value) : envelope;
  },
  dropHallPlan: (parts, { by, body }) => send(parts, by, parts.settings.dropping(keeper(by), body)),
  listHallVersions: async ({ settings, record }, { by, query, visit }) => {
    // The log is read as the record is, and by as many at once (rule N63).
    const place = await record.readers.enter(by.officerId);
    if (!place.ok) return place;
    visit.onceOver(place.value.leave);
    const versions = await settings.versions(query.before, () => visit.isOver);
    place.value.rest();
    return yes(versions);
  },
  readHallVersion: async ({ settings }, { id }) => orNotFound(await settings.version(id)),
  exportHall: ({ settings }) => orNotFound(settings.hall),
  judgeHallTable: (_parts, { body }) => yes(judgedTable(body)),
  readHallTable: ({ settings }, { id }) => yes({ rows: sheetOf(id, settings.hall ?? startOf('empty')) }),
  readHallStart: (_parts, { id }) => yes(startOf(id)),
  readHallSchema: () => yes(hallSchema()),
  keepPicture: ({ settings }, { body }) => settings.pictures.keep(body),
};

export const lookWork: WorkOf<typeof lookRoutes> = {
  seePicture: ({ settings }, { id, query }) => {
    const picture = settings.pictures.get(id, query.size);
    return picture === null ? no('not-found') : yes(new PictureFile(picture));
  },
  seeLook: ({ settings }) => yes(settings.hall?.look ?? {}),
};

const keeper = ({ officerId, rights, onlyCounterId }: PersonPrincipal): Keeper => ({
  officerId,
  sender: { kind: 'person', rights, onlyCounterId },
});

const orNotFound = <T>(found: T | null): Result<T> => (found === null ? no('not-found') : yes(found));

/** What of it the log keeps for ever is counted as a command's (rule N60). */
async function send(
  { hall, limits, settings }: RouteParts,
  by: PersonPrincipal,
  envelope: CommandEnvelope,
): Promise<Result<HallTold>> {
  const isNew = rememberedAnswer(hall.state, envelope.commandId) === undefined;
  if (isNew) {
    const mayToday = await limits.today(by, envelope);
    if (!mayToday.ok) return mayToday;
  }
  const answer = await hall.submit({ ...envelope, known: knownOf(keeper(by)) });
  if (answer.accepted) return yes(settings.told(keeper(by)));
  if (isNew) limits.notBroughtAbout(by, envelope);
  return { ok: false, refusal: answer.refusal };
}
