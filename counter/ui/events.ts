/** Everything that the desk's elements tell their parents. */
import type {
  Agencies,
  DeviceRow,
  DeviceSettings,
  KeyRequest,
  Me,
  PersonChange,
  PersonRow,
  SignIn,
} from '../../shared/access.ts';
import type { CounterId, TicketNumber } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import type { ActName } from '../desk/acts/act-words.ts';
import type { RecordFilter } from '../supervisor/record/record-filter.ts';
import type { Choice, Wish } from './choice.ts';
import type { Notice } from './send-controller.ts';

export interface DeskEvents {
  /** Somebody wants to come in. */
  'sign-in-wished': SignIn;
  /** Another way in, or another name: what was said about the last attempt is over. */
  'sign-in-turned': null;
  /** This machine is open for PINs. */
  'desk-paired': null;
  /** Somebody wants to go: from here, or from everywhere. */
  'sign-out-asked': { everywhere: boolean };
  /** The sign-out can go on: the counter is as the officer wants it. */
  'signed-out': { everywhere: boolean };
  /** The server does not let this session in any more. `inDoubt`: something was under way. */
  'session-ended': { why: Refusal; inDoubt: boolean };
  'session-live': null;
  'password-given': { current: string; password: string };
  /** Null: take it away. */
  'pin-given': { current: string; pin: string | null };
  'going-back': null;
  /** What people changed about themselves. */
  'me-changed': { me: Me };
  /** A counter was chosen; `wish` opens it or takes it over, null: the officer is there already. */
  'counter-chosen': { counterId: CounterId; wish: Wish | null };
  /** The counter is somebody else's now, or is no more: on to the choice. */
  'counter-left': null;
  /** An agency is absent today, or here after all. */
  'agency-marked': { wish: Wish };
  /** A button of an act was pressed. */
  'act-pressed': { name: ActName };
  /** A wish of the desk, ready to be granted. */
  wished: { name: ActName; wish: Wish };
  'choice-made': { wish: Wish };
  'choice-asked': { choice: Choice };
  'ticket-pointed': { ticketId: string };
  /** Something to tell the officer; null: what was told is over. */
  noticed: Notice | null;
  'page-asked': { page: 'help' | 'today' | 'account' | 'supervision' };
  // The pages of supervision
  'retry-asked': null;
  'person-chosen': { person: PersonRow };
  'device-chosen': { device: DeviceRow };
  'agencies-picked': { agencyIds: Agencies };
  /** A person, as they are to be. */
  'person-given': { change: PersonChange };
  'invitation-asked': null;
  /** Before something is taken away: the question comes next. */
  'removal-asked': null;
  /** The answer is yes. */
  agreed: null;
  'device-given': { settings: DeviceSettings };
  'reload-asked': null;
  'code-given': { code: string };
  'key-given': { request: KeyRequest };
  'filter-given': { filter: RecordFilter };
  /** One number alone is to be looked at. */
  'number-followed': { number: TicketNumber };
  /** Of a dialog's frame. */
  confirmed: null;
  dismissed: null;
}

export type DeskEvent<K extends keyof DeskEvents> = CustomEvent<DeskEvents[K]>;

export const raise = <K extends keyof DeskEvents>(from: EventTarget, name: K, detail: DeskEvents[K]): boolean =>
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
