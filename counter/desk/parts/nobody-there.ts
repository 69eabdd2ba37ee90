/** Whether whoever is sent to a service would wait for nobody (rules E4, T10), and in which words that is said. Pure. */

import type { Text } from '../../../shared/base/text.ts';
import { clockTime, say } from '../../../shared/client/words/language.ts';
import type { Refusal, RefusalCode } from '../../../shared/refusals/refusal.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { KioskView } from '../../../shared/views/kiosk-view.ts';
import { type Presence, presenceTime, presenceWords } from '../../../shared/views/presence.ts';
import type { ServiceRow } from './service-ranks.ts';

type ServiceNow = KioskView['services'][number];

/** No number is sent there, whoever sends it: hours and quota are no such reason. */
const stops: ReadonlySet<RefusalCode> = new Set([
  'agency-absent',
  'no-officer-today',
  'officers-not-come',
  'officers-left',
  'officers-resting',
]);
/** Nobody works there now, nor is waited for. */
const nobody: ReadonlySet<Presence['status']> = new Set(['resting', 'not-come', 'left', 'absent', 'off']);

/** Why a transfer there is refused; null: it is not, as far as is known. */
export const transferRefusal = (now: ServiceNow | null): Refusal | null =>
  now?.refusal && stops.has(now.refusal.code) ? now.refusal : null;

/** Whether it is asked for a second time. */
export const isForNobody = (now: ServiceNow | null): boolean => now !== null && nobody.has(now.presence.status);

/** As short as it stands in the list; null: somebody is at work. The sentences for visitors send them to the information desk. */
export function whoIsThere(
  now: ServiceNow | null,
  { agencyId }: ServiceRow,
  { agencies, hall }: CatalogueView,
): string | null {
  const told = now && presenceWords(now.presence);
  if (!told) return null;
  const agency: Text = agencies.find((one) => one.agencyId === agencyId)?.shortName ?? { id: agencyId };
  const when = presenceTime(now.presence);
  return `${say(agency)}: ${say(told.short, { time: when === null ? '' : clockTime(when, hall.timezone) })}.`;
}
