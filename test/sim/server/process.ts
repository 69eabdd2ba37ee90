/** One server process: a real `LiveHall` behind a door. It is killed, stopped, frozen, ends by itself, and is started again. */
import { pino } from 'pino';
import { StartProblem } from '../../../server/base/start-problem.ts';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import type { Ready } from '../../../server/domain/core/state.ts';
import { forecast } from '../../../server/domain/estimate/forecast.ts';
import { AgendaTimer } from '../../../server/hall/agenda-timer.ts';
import { LiveHall } from '../../../server/hall/hall.ts';
import { WaitMemory } from '../../../server/hall/wait-memory.ts';
import type { HallRegister } from '../../../server/register/register.ts';
import { configure } from '../../../server/setup/hall-file.ts';
import type { Answer } from '../../../shared/answers.ts';
import { CommandId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import type { Hall as HallSettings } from '../../../shared/hall/hall.ts';
import { certainTime } from '../../support/server/certain-time.ts';
import type { Random } from '../base/random.ts';
import type { Surroundings } from '../base/surroundings.ts';
import type { Owner } from '../base/virtual-time.ts';
import type { Line, Packet, ServerEnd } from '../network/line.ts';
import type { Network } from '../network/network.ts';
import { Door, type Listener } from './door.ts';
import type { SharedLog } from './shared-log.ts';
import { OutcomeUnknown, ReadFailed, SimLog } from './sim-log.ts';

export interface ProcessParts {
  around: Surroundings;
  shared: SharedLog;
  network: Network;
  register: HallRegister;
  listener: Listener;
  /** What the hall is to be, each time a process starts. */
  settings: () => HallSettings;
}

/** From a start to the end of that process; the next start is another life. */
class Life implements Owner {
  isDead = false;
  frozenUntil = 0;
  readonly log: SimLog;
  door: Door | null = null;
  agenda: AgendaTimer | null = null;

  constructor(shared: SharedLog, around: Surroundings, random: Random, written: () => void) {
    this.log = new SimLog(shared, around, this, random.fork('log'), written);
  }
}

/** A process that does not stop by itself is killed. */
const stopWithinMs = 5_000;
/** Whoever plans, and whoever comes to a counter. */
const supervisorWhoMay = { role: 'supervisor', agencyIds: null, isActive: true, isSignedIn: true } as const;
/** Reasons that only the world itself gives a process to end. */
const worldly = [OutcomeUnknown, ReadFailed, StartProblem];

export class SimProcess implements ServerEnd {
  readonly name: string;
  /** What its clock is wrong by. */
  skewMs = 0;
  /** Null while it is down, or still folds the log. */
  hall: LiveHall | null = null;
  isReady = false;
  #parts: ProcessParts;
  #random: Random;
  /** Null while it is down. */
  #life: Life | null = null;
  #isRetired = false;
  /** Not in every world: a forecast costs as much as hundreds of commands. */
  #saysWaits: boolean;

  constructor(name: string, parts: ProcessParts) {
    this.name = name;
    this.#parts = parts;
    this.#random = parts.around.random.fork(name);
    this.#saysWaits = this.#random.beside('waits').chance(0.6);
  }

  readonly clock = (): number => this.#parts.around.time.now + this.skewMs;

  get writer(): object | null {
    return this.#life;
  }

  start(): void {
    const { around, shared } = this.#parts;
    const life = new Life(shared, around, this.#random, () => this.#written(life));
    this.#life = life;
    around.trace.write(`${this.name} starts`);
    around.time.as(life, () => void this.#run(life));
  }

  /** Everything that is not in the log is gone. */
  kill(): void {
    if (this.#life === null) return;
    this.#parts.around.trace.write(`${this.name} is killed`);
    this.#depart(this.#life);
  }

  /** For good. */
  retire(): void {
    this.#isRetired = true;
    this.kill();
  }

  /** Finishes what is under way. */
  stop(): void {
    const [hall, life] = [this.hall, this.#life];
    if (hall === null || life === null) return;
    const { around, network } = this.#parts;
    around.trace.write(`${this.name} stops`);
    network.shut(this);
    life.door?.shut();
    around.time.outside(stopWithinMs, () => this.#depart(life));
    around.time.as(life, () => void hall.close().then(() => this.#depart(life)));
  }

  /** Does nothing for a while, and knows nothing of it. Whoever waits for it meanwhile hangs up. */
  freeze(ms: number): void {
    if (this.#life === null) return;
    const { around, network } = this.#parts;
    around.trace.write(`${this.name} is frozen for ${ms} ms`);
    this.#life.frozenUntil = Math.max(this.#life.frozenUntil, around.time.now + ms);
    for (let later = 2_000; later < ms; later += 2_000) around.time.outside(later, () => network.tire(this));
  }

  loseLog(ms: number): void {
    this.#parts.around.trace.write(`${this.name} has lost the log for ${ms} ms`);
    this.#life?.log.goAway(ms);
  }

  join(line: Line): void {
    this.#enter((door) => door.join(line));
  }
  lost(line: Line): void {
    this.#enter((door) => door.lost(line));
  }
  receive(line: Line, packet: Packet): void {
    this.#enter((door) => door.receive(line, packet));
  }

  /** What it sends to itself; in vain while the log is away. */
  hears(command: Command, actor: Actor = { kind: 'hall' }, answered: (answer: Answer) => void = () => undefined): void {
    this.#enter(() => {
      const commandId = CommandId.parse(this.#random.uuid());
      void this.hall?.submit({ commandId, actor, command }).then(answered, () => undefined);
    });
  }

  /** The worst moment: it is in the log, and nobody has heard of it. */
  #written(life: Life): void {
    const { faults, time } = this.#parts.around;
    if (life === this.#life && faults.strike('process-killed', 0.01)) time.outside(0, () => this.#depart(life));
  }

  /** As its own work, when it is awake. */
  #enter(work: (door: Door) => void): void {
    const life = this.#life;
    const { time } = this.#parts.around;
    if (life !== null) time.as(life, () => time.after(0, () => life.door !== null && work(life.door)));
  }

  async #run(life: Life): Promise<void> {
    const { around, shared, network, listener, register, settings } = this.#parts;
    const { log } = life;
    const ids = this.#random.fork('ids');
    const newId = () => ids.uuid();
    const onFatal = (error: unknown) => this.#end(life, error);
    const { head } = shared;
    try {
      const hall = await LiveHall.open({
        log,
        register,
        clock: certainTime(this.clock),
        newId,
        ...(this.#saysWaits ? { waits: this.#waits() } : {}),
        // The world's time is not this machine's.
        timeSlice: () => () => true,
        logger: this.#logger(),
        onFatal,
      });
      if (hall.state.position < head)
        around.fail(`${this.name} opened at ${hall.state.position}, the log ended at ${head}`);
      this.hall = hall;
      const officer = () => supervisorWhoMay;
      life.agenda = new AgendaTimer({ hall, clock: certainTime(this.clock), officer, newId, logger: this.#logger() });
      life.door = new Door(this, hall, around, listener);
      await this.#configure(hall, settings(), newId);
      around.trace.write(`${this.name} is ready`);
      this.isReady = true;
      network.open(this);
    } catch (error) {
      this.#end(life, error);
    }
  }

  /** Made whenever somebody looks while none is there, or it is old. */
  #waits(): WaitMemory {
    const { around } = this.#parts;
    const onBug = (bug: unknown) => around.fail(`${this.name} cannot forecast waits: ${bug}`);
    const foresee = (state: Ready, at: number) => forecast(state, at, nothingLearned, 7);
    return new WaitMemory({ foresee, onBug, elapsed: () => around.time.elapsed });
  }

  /** New settings may be refused (rule H2): then whoever starts it leaves the file out, and those of before hold. */
  async #configure(hall: LiveHall, settings: HallSettings, newId: () => string): Promise<void> {
    const { around } = this.#parts;
    try {
      await configure(hall, settings, newId);
    } catch (error) {
      const isRefused = error instanceof StartProblem && error.message.includes('start without HALL_FILE');
      if (!isRefused) throw error;
      around.tally.count('settings refused');
      around.trace.write(`${this.name} goes on with the settings of before: ${error.message}`);
    }
  }

  /** It ended by itself, or could not start. */
  #end(life: Life, error: unknown): void {
    const { around } = this.#parts;
    const text = error instanceof Error ? error.stack : String(error);
    if (!worldly.some((reason) => error instanceof reason)) around.fail(`${this.name} ended: ${text}`);
    around.trace.write(`${this.name} ended: ${error}`);
    around.tally.count('process ended by itself');
    this.#depart(life);
  }

  /** Gone, and back after a while if it comes back at all. */
  #depart(life: Life): void {
    if (life.isDead) return;
    const { time } = this.#parts.around;
    life.isDead = true;
    life.door?.close();
    life.agenda?.end();
    this.#parts.network.shut(this);
    this.#life = null;
    this.hall = null;
    this.isReady = false;
    if (!this.#isRetired) time.outside(this.#random.whole(100, 4_000), () => this.start());
  }

  /** What a process logs as an error is the world's doing, or a bug. */
  #logger() {
    const { around } = this.#parts;
    const write = (line: string) => {
      const { msg, err } = JSON.parse(line);
      if (msg.includes('threw')) around.fail(`${this.name} says: ${msg} ${err?.stack}`);
      around.tally.count(`logged: ${msg}`);
    };
    return pino({ level: 'warn', base: null, timestamp: false }, { write });
  }
}
