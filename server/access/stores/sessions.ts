/** Who is signed in. A session ends when it rests for long, after a working day in any case, and when somebody ends it. */
import type { Logger } from 'pino';
import type { DeviceId } from '../../../shared/access/access.ts';
import type { CounterId, Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { Book } from './book.ts';
import type { Session } from './kinds.ts';
import { digestOf, newSecret, type RandomBytes } from './secrets.ts';

const minute = 60_000;
export const idleMs = 60 * minute;
const longestMs = 12 * 60 * minute;
/** That a session was used is written no more often than this. */
const writtenEachMs = 5 * minute;

export interface SessionParts {
  sessions: Book<Session>;
  clock: () => Instant;
  randomBytes: RandomBytes;
  logger: Logger;
  /** How long a session of this person may rest; not less than `idleMs`. */
  restMs: (officerId: OfficerId) => number;
  /** Only somebody ends them. */
  areEndless: boolean;
}

/** Where somebody signed in with a PIN. */
export interface PinPlace {
  counterId: CounterId;
  deskId: DeviceId;
}

export class Sessions {
  #parts: SessionParts;
  /** By session id: when it was last used, where that is later than in the register. */
  #usedAt = new Map<string, Instant>();

  constructor(parts: SessionParts) {
    this.#parts = parts;
    parts.sessions.onChange((sessionId, session) => {
      if (session === null) this.#usedAt.delete(sessionId);
    });
  }

  /** Gives the token, which is kept nowhere else. */
  async start(officerId: OfficerId, at: PinPlace | null = null): Promise<string> {
    const { sessions, clock, randomBytes } = this.#parts;
    const token = newSecret(randomBytes);
    const now = clock();
    const session = { officerId, signedInAt: now, usedAt: now };
    const where = { onlyCounterId: at?.counterId ?? null, deskId: at?.deskId ?? null };
    await sessions.add(digestOf(token), { ...session, ...where });
    return token;
  }

  /** Null: there is none, or it is over. */
  of(token: string): { sessionId: string; session: Session } | null {
    const sessionId = digestOf(token);
    const session = this.#parts.sessions.get(sessionId);
    return session === null || this.#isOver(sessionId, session) ? null : { sessionId, session };
  }

  /** The session was used now, so it ends later. */
  touch(sessionId: string): void {
    const { sessions, clock, logger } = this.#parts;
    const session = sessions.get(sessionId);
    if (session === null || this.#isOver(sessionId, session)) return;
    const now = clock();
    this.#usedAt.set(sessionId, now);
    if (now - session.usedAt < writtenEachMs) return;
    sessions
      .change(sessionId, (written) => ({ ...written, usedAt: Math.max(written.usedAt, now) }))
      .catch((error: unknown) => logger.warn({ err: error }, 'that a session is in use could not be written'));
  }

  async end(sessionId: string): Promise<void> {
    await this.#parts.sessions.take(sessionId);
  }

  endWhere(isMeant: (session: Session, sessionId: string) => boolean): Promise<void> {
    return this.#parts.sessions.takeWhere(isMeant);
  }

  endOver(): Promise<void> {
    return this.endWhere((session, sessionId) => this.#isOver(sessionId, session));
  }

  /** How many are open. */
  countOf(officerId: OfficerId): number {
    const open = ([sessionId, session]: [string, Session]) =>
      session.officerId === officerId && !this.#isOver(sessionId, session);
    return this.#parts.sessions.entries().filter(open).length;
  }

  #isOver(sessionId: string, { officerId, signedInAt, usedAt }: Session): boolean {
    if (this.#parts.areEndless) return false;
    const now = this.#parts.clock();
    const lastUsedAt = Math.max(usedAt, this.#usedAt.get(sessionId) ?? 0);
    // One that began so much later than now began when the clock was wrong; it would last until that time came.
    if (now >= signedInAt + longestMs || signedInAt >= now + longestMs) return true;
    const restedMs = now - lastUsedAt;
    return restedMs >= idleMs && restedMs >= this.#parts.restMs(officerId);
  }
}
