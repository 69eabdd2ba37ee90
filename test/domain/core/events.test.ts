/** What the log may hold, fact by fact. A new field fails here until somebody has thought of whom it is about. */
import { expect, test } from 'vitest';
import type { EventType } from '../../../server/domain/core/events.ts';
import { pathsOf, stringsIn } from '../../support/play/field-paths.ts';
import { given } from '../../support/play/given.ts';
import { officerSecrets, wholeDay } from '../../support/play/whole-day.ts';
import { kiosk } from '../../support/play/wishes.ts';

const fields: Record<EventType, string[]> = {
  HallConfigured: [],
  DayOpened: ['day'],
  DayClosed: ['day'],
  CounterOpened: ['counterId', 'officerId'],
  CounterPaused: ['counterId', 'reason', 'until'],
  CounterResumed: ['counterId'],
  CounterClosed: ['counterId'],
  CounterTakenOver: ['counterId', 'fromOfficerId', 'officerId'],
  AgencyMarkedAbsent: ['agencyId', 'reason'],
  AgencyMarkedPresent: ['agencyId'],
  TicketIssued: ['ahead', 'class', 'number', 'priorityGroup', 'promise', 'sequence', 'serviceId', 'ticketId'],
  NumbersReserved: ['kioskId', 'numbers[]'],
  TicketHandedIn: [
    'ahead',
    'class',
    'insteadOf',
    'kioskId',
    'number',
    'priorityGroup',
    'promise',
    'sequence',
    'serviceId',
    'takenAt',
    'ticketId',
  ],
  WishWithdrawn: ['asked', 'kioskId'],
  TicketLapsed: ['day', 'kioskId', 'number', 'serviceId', 'takenAt'],
  TicketCalled: [
    'counterId',
    'passed.appointment',
    'passed.priority',
    'passed.regular',
    'rule.by',
    'rule.reason',
    'ticketId',
  ],
  TicketRecalled: ['call', 'counterId', 'ticketId'],
  ServiceStarted: ['counterId', 'ticketId'],
  TicketCompleted: ['counterId', 'outcome', 'ticketId'],
  TicketMissed: ['counterId', 'ticketId'],
  TicketReturned: ['counterId', 'ticketId'],
  TicketHeld: ['counterId', 'reason', 'ticketId', 'until'],
  TicketResumed: ['counterId', 'ticketId'],
  TicketTransferred: ['counterId', 'serviceId', 'ticketId', 'toCounterId'],
  TicketCancelled: ['counterId', 'reason', 'ticketId'],
  PriorityGranted: ['counterId', 'priorityGroup', 'promise', 'ticketId'],
  TicketUnserved: ['ticketId'],
  ActionUndone: ['actionPosition', 'counterId', 'ticketIds[]'],
};

const play = wholeDay();

test('[P1] every event holds the fields listed here and no others', () => {
  for (const [type, listed] of Object.entries(fields)) {
    const events = play.events.filter((event) => event.type === type);
    expect(events.length, type).toBeGreaterThan(0);
    if (type === 'HallConfigured') continue;
    const paths = new Set(events.flatMap(pathsOf));
    expect([...paths].sort(), type).toEqual([...listed, 'type'].sort());
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
