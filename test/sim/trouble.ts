/** What befalls the processes from outside: they are killed and stopped, lose the log, and have their clocks and settings changed. */

import { AccessChange } from '../../shared/access/access-changes.ts';
import type { Command } from '../../shared/commands.ts';
import { noteOfficer } from '../support/play/wishes.ts';
import type { Random } from './base/random.ts';
import type { Surroundings } from './base/surroundings.ts';
import type { Network } from './network/network.ts';
import type { SimProcess } from './server/process.ts';
import type { Supervisors } from './supervisors.ts';

const minuteMs = 60_000;
/** Who leaves says nothing: the hall hears that a session has ended. */
const officers = ['p-ani', 'p-budi', 'p-citra', 'p-dewi', 'p-eka'];

/** Moved to an agency that has no counter of theirs, while they work (rule C9). */
function rightsChanged(officerId: string): Command {
  const before = { role: 'officer', agencyIds: null, isActive: true };
  const after = { ...before, agencyIds: ['none-of-these'] };
  const change = { type: 'PersonChanged', officerId, isRenamed: false, before, after };
  return { type: 'NoteAccessChange', change: AccessChange.parse(change) };
}

export class Trouble {
  #around: Surroundings;
  #processes: readonly SimProcess[];
  #network: Network;
  #random: Random;
  #changeSettings: () => void;
  #supervisors: Supervisors;

  constructor(
    around: Surroundings,
    processes: readonly SimProcess[],
    network: Network,
    changeSettings: () => void,
    supervisors: Supervisors,
  ) {
    this.#around = around;
    this.#processes = processes;
    this.#network = network;
    this.#random = around.random.fork('trouble');
    this.#changeSettings = changeSettings;
    this.#supervisors = supervisors;
  }

  begin(): void {
    this.#around.time.outside(this.#random.whole(500, 3_000), () => {
      if (!this.#around.faults.isActive) return;
      const process = this.#random.pick(this.#processes);
      this.#befall(process);
      this.#supervisors.act(process);
      this.begin();
    });
  }

  /** Clocks are set right. */
  heal(): void {
    for (const process of this.#processes) process.skewMs = 0;
  }

  /** Also while it starts; in vain while it is down. */
  #befall(process: SimProcess): void {
    const { faults, trace } = this.#around;
    if (faults.strike('switch-restarts', 0.1)) this.#network.restartSwitch();
    if (faults.strike('settings-changed', 0.05)) this.#changeSettings();
    if (faults.strike('officer-leaves', 0.1)) process.hears(noteOfficer(this.#random.pick(officers), false));
    if (faults.strike('rights-changed', 0.06)) process.hears(rightsChanged(this.#random.pick(officers)));
    if (faults.strike('log-away', 0.1)) process.loseLog(this.#random.whole(200, 12_000));
    if (faults.strike('clock-wrong', 0.05)) {
      process.skewMs = this.#random.chance(0.2) ? -60 * minuteMs : this.#random.whole(-30_000, 20_000);
      trace.write(`the clock of ${process.name} is wrong by ${process.skewMs} ms`);
    }
    if (faults.strike('process-frozen', 0.04)) process.freeze(this.#random.whole(500, 12_000));
    if (faults.strike('process-stopped', 0.04)) process.stop();
    else if (faults.strike('process-killed', 0.06)) process.kill();
  }
}
