/** Branded ids: a counter's id cannot be passed where a ticket's is wanted. */
import * as z from 'zod/mini';

const Slug = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/));

export const HallId = Slug.brand('HallId');
export const AgencyId = Slug.brand('AgencyId');
export const ServiceId = Slug.brand('ServiceId');
export const CounterId = Slug.brand('CounterId');
export const ZoneId = Slug.brand('ZoneId');
export const OfficerId = Slug.brand('OfficerId');
export const KioskId = Slug.brand('KioskId');
/** Made by the client that sends the command; the same id is the same command, however often it arrives. */
export const CommandId = z.uuid().brand('CommandId');
/** A local date in the hall's own time zone, `2026-11-22`. */
export const BusinessDay = z.iso.date().brand('BusinessDay');
/** Day and the order of issue within it, `2026-11-22.17`: unique for ever, unlike the number on the paper. */
export const TicketId = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\d\.[1-9]\d{0,5}$/))
  .brand('TicketId');
/** What stands before the dash of a number. I and O look like 1 and 0 and are not used. */
export const SeriesPrefix = z
  .string()
  .check(z.regex(/^[0-9]?[A-HJ-NP-Z]{1,3}$/))
  .brand('SeriesPrefix');
/** What the paper, the screens and the voice say: `A-001`. Unique within a business day. */
export const TicketNumber = z
  .string()
  .check(z.regex(/^[0-9]?[A-HJ-NP-Z]{1,3}-\d{3,6}$/))
  .brand('TicketNumber');
/** Milliseconds since 1970 UTC. */
export const Instant = z.int().check(z.nonnegative());

/** `A` of `A-001`. */
export const seriesOf = (number: TicketNumber): SeriesPrefix => number.slice(0, number.indexOf('-')) as SeriesPrefix;

export type HallId = z.infer<typeof HallId>;
export type AgencyId = z.infer<typeof AgencyId>;
export type ServiceId = z.infer<typeof ServiceId>;
export type CounterId = z.infer<typeof CounterId>;
export type ZoneId = z.infer<typeof ZoneId>;
export type OfficerId = z.infer<typeof OfficerId>;
export type KioskId = z.infer<typeof KioskId>;
export type CommandId = z.infer<typeof CommandId>;
export type BusinessDay = z.infer<typeof BusinessDay>;
export type TicketId = z.infer<typeof TicketId>;
export type SeriesPrefix = z.infer<typeof SeriesPrefix>;
export type TicketNumber = z.infer<typeof TicketNumber>;
export type Instant = z.infer<typeof Instant>;
