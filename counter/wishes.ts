import type { Accepted } from '../shared/answers.ts';
import type { OfficerId } from '../shared/base/ids.ts';
import type { Command } from '../shared/commands.ts';
import type { Wish } from './ui/choice.ts';
import type { SendController } from './ui/send-controller.ts';

interface WishesParts {
  sender: Pick<SendController, 'send'>;
  officerId: () => OfficerId;
  signOut: (everywhere: boolean) => void;
  chooseCounter: () => void;
}

/** Grants what an officer wants: sends the commands in their name, and leaves the counter. */
export class Wishes {
  readonly #parts: WishesParts;

  constructor(parts: WishesParts) {
    this.#parts = parts;
  }

  /** Null: it was refused, given up, or another command is still under way. `untilSeen`: see `SendController`. */
  send(name: string, command: Command, untilSeen = false): Promise<Accepted | null> {
    const { sender, officerId } = this.#parts;
    return sender.send(name, { kind: 'officer', officerId: officerId() }, command, untilSeen);
  }

  /** False: the command of the wish was not accepted. `everywhere`: whether signing out ends all sessions. */
  async grant(name: string, wish: Wish, { untilSeen = false, everywhere = false } = {}): Promise<boolean> {
    if (wish.kind === 'command') return (await this.send(name, wish.command, untilSeen)) !== null;
    if (wish.first && !(await this.send(name, wish.first))) return false;
    if (wish.to === 'officer') this.#parts.signOut(everywhere);
    else this.#parts.chooseCounter();
    return true;
  }
}
