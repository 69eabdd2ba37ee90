/**
 * How often one person changes something of people, devices, keys and switches in a day, since the log keeps all of it for ever
 * (rule N60). Setting up a hall of 60 agencies and 300 people takes a part of it. In memory, by each process for itself.
 */
import type { AccessChange } from '../../../shared/access/access-changes.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { NoteChange } from './note-change.ts';

const dayMs = 24 * 60 * 60_000;

export const mostChangesADay: Record<AccessChange['type'], number> = {
  PersonAdded: 1_000,
  PersonInvited: 1_000,
  PersonLinkUsed: 100,
  PersonSecretChanged: 100,
  PersonSignedOutEverywhere: 100,
  PersonChanged: 2_000,
  PersonErased: 1_000,
  DevicePaired: 500,
  DeviceChanged: 1_000,
  DeviceReloaded: 1_000,
  DeviceRevoked: 500,
  KeyMade: 300,
  KeyRevoked: 300,
  SwitchesSet: 100,
  ClockConfirmed: 100,
};

/** Nothing is done then. It is the one refusal that is thrown: it comes from below every service, as `NotWritten` does. */
export class TooMuchToday extends Error {
  override name = 'TooMuchToday';
  readonly comeBackAt: Instant;

  constructor(comeBackAt: Instant) {
    super('So much of this is done in one day by one person');
    this.comeBackAt = comeBackAt;
  }
}

interface Day {
  since: Instant;
  count: number;
}

/** What the hall itself does is not counted; what could not be written down neither. */
export function limitedADay(note: NoteChange, clock: () => Instant): NoteChange {
  const days = new Map<string, Day>();
  return async (by, change) => {
    if (by === null) return note(by, change);
    const day = dayIn(days, `${by} ${change.type}`, clock());
    if (day.count >= mostChangesADay[change.type]) throw new TooMuchToday(day.since + dayMs);
    day.count++;
    try {
      await note(by, change);
    } catch (error) {
      day.count--;
      throw error;
    }
  };
}

/** One that lasts longer than a day, or has not begun, was begun when the clock was wrong. */
function dayIn(days: Map<string, Day>, whose: string, now: Instant): Day {
  const known = days.get(whose);
  if (known !== undefined && known.since <= now && now < known.since + dayMs) return known;
  const day = { since: now, count: 0 };
  days.set(whose, day);
  return day;
}
