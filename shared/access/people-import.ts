/**
 * Many people at once, as a table has them. The server says of each line what would become of it; nothing changes until the
 * same lines come again, confirmed, and none of them is faulty.
 */
import * as z from 'zod/mini';
import { OfficerId } from '../base/ids.ts';
import { Agencies, Invitation, Role } from './access.ts';

/** At once. */
export const mostLines = 200;

const Cell = z.string().check(z.maxLength(300));
const InBoth = z.strictObject({ id: z.string(), en: z.string() });

/** As it stands in the table, in words. `line`: where, counted from 1 as a spreadsheet does. */
export const ImportLine = z.strictObject({
  line: z.int().check(z.positive()),
  name: Cell,
  signInName: Cell,
  role: Cell,
  agencies: Cell,
});
export const PeopleImport = z.strictObject({
  lines: z.array(ImportLine).check(z.minLength(1), z.maxLength(mostLines)),
  confirmed: z.boolean(),
});

/** `there`: somebody with this sign-in name, name and rights is there already, and stays as they are. */
export const ImportJudgement = z.strictObject({
  line: z.int(),
  name: z.string(),
  signInName: z.string(),
  outcome: z.enum(['new', 'there', 'faulty']),
  /** Of a faulty line: what is wrong, and what is allowed. */
  problems: z.array(InBoth),
  /** Null: they could not be read. */
  rights: z.nullable(z.strictObject({ role: Role, agencyIds: Agencies })),
});
export const ImportAnswer = z.strictObject({
  lines: z.array(ImportJudgement),
  /** Who was added; none while it is not confirmed, or where a line is faulty. */
  added: z.array(OfficerId),
});

/** New links for many; each voids the one before (rule A10). */
export const InvitationsRequest = z.strictObject({
  officerIds: z.array(OfficerId).check(z.minLength(1), z.maxLength(mostLines)),
});
export const Invitations = z.array(Invitation);

export type ImportLine = z.infer<typeof ImportLine>;
export type PeopleImport = z.infer<typeof PeopleImport>;
export type ImportJudgement = z.infer<typeof ImportJudgement>;
export type ImportAnswer = z.infer<typeof ImportAnswer>;
