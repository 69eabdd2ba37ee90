import type { IssuedTicket } from '../../../shared/answers.ts';
import { issuedWaitWords } from '../../../shared/client/words/span-words.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { PaperFacts } from '../../ui/ticket-paper.ts';

/** What the paper of a number says. What the hall no longer has is called by its id. Pure. */
export function paperFacts(issued: IssuedTicket, catalogue: CatalogueView, url: string | null): PaperFacts {
  const { hall, services, agencies, zones } = catalogue;
  const service = services.find(({ serviceId }) => serviceId === issued.serviceId);
  const agency = agencies.find(({ agencyId }) => agencyId === service?.agencyId);
  const zone = zones.find(({ zoneId }) => zoneId === issued.zoneId);
  return {
    number: issued.number,
    hall: hall.name,
    agency: agency?.name ?? hall.shortName,
    service: service?.name ?? { id: issued.serviceId },
    zone: zone?.name ?? { id: issued.zoneId },
    place: zone?.place ?? { id: '' },
    priority: issued.class === 'priority',
    issuedAt: issued.issuedAt,
    timezone: hall.timezone,
    timezoneLabel: hall.timezoneLabel,
    expected: issuedWaitWords(issued.wait, { now: issued.issuedAt, timezone: hall.timezone }),
    url,
  };
}
