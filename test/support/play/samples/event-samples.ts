/** Every event: the fields that it may hold, and how the record tells it. A new one does not compile until it is here. */
import type { EventType } from '../../../../server/domain/core/events.ts';
import type { Actor } from '../../../../shared/commands.ts';
import type { Fact } from '../facts.ts';
import { counterSamples } from './counter-samples.ts';
import { hallSamples } from './hall-samples.ts';
import { noticeSamples } from './notice-samples.ts';
import { numberSamples } from './number-samples.ts';
import { staffSamples } from './staff-samples.ts';
import { supervisingSamples } from './supervising-samples.ts';
import { ticketSamples } from './ticket-samples.ts';

/** An event by somebody, and its sentence in both languages. */
export type Telling = [fact: Fact, actor: Actor, id: string, en: string];
export interface EventSample {
  /** Paths, without `type`. The settings of the hall are too many: none are listed. */
  fields: string[];
  told: Telling[];
}

export const eventSamples: Record<EventType, EventSample> = {
  ...hallSamples,
  ...counterSamples,
  ...numberSamples,
  ...ticketSamples,
  ...noticeSamples,
  ...staffSamples,
  ...supervisingSamples,
};
