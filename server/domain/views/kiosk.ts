import type { Instant, ServiceId } from '../../../shared/base/ids.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import type { KioskView } from '../../../shared/views/kiosk-view.ts';
import { applyAll } from '../apply.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { dayOf } from '../calendar/moment.ts';
import { anew, type RowOf } from '../core/rows.ts';
import { isReady, type Ready } from '../core/state.ts';
import { dueEvents } from '../due.ts';
import { presenceAt } from '../presence/presence.ts';
import { admission, quotaLeft } from '../ticket/admission.ts';
import { numberWaitsAt } from '../waits/seen.ts';

export function kioskView(state: Ready, at: Instant, mayEndDay = true, row: RowOf = anew(state)): KioskView {
  // As a command would find it: at midnight a command comes to a new day, whether or not the old one has been closed yet.
  const due = dueEvents(state, at, mayEndDay);
  if (due.length === 0) return kioskNow(state, at, row);
  const later = applyAll(state, due, { position: state.position + 1, at, actor: { kind: 'hall' } });
  return isReady(later) ? kioskNow(later, at, anew(later)) : kioskNow(state, at, row);
}

const kioskNow = ({ hall, day }: Ready, at: Instant, row: RowOf): KioskView => ({
  day: day ?? dayOf(hall, at),
  services: hall.services.map((service) => row('at the kiosk', service, (state) => serviceOn(state, at, service))),
});

function serviceOn(state: Ready, at: Instant, service: Service): KioskView['services'][number] {
  const { neighboursOf } = indexOf(state.hall);
  const { refusal, until } = admission(state, at)(service);
  const waitFor = numberWaitsAt(state, at);
  const waitingFor = (serviceId: ServiceId) => state.lines.get(serviceId)?.length ?? 0;
  return {
    serviceId: service.serviceId,
    waiting: waitingFor(service.serviceId),
    ahead: neighboursOf(service).reduce((sum, other) => sum + waitingFor(other.serviceId), 0),
    refusal,
    until,
    presence: presenceAt(state, at)(service),
    quotaLeft: quotaLeft(state, service),
    wait: refusal ? null : { regular: waitFor(service, 'regular'), priority: waitFor(service, 'priority') },
  };
}
