import type { Instant, ServiceId } from '../../../shared/ids.ts';
import type { KioskView } from '../../../shared/views.ts';
import { applyAll } from '../apply.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { dayOf } from '../calendar/moment.ts';
import { isReady, type Ready } from '../core/state.ts';
import { dueEvents } from '../day/due.ts';
import { presenceAt } from '../presence/presence.ts';
import { admission, quotaLeft } from '../ticket/admission.ts';

export function kioskView(state: Ready, at: Instant, mayEndDay = true): KioskView {
  // As a command would find it: at midnight a command comes to a new day, whether or not the old one has been closed yet.
  const due = applyAll(state, dueEvents(state, at, mayEndDay), { position: state.position + 1, at });
  const now = isReady(due) ? due : state;
  const { hall, neighboursOf } = indexOf(now.hall);
  const admissionOf = admission(now, at);
  const presenceOf = presenceAt(now, at);
  const waitingFor = (serviceId: ServiceId) => now.lines.get(serviceId)?.length ?? 0;
  return {
    day: now.day ?? dayOf(hall, at),
    services: hall.services.map((service) => ({
      serviceId: service.serviceId,
      waiting: waitingFor(service.serviceId),
      ahead: neighboursOf(service).reduce((sum, other) => sum + waitingFor(other.serviceId), 0),
      ...admissionOf(service),
      presence: presenceOf(service),
      quotaLeft: quotaLeft(now, service),
    })),
  };
}
