/** What befalls a world, from its first process to the last deadline: bad times and good ones. */
import type { Evidence } from './judge/evidence.ts';
import { unrestIn } from './judge/rest.ts';
import type { People } from './people/people.ts';
import type { SimProcess } from './server/process.ts';
import type { Trouble } from './trouble.ts';

export interface CourseParts {
  evidence: Evidence;
  processes: readonly SimProcess[];
  people: People;
  trouble: Trouble;
  /** Whether a promise was broken: nothing more is of interest then. */
  isLost: () => boolean;
}

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

export class Course {
  #evidence: Evidence;
  #processes: readonly SimProcess[];
  #people: People;
  #trouble: Trouble;
  #isLost: () => boolean;

  constructor({ evidence, processes, people, trouble, isLost }: CourseParts) {
    this.#evidence = evidence;
    this.#processes = processes;
    this.#people = people;
    this.#trouble = trouble;
    this.#isLost = isLost;
  }

  async run(): Promise<void> {
    await this.#begin();
    await this.#goThrough();
    await this.#stayUseful();
    if (this.#evidence.around.random.chance(0.25)) await this.#waitForDeadlines();
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

  /** Bad times and good ones: in each good one what the bad one has left behind would show. */
  async #goThrough(): Promise<void> {
    const { random, faults, trace } = this.#evidence.around;
    trace.write(`what may go wrong: ${[...faults.kinds].join(', ')}`);
    this.#people.come();
    for (let left = random.whole(1, 4); left > 0 && !this.#isLost(); left--) {
      await this.#suffer(random.whole(3_000, 20_000));
      await this.#settle();
    }
  }

  async #suffer(forMs: number): Promise<void> {
    const { time, faults, trace } = this.#evidence.around;
    faults.begin();
    this.#people.work();
    this.#trouble.begin();
    await this.#until(time.now + forMs);
    faults.heal();
    this.#trouble.heal();
    trace.write('all is well again');
  }

  /** Until everything that had gone wrong is as if it had not. */
  async #settle(): Promise<void> {
    const { time } = this.#evidence.around;
    const end = time.now + calmWithinMs;
    if (!this.#isLost()) await this.#until(time.now + leftoversMs);
    do await this.#until(time.now + 1_000);
    while (!this.#isLost() && this.#unrest !== null && time.now < end);
    this.#demandRest(`${calmWithinMs / 1_000} s after everything had healed`);
  }

  /** Now that nothing goes wrong, whatever somebody does is seen everywhere soon. */
  async #stayUseful(): Promise<void> {
    const { around, shared } = this.#evidence;
    const { time } = around;
    for (let step = 0; step < lateActs && !this.#isLost(); step++) {
      for (let each = 0; each < actsAtOnce; each++) this.#people.act();
      // A deadline may come just then, and is seen soon too.
      do await this.#until(time.now + seenWithinMs);
      while (!this.#isLost() && time.now < shared.grownAt + seenWithinMs / 2);
      this.#demandRest(`${seenWithinMs / 1_000} s after the last act`);
    }
  }

  /** Nobody does anything any more: what is on hold comes back by itself, in every process at once. */
  async #waitForDeadlines(): Promise<void> {
    const { time } = this.#evidence.around;
    this.#people.setAside();
    if (!this.#isLost()) await this.#until(time.now + seenWithinMs);
    this.#retireLastWriter();
    if (!this.#isLost()) await this.#until(time.now + deadlinesMs);
    await this.#settle();
  }

  /** Whoever is left has only heard of what it wrote. */
  #retireLastWriter(): void {
    const { shared } = this.#evidence;
    const writer = shared.writerAt(shared.head);
    const last = this.#processes.find((each) => each.writer === writer);
    if (last === undefined || this.#processes.length === 1) return;
    last.retire();
    this.#processes = this.#processes.filter((each) => each !== last);
  }

  get #unrest(): string | null {
    return unrestIn(this.#processes, this.#people.pages, this.#evidence);
  }

  #demandRest(when: string): void {
    const unrest = !this.#isLost() ? this.#unrest : null;
    if (unrest !== null) this.#evidence.around.fail(`${when}, ${unrest}`);
  }

  #until(end: number, isEnough = () => false): Promise<void> {
    return this.#evidence.around.time.runUntil(end, () => {
      for (const each of this.#processes) this.#evidence.judge.look(each);
      return !this.#isLost() && !isEnough();
    });
  }
}
