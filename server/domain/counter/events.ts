import type { AgencyId, CounterId, Instant, OfficerId } from '../../../shared/ids.ts';
import type { AbsenceReason, PauseReason } from '../../../shared/ticket.ts';

export type CounterEvent =
  | { type: 'CounterOpened'; counterId: CounterId; officerId: OfficerId }
  | { type: 'CounterPaused'; counterId: CounterId; reason: PauseReason; until: Instant }
  | { type: 'CounterResumed'; counterId: CounterId }
  /** By its officer, or by the end of the day. */
  | { type: 'CounterClosed'; counterId: CounterId }
  | { type: 'CounterTakenOver'; counterId: CounterId; officerId: OfficerId; fromOfficerId: OfficerId }
  | { type: 'AgencyMarkedAbsent'; agencyId: AgencyId; reason: AbsenceReason }
  | { type: 'AgencyMarkedPresent'; agencyId: AgencyId };
