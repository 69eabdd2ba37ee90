import * as z from 'zod/mini';
import { AgencyId, CounterId, SeriesPrefix, ServiceId, ZoneId } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { LifeEvent } from '../hall/service-standard.ts';

/** The hall as the public may know it. Changes only when the hall is configured. */
export const CatalogueView = z.strictObject({
  hall: z.strictObject({
    name: Text,
    shortName: Text,
    city: z.string(),
    timezone: z.string(),
    timezoneLabel: z.string(),
    /** When the business day begins, on the hall's clock. A copy that a kiosk has kept from before does not tell. */
    dayStartsAt: z._default(z.string(), '00:00'),
    notice: z.nullable(Text),
    // Also in `AboutView`, which is for pages without a catalogue. Here for the kiosk, which shows both without its server
    // too, from its copy of the catalogue. Without them here the kiosk would have to keep a second view for that.
    pledge: Text,
    complaintChannels: z.array(Text),
    returnMinutes: z.int(),
    holdMaxMinutes: z.int(),
  }),
  zones: z.array(z.strictObject({ zoneId: ZoneId, name: Text, place: Text })),
  agencies: z.array(
    z.strictObject({
      agencyId: AgencyId,
      name: Text,
      shortName: Text,
      spokenName: Text,
      level: z.enum(['kabupaten', 'provinsi', 'pusat', 'bumn']),
      /** The letters that its numbers begin with. */
      series: SeriesPrefix,
      zoneIds: z.array(ZoneId),
    }),
  ),
  services: z.array(
    z.strictObject({
      serviceId: ServiceId,
      agencyId: AgencyId,
      name: Text,
      requirements: z.array(Text),
      /** *Sistem, mekanisme, dan prosedur*, step by step; empty: the hall has written none. */
      procedure: z.array(Text),
      standardMinutes: z.int(),
      completionTime: Text,
      cost: Text,
      product: Text,
      keywords: z.array(z.string()),
      /** The letters that its numbers begin with: its own, or its agency's. */
      series: SeriesPrefix,
      /** Where its visitors wait. */
      zoneId: z.nullable(ZoneId),
    }),
  ),
  counters: z.array(
    z.strictObject({
      counterId: CounterId,
      number: z.int(),
      agencyId: z.nullable(AgencyId),
      zoneId: ZoneId,
      serviceIds: z.array(ServiceId),
    }),
  ),
  priorityGroups: z.array(z.strictObject({ code: z.string(), label: Text })),
  mostAsked: z.array(ServiceId),
  /** What happens to people, and the services that it leads to. A copy that a kiosk has kept from before does not tell. */
  lifeEvents: z._default(
    z.array(z.strictObject({ code: LifeEvent.shape.code, name: Text, serviceIds: z.array(ServiceId) })),
    [],
  ),
});

export type CatalogueView = z.infer<typeof CatalogueView>;
