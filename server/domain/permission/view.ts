/** Who may see which view (rules S2 to S5). */
import type { KeyRole } from '../../../shared/access/access.ts';
import type { CounterId } from '../../../shared/base/ids.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { done, no, type Result } from '../../../shared/refusals/result.ts';
import { agenciesAsked, type FloorQuery } from '../../../shared/views/floor.ts';
import type { ViewName, ViewQuery } from '../../../shared/views/views.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Audience, Shows } from '../core/tables.ts';
import { shows } from '../nouns.ts';
import { agenciesOf, agenciesOfCounter, liesWithin, mustBeWithin } from './agencies.ts';
import { isOfDevice, isOfKiosk, type PersonSender, type Sender } from './sender.ts';

type QueryRule<N extends ViewName> = (hall: Hall, sender: Sender, query: ViewQuery<N>, isThere: boolean) => Result;
type ViewRules = {
  [N in ViewName]: Omit<Shows<N>, 'show'> & {
    scope?: QueryRule<N>;
    /** What the sender may see of it, where that is not the same for all. */
    narrow?: (sender: Sender, query: ViewQuery<N>) => ViewQuery<N>;
  };
};

export const viewRules: ViewRules = {
  ...shows,
  // The law wants it on display.
  about: { for: ['anybody'] },
  catalogue: { for: ['kiosk', 'display', 'officer', 'administrator', 'screen'] },
  kiosk: { for: ['kiosk', 'officer', 'administrator', 'screen'] },
  display: { for: ['display', 'officer', 'administrator', 'screen'] },
  counters: { for: ['officer', 'administrator'] },
  alarms: { for: ['supervisor', 'administrator'], scope: ofOwnAgencies, narrow: toOwnAgencies },
  floor: { for: ['supervisor', 'administrator'], scope: ofOwnAgencies, narrow: toOwnAgencies },
  acts: { for: ['supervisor', 'administrator'], scope: ofOwnAgencies, narrow: toOwnAgencies },
  counter: { for: ['officer'], scope: ofOwnCounter },
  line: { for: ['officer'], scope: ofOwnCounter },
  find: { for: ['officer'], scope: ofOwnCounter },
  reserve: {
    for: ['kiosk'],
    scope: (_hall, sender, { kioskId }) => {
      const isTheirs = sender.kind === 'kiosk' ? isOfKiosk(sender.kioskId, kioskId) : !isOfDevice(kioskId);
      return isTheirs ? done : no('not-yours');
    },
  },
  // Its token is the right to see it.
  ticket: { for: ['anybody'] },
};

function ofOwnCounter(hall: Hall, sender: Sender, { counterId }: { counterId: CounterId }, isThere: boolean): Result {
  const counter = indexOf(hall).counters.get(counterId);
  if (!counter) return no('not-found');
  return isThere ? done : mustBeWithin(agenciesOf(sender), agenciesOfCounter(hall, counter));
}

function ofOwnAgencies(hall: Hall, sender: Sender, query: FloorQuery): Result {
  const asked = agenciesAsked(query);
  if (asked?.some((agencyId) => !indexOf(hall).agencies.has(agencyId))) return no('not-found');
  return asked === null || liesWithin(asked, agenciesOf(sender)) ? done : no('not-your-agency');
}

/** In one order, so that all who are of the same agencies watch the same view. */
function toOwnAgencies(sender: Sender, query: FloorQuery): FloorQuery {
  const agencyIds = agenciesAsked(query) ?? agenciesOf(sender);
  return agencyIds === null ? {} : { agencies: [...new Set(agencyIds)].sort().join() };
}

/** The query as it is looked at, for somebody who may see the view. */
export function queryWithin<N extends ViewName>(sender: Sender, name: N, query: ViewQuery<N>): ViewQuery<N> {
  const { narrow } = viewRules[name];
  return narrow ? narrow(sender, query) : query;
}

/** `isThere`: the counter that is asked about is open in the name of the sender (rule S11). */
export function mayView<N extends ViewName>(
  hall: Hall,
  sender: Sender,
  name: N,
  query: ViewQuery<N>,
  isThere = false,
): Result {
  const { for: audiences, fromKnown, scope } = viewRules[name];
  const theirs = audiencesOf(sender);
  if (!audiences.some((audience) => audience === 'anybody' || theirs.includes(audience))) return no('not-permitted');
  if (theirs.length === 0 && fromKnown?.(query)) return no('not-permitted');
  return scope ? scope(hall, sender, query, isThere) : done;
}

function audiencesOf(sender: Sender): Audience[] {
  switch (sender.kind) {
    case 'person':
      return audiencesOfPerson(sender);
    case 'kiosk':
    case 'display':
      return [sender.kind];
    case 'visitor':
      return [];
    case 'key':
      return sender.roles.flatMap((role) => audienceOfKey[role]);
    default:
      return unreachable(sender);
  }
}

function audiencesOfPerson({ rights: { role }, onlyCounterId }: PersonSender): Audience[] {
  if (role === 'administrator') return [role];
  return role === 'supervisor' && onlyCounterId === null ? ['officer', role] : ['officer'];
}

const audienceOfKey: Record<KeyRole, Audience[]> = {
  screen: ['screen'],
  kiosk: ['kiosk'],
  desk: ['officer'],
  record: [],
};
