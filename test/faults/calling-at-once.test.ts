import type { Socket } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { callNext, issue, kiosk, officer, openCounter } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { askCommand, connect } from '../support/server/wire.ts';
import { type Asked, accepted, asking } from './kit/asked.ts';
import { judge } from './kit/judge.ts';
import { judgeViews } from './kit/judge-views.ts';

afterEach(endServers);

const counterIds = Array.from({ length: 28 }, (_, index) => `meja-${index + 1}`);

/** The small hall with 28 counters more, all for the same service. */
const wideHall = () =>
  hallNearNoon((hall) => {
    for (const [index, counterId] of counterIds.entries())
      hall.counters.push({ counterId, number: 50 + index, agencyId: 'dukcapil', zoneId: 'utara', serviceIds: ['ktp'] });
  });

interface Desk {
  counterId: string;
  socket: Socket;
}

const desksOf = (server: TestServer): Promise<Desk[]> =>
  Promise.all(counterIds.map(async (counterId) => ({ counterId, socket: await connect(server.url) })));

async function all(desks: readonly Desk[], ask: (desk: Desk) => Asked): Promise<Asked[]> {
  return Promise.all(
    desks.map(async (desk) => {
      const asked = ask(desk);
      asked.answers.push(await askCommand(desk.socket, asked.sent));
      return asked;
    }),
  );
}
const opens = ({ counterId }: Desk) => asking(officer(`p-${counterId}`), openCounter(counterId));
const calls = ({ counterId }: Desk) => asking(officer(`p-${counterId}`), callNext(counterId));
const takes = () => asking(kiosk, issue('ktp'));
const calledBy = (asked: Asked): string | undefined => {
  const answer = accepted(asked);
  return answer?.accepted ? answer.called?.number : undefined;
};
const firstNumbers = (count: number) =>
  Array.from({ length: count }, (_, index) => `A-${String(index + 1).padStart(3, '0')}`);

/**
 * Pass: 28 different tickets, the 28 oldest, and the criterion; where only 20 wait, 20 counters get one each and eight are
 * told that nobody waits. It sees two desks that decide on the same line of the same moment.
 */
test.each([
  { waiting: 40, served: 28 },
  { waiting: 20, served: 20 },
])(
  '[O2] 28 counters that call at the same moment, $waiting visitors waiting, get $served different tickets: the oldest',
  async ({ waiting, served }) => {
    const server = await startServer({ hall: wideHall() });
    const desks = await desksOf(server);
    const before = await all(desks, opens);
    const taken = await all(
      Array.from({ length: waiting }, (_, index) => desks[index % desks.length]!),
      takes,
    );
    const called = await all(desks, calls);
    expect(called.flatMap((asked) => calledBy(asked) ?? []).sort()).toEqual(firstNumbers(served));
    const refused = called.flatMap(({ answers }) =>
      answers.flatMap((each) => (each.accepted ? [] : each.refusal.code)),
    );
    expect(refused).toEqual(Array(28 - served).fill('line-empty'));
    const entries = await server.log();
    const asked = [...before, ...taken, ...called];
    expect(judge(asked, entries)).toEqual([]);
    expect(await judgeViews(server.url, entries, asked)).toEqual([]);
  },
);
