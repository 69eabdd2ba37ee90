import type { Instant } from '../../../shared/ids.ts';
import type { KioskView } from '../../../shared/views.ts';
import { admission } from '../admission.ts';
import { indexOf } from '../hall/hall-index.ts';
import { dayOf } from '../hall/moment.ts';
import type { State } from '../state.ts';

export function kioskView(state: State, at: Instant): KioskView {
  const { hall } = indexOf(state.hall!);
  const refusalOf = admission(state, at);
  return {
    day: dayOf(hall, at),
    services: hall.services.map((service) => ({
      serviceId: service.serviceId,
      waiting: state.lines.get(service.serviceId)?.length ?? 0,
      refusal: refusalOf(service),
    })),
  };
}
