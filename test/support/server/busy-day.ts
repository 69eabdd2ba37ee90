/** A whole day at the hall, through `Hall`: visitors come, eight counters serve. */
import type { Answer } from '../../../shared/answers.ts';
import type { TicketId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import { seconds } from '../play/hall-builder.ts';
import { ktpCounters } from '../play/hall-near-noon.ts';
import { callNext, complete, issue, kiosk, officer, openCounter, start } from '../play/wishes.ts';
import type { TestHall } from './test-hall.ts';

/** Every visitor takes a number, is called, served, and goes: four entries each. */
export async function busyDay({ send, time }: TestHall, visitors: number): Promise<void> {
  const together = async (commands: [Actor, Command][]): Promise<Answer[]> => {
    time.now += 3 * seconds;
    const answers = await Promise.all(commands.map(([actor, command]) => send(actor, command)));
    for (const answer of answers) if (!answer.accepted) throw new Error(answer.refusal.code);
    return answers;
  };
  const each = (command: (counterId: string, index: number) => Command): [Actor, Command][] =>
    ktpCounters.map((counterId, index) => [officer(`p-${counterId}`), command(counterId, index)]);
  await together(each(openCounter));
  for (let served = 0; served < visitors; served += ktpCounters.length) {
    await together(ktpCounters.map(() => [kiosk, issue('ktp')]));
    const called = (await together(each(callNext))).map(calledTicket);
    await together(each((counterId, index) => start(counterId, called[index]!)));
    await together(each((counterId, index) => complete(counterId, called[index]!)));
  }
}

function calledTicket(answer: Answer): TicketId {
  if (!answer.accepted || answer.called === null) throw new Error('Nobody was called');
  return answer.called.ticketId;
}
