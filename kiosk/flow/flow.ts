/** The kiosk's way from the first touch to the number, as a pure reducer: one question a screen, and always a way back. */
import type { Answer, IssuedTicket } from '../../shared/answers.ts';
import type { AgencyId, ServiceId } from '../../shared/base/ids.ts';
import { unreachable } from '../../shared/base/unreachable.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';

/** What is asked of the server. No group: an ordinary ticket. */
export interface TicketWish {
  serviceId: ServiceId;
  priorityGroup: string | null;
}

/** A number that the kiosk gave out by itself: nobody knows how many are ahead, and there is no page to follow it on. */
export interface IssuedOffline extends Pick<IssuedTicket, 'number' | 'serviceId' | 'class' | 'issuedAt'> {
  /** `lost`: the connection to the server is down. `silent`: it is up, but no answer came. */
  server: 'lost' | 'silent';
}
export type Issued = IssuedTicket | IssuedOffline;

export type Screen =
  | { at: 'start' }
  /** The hall's pledge, and where to complain. */
  | { at: 'about' }
  | { at: 'search'; query: string }
  | { at: 'agency'; agencyId: AgencyId }
  | { at: 'service'; serviceId: ServiceId }
  | { at: 'priority'; serviceId: ServiceId }
  | { at: 'group'; serviceId: ServiceId }
  | { at: 'asking'; wish: TicketWish }
  | { at: 'refused'; wish: TicketWish; refusal: Refusal }
  | { at: 'issued'; issued: Issued };

export interface Flow {
  screen: Screen;
  /** The screens that "Kembali" leads through, the nearest last. */
  before: readonly Screen[];
  /** The agency last looked at, so that going back opens the list where one was. */
  lastAgencyId: AgencyId | null;
}

export type Tap =
  | { tap: 'about' }
  | { tap: 'search'; query: string }
  | { tap: 'agency'; agencyId: AgencyId }
  | { tap: 'service'; serviceId: ServiceId }
  /** Has the papers. A hall without priority groups asks nobody about them. */
  | { tap: 'ready'; asksPriority: boolean }
  | { tap: 'ordinary' }
  | { tap: 'priority' }
  | { tap: 'group'; code: string }
  | { tap: 'again' }
  | { tap: 'back' }
  | { tap: 'start-over' }
  /** Not a touch: the server has answered the wish. */
  | { tap: 'answered'; answer: Answer }
  /** Not a touch either: the kiosk has given out one of its own numbers. */
  | { tap: 'given'; issued: IssuedOffline };

export const started: Flow = { screen: { at: 'start' }, before: [], lastAgencyId: null };

/** A tap that has no meaning on the current screen changes nothing, for example a second tap on the same button. */
export function next(flow: Flow, tap: Tap): Flow {
  const { screen } = flow;
  switch (tap.tap) {
    case 'about':
      return screen.at === 'start' ? onward(flow, { at: 'about' }) : flow;
    case 'search':
      return search(flow, tap.query);
    case 'agency':
      if (!choosing(screen)) return flow;
      return { ...onward(flow, { at: 'agency', agencyId: tap.agencyId }), lastAgencyId: tap.agencyId };
    case 'service':
      return choosing(screen) ? onward(flow, { at: 'service', serviceId: tap.serviceId }) : flow;
    case 'ready':
      if (screen.at !== 'service') return flow;
      return tap.asksPriority ? onward(flow, { at: 'priority', serviceId: screen.serviceId }) : ask(flow, null);
    case 'ordinary':
      return screen.at === 'priority' ? ask(flow, null) : flow;
    case 'priority':
      return screen.at === 'priority' ? onward(flow, { at: 'group', serviceId: screen.serviceId }) : flow;
    case 'group':
      return screen.at === 'group' ? ask(flow, tap.code) : flow;
    case 'again':
      return screen.at === 'refused' ? { ...flow, screen: { at: 'asking', wish: screen.wish } } : flow;
    case 'back':
      return back(flow);
    case 'start-over':
      return started;
    case 'answered':
      return screen.at === 'asking' ? answered(flow, screen.wish, tap.answer) : flow;
    case 'given':
      return screen.at === 'asking' ? issued(flow, tap.issued) : flow;
    default:
      return unreachable(tap);
  }
}

/** Which of the four steps a screen belongs to: choose, prepare, priority, number. Null: it belongs to none. */
export function stepNumberOf(screen: Screen): 1 | 2 | 3 | 4 | null {
  switch (screen.at) {
    case 'start':
    case 'about':
      return null;
    case 'search':
    case 'agency':
      return 1;
    case 'service':
      return 2;
    case 'priority':
    case 'group':
      return 3;
    case 'asking':
    case 'refused':
    case 'issued':
      return 4;
    default:
      return unreachable(screen);
  }
}

const choosing = ({ at }: Screen) => at === 'start' || at === 'search' || at === 'agency';

const onward = (flow: Flow, screen: Screen): Flow => ({ ...flow, screen, before: [...flow.before, flow.screen] });

/** Typing stays on the search's screen, so that "Kembali" leaves it at once. */
function search(flow: Flow, query: string): Flow {
  if (flow.screen.at === 'search') return { ...flow, screen: { at: 'search', query } };
  return choosing(flow.screen) ? onward(flow, { at: 'search', query }) : flow;
}

function ask(flow: Flow, priorityGroup: string | null): Flow {
  const { screen } = flow;
  return 'serviceId' in screen
    ? onward(flow, { at: 'asking', wish: { serviceId: screen.serviceId, priorityGroup } })
    : flow;
}

/** Back from a refusal leads to the service and not to a question whose answer would be refused again. */
function back(flow: Flow): Flow {
  if (flow.screen.at === 'issued') return started;
  const skip = flow.screen.at === 'refused' ? ['priority', 'group'] : [];
  const before = [...flow.before];
  let screen = before.pop();
  while (screen && skip.includes(screen.at)) screen = before.pop();
  return screen ? { ...flow, screen, before } : flow;
}

function answered(flow: Flow, wish: TicketWish, answer: Answer): Flow {
  if (!answer.accepted) return { ...flow, screen: { at: 'refused', wish, refusal: answer.refusal } };
  if (!answer.issued) throw new Error('An accepted IssueTicket came without its ticket');
  return issued(flow, answer.issued);
}

const issued = (flow: Flow, ticket: Issued): Flow => ({
  ...flow,
  screen: { at: 'issued', issued: ticket },
  before: [],
});
