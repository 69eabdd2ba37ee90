/** What no door may take: each with the code that it is refused with. */
import { randomUUID } from 'node:crypto';
import { maxMessageBytes } from '../../../shared/protocol.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';

const commandId = randomUUID();
const actor = { kind: 'kiosk', kioskId: 'kios-1' };
const command = { type: 'IssueTicket', serviceId: 'ktp' };
const officer = { kind: 'officer', officerId: 'p-ani' };

export const badCommands: [string, unknown, RefusalCode][] = [
  ['nothing', null, 'malformed'],
  ['a number', 7, 'malformed'],
  ['a text', 'IssueTicket', 'malformed'],
  ['a list', [{ commandId, actor, command }], 'malformed'],
  ['an empty object', {}, 'malformed'],
  ['no command id', { actor, command }, 'malformed'],
  ['a command id that is no UUID', { commandId: '1', actor, command }, 'malformed'],
  ['no actor', { commandId, command }, 'malformed'],
  ['an actor of no known kind', { commandId, actor: { kind: 'mayor' }, command }, 'malformed'],
  ['an actor with more than it may hold', { commandId, actor: { ...actor, name: 'x' }, command }, 'malformed'],
  ['a command of no known type', { commandId, actor, command: { type: 'BurnTicket' } }, 'malformed'],
  ['a command with a wrong type inside', { commandId, actor, command: { ...command, serviceId: 5 } }, 'malformed'],
  ['a command with more than it may hold', { commandId, actor, command: { ...command, number: 'A-001' } }, 'malformed'],
  ['an id that is too long', { commandId, actor, command: { ...command, serviceId: 'x'.repeat(65) } }, 'malformed'],
  ['an id with odd characters', { commandId, actor, command: { ...command, serviceId: '../ktp' } }, 'malformed'],
  ['a polluted prototype', JSON.parse(`{"__proto__":{"accepted":true},"commandId":"${commandId}"}`), 'malformed'],
  [
    'the hall itself as the actor',
    { commandId, actor: { kind: 'hall' }, command: { type: 'AdvanceTime' } },
    'not-permitted',
  ],
  [
    'a command that only the hall sends',
    { commandId, actor: officer, command: { type: 'AdvanceTime' } },
    'not-permitted',
  ],
  ['a kiosk at a counter', { commandId, actor, command: { type: 'CallNext', counterId: 'loket-1' } }, 'not-permitted'],
  ['far too much', { commandId, actor, command: { ...command, note: 'x'.repeat(maxMessageBytes) } }, 'too-large'],
  ['an unknown service', { commandId, actor, command: { ...command, serviceId: 'paspor' } }, 'service-unknown'],
  [
    'an unknown counter',
    { commandId, actor: officer, command: { type: 'CallNext', counterId: 'loket-99' } },
    'counter-unknown',
  ],
  [
    'a counter that is closed',
    { commandId, actor: officer, command: { type: 'CallNext', counterId: 'loket-1' } },
    'counter-closed',
  ],
];
