/** What the log may hold, fact by fact. A new field fails here until somebody has thought of whom it is about. */
import { expect, test } from 'vitest';
import { asEvent } from '../../support/play/facts.ts';
import { pathsOf, stringsIn } from '../../support/play/field-paths.ts';
import { given } from '../../support/play/given.ts';
import { officerSecrets } from '../../support/play/register.ts';
import { eventSamples } from '../../support/play/samples/event-samples.ts';
import { staffSamples } from '../../support/play/samples/staff-samples.ts';
import { wholeDay } from '../../support/play/samples/whole-day.ts';
import { kiosk } from '../../support/play/wishes.ts';

const play = wholeDay();
/** As the samples tell them: with every field that one may hold, also those that this day has no need of. */
const samples = Object.values(eventSamples).flatMap(({ told }) => told.map(([fact]) => asEvent(fact)));
/** What no command of a visitor or an officer of that day brings about: a tool writes it, or whoever lets people in or plans settings. */
const elsewhere: readonly string[] = ['LogRestored', 'HallPlanned', 'HallPlanDropped', ...Object.keys(staffSamples)];
/** They hold a whole hall: its fields are those of the settings. */
const ofTheHall: readonly string[] = ['HallConfigured', 'HallPlanned'];

test('[P1] every event holds the fields of its sample and no others', () => {
  for (const [type, { fields }] of Object.entries(eventSamples)) {
    const ofThatDay = play.events.filter((event) => event.type === type);
    if (!elsewhere.includes(type)) expect(ofThatDay.length, type).toBeGreaterThan(0);
    if (ofTheHall.includes(type)) continue;
    const paths = new Set([...ofThatDay, ...samples.filter((event) => event.type === type)].flatMap(pathsOf));
    expect([...paths].sort(), type).toEqual([...fields, 'type'].sort());
  }
});

test('[P1] the entry around them holds the sender’s id and no more of him', () => {
  const ids = { kiosk: ['kioskId'], officer: ['officerId'], visitor: ['ticketId'], hall: [] };
  for (const { actor } of play.entries) expect(pathsOf(actor)).toEqual(['kind', ...ids[actor.kind]]);
  expect(new Set(play.entries.map(({ actor }) => actor.kind)).size).toBe(4);
});

test('[P1] no event holds an officer’s name, a NIK or a secret', () => {
  const names = officerSecrets.filter((secret) => !secret.startsWith('p-'));
  for (const text of play.events.flatMap(stringsIn)) {
    for (const name of names) expect(text).not.toContain(name);
    expect(text).not.toMatch(/\d{16}/);
    expect(text).not.toMatch(/token/i);
  }
});

test('[P1] the ticket that a kiosk is answered with has no token in the log', () => {
  const one = given().at('08:00').as(kiosk).issue('ktp');
  expect(one.answerAt(2)?.answer.issued).not.toHaveProperty('token');
});
