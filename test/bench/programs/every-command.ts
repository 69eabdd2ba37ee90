/**
 * What each command costs, decided, sealed and folded, in a large hall: in an empty morning, and when others have done as much as
 * they ever do. Nothing is written: a state stays what it is, and the same command is decided on it again and again. Sends the costs.
 *
 * Argument: how many rounds are measured.
 */
import { type Known, nothingKnown } from '../../../server/domain/core/known.ts';
import { leftOf } from '../../../server/domain/reserve/reserve.ts';
import { decideBatch } from '../../../server/hall/batch.ts';
import type { TicketId } from '../../../shared/base/ids.ts';
import type { Actor, Command, CommandType } from '../../../shared/commands.ts';
import { minutes, seconds } from '../../support/play/hall-builder.ts';
import { nounCosts } from '../../support/play/samples/noun-samples.ts';
import * as wish from '../../support/play/wishes.ts';
import { envelope } from '../../support/server/wire.ts';
import {
  counterId,
  emptyMorning,
  type LargeDay,
  largeHall,
  lateInTheDay,
  officerAt,
  pageOf,
  serviceId,
} from '../clients/large-hall.ts';
import { median } from '../clients/statistics.ts';

/** Microseconds, for each round. */
export interface CommandCost {
  type: CommandType;
  early: number[];
  late: number[];
}

type Sent = [actor: Actor, command: Command, known?: Known];
/** What has to be so before it, and the command. */
type Case = (day: LargeDay) => Sent;

const counter = counterId(0, 1);
const officer = officerAt(counter);
const service = serviceId(0, 0);
const page = pageOf(99_999, 1);
const known: Known = { ...nothingKnown, absences: [{ from: 0, until: Number.MAX_SAFE_INTEGER }] };

const issued = (day: LargeDay): TicketId => day.do(wish.kiosk, wish.issue(service)).issued!.ticketId;
const opened = (day: LargeDay): void => void day.do(officer, wish.openCounter(counter));
/** One waits where nobody is. */
function settled(day: LargeDay): Command {
  const { ticketId } = day.do(wish.kiosk, wish.issue(serviceId(39, 0))).issued!;
  return wish.settle('gerai-39', [ticketId], { is: 'stay', minutes: 10 });
}
function called(day: LargeDay): TicketId {
  opened(day);
  issued(day);
  return day.do(officer, wish.callNext(counter)).called!.ticketId;
}
function serving(day: LargeDay): TicketId {
  const ticketId = called(day);
  day.do(officer, wish.start(counter, ticketId));
  return ticketId;
}
const atCounter =
  (before: (day: LargeDay) => TicketId, command: (counterId: string, ticketId: TicketId) => Command): Case =>
  (day) => [officer, command(counter, before(day))];
const openAnd =
  (command: Command): Case =>
  (day) => {
    opened(day);
    return [officer, command];
  };

/** One waits, of the agency of its service. */
const aboutWaiting =
  (command: (agencyId: string, ticketId: TicketId) => Command): Case =>
  (day) => [officer, command('gerai-0', issued(day))];
const someOfficer = { role: 'officer', agencyIds: null, isActive: true, isSignedIn: true } as const;

const cases: Record<CommandType, Case> = {
  ...nounCosts,
  AssignCounter: () => [officer, wish.assign(counter, 'p-baru'), { ...nothingKnown, officer: someOfficer }],
  PauseForOfficer: openAnd(wish.pauseFor(counter)),
  ResumeForOfficer: (day) => {
    opened(day);
    day.do(officer, wish.pauseCounter(counter));
    return [officer, wish.resumeFor(counter)];
  },
  LendServices: () => [officer, wish.lend(counter, [], [serviceId(0, 1)])],
  MoveTicket: aboutWaiting((agencyId, ticketId) => wish.moveTicket(agencyId, ticketId, serviceId(0, 1))),
  CancelTicket: aboutWaiting((agencyId, ticketId) => wish.callOff(agencyId, ticketId)),
  RaiseTicket: aboutWaiting((agencyId, ticketId) => wish.raise(agencyId, ticketId)),
  LowerTicket: (day) => {
    const { ticketId } = day.do(wish.kiosk, wish.issue(service, { priorityGroup: 'LANSIA' })).issued!;
    return [officer, wish.lower('gerai-0', ticketId)];
  },
  ReopenTicket: (day) => {
    const ticketId = issued(day);
    day.do(officer, wish.callOff('gerai-0', ticketId));
    return [officer, wish.reopen('gerai-0', ticketId)];
  },
  UndoTicketAct: (day) => {
    day.do(officer, wish.callOff('gerai-0', issued(day)));
    return [officer, wish.undoAct('gerai-0', day.state.position)];
  },
  StopNumbers: () => [officer, wish.stopNumbers({ of: 'hall' })],
  ResumeNumbers: (day) => {
    day.do(officer, wish.stopNumbers({ of: 'hall' }));
    return [officer, wish.resumeNumbers({ of: 'hall' })];
  },
  EndCounter: (day) => {
    serving(day);
    return [officer, wish.endCounter(counter)];
  },
  NoteWaits: () => [wish.theHall, wish.noteWaits('2026-11-20')],
  NoteOfficer: (day) => {
    opened(day);
    return [wish.theHall, wish.noteOfficer((officer as { officerId: string }).officerId, false)];
  },
  SettleWaiting: (day) => [officer, settled(day)],
  UndoSettling: (day) => {
    day.do(officer, settled(day));
    return [officer, wish.undoSettling('gerai-39', day.state.position)];
  },
  IssueTicket: () => [wish.kiosk, wish.issue(service)],
  ReserveNumbers: () => [page, wish.reserveNumbers],
  HandInTicket: (day) => {
    day.do(page, wish.reserveNumbers);
    const [number] = leftOf(day.state, page.kioskId);
    return [page, wish.handIn(number!, service, day.at), known];
  },
  WithdrawTicket: () => [page, wish.withdraw(crypto.randomUUID())],
  CancelOwnTicket: (day) => {
    const ticketId = issued(day);
    return [wish.holder(ticketId), wish.cancelOwn(ticketId)];
  },
  CallNext: (day) => {
    opened(day);
    issued(day);
    return [officer, wish.callNext(counter)];
  },
  CallTicket: atCounter((day) => {
    opened(day);
    return issued(day);
  }, wish.callTicket),
  Recall: atCounter((day) => {
    const ticketId = called(day);
    day.at += 10 * seconds;
    return ticketId;
  }, wish.recall),
  StartService: atCounter(called, wish.start),
  Complete: atCounter(serving, wish.complete),
  CompleteAndCallNext: atCounter((day) => {
    const ticketId = serving(day);
    issued(day);
    return ticketId;
  }, wish.completeAndCallNext),
  MarkMissed: atCounter(called, wish.markMissed),
  Return: atCounter((day) => {
    const ticketId = called(day);
    day.do(officer, wish.markMissed(counter, ticketId));
    return ticketId;
  }, wish.comeBack),
  Hold: atCounter(called, wish.hold),
  Resume: atCounter((day) => {
    const ticketId = called(day);
    day.do(officer, wish.hold(counter, ticketId));
    return ticketId;
  }, wish.resume),
  Transfer: (day) => [officer, wish.transfer(counter, called(day), serviceId(0, 3))],
  Cancel: atCounter((day) => {
    opened(day);
    return issued(day);
  }, wish.cancel),
  GrantPriority: (day) => {
    opened(day);
    return [officer, wish.grantPriority(counter, issued(day))];
  },
  ShowTicketAgain: atCounter((day) => {
    opened(day);
    return issued(day);
  }, wish.showAgain),
  Undo: (day) => {
    called(day);
    return [officer, wish.undo(counter, day.state.position)];
  },
  OpenCounter: () => [officer, wish.openCounter(counter)],
  PauseCounter: openAnd(wish.pauseCounter(counter)),
  ResumeCounter: (day) => {
    opened(day);
    day.do(officer, wish.pauseCounter(counter));
    return [officer, wish.endPause(counter)];
  },
  CloseCounter: openAnd(wish.closeCounter(counter)),
  AskToClose: openAnd(wish.askToClose(counter)),
  TakeBackAskToClose: (day) => {
    opened(day);
    day.do(officer, wish.askToClose(counter));
    return [officer, wish.takeBackAskToClose(counter)];
  },
  DecideClosing: (day) => {
    opened(day);
    day.do(officer, wish.askToClose(counter));
    return [officer, wish.decideClosing(counter, day.state.position, false)];
  },
  TakeOverCounter: (day) => {
    opened(day);
    return [wish.fitri, wish.takeOver(counter)];
  },
  MarkAgencyAbsent: () => [officer, wish.markAbsent('gerai-39')],
  MarkAgencyPresent: (day) => {
    day.do(officer, wish.markAbsent('gerai-39'));
    return [officer, wish.markPresent('gerai-39')];
  },
  NoteAccessChange: () => [
    wish.theHall,
    { type: 'NoteAccessChange', change: { type: 'SwitchesSet', publicOrderList: true } },
  ],
  ConfigureHall: () => [wish.theHall, wish.configure(largeHall('Libur besok'))],
  ChangeHall: (day) => [officer, wish.changeHall(day.state.hall, largeHall('Libur besok'))],
  DropHallPlan: (day) => {
    day.do(officer, wish.changeHall(day.state.hall, largeHall('Libur besok'), 'next-day'));
    return [officer, wish.dropHallPlan(largeHall('Libur besok'))];
  },
  AdvanceTime: (day) => {
    const ticketId = called(day);
    day.do(officer, wish.hold(counter, ticketId, 1));
    day.at += minutes;
    return [wish.theHall, wish.advanceTime];
  },
};
/** These are rare, and dear in any hall. */
const rare: readonly CommandType[] = ['ConfigureHall', 'ChangeHall', 'DropHallPlan', 'ReserveNumbers'];

/** The median, so that nothing counts that came in between. */
function costOf({ state, at }: LargeDay, [actor, command, about = nothingKnown]: Sent, times: number): number {
  const took = Array.from({ length: times }, () => {
    const sent = { ...envelope(actor, command), known: about };
    const before = performance.now();
    const [outcome] = decideBatch(state, [sent], at + seconds).outcomes;
    const after = performance.now();
    if (!outcome || 'bug' in outcome || !outcome.answer.accepted)
      throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
    return (after - before) * 1_000;
  });
  return median(took);
}

const rounds = Number(process.argv[2] ?? 5);
const [morning, late] = [emptyMorning(), await lateInTheDay()];
const costs = Object.entries(cases).map(([name, make]): CommandCost => {
  const type = name as CommandType;
  const times = rare.includes(type) ? 5 : 60;
  const sides = [morning, late].map((begun) => {
    const day = begun.copy();
    const sent = make(day);
    return () => costOf(day, sent, times);
  });
  for (const cost of sides) cost();
  const cost: CommandCost = { type, early: [], late: [] };
  for (let round = 0; round < rounds; round++) {
    cost.early.push(sides[0]!());
    cost.late.push(sides[1]!());
  }
  return cost;
});
if (process.send) process.send(costs);
else console.log(costs);
