/** The filter of the record: which day, and which of its lines. Pure. */
import {
  type AgencyId,
  type BusinessDay,
  type CounterId,
  type OfficerId,
  TicketNumber,
} from '../../../shared/base/ids.ts';
import type { RecordExportQuery } from '../../../shared/record/record.ts';

export interface RecordFilter {
  day: BusinessDay;
  number: TicketNumber | null;
  agencyId: AgencyId | null;
  counterId: CounterId | null;
  officerId: OfficerId | null;
}

export const wholeDay = (day: BusinessDay): RecordFilter => ({
  day,
  number: null,
  agencyId: null,
  counterId: null,
  officerId: null,
});

export const isNarrowed = ({ number, agencyId, counterId, officerId }: RecordFilter): boolean =>
  number !== null || agencyId !== null || counterId !== null || officerId !== null;

/** The query of a request. A filter that is not set is left out. */
export const queryOf = ({ day, number, agencyId, counterId, officerId }: RecordFilter): RecordExportQuery => ({
  day,
  ...(agencyId && { agencyId }),
  ...(number && { number }),
  ...(counterId && { counterId }),
  ...(officerId && { officerId }),
});

/** "a17", "A-17" and "a 017" all mean A-017; null: no number. */
export function typedNumber(typed: string): TicketNumber | null {
  const [, prefix, digits] = /^\s*(\d?[A-Za-z]{1,3})[\s-]*(\d{1,6})\s*$/.exec(typed) ?? [];
  const number = TicketNumber.safeParse(`${prefix?.toUpperCase()}-${digits?.padStart(3, '0')}`);
  return number.success ? number.data : null;
}
