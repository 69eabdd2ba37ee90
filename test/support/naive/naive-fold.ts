/** What each event changes in the naive hall. */
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { AgendaEvent, Event } from '../../../server/domain/core/events.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Command } from '../../../shared/commands.ts';
import { minutes } from '../play/hall-builder.ts';
import { agendaEvents } from '../play/samples/agenda-samples.ts';
import { nounEvents } from '../play/samples/noun-samples.ts';
import { demand } from './demand.ts';
import { NaiveAgenda } from './naive-agenda.ts';
import { NaiveJudge } from './naive-judge.ts';

export class NaiveFold extends NaiveJudge {
  private readonly agenda = new NaiveAgenda();

  protected apply(event: Event, entry: Entry, command: Command | null): void {
    const { at } = entry;
    if (isOfAgenda(event)) this.count(this.agenda.take(event, entry));
    if (isBeside(event)) return;
    // Whoever does something at a counter is there.
    const isAway = 'by' in event && event.type !== 'CounterOpened' && event.type !== 'CounterTakenOver';
    if ('counterId' in event && event.counterId !== null && !isAway && event.type !== 'ServicesLent')
      this.gone.delete(event.counterId);
    switch (event.type) {
      case 'HallConfigured':
        this.settings = event.hall;
        this.hall = this.withLent(event.hall);
        return;
      case 'ServicesLent':
        this.lent.set(event.counterId, event);
        this.hall = this.settings && this.withLent(this.settings);
        this.count('services lent');
        this.servedSomewhere(event.fewer);
        return;
      case 'NumbersStopped':
        this.stops.delete(JSON.stringify(event.about));
        this.stops.set(JSON.stringify(event.about), event.until ?? Number.POSITIVE_INFINITY);
        return;
      case 'NumbersResumed':
        demand(this.stops.delete(JSON.stringify(event.about)), '[R4] numbers go on that were not stopped');
        return;
      case 'DayOpened':
        this.day = event.day;
        this.agenda.dayEnds();
        this.sequence = 0;
        this.lent.clear();
        for (const about of this.stops.keys())
          if (!event.stopped?.some((still) => JSON.stringify(still) === about)) this.stops.delete(about);
        this.hall = this.settings;
        this.numbers.clear();
        for (const [id, ticket] of this.tickets)
          if (ticket.status !== 'serving' && !event.carried?.some((carried) => carried === id)) this.tickets.delete(id);
        this.kept = new Set([...this.tickets.values()].map((ticket) => ticket.number));
        return;
      case 'DayClosed':
        return;
      case 'CounterOpened':
        this.counters.set(event.counterId, { status: 'open', officerId: event.officerId });
        return;
      case 'CounterPaused':
        this.counters.set(event.counterId, { ...this.officer(event.counterId), status: 'paused' });
        this.backAt.set(event.counterId, event.until);
        return;
      case 'CounterResumed':
        this.counters.set(event.counterId, { ...this.officer(event.counterId), status: 'open' });
        return;
      case 'CounterClosed':
        this.counters.set(event.counterId, { status: 'closed', officerId: null });
        return;
      case 'CounterTakenOver':
        demand(this.officer(event.counterId).officerId === event.fromOfficerId, '[C4] taken over from somebody else');
        this.counters.set(event.counterId, { status: 'open', officerId: event.officerId });
        return;
      case 'OfficerGone':
        this.gone.add(event.counterId);
        return;
      case 'OfficerBack':
        this.gone.delete(event.counterId);
        return;
      case 'CounterEnded':
        this.counters.set(event.counterId, { status: 'closed', officerId: null });
        for (const ticketId of event.ticketIds) this.change(ticketId, { status: 'waiting', counterId: null }, entry);
        return;
      // The counter of whom it concerns is ended by an event of its own.
      case 'PersonChanged':
        return;
      case 'AgencyMarkedAbsent':
      case 'ClosingAsked':
      case 'ClosingTakenBack':
      case 'ClosingDecided':
      case 'AgencyMarkedPresent':
        return;
      case 'TicketIssued':
        this.issued(event, entry, command);
        return;
      case 'TicketCalled':
        this.judgeCall(event, at);
        if (command?.type === 'CompleteAndCallNext')
          demand(this.agenda.mayCallOn(event.counterId), '[U83] called by a counter that is to rest or close');
        this.change(event.ticketId, { status: 'called', counterId: event.counterId, calls: 1 }, entry);
        return;
      case 'TicketRecalled':
        demand(this.get(event.ticketId).status === 'called', '[T4] recalled a ticket that was not called');
        demand(event.call === this.get(event.ticketId).calls + 1 && event.call <= 3, '[T4] a call too many');
        this.change(event.ticketId, { calls: event.call }, entry);
        return;
      case 'ServiceStarted':
        this.change(event.ticketId, { status: 'serving' }, entry);
        return;
      case 'TicketCompleted':
        demand(this.get(event.ticketId).status === 'serving', '[T5] completed a ticket that was not served');
        this.change(event.ticketId, { status: 'completed', counterId: null }, entry);
        return;
      case 'TicketMissed':
        this.change(event.ticketId, { status: 'missed', counterId: null, since: at }, entry);
        return;
      case 'TicketReturned': {
        const { since, returned, serviceId } = this.get(event.ticketId);
        demand(!returned && this.waitedFor(serviceId, since, at) <= 15 * minutes, '[T8] came back too late or twice');
        this.change(event.ticketId, { status: 'waiting', returned: true, since: null }, entry);
        return;
      }
      case 'TicketHeld':
        demand(event.until > at && event.until - at <= 120 * minutes, '[T9] held for too long');
        this.change(event.ticketId, { status: 'held', counterId: null, since: event.until }, entry);
        return;
      case 'TicketResumed':
        this.change(event.ticketId, { status: 'waiting', since: null }, entry);
        return;
      case 'TicketTransferred': {
        const { serviceId, toCounterId: onlyCounterId } = event;
        this.change(event.ticketId, { status: 'waiting', counterId: null, serviceId, onlyCounterId }, entry);
        return;
      }
      case 'TicketCancelled':
        if (event.reason === 'visitor') this.judgeOwnCancellation(event, at);
        this.change(event.ticketId, { status: 'cancelled', counterId: null, since: null }, entry);
        return;
      case 'PriorityGranted': {
        const { promise, issuedAt } = this.get(event.ticketId);
        demand(event.promise === Math.min(promise, issuedAt + 15 * minutes), '[O10] another promise than it must be');
        this.change(event.ticketId, { class: 'priority', promise: event.promise, raisedFrom: promise }, entry);
        return;
      }
      case 'TicketUnserved':
        this.change(event.ticketId, { status: 'unserved', counterId: null }, entry);
        return;
      case 'OfficersAnnounced':
        this.settled.set(entry.position, []);
        return;
      case 'WaitingEnded':
        this.settle(event.ticketIds, { status: 'unserved', since: null }, entry);
        return;
      case 'WaitingMoved':
        this.settle(event.ticketIds, { serviceId: event.serviceId, onlyCounterId: null }, entry);
        return;
      case 'SettlingUndone': {
        const before = this.settled.get(event.actionPosition);
        if (before === undefined) throw new Error('[E7] nothing was decided there');
        for (const ticket of before) {
          demand(this.get(ticket.ticketId).touched === event.actionPosition, '[E7] touched since');
          this.tickets.set(ticket.ticketId, { ...ticket, touched: entry.position });
        }
        return;
      }
      case 'TicketMoved':
        this.act(event.ticketId, { serviceId: event.serviceId, onlyCounterId: event.toCounterId }, entry);
        return;
      case 'TicketCalledOff':
        this.act(event.ticketId, { status: 'cancelled', since: null }, entry);
        return;
      case 'TicketRaised': {
        const { promise, issuedAt } = this.get(event.ticketId);
        demand(event.promise === Math.min(promise, issuedAt + 15 * minutes), '[R6] another promise than it must be');
        this.act(event.ticketId, { class: 'priority', promise: event.promise, raisedFrom: promise }, entry);
        return;
      }
      case 'TicketLowered': {
        const { promise, issuedAt, raisedFrom } = this.get(event.ticketId);
        const before = raisedFrom ?? Math.max(promise, issuedAt + 60 * minutes);
        demand(event.promise === before, '[R6] another promise than it must be');
        const after = { class: event.class ?? 'regular', promise: event.promise, raisedFrom: undefined } as const;
        this.act(event.ticketId, after, entry);
        return;
      }
      case 'TicketReopened': {
        const { status } = this.get(event.ticketId);
        demand(['completed', 'cancelled', 'unserved', 'missed'].includes(status), `[R6] reopened while ${status}`);
        this.act(event.ticketId, { status: 'waiting', since: null }, entry);
        return;
      }
      case 'TicketActUndone': {
        const before = this.ticketActs.get(event.actionPosition);
        if (before === undefined) throw new Error('[R7] nothing was done there');
        demand(this.get(before.ticketId).touched === event.actionPosition, '[R7] touched since');
        this.tickets.set(before.ticketId, { ...before, touched: entry.position });
        return;
      }
      case 'ActionUndone':
        this.undone(event, entry);
        return;
      case 'PersonAdded':
      case 'PersonInvited':
      case 'PersonLinkUsed':
      case 'PersonSecretChanged':
      case 'PersonSignedOutEverywhere':
      case 'PersonErased':
      case 'DevicePaired':
      case 'DeviceChanged':
      case 'DeviceReloaded':
      case 'DeviceRevoked':
      case 'KeyMade':
      case 'KeyRevoked':
      case 'SwitchesSet':
      case 'ClockConfirmed':
        throw new Error('Nobody looks after people and devices here');
      case 'TicketShownAgain':
      case 'WaitsLearned':
        return;
      case 'HallPlanned':
      case 'HallPlanDropped':
        return;
      case 'LogRestored':
        throw new Error('Nobody restores a backup here');
      case 'NumbersReserved':
      case 'ReserveEnded':
      case 'TicketHandedIn':
      case 'WishWithdrawn':
      case 'TicketLapsed':
        throw new Error('No kiosk is without its server here');
      default:
        unreachable(event);
    }
  }
}

/** What changes nothing about who is called. */
const isBeside = (event: Event): event is Extract<Event, { type: keyof typeof nounEvents }> =>
  Object.hasOwn(nounEvents, event.type);

const isOfAgenda = (event: Event): event is Extract<Event, { type: AgendaEvent['type'] }> =>
  Object.hasOwn(agendaEvents, event.type);
