/** Tells the hall of officers who are signed in nowhere any more, and of those who are again (rule C10). */
import type { Logger } from 'pino';
import { CommandId, type OfficerId } from '../../shared/base/ids.ts';
import type { Access } from '../access/access.ts';
import { goneSinceOf, officersAtCounters } from '../domain/staff/attendance.ts';
import type { LiveHall } from '../hall/hall.ts';

export interface OfficersGoneParts {
  hall: LiveHall;
  access: Pick<Access, 'sessions' | 'keys' | 'onSessions'>;
  newId: () => string;
  logger: Logger;
}

export interface OfficersGone {
  /** Compares all who are at a counter with who is signed in. */
  look: () => Promise<void>;
  end: () => void;
}

const againMs = 60_000;

/**
 * From now on, with each session that begins or ends; and all of them at once, now and each minute: a restored backup holds no
 * sessions, and what could not be written down is told again. Several processes may tell the same: only the first one changes anything.
 */
export function tellOfOfficersGone({ hall, access, newId, logger }: OfficersGoneParts): OfficersGone {
  const tell = async (officerId: OfficerId) => {
    if (!officersAtCounters(hall.state).includes(officerId)) return;
    const isSignedIn = access.sessions.isSignedIn(officerId);
    try {
      await hall.submit({
        commandId: CommandId.parse(newId()),
        actor: { kind: 'hall' },
        command: { type: 'NoteOfficer', officerId, isSignedIn },
      });
    } catch (error) {
      logger.warn(
        { err: error, officerId },
        'whether an officer is signed in could not be written down; the next minute tries again',
      );
    }
  };
  /** Whom another system may act for needs no session: nothing is known of them. */
  const isOtherwise = (officerId: OfficerId): boolean =>
    access.sessions.isSignedIn(officerId)
      ? goneSinceOf(hall.state, officerId) !== null
      : goneSinceOf(hall.state, officerId) === null && !access.keys.mayActFor(officerId);
  const look = async () => {
    await Promise.all(officersAtCounters(hall.state).filter(isOtherwise).map(tell));
  };
  const forget = access.onSessions((officerId) => void tell(officerId));
  const timer = setInterval(() => void look(), againMs).unref();
  const end = () => {
    forget();
    clearInterval(timer);
  };
  return { look, end };
}
