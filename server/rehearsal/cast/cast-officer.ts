/** An officer of a rehearsal at a counter: does what the mind says, when it says so, through the door of the desk. */
import type { Instant, OfficerId, TicketId } from '../../../shared/base/ids.ts';
import type { Command } from '../../../shared/commands.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import type { TimeKeeper } from '../../clock/time-keeper.ts';
import type { Agenda } from './agenda.ts';
import type { Caller } from './caller.ts';
import type { OfficerMind } from './officer-mind.ts';
import type { Tally } from './tally.ts';

/** After a refusal the same is tried again, later each time. */
const againMs = 15_000;
const againAtMostMs = 5 * 60_000;

export interface CastOfficerParts {
  officerId: OfficerId;
  caller: Caller;
  mind: OfficerMind;
  agenda: Agenda;
  time: TimeKeeper;
  tally: Tally;
  /** When the one who was missed just now comes back; null: does not. */
  returnsAfterMs: (ticketId: TicketId) => number | null;
  /** A person may press something here: from then on the cast leaves the counter alone. */
  isForPerson: boolean;
  /** Told how many of this machine's milliseconds passed from when something was due until it was seen done. */
  onDone: (lateMs: number) => void;
}

export class CastOfficer {
  #parts: CastOfficerParts;
  #name: string;
  #view: CounterView | null = null;
  #isSending = false;
  #viewPosition = 0;
  /** Of its last command: what was seen before that is old. */
  #position = 0;
  #againMs = againMs;
  /** Those who have come back to the counter. */
  #errands: Command[] = [];
  /** A person has pressed something here: the cast leaves the counter alone. */
  #isPersons = false;
  #seenPosition = 0;
  #own = new Set<number>();
  /** By this machine's time: since when what was sent last was due. Null: it was seen done. */
  #dueSince: number | null = null;

  constructor(parts: CastOfficerParts) {
    this.#parts = parts;
    const { counterId, worldId } = parts.mind.shift;
    this.#name = `officer ${worldId} ${counterId}`;
  }

  /** Begins to look at the desk. */
  async begin(): Promise<void> {
    const { counterId } = this.#parts.mind.shift;
    await this.#parts.caller.watch('counter', { counterId }, (view, position) => this.#see(view, position));
  }

  get mind(): OfficerMind {
    return this.#parts.mind;
  }

  get isPersons(): boolean {
    return this.#isPersons;
  }

  /** The shift is over, and the counter is closed or somebody else's. */
  get hasGone(): boolean {
    const { mind, officerId, time } = this.#parts;
    if (time.now() < mind.shift.until || this.#isSending || this.#view === null) return false;
    return this.#view.state.status === 'closed' || this.#view.officerId !== officerId;
  }

  leaveToPerson(isPersons: boolean): void {
    this.#isPersons = isPersons;
    this.#look();
  }

  /** Something of the plan has changed. */
  lookAgain(): void {
    this.#look();
  }

  close(): void {
    this.#parts.agenda.drop(this.#name);
    this.#parts.caller.close();
  }

  #see(view: CounterView | null, position: number): void {
    this.#view = view;
    this.#viewPosition = position;
    this.#look();
  }

  /** What happened last at the counter was not of the cast. */
  #noticePerson(): void {
    const [last] = this.#view?.today.happenings ?? [];
    if (!this.#parts.isForPerson || last === undefined || last.position <= this.#seenPosition) return;
    this.#seenPosition = last.position;
    // A desk that is loaded opens its counter by itself.
    if (!this.#own.delete(last.position) && last.what !== 'opened') this.#isPersons = true;
  }

  /** `dueSince`: by this machine's time. */
  #look(dueSince = performance.now()): void {
    const { agenda, mind, time } = this.#parts;
    if (this.#view === null || this.#viewPosition < this.#position || this.#isSending) return;
    this.#noteDone();
    this.#noticePerson();
    agenda.drop(this.#name);
    if (this.#isPersons) return;
    const errand = this.#isAtWork ? this.#errands.shift() : undefined;
    if (errand !== undefined) return void this.#send(errand, dueSince);
    const now = time.now();
    const step = mind.look(this.#view, now);
    if (step === null) return;
    if (step.at <= now) void this.#send(step.command, dueSince);
    else this.#lookAt(step.at);
  }

  #noteDone(): void {
    if (this.#dueSince !== null) this.#parts.onDone(performance.now() - this.#dueSince);
    this.#dueSince = null;
  }

  get #isAtWork(): boolean {
    const status = this.#view?.state.status;
    return status === 'open' || status === 'calling' || status === 'serving';
  }

  #lookAt(at: Instant): void {
    const { agenda, time } = this.#parts;
    agenda.set(this.#name, at, () => this.#look(performance.now() - (time.now() - at) / (time.rehearsalPace() || 1)));
  }

  async #send(command: Command, dueSince: number): Promise<void> {
    const { caller, isForPerson, officerId, tally, time } = this.#parts;
    this.#isSending = true;
    this.#dueSince = dueSince;
    try {
      const answer = await caller.command({ kind: 'officer', officerId }, command);
      tally.note(command, answer, isForPerson);
      if (answer.accepted) {
        this.#position = answer.position;
        this.#own.add(answer.position);
        this.#againMs = againMs;
        if (command.type === 'MarkMissed') this.#expectBack(command.ticketId, answer.at);
      }
      this.#isSending = false;
      // The push may have come before.
      if (answer.accepted) return this.#look();
      this.#dueSince = null;
      this.#lookAt(time.now() + this.#againMs);
      this.#againMs = Math.min(2 * this.#againMs, againAtMostMs);
    } catch {
      // It was closed meanwhile.
      this.#isSending = false;
    }
  }

  #expectBack(ticketId: TicketId, at: Instant): void {
    const { agenda, mind, returnsAfterMs } = this.#parts;
    const afterMs = returnsAfterMs(ticketId);
    if (afterMs === null) return;
    agenda.set(`return ${ticketId}`, at + Math.round(afterMs), () => {
      this.#errands.push({ type: 'Return', counterId: mind.shift.counterId, ticketId });
      this.#look();
    });
  }
}
