/** The visitors of a rehearsal: they take numbers at the kiosks, and some follow theirs on a phone. */
import type { KioskId, TicketId } from '../../../shared/base/ids.ts';
import type { Command } from '../../../shared/commands.ts';
import type { DeskTicket } from '../../../shared/views/desk-view.ts';
import type { TicketView } from '../../../shared/views/ticket-view.ts';
import type { TimeKeeper } from '../../clock/time-keeper.ts';
import type { Chance } from '../chance.ts';
import type { WorldVisitor } from '../world.ts';
import type { Agenda } from './agenda.ts';
import { Caller } from './caller.ts';
import type { DayPlan, Manner, PlannedVisitor } from './day-plan.ts';
import type { Tally } from './tally.ts';

/** Of those who take a number. */
const followingShare = 0.25;
const mostPhones = 60;
/** Whoever takes a number in person is called in vain by no officer, and walks so long. */
const personComesMs = 20_000;

const isOver = ({ status, until }: TicketView): boolean =>
  status === 'completed' || status === 'cancelled' || status === 'unserved' || (status === 'missed' && until === null);

export interface VisitorsParts {
  url: string;
  kiosks: readonly { kioskId: KioskId; caller: Caller }[];
  agenda: Agenda;
  time: TimeKeeper;
  tally: Tally;
  chance: Chance;
}

export class Visitors {
  #parts: VisitorsParts;
  #plan: DayPlan | null = null;
  #next = 0;
  #manners = new Map<TicketId, Manner>();
  #phones = new Map<TicketId, { caller: Caller; token: string }>();
  #shown: TicketId | null = null;

  constructor(parts: VisitorsParts) {
    this.#parts = parts;
  }

  begin(plan: DayPlan): void {
    this.#manners.clear();
    this.close();
    this.#phones.clear();
    this.#plan = plan;
    this.#next = 0;
    this.#wait();
  }

  /** More of them come than were planned. */
  replan(plan: DayPlan): void {
    const now = this.#parts.time.now();
    this.#plan = plan;
    this.#next = plan.visitors.findIndex(({ at }) => at >= now);
    if (this.#next < 0) this.#next = plan.visitors.length;
    this.#wait();
  }

  /** How many are still to come. */
  get toCome(): number {
    return (this.#plan?.visitors.length ?? 0) - this.#next;
  }

  get following(): number {
    return this.#phones.size;
  }

  /** Of a number that is followed on a phone, the same until that one is over: its page can be shown. */
  get shownToken(): string | null {
    if (this.#shown === null || !this.#phones.has(this.#shown)) this.#shown = [...this.#phones.keys()].at(-1) ?? null;
    return this.#shown === null ? null : this.#phones.get(this.#shown)!.token;
  }

  manner = ({ ticketId, serviceId }: Pick<DeskTicket, 'ticketId' | 'serviceId'>): Manner =>
    this.#manners.get(ticketId) ?? { like: this.#likeSomebody(serviceId), comesMs: personComesMs };

  /** Null: does not come back, or has come back once already. */
  returnsAfterMs = (ticketId: TicketId): number | null => {
    const { returnsAfterMs, ...manner } = this.#manners.get(ticketId) ?? {};
    if (returnsAfterMs === undefined) return null;
    this.#manners.set(ticketId, manner as Manner);
    return returnsAfterMs;
  };

  close(): void {
    for (const { caller } of this.#phones.values()) caller.close();
  }

  #likeSomebody(serviceId: string): WorldVisitor {
    const visitors = this.#plan?.visitors ?? [];
    const like = visitors.find(({ like }) => like.serviceId === serviceId) ?? visitors[0];
    return like?.like ?? { at: 0, serviceId, comesMs: personComesMs };
  }

  #wait(): void {
    const next = this.#plan?.visitors[this.#next];
    if (next !== undefined) this.#parts.agenda.set('visitor', next.at, () => this.#come());
  }

  /** All whose time it is: on a machine that is slow for the pace nobody comes later for it. */
  #come(): void {
    const visitors = this.#plan?.visitors ?? [];
    const now = this.#parts.time.now();
    for (let next = visitors[this.#next]; next !== undefined && next.at <= now; next = visitors[this.#next]) {
      this.#next++;
      // The connection is lost: the rehearsal ends.
      void this.#take(next).catch(() => undefined);
    }
    this.#wait();
  }

  async #take({ like }: PlannedVisitor): Promise<void> {
    const { kiosks, tally, chance, agenda } = this.#parts;
    const { kioskId, caller } = chance.pick(kiosks);
    const { serviceId, priorityGroup, slotAt } = like;
    const command = {
      type: 'IssueTicket',
      serviceId,
      ...(priorityGroup === undefined ? {} : { priorityGroup }),
      ...(slotAt === undefined ? {} : { slotAt: this.#plan!.midnight + Math.round(slotAt) }),
    } as Command;
    const answer = await caller.command({ kind: 'kiosk', kioskId }, command);
    tally.note(command, answer);
    if (!answer.accepted || answer.issued === null) return;
    const { ticketId, token, issuedAt } = answer.issued;
    this.#manners.set(ticketId, { ...like, like });
    const cancels = like.cancelsAfterMs;
    // There is always one to be shown.
    const isWished = chance.isTrue(followingShare) || this.#phones.size === 0;
    const follows = cancels !== undefined || (isWished && this.#phones.size < mostPhones);
    if (token === undefined || !follows) return;
    const phone = await this.#follow(ticketId, token);
    if (cancels !== undefined)
      agenda.set(`cancel ${ticketId}`, issuedAt + Math.round(cancels), () => void this.#cancel(ticketId, phone));
  }

  async #follow(ticketId: TicketId, token: string): Promise<Caller> {
    const phone = await Caller.connect(this.#parts.url, { as: 'visitor', token });
    this.#phones.set(ticketId, { caller: phone, token });
    const close = () => {
      this.#phones.delete(ticketId);
      phone.close();
    };
    try {
      await phone.watch('ticket', { token }, (view) => {
        if (view === null || isOver(view)) close();
      });
    } catch (error) {
      close();
      throw error;
    }
    return phone;
  }

  async #cancel(ticketId: TicketId, phone: Caller): Promise<void> {
    if (!this.#phones.has(ticketId)) return;
    const command: Command = { type: 'CancelOwnTicket', ticketId };
    try {
      this.#parts.tally.note(command, await phone.command({ kind: 'visitor', ticketId }, command));
    } catch {
      // The page was closed meanwhile.
    }
  }
}
