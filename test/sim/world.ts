/**
 * A whole hall in one process, driven by one seed: real halls on one shared log, pages with the real connection, and people
 * who err; everything between them fails as real things do. The same seed is the same world, to the last message.
 */
import type { Hall as HallSettings } from '../../shared/hall/hall.ts';
import { clock, tuesday } from '../support/play/hall-builder.ts';
import { Faults } from './base/faults.ts';
import { Random } from './base/random.ts';
import { Tally } from './base/tally.ts';
import { Trace } from './base/trace.ts';
import { VirtualTime } from './base/virtual-time.ts';
import { Course } from './course.ts';
import { registerOf, settingsOf } from './hall.ts';
import type { Evidence } from './judge/evidence.ts';
import { Judge } from './judge/judge.ts';
import { verdict } from './judge/verdict.ts';
import { Network } from './network/network.ts';
import { liveIn } from './network/socket.ts';
import { History } from './people/history.ts';
import { People } from './people/people.ts';
import { SimProcess } from './server/process.ts';
import { SharedLog } from './server/shared-log.ts';
import { Supervisors } from './supervisors.ts';
import { Trouble } from './trouble.ts';

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

export const runWorld = (seed: number, options: Options = {}): Promise<Result> => new World(seed, options).run();

class World {
  #seed: number;
  #evidence: Evidence;
  #network: Network;
  #course: Course;
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
    const register = registerOf(random.fork('register'));
    const judge = new Judge(around, shared, register);
    this.#evidence = { around, shared, history, register, judge };
    this.#network = new Network(around);
    this.#settings = settingsOf(random, time.elapsed);
    const parts = { around, shared, register, network: this.#network, listener: judge, settings: () => this.#settings };
    const count = random.pick([1, 2, 2, 2, 3]);
    const processes = Array.from({ length: count }, (_, index) => new SimProcess(`p${index}`, parts));
    this.#course = new Course({
      evidence: this.#evidence,
      processes,
      people: new People(around, history),
      trouble: new Trouble(
        around,
        processes,
        this.#network,
        () => {
          this.#settings = settingsOf(random, time.elapsed);
        },
        new Supervisors(around, seed),
      ),
      isLost: () => this.#problem !== null,
    });
  }

  async run(): Promise<Result> {
    const { time, random, trace, tally } = this.#evidence.around;
    const putBack = time.install(random.fork('bytes'));
    const complain = (error: unknown) => this.#fail(`nobody caught ${error instanceof Error ? error.stack : error}`);
    process.on('unhandledRejection', complain);
    try {
      this.#connectSockets();
      await this.#course.run();
      if (this.#problem === null) for (const problem of verdict(this.#evidence)) this.#fail(problem);
    } catch (error) {
      complain(error);
    } finally {
      process.off('unhandledRejection', complain);
      liveIn(null);
      putBack();
    }
    const digest = trace.digest();
    return { seed: this.#seed, digest, problem: this.#problem, tally, lastLines: trace.lastLines };
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
