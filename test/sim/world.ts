/**
 * A whole hall in one process, driven by one seed: real halls on one shared log, pages with the real connection, and people
 * who err; everything between them fails as real things do. The same seed is the same world, to the last message.
 */
import { HallRegister, MemoryRegisterStore } from '../../server/register/register.ts';
import type { Hall as HallSettings } from '../../shared/hall.ts';
import { clock, smallHall, tuesday } from '../support/hall-builder.ts';
import type { Evidence } from './evidence.ts';
import { Faults } from './faults.ts';
import { History } from './history.ts';
import { Judge } from './judge.ts';
import { Network } from './network.ts';
import { People } from './people.ts';
import { SimProcess } from './process.ts';
import { Random } from './random.ts';
import { unrestIn } from './rest.ts';
import { SharedLog } from './shared-log.ts';
import { liveIn } from './socket.ts';
import { Tally } from './tally.ts';
import { Trace } from './trace.ts';
import { Trouble } from './trouble.ts';
import { verdict } from './verdict.ts';
import { VirtualTime } from './virtual-time.ts';

export interface Options {
  /** Hears every line of the trace. */
  tell?: (line: string) => void;
  /** A log that now and then acknowledges what it does not write: to see whether anybody notices. */
  forgetful?: boolean;
}
export interface Result {
  seed: number;
  /** Of everything that happened. */
  digest: string;
  /** The first broken promise; null: none. */
  problem: string | null;
  tally: Tally;
  /** The end of the trace. */
  lastLines: string[];
}

/** The last two end the business day on the way. */
const starts = [clock('08:00'), clock('08:00'), clock('12:00'), clock('23:59:35'), clock('23:59:50', tuesday)];
/** After everything has healed all must be well within this. */
const calmWithinMs = 2 * 60_000;
/** What had begun to go wrong goes on for so long: frozen processes, slow logs, lines that nobody knows to be dead. */
const leftoversMs = 15_000;
const lateActs = 6;
/** So that what one of them writes comes while another process reads. */
const actsAtOnce = 3;
/** A tail is told at least once a second, and nothing else takes long then. */
const seenWithinMs = 2_000;
/** Longer than any hold in these worlds. */
const deadlinesMs = 3 * 60_000;

export const runWorld = (seed: number, options: Options = {}): Promise<Result> => new World(seed, options).run();

class World {
  #seed: number;
  #evidence: Evidence;
  #network: Network;
  #processes: SimProcess[];
  #people: People;
  #settings: HallSettings;
  #problem: string | null = null;

  constructor(seed: number, { tell, forgetful = false }: Options) {
    this.#seed = seed;
    const random = new Random(seed);
    const tally = new Tally();
    const time = new VirtualTime(random.pick(starts));
    const trace = new Trace(() => time.elapsed, tell ?? null);
    const faults = new Faults(random.fork('faults'), tally);
    const around = { time, random, faults, tally, trace, fail: (problem: string) => this.#fail(problem) };
    const shared = new SharedLog(around, forgetful);
    const history = new History(around);
    const register = registerOf(seed, random.fork('register'));
    const judge = new Judge(around, shared, register);
    this.#evidence = { around, shared, history, register, judge };
    this.#network = new Network(around);
    this.#people = new People(around, history);
    this.#settings = this.#newSettings();
    const parts = { around, shared, register, network: this.#network, listener: judge, settings: () => this.#settings };
    const count = random.pick([1, 2, 2, 2, 3]);
    this.#processes = Array.from({ length: count }, (_, index) => new SimProcess(`p${index}`, parts));
  }

  async run(): Promise<Result> {
    const { time, random, trace, tally } = this.#evidence.around;
    const putBack = time.install(random.fork('bytes'));
    const complain = (error: unknown) => this.#fail(`nobody caught ${error instanceof Error ? error.stack : error}`);
    process.on('unhandledRejection', complain);
    try {
      this.#connectSockets();
      await this.#begin();
      await this.#live();
      await this.#settle();
      await this.#stayUseful();
      if (random.chance(0.25)) await this.#waitForDeadlines();
      if (this.#problem === null) for (const problem of verdict(this.#evidence)) this.#fail(problem);
    } finally {
      process.off('unhandledRejection', complain);
      liveIn(null);
      putBack();
    }
    const digest = trace.digest();
    return { seed: this.#seed, digest, problem: this.#problem, tally, lastLines: trace.lastLines };
  }

  /** The first process sets up the hall; then the others start. Nothing goes wrong yet. */
  async #begin(): Promise<void> {
    const { time, fail } = this.#evidence.around;
    for (const each of this.#processes) {
      each.start();
      await this.#until(time.now + 5_000, () => each.isReady);
    }
    if (!this.#processes.every(({ isReady }) => isReady)) fail('not all processes have started');
  }

  async #live(): Promise<void> {
    const { time, faults, random, trace } = this.#evidence.around;
    faults.begin();
    trace.write(`what may go wrong: ${[...faults.kinds].join(', ')}`);
    this.#people.come();
    const trouble = new Trouble(this.#evidence.around, this.#processes, () => {
      this.#settings = this.#newSettings();
    });
    trouble.begin();
    await this.#until(time.now + random.whole(10_000, 50_000));
    faults.heal();
    trouble.heal();
    trace.write('all is well again');
  }

  /** Until everything that had gone wrong is as if it had not. */
  async #settle(): Promise<void> {
    const { time } = this.#evidence.around;
    const end = time.now + calmWithinMs;
    if (this.#problem === null) await this.#until(time.now + leftoversMs);
    do await this.#until(time.now + 1_000);
    while (this.#problem === null && this.#unrest !== null && time.now < end);
    this.#demandRest(`${calmWithinMs / 1_000} s after everything had healed`);
  }

  /** Now that nothing goes wrong, whatever somebody does is seen everywhere soon. */
  async #stayUseful(): Promise<void> {
    const { time } = this.#evidence.around;
    for (let step = 0; step < lateActs && this.#problem === null; step++) {
      for (let each = 0; each < actsAtOnce; each++) this.#people.act();
      await this.#until(time.now + seenWithinMs);
      this.#demandRest(`${seenWithinMs / 1_000} s after the last act`);
    }
  }

  /** Nobody does anything: what is on hold comes back by itself, in every process at once. */
  async #waitForDeadlines(): Promise<void> {
    const { time } = this.#evidence.around;
    if (this.#problem === null) await this.#until(time.now + deadlinesMs);
    await this.#settle();
  }

  get #unrest(): string | null {
    return unrestIn(this.#processes, this.#people.pages, this.#evidence);
  }

  #demandRest(when: string): void {
    const unrest = this.#problem === null ? this.#unrest : null;
    if (unrest !== null) this.#fail(`${when}, ${unrest}`);
  }

  #until(end: number, isEnough = () => false): Promise<void> {
    return this.#evidence.around.time.runUntil(end, () => {
      for (const each of this.#processes) this.#evidence.judge.look(each);
      return this.#problem === null && !isEnough();
    });
  }

  #newSettings(): HallSettings {
    const { random, time } = this.#evidence.around;
    return smallHall((hall) => {
      hall.policy = { limitToCapacity: random.chance(0.2) };
      hall.notice = { id: `Data contoh ${time.elapsed}` };
    });
  }

  #connectSockets(): void {
    const { around, history } = this.#evidence;
    liveIn({
      dial: (client) => this.#network.dial(client),
      random: around.random.fork('sockets'),
      sent: (envelope) => history.sent(envelope),
      received: (page, packet) => history.received(page, packet),
    });
  }

  #fail(problem: string): void {
    if (this.#problem === null) this.#evidence.around.trace.write(`FAILED: ${problem}`);
    this.#problem ??= problem;
  }
}

const registerOf = (seed: number, ids: Random): HallRegister =>
  new HallRegister(
    new MemoryRegisterStore(),
    () => Buffer.alloc(32, seed & 0xff),
    () => ids.uuid(),
  );
