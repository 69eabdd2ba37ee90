/**
 * Who may look after the hall's people, devices, switches and keys, and after their own password (rules S6, S8, S9).
 * With a PIN nobody may: six digits are for a counter alone.
 */
import type { Role } from '../../../shared/access/access.ts';
import { done, no, type Result } from '../../../shared/refusals/result.ts';
import { agenciesOf, liesWithin } from './agencies.ts';
import type { PersonSender, Rights, Sender } from './sender.ts';

/** Of the people only those whom `mayLookAfter` lets through. */
export const mayPeople = (sender: Sender): Result => allow(hasRole(sender, 'supervisor', 'administrator'));

/** Devices and switches are the whole hall's. */
export const mayDevices = (sender: Sender): Result =>
  allow(hasRole(sender, 'administrator') || (hasRole(sender, 'supervisor') && agenciesOf(sender) === null));
export const maySwitches = mayDevices;
/** To say that the server's clock is right: the day of the whole hall may end by it. */
export const mayClock = mayDevices;

/** The settings of the hall: a supervisor of agencies changes the part of these (rule H8), and reads the rest. */
export const maySettings = mayPeople;

/** What would be, if: within one's agencies (rule U70). */
export const mayWhatIf = mayPeople;

/** Keys let other systems in. */
export const mayKeys = (sender: Sender): Result => allow(hasRole(sender, 'administrator'));

/** In whose names a key may act: nobody else has a use for that list. */
export const mayDeskOfficers = (sender: Sender): Result =>
  allow(sender.kind === 'key' && sender.roles.includes('desk'));

/** One's own password and PIN, and one's sessions elsewhere. Not with a PIN. */
export const maySecrets = (sender: Sender): Result => allow(hasRole(sender, 'officer', 'supervisor', 'administrator'));

/** What concerns only the person who asks: what was done with the account, and what is switched on. With a PIN too. */
export const mayBeSignedIn = (sender: Sender): Result => allow(sender.kind === 'person');

/** What a device tells of itself: its version, its sound, its paper. */
export const mayReport = (sender: Sender): Result => allow(sender.kind === 'kiosk' || sender.kind === 'display');

/** This person, or one with these rights. A supervisor's are the officers all of whose agencies are the supervisor's own. */
export function mayLookAfter(by: PersonSender, whom: Rights): Result {
  const may = mayPeople(by);
  const { rights } = by;
  if (!may.ok || rights.role === 'administrator') return may;
  if (whom.role !== 'officer') return no('not-permitted');
  return liesWithin(whom.agencyIds, rights.agencyIds) ? done : no('not-your-agency');
}

/**
 * Sees this person, and makes them a new link where they are locked out. A supervisor of the whole hall does so for those of
 * agencies too, and changes nothing of them: the link lets them set a password of their own, and gives nobody new rights.
 */
export function mayHelp(by: PersonSender, whom: Rights): Result {
  const isOfHall = by.rights.role === 'supervisor' && by.rights.agencyIds === null;
  const helps = isOfHall && mayPeople(by).ok && whom.role === 'supervisor' && whom.agencyIds !== null;
  return helps ? done : mayLookAfter(by, whom);
}

const hasRole = (sender: Sender, ...roles: Role[]): boolean =>
  sender.kind === 'person' && sender.onlyCounterId === null && roles.includes(sender.rights.role);

const allow = (may: boolean): Result => (may ? done : no('not-permitted'));
