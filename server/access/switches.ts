/** What is switched on in this hall. */
import type { Logger } from 'pino';
import type { HallSwitches } from '../../shared/access/access.ts';
import { type Result, yes } from '../../shared/refusals/result.ts';
import { maySwitches } from '../domain/permission/manage.ts';
import type { Book } from './stores/book.ts';
import type { Switches } from './stores/kinds.ts';
import type { NoteChange } from './stores/note-change.ts';
import type { PersonPrincipal } from './stores/principal.ts';

/** All switches are one record. */
const switchesId = 'hall';

export class SwitchService {
  #switches: Book<Switches>;
  #logger: Logger;
  #note: NoteChange;

  constructor(switches: Book<Switches>, logger: Logger, note: NoteChange) {
    this.#switches = switches;
    this.#logger = logger;
    this.#note = note;
  }

  get(): HallSwitches {
    return this.#switches.get(switchesId) ?? { publicOrderList: false };
  }

  async set(by: PersonPrincipal, switches: HallSwitches): Promise<Result<HallSwitches>> {
    const may = maySwitches(by);
    if (!may.ok) return may;
    if (switches.publicOrderList === this.get().publicOrderList) return yes(switches);
    const { publicOrderList } = switches;
    await this.#note(by.officerId, { type: 'SwitchesSet', publicOrderList });
    await this.#switches.put(switchesId, switches);
    this.#logger.info({ by: by.officerId, ...switches }, 'the switches were set');
    return yes(switches);
  }
}
