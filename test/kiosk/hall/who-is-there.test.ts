import { expect, test } from 'vitest';
import { guideOf, type Heard } from '../../../kiosk/hall/guide.ts';
import { whoIsKnownThere } from '../../../kiosk/hall/who-is-there.ts';
import { ticketText } from '../../../kiosk/paper/ticket-text.ts';
import { TicketNumber } from '../../../shared/base/ids.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import { agency, catalogue, kioskWith, now, service, timezone } from '../../support/clients/kiosk-hall.ts';

const guide = (presence: Presence, heard: Heard) => guideOf(catalogue, kioskWith({ 'A-KTP': { presence } }), heard);
const entry = (presence: Presence, heard: Heard) => guide(presence, heard).services.get(service('A-KTP'))!;
const told = (presence: Presence, heard: Heard) => whoIsKnownThere(entry(presence, heard), timezone, 'id');

test('[E4] a kiosk without its server says who was not there when it last heard of it today, and of when it knows that', () => {
  expect(told({ status: 'left' }, 'now')).toMatch(/^Petugas Disdukcapil sudah menutup loketnya/);
  expect(told({ status: 'left' }, 'today')).toMatch(/^Ketika kios ini terakhir tersambung: Petugas Disdukcapil sudah/);
  expect(told({ status: 'left' }, 'before')).toBeNull();
  expect(told({ status: 'open', counters: 1 }, 'today')).toBeNull();
  expect(guide({ status: 'left' }, 'today').agencies.get(agency('A'))).toMatchObject({ presence: null });
});

test('[E4] so does the number that it gives out itself', () => {
  const given = { number: TicketNumber.parse('A-801'), serviceId: service('A-KTP'), class: 'regular', issuedAt: now };
  const text = (presence: Presence) =>
    ticketText({ ...given, class: 'regular', server: 'lost' }, entry(presence, 'today'), catalogue.hall, 'en').nobody;
  expect(text({ status: 'not-come' })).toMatch(/^When this kiosk was last connected: No officer/);
  expect(text({ status: 'open', counters: 2 })).toBeNull();
});
