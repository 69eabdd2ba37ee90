/** Who may use which route over HTTP, beside commands and views (rule S8). */
import { done, no, type Result } from '../../../shared/refusals/result.ts';
import type { RouteUser } from '../../../shared/routes/contract.ts';
import {
  mayBeSignedIn,
  mayClock,
  mayDeskOfficers,
  mayDevices,
  mayKeys,
  mayPeople,
  maySecrets,
  maySettings,
  maySwitches,
  mayWhatIf,
} from './manage.ts';
import { mayOrderList, mayRecord } from './record.ts';
import type { Sender } from './sender.ts';

interface RouteRule {
  /** In words, for the description of the door. */
  audience: string;
  /** Only people who are signed in may use it. */
  isForPeople: boolean;
  may: (sender: Sender, isOrderListPublic: boolean) => Result;
}

const open = (audience: string): RouteRule => ({ audience, isForPeople: false, may: () => done });
const people = (audience: string, may: RouteRule['may']): RouteRule => ({ audience, isForPeople: true, may });
const signedIn = 'A person who is signed in';
const hallKeeper = 'An administrator; a supervisor of the whole hall';

/** What each `who` of a route means. */
export const routeRules: Readonly<Record<RouteUser, RouteRule>> = {
  anybody: open('Anybody'),
  newDevice: open('A device that is not paired yet'),
  signedIn: people(signedIn, mayBeSignedIn),
  ownSecrets: people(signedIn, maySecrets),
  people: people('An administrator; a supervisor, for officers whose agencies lie within theirs', mayPeople),
  devices: people(hallKeeper, mayDevices),
  switches: people(hallKeeper, maySwitches),
  clock: people(hallKeeper, mayClock),
  keys: people('An administrator', mayKeys),
  settings: people('An administrator; a supervisor, to change the part of their agencies', maySettings),
  whatIf: people('A supervisor, within their agencies; an administrator', mayWhatIf),
  record: {
    audience: 'A supervisor and a key `record`, of their agencies; an administrator',
    isForPeople: false,
    may: mayRecord,
  },
  deskKeys: { audience: 'A key `desk`', isForPeople: false, may: mayDeskOfficers },
  orderList: {
    audience: 'Anybody where it is switched on; else a person who is signed in and a key `record`',
    isForPeople: false,
    may: mayOrderList,
  },
};

/** `sender` null: somebody who has shown nothing. */
export function mayUse(who: RouteUser, sender: Sender | null, isOrderListPublic: boolean): Result {
  const { isForPeople, may } = routeRules[who];
  const answer = may(sender ?? { kind: 'visitor', ticketId: null }, isOrderListPublic);
  const isSignedOut = sender === null || (isForPeople && sender.kind === 'visitor');
  return !answer.ok && isSignedOut ? no('signed-out') : answer;
}
