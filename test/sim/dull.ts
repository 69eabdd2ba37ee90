/** What must have happened in a few hundred worlds, or they were about nothing. */
import { faultKinds } from './base/faults.ts';
import type { Tally } from './base/tally.ts';

const accepted = [
  'IssueTicket',
  'WithdrawTicket',
  'CallNext',
  'CallTicket',
  'Recall',
  'StartService',
  'Complete',
  'CompleteAndCallNext',
  'MarkMissed',
  'Return',
  'Hold',
  'Resume',
  'Transfer',
  'Cancel',
  'GrantPriority',
  'Undo',
  'OpenCounter',
  'PauseCounter',
  'ResumeCounter',
  'CloseCounter',
  'TakeOverCounter',
  'MarkAgencyAbsent',
  'SettleWaiting',
  'UndoSettling',
  'EndCounter',
  'ChangeHall',
  'DropHallPlan',
].map((type) => `accepted: ${type}`);

const refused = [
  'not-writable',
  'command-id-reused',
  'line-empty',
  'ticket-not-here',
  'not-your-counter',
  'counter-busy',
  'undo-overtaken',
  'officers-there',
  'already-serving',
  'hall-changed',
].map((code) => `refused: ${code}`);

const ways = [
  'written alone',
  'written as a group',
  'head moved',
  'head asked',
  'snapshot saved',
  'process ended by itself',
  'sent again',
  'answered again',
  'given up',
  'command from a broken line',
  'an older view came later',
  'hold ended by its deadline',
  'day changed',
  'tickets that go on into the next day',
  'settings refused',
  'undone with two tickets',
  'priority passed regular',
  'settled: stay',
  'settled: end',
  'settled: move',
];

/** What has not happened once. */
export const dullIn = (tally: Tally): string[] =>
  [...faultKinds, ...accepted, ...refused, ...ways].filter((what) => tally.of(what) === 0);
