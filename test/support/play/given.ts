/**
 * Given / when / gives for the core (not `then`: an object with that name is taken for a promise). A `Play` is one hall with its log: it decides, writes the entry and folds it, as the
 * server does, and looks after every step that nothing is as it can never be.
 *
 *   morning().as(kiosk).issue('ktp').when(ani).callNext('loket-1').gives(called('loket-1', 1));
 */
import { expect } from 'vitest';
import { IMap } from '../../../server/domain/base/imap.ts';
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { Event } from '../../../server/domain/core/events.ts';
import type { RememberedAnswer } from '../../../server/domain/core/hall-state.ts';
import { type Known, nothingKnown } from '../../../server/domain/core/known.ts';
import type { EventsOrRefusal } from '../../../server/domain/core/outcome.ts';
import { emptyState, type State } from '../../../server/domain/core/state.ts';
import type { Waits } from '../../../server/domain/core/waits.ts';
import { decide } from '../../../server/domain/decide.ts';
import { foldEntry, rememberedAnswer } from '../../../server/domain/fold.ts';
import { violations } from '../../../server/domain/invariants.ts';
import { CommandId, type Instant } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import { yes } from '../../../shared/refusals/result.ts';
import type { Fact } from './facts.ts';
import { clock, type HallDraft, smallHall } from './hall-builder.ts';
import * as wishes from './wishes.ts';

const { ani, budi, citra, configure, dewi, eka, openCounter, theHall } = wishes;

type Wishes = typeof wishes;
/** Each command as a method, with the parameters of its maker in wishes.ts. */
type Asks<R> = {
  [W in keyof Wishes as Wishes[W] extends Command | ((...asked: never[]) => Command) ? W : never]: Wishes[W] extends (
    ...asked: infer Asked
  ) => Command
    ? (...asked: Asked) => R
    : () => R;
};
function asks<R>(take: (command: Command) => R): Asks<R> {
  const method = (wish: unknown) =>
    typeof wish === 'function' ? (...asked: unknown[]) => take(wish(...asked)) : () => take(wish as Command);
  return Object.fromEntries(Object.entries(wishes).map(([name, wish]) => [name, method(wish)])) as unknown as Asks<R>;
}

/** The id of the command in the entry at a position. */
export const commandIdAt = (position: number): CommandId =>
  CommandId.parse(`00000000-0000-4000-8000-${`${position}`.padStart(12, '0')}`);

/** The entry that follows a state; its hash is only a name here. */
export function entryAfter(
  state: State,
  command: Command,
  actor: Actor,
  at: Instant,
  events: readonly Event[],
  commandId: CommandId = commandIdAt(state.position + 1),
): Entry {
  const position = state.position + 1;
  const request = JSON.stringify([actor, command]);
  return { position, commandId, request, at, actor, events, prevHash: state.hash, hash: `hash-${position}` };
}

/** A state without its immutable collections, keys in order, to compare two of them. */
export function plain(value: unknown): unknown {
  if (IMap.isMap(value))
    return Object.fromEntries([...value].map(([k, v]): [string, unknown] => [`${k}`, plain(v)]).sort(byKey));
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .map(([k, v]) => [k, plain(v)])
        .sort(byKey),
    );
  return value;
}
/** Equal as long as nobody changes the state; of two states that were made in two ways it says nothing. */
export const fingerprint = (state: State): string => JSON.stringify(state);

const byKey = ([a]: unknown[], [b]: unknown[]) => (String(a) < String(b) ? -1 : 1);

/** Where no door is asked: no kiosk was ever connected, and each is believed. Whoever is named is an officer of the whole hall, signed in. */
export const alwaysAway: Known = {
  ...nothingKnown,
  absences: [{ from: 0, until: Number.MAX_SAFE_INTEGER }],
  officer: { role: 'officer', agencyIds: null, isActive: true, isSignedIn: true },
};

export class Play {
  state: State = emptyState;
  now: Instant = 0;
  readonly entries: Entry[] = [];
  /** What the door knows of whoever asks. */
  known: Known = alwaysAway;
  waits: Partial<Waits> = {};

  /** Sets the clock: to an instant, or to a time in the hall. */
  at(time: Instant | string, day?: string): this {
    this.now = typeof time === 'number' ? time : clock(time, day);
    return this;
  }

  later(ms: number): this {
    this.now += ms;
    return this;
  }

  /** From now on the door knows this of whoever asks. */
  knowing(known: Partial<Known>): this {
    this.known = { ...nothingKnown, ...known };
    return this;
  }

  /** What is laid over the state for those who look: from now on these waits are shown. */
  shows(waits: Partial<Waits>): this {
    this.waits = waits;
    return this;
  }

  get seen(): State {
    return { ...this.state, ...this.waits };
  }

  /** Of the last entry. */
  get position(): number {
    return this.state.position;
  }

  get events(): Event[] {
    return this.entries.flatMap((entry) => [...entry.events]);
  }

  answerAt(position: number): RememberedAnswer | undefined {
    return rememberedAnswer(this.state, commandIdAt(position));
  }

  /** Decides, and on acceptance writes and folds. The caller judges the decision. */
  try(actor: Actor, command: Command): EventsOrRefusal {
    const before = this.state;
    const decision = decide(before, command, actor, this.now, this.known);
    if (decision.ok && decision.value.length > 0) {
      const entry = entryAfter(before, command, actor, this.now, decision.value);
      this.state = foldEntry(before, entry);
      this.entries.push(entry);
    }
    // The state of before was looked at when it was made; that nothing changes it is seen elsewhere.
    const wrong = this.state === before ? [] : violations(this.state);
    if (wrong.length > 0) expect(wrong).toEqual([]);
    return decision;
  }

  /** Something that has to work for the story to go on. */
  did(actor: Actor, ...commands: Command[]): this {
    for (const command of commands) {
      const decision = this.try(actor, command);
      if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
    }
    return this;
  }

  /** The same, in the words of the commands: `as(ani).callNext('loket-1').start('loket-1', 1)`. */
  as(actor: Actor): Acting {
    const methods: Record<PropertyKey, unknown> = asks((command) => acting.did(actor, command));
    const acting = new Proxy(this, {
      get: (play, name) => (Object.hasOwn(methods, name) ? methods[name] : Reflect.get(play, name)),
    }) as unknown as Acting;
    return acting;
  }

  /** What is asked now, to be judged: `when(ani).callNext('loket-1').refused('line-empty')`. */
  when(actor: Actor): Asks<Then>;
  when(actor: Actor, command: Command): Then;
  when(actor: Actor, command?: Command): Then | Asks<Then> {
    return command === undefined ? asks((asked) => this.judged(actor, asked)) : this.judged(actor, command);
  }

  private judged(actor: Actor, command: Command): Then {
    const before = fingerprint(this.state);
    const decision = this.try(actor, command);
    return new Then(this, decision, before);
  }
}

/** A hall in which somebody acts; it goes on as a `Play` after anything else. */
type Acting = Play & { [W in keyof Asks<Play>]: (...asked: Parameters<Asks<Play>[W]>) => Acting };

class Then {
  private readonly play: Play;
  readonly decision: EventsOrRefusal;
  private readonly before: string;

  constructor(play: Play, decision: EventsOrRefusal, before: string) {
    this.play = play;
    this.decision = decision;
    this.before = before;
  }

  /** Exactly these events, in this order. */
  gives(...facts: Fact[]): Play {
    expect(this.decision).toEqual(yes(facts));
    expect(facts.length).toBeGreaterThan(0);
    return this.play;
  }

  /** Accepted, with nothing to do: no entry. */
  nothing(): Play {
    expect(this.decision).toEqual(yes([]));
    expect(fingerprint(this.play.state)).toBe(this.before);
    return this.play;
  }

  /** Refused, with nothing changed; `comeBackAt` is looked at only where it is given. */
  refused(code: RefusalCode, comeBackAt?: Instant | null): Play {
    if (this.decision.ok) throw new Error(`Expected ${code}, got ${JSON.stringify(this.decision.value)}`);
    expect(this.decision.refusal.code).toBe(code);
    if (comeBackAt !== undefined) expect(this.decision.refusal.comeBackAt).toBe(comeBackAt);
    expect(fingerprint(this.play.state)).toBe(this.before);
    return this.play;
  }
}

/** A hall that was configured on Monday at 06:00; no day is open yet. */
export function given(hall: Hall = smallHall(), at: Instant = clock('06:00')): Play {
  return new Play().at(at).did(theHall, configure(hall));
}

/** Monday 08:00: the day is open, and so are all counters: Ani 1, Budi 2, Citra 3, Dewi 4, Eka 10. */
export function morning(change: (hall: HallDraft) => void = () => {}): Play {
  return given(smallHall(change))
    .at('08:00')
    .did(ani, openCounter('loket-1'))
    .did(budi, openCounter('loket-2'))
    .did(citra, openCounter('loket-3'))
    .did(dewi, openCounter('loket-4'))
    .did(eka, openCounter('loket-10'));
}
