/** What `resume` and `return` have in common: a number that was set aside waits again. */

import { fill, type Text } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { DeskTicket } from '../../../shared/views/desk-view.ts';
import { choice, type Option } from '../../ui/choice.ts';
import { ask, nothing, type Step } from './steps.ts';

const words = {
  lead: {
    id: 'Nomor kembali menunggu di tempatnya semula dalam antrean.',
    en: 'The number waits again in its old place of the line.',
  },
  ticket: { id: '{number} · {service}', en: '{number} · {service}' },
} satisfies Words;

/** With only one to bring back there is nothing to ask. */
export function bringBack(heading: Words[string], confirm: Words[string], options: Option[]): Step {
  const [first, ...others] = options;
  if (!first) return nothing;
  if (others.length > 0) return ask(choice({ heading, lead: words.lead, options, confirm }));
  return { kind: 'wish', wish: first.wish({ minutes: 0, second: false }) };
}

export function ticketLabel({ number, serviceId }: DeskTicket, { services }: CatalogueView): Text {
  const service = services.find((one) => one.serviceId === serviceId)?.name;
  return service ? fill(words.ticket, { number, service }) : { id: number };
}
