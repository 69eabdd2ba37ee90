/** Whether a server shows what its log says. */

import type { Entry } from '../../../server/domain/core/entry.ts';
import { Rows } from '../../../server/domain/core/rows.ts';
import type { State } from '../../../server/domain/core/state.ts';
import type { Register } from '../../../server/domain/views/register.ts';
import { view } from '../../../server/domain/views/view.ts';
import { canonicalJson } from '../../../server/log/canonical.ts';
import type { CounterId, TicketId } from '../../../shared/base/ids.ts';
import type { ViewName, ViewQuery } from '../../../shared/views/views.ts';
import { nameOf } from '../../support/server/enrol.ts';
import { get } from '../../support/server/wire.ts';
import { type Asked, accepted } from './asked.ts';
import { fold } from './judge.ts';

type Question = { [N in ViewName]: { name: N; query: ViewQuery<N> } }[ViewName];

/**
 * Compares every kind of view of the server at `url`, every counter's among them and the pages of the last few tickets
 * that `asked` was given, with the same view of the fold of `entries`. The server must be quiet meanwhile.
 */
export async function judgeViews(url: string, entries: readonly Entry[], asked: readonly Asked[]): Promise<string[]> {
  const state = fold(entries);
  const problems: string[] = [];
  for (const question of questions(state, asked)) {
    // The second look is for a view that changes with the clock, just then.
    const differs = (await isDifferent(url, question, state)) && (await isDifferent(url, question, state));
    if (differs) problems.push(`the view ${canonicalJson(question)} is not the fold of the log`);
  }
  return problems;
}

function questions(state: State, asked: readonly Asked[]): Question[] {
  const counters = state.hall?.counters ?? [];
  const tokens = asked.slice(-20).flatMap((each) => tokenOf(each) ?? []);
  return [
    ...(['catalogue', 'kiosk', 'display', 'counters'] as const).map((name) => ({ name, query: {} })),
    ...(state.hall?.zones ?? []).map(({ zoneId }) => ({ name: 'display' as const, query: { zoneId } })),
    ...counters.map(({ counterId }: { counterId: CounterId }) => ({ name: 'counter' as const, query: { counterId } })),
    ...tokens.map((token) => ({ name: 'ticket' as const, query: { token } })),
  ];
}

const tokenOf = (asked: Asked): string | undefined => {
  const answer = accepted(asked);
  return answer?.accepted ? answer.issued?.token : undefined;
};

async function isDifferent(url: string, { name, query }: Question, state: State): Promise<boolean> {
  const asked = `${url}/api/views/${name}?${new URLSearchParams(query as Record<string, string>)}`;
  const seen = (await get(asked)).body as { position: number; data: unknown };
  // What the clock alone changes is shown some seconds later (rule L13): both tell of the same instant, each from rows of its own.
  const expected = view(name, query as never, state, Date.now(), named, true, new Rows());
  return seen.position !== state.position || ofTheLog(seen.data) !== ofTheLog(expected);
}

/** What is said of waits is forecast beside the log (rule U48): it is left out. */
const ofTheLog = (data: unknown): string =>
  canonicalJson(JSON.parse(JSON.stringify(data, (key, value) => (key === 'wait' || key === 'waits' ? null : value))));

/** The seal of a token only the server knows. */
const named: Register = {
  officerName: nameOf,
  ticketOf: (token) => token.slice(0, token.lastIndexOf('.')) as TicketId,
};
