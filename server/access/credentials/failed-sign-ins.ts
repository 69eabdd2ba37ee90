/** Tells the log of the process who was refused, and from where. A flood is counted: it shall not fill the disk. */
import type { Logger } from 'pino';
import type { OfficerId } from '../../../shared/base/ids.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import type { Guess } from '../stores/attempt-counts.ts';
import { digestOf } from '../stores/secrets.ts';

const mostLinesAMinute = 30;
const shownOfDigest = 12;

export class FailedSignIns {
  #logger: Logger;
  #lines = 0;
  #untold = 0;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** What was typed as a name may be a password, so of a stranger's only a digest is told. */
  tell({ credential, name, place }: Guess, officerId: OfficerId | null, why: RefusalCode): void {
    if (++this.#lines > mostLinesAMinute) this.#untold++;
    else {
      const who = officerId === null ? { stranger: digestOf(name).slice(0, shownOfDigest) } : { officerId };
      this.#logger.info({ ...who, credential, place, why }, 'somebody was not let in');
    }
  }

  /** Once a minute. */
  tick(): void {
    if (this.#untold > 0) this.#logger.info({ count: this.#untold }, 'more were not let in');
    this.#lines = 0;
    this.#untold = 0;
  }
}
