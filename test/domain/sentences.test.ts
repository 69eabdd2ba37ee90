/** Each kind of event, as it reads in both languages. */
import { expect, test } from 'vitest';
import { doer, type EventScene } from '../../server/domain/core/phrases.ts';
import { tells } from '../../server/domain/nouns.ts';
import { sentenceOf } from '../../server/domain/sentences.ts';
import { KioskId } from '../../shared/base/ids.ts';
import type { Actor } from '../../shared/commands.ts';
import { asEvent, type Fact } from '../support/play/facts.ts';
import { smallHall } from '../support/play/hall-builder.ts';
import { register } from '../support/play/register.ts';
import { eventSamples } from '../support/play/samples/event-samples.ts';
import type { Telling } from '../support/play/samples/sample.ts';

const scene = (actor: Actor): EventScene => ({
  hall: smallHall(),
  actor,
  number: (ticketId) => `A-0${ticketId.slice(ticketId.indexOf('.') + 1)}`,
  ...register,
});
const tellings = Object.entries(eventSamples).flatMap(([type, { told }]) =>
  told.map((each): [string, Telling] => [type, each]),
);

test.each(tellings)('[P4] %s', (type, [fact, actor, id, en]) => {
  expect(fact.type).toBe(type);
  expect(sentenceOf(asEvent(fact), scene(actor))).toEqual({ id, en });
});
test('[P4] every event has a line, and the record knows no others', () => {
  expect(Object.keys(tells).toSorted()).toEqual(Object.keys(eventSamples).toSorted());
});
test('[P4] a kiosk goes by its name, and so do its pages; one that the register does not know by its id', () => {
  const by = (kioskId: string) => doer(scene({ kind: 'kiosk', kioskId: KioskId.parse(kioskId) })).id;
  expect(['k-0123456789ab', 'k-0123456789ab-kswuqx', 'kios-1'].map(by)).toEqual([
    'Kios “Pintu timur”',
    'Kios “Pintu timur”',
    'Kios kios-1',
  ]);
});
test('[P4] a time that somebody told, however odd, keeps no line from being read', () => {
  const [fact, actor] = eventSamples.TicketHandedIn.told[0]!;
  for (const saidAt of [0, Number.MAX_SAFE_INTEGER]) {
    const { id } = sentenceOf(asEvent({ ...fact, saidAt } as Fact), scene(actor));
    expect(id).toMatch(/A-801 untuk Perekaman KTP/);
  }
});
test('[P4] what cannot be told is a line that says so', () => {
  const [fact, actor] = eventSamples.TicketCalled.told[0]!;
  const broken: EventScene = {
    ...scene(actor),
    number: () => {
      throw new Error('no such ticket');
    },
  };
  expect(sentenceOf(asEvent(fact), broken)).toEqual({
    id: 'Kejadian ini (TicketCalled) tidak dapat diceritakan; isinya ada di catatan.',
    en: 'This event (TicketCalled) cannot be told; what it holds is in the log.',
  });
});
