/** What a kiosk gets of the sample hall, for the tests of its pure parts. */
import { emptyState, type Ready } from '../../../server/domain/core/state.ts';
import { catalogueView } from '../../../server/domain/views/catalogue.ts';
import { kioskView } from '../../../server/domain/views/kiosk.ts';
import { sampleHall } from '../../../server/sample-hall/sample-hall.ts';
import type { IssuedTicket } from '../../../shared/answers.ts';
import type { AgencyId, ServiceId } from '../../../shared/base/ids.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { KioskView } from '../../../shared/views/kiosk-view.ts';

/** Sunday, 09.15 in the hall. */
export const now = Date.UTC(2026, 10, 22, 1, 15);
export const timezone = 'Asia/Makassar';

const state: Ready = { ...emptyState, hall: sampleHall() };
export const catalogue: CatalogueView = catalogueView(state);
export const kiosk: KioskView = kioskView(state, now);

export const service = (id: string) => id as ServiceId;
export const agency = (id: string) => id as AgencyId;

type ServiceState = KioskView['services'][number];

/** The kiosk's view with some services that cannot be had, or with people waiting. */
export const kioskWith = (
  changes: Record<string, Partial<Pick<ServiceState, 'refusal' | 'waiting' | 'presence' | 'wait'>>>,
): KioskView => ({
  ...kiosk,
  services: kiosk.services.map((each) => {
    const changed = { ...each, ...changes[each.serviceId] };
    return { ...changed, until: changed.refusal ? null : changed.until };
  }),
});

export const issued = (changes: Partial<IssuedTicket> = {}): IssuedTicket => ({
  ticketId: '2026-11-22.12' as IssuedTicket['ticketId'],
  number: 'A-012' as IssuedTicket['number'],
  serviceId: service('A-LAHIR'),
  class: 'regular',
  issuedAt: now,
  ahead: 4,
  zoneId: 'dokumen-keluarga' as IssuedTicket['zoneId'],
  token: 'Zk3v9QpX7rLm2TnB8wYc5A',
  ...changes,
});
