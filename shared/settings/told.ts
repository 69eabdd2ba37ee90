/** The settings of the hall, as the forms and the server speak of them: what holds, what is planned, what was, and what a change would do. */
import * as z from 'zod/mini';
import { Agencies } from '../access/access.ts';
import { AgencyId, BusinessDay, CommandId, CounterId, Instant, OfficerId, ServiceId, TicketId } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { Hall, HallShape } from '../hall/hall.ts';
import { SettingsVersion, TakesEffect } from '../hall/settings-version.ts';
import { Refusal } from '../refusals/refusal.ts';

const InBoth = z.strictObject({ id: z.string(), en: z.string() });

/** `name` null: erased. */
export const SettingsAuthor = z.strictObject({ officerId: OfficerId, name: z.nullable(z.string()) });

/** What holds from a later day on. */
export const HallPlan = z.strictObject({
  version: SettingsVersion,
  hall: HallShape,
  day: BusinessDay,
  by: SettingsAuthor,
  /** Others who changed it before. */
  also: z.array(SettingsAuthor),
  at: Instant,
});

export const HallTold = z.strictObject({
  version: SettingsVersion,
  /** Null: the hall is not set up yet. */
  hall: z.nullable(HallShape),
  plan: z.nullable(HallPlan),
  /** Who changed the settings in the browser last. Null: they are those of a file, or of the sample. */
  by: z.nullable(SettingsAuthor),
  at: z.nullable(Instant),
  /** What whoever asks may change. `all` false: the part of these agencies. */
  mayChange: z.strictObject({ all: z.boolean(), agencyIds: Agencies }),
});

/** `hall` is whatever the form holds; it need not be one yet. */
export const HallPreviewRequest = z.strictObject({
  baseVersion: SettingsVersion,
  hall: z.unknown(),
  from: TakesEffect,
});

/** At a path of the JSON: `["services", 3, "cost", "id"]`. */
export const SettingsFinding = z.strictObject({
  path: z.array(z.union([z.string(), z.int()])),
  words: InBoth,
});

/** What changes, in words. `path` has ids where lists have things: `["services", "ktp", "cost"]`. */
export const ToldDifference = z.strictObject({
  path: z.array(z.string()),
  /** Whose, and which field. */
  what: InBoth,
  /** Null: it is new. */
  before: z.nullable(InBoth),
  /** Null: it is gone. */
  after: z.nullable(InBoth),
});

/** Numbers that nobody could serve any more, and where they could go. */
export const OrphanedNumbers = z.strictObject({
  agencyId: AgencyId,
  serviceId: ServiceId,
  service: Text,
  ticketIds: z.array(TicketId),
  numbers: z.array(z.string()),
  /** Other services of the agency that will be served. */
  moveTo: z.array(z.strictObject({ serviceId: ServiceId, name: Text })),
});

export const HallPreview = z.strictObject({
  /** Of what the change would be made to now. */
  version: SettingsVersion,
  errors: z.array(SettingsFinding),
  warnings: z.array(SettingsFinding),
  differences: z.array(ToldDifference),
  /** Who waits now, and what changes for them from when: sentences. */
  consequences: z.array(InBoth),
  orphans: z.array(OrphanedNumbers),
  /** Open counters that would go. */
  openCounters: z.array(z.strictObject({ counterId: CounterId, name: InBoth })),
  /** What the change would be answered with now; null: it would be made. */
  refusal: z.nullable(Refusal),
});

export const HallChangeRequest = z.strictObject({
  commandId: CommandId,
  baseVersion: SettingsVersion,
  hall: Hall,
  from: TakesEffect,
});
export const PlanDropRequest = z.strictObject({ commandId: CommandId, baseVersion: SettingsVersion });

/** `file`: at a start. `plan`: what had been planned before took effect. */
export const SettingsSource = z.enum(['file', 'now', 'plan']);
export const SettingsVersionRow = z.strictObject({
  /** Of the entry in the log. */
  position: z.int().check(z.positive()),
  at: Instant,
  source: SettingsSource,
  by: z.nullable(SettingsAuthor),
  /** Others who had a part in what was planned. */
  also: z.array(SettingsAuthor),
  /** The first differences from the version before; empty: it is the first one. */
  differences: z.array(ToldDifference),
  /** All of them. */
  count: z.int(),
});
export const VersionsQuery = z.object({ before: z.optional(z.coerce.number().check(z.int(), z.positive())) });
/** Newest first. `before`: where older ones are to be looked for; null: there are none. */
export const SettingsVersions = z.strictObject({
  versions: z.array(SettingsVersionRow),
  before: z.nullable(z.int()),
});
export const VersionPosition = z.coerce.number().check(z.int(), z.positive());
/** `differences`: from those in force now to these. */
export const SettingsOfVersion = z.strictObject({
  position: z.int().check(z.positive()),
  at: Instant,
  source: SettingsSource,
  by: z.nullable(SettingsAuthor),
  also: z.array(SettingsAuthor),
  hall: HallShape,
  differences: z.array(ToldDifference),
});

// Tables

/** At once. */
export const mostTableRows = 2_000;
/** A spreadsheet's cell holds no more. A longer one is told with its row and column. */
export const mostCellSigns = 32_767;
export const TableKind = z.enum(['services', 'counters', 'holidays']);
/** To be filled in: it may lack what a hall needs. */
export const HallDraft = z.record(z.string(), z.unknown());
/**
 * `hall`: what the form holds, also where that is no hall yet. The first row has the names of the columns; `line`: where it stands,
 * as a spreadsheet counts.
 */
export const TableRequest = z.strictObject({
  kind: TableKind,
  hall: HallDraft,
  rows: z
    .array(z.strictObject({ line: z.int().check(z.positive()), cells: z.array(z.string()).check(z.maxLength(1_000)) }))
    .check(z.minLength(1), z.maxLength(mostTableRows + 1)),
});
export const TableJudgement = z.strictObject({
  line: z.int(),
  name: z.string(),
  outcome: z.enum(['new', 'changed', 'same', 'faulty']),
  problems: z.array(z.strictObject({ column: z.string(), words: InBoth })),
});
export const TableAnswer = z.strictObject({
  /** What is wrong with the table as a whole: a column that is missing, or not known. */
  problems: z.array(InBoth),
  lines: z.array(TableJudgement),
  /** What the form held with the lines of the table in it. Null: something is wrong with these. */
  hall: z.nullable(HallDraft),
});
/** As a spreadsheet: the first row has the names of the columns. */
export const TableExample = z.strictObject({ rows: z.array(z.array(z.string())) });

/** With what a new hall may begin. */
export const StartingPoint = z.enum(['empty', 'sample']);

export type SettingsAuthor = z.infer<typeof SettingsAuthor>;
export type HallPlan = z.infer<typeof HallPlan>;
export type HallTold = z.infer<typeof HallTold>;
export type HallPreviewRequest = z.infer<typeof HallPreviewRequest>;
export type SettingsFinding = z.infer<typeof SettingsFinding>;
export type ToldDifference = z.infer<typeof ToldDifference>;
export type OrphanedNumbers = z.infer<typeof OrphanedNumbers>;
export type HallPreview = z.infer<typeof HallPreview>;
export type HallChangeRequest = z.infer<typeof HallChangeRequest>;
export type SettingsSource = z.infer<typeof SettingsSource>;
export type SettingsVersionRow = z.infer<typeof SettingsVersionRow>;
export type SettingsVersions = z.infer<typeof SettingsVersions>;
export type SettingsOfVersion = z.infer<typeof SettingsOfVersion>;
export type TableKind = z.infer<typeof TableKind>;
export type TableRequest = z.infer<typeof TableRequest>;
export type TableJudgement = z.infer<typeof TableJudgement>;
export type TableAnswer = z.infer<typeof TableAnswer>;
export type StartingPoint = z.infer<typeof StartingPoint>;
export type HallDraft = z.infer<typeof HallDraft>;
