/** Tells the hall of officers who are signed in nowhere any more, and of those who are again (rule C10). */
import type { Logger } from 'pino';
import { CommandId, type OfficerId } from '../../shared/ids.ts';
import type { Access } from '../access/access.ts';
import { officersAtCounters } from '../domain/staff/attendance.ts';
import type { LiveHall } from '../hall/hall.ts';

interface OfficersGoneParts {
  hall: LiveHall;
  access: Pick<Access, 'sessions' | 'onSessions'>;
  newId: () => string;
  logger: Logger;
}

/** From now on. Several processes may tell the same: only the first one changes anything. Gives a function that ends it. */
export function tellOfOfficersGone({ hall, access, newId, logger }: OfficersGoneParts): () => void {
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
      // It is told again with their next session.
      logger.warn({ err: error, officerId }, 'whether an officer is signed in could not be written down');
    }
  };
  return access.onSessions((officerId) => void tell(officerId));
}
