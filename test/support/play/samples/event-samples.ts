/** Every event: the fields that it may hold, and how the record tells it. A new one does not compile until it is here. */
import type { EventType } from '../../../../server/domain/core/events.ts';
import { counterSamples } from './counter-samples.ts';
import { hallSamples } from './hall-samples.ts';
import { nounEvents } from './noun-samples.ts';
import { numberSamples } from './number-samples.ts';
import type { EventSample } from './sample.ts';
import { staffSamples } from './staff-samples.ts';
import { supervisingSamples } from './supervising-samples.ts';
import { ticketSamples } from './ticket-samples.ts';

export const eventSamples: Record<EventType, EventSample> = {
  ...hallSamples,
  ...counterSamples,
  ...numberSamples,
  ...ticketSamples,
  ...nounEvents,
  ...staffSamples,
  ...supervisingSamples,
};
