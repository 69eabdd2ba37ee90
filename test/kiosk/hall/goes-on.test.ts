import { expect, test } from 'vitest';
import type { Screen } from '../../../kiosk/flow/flow.ts';
import { goesOnWords } from '../../../kiosk/hall/goes-on.ts';
import { guideOf } from '../../../kiosk/hall/guide.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import { catalogue, kiosk, kioskWith, service } from '../../support/clients/kiosk-hall.ts';

const none = refusal('no-number-left');
const all = guideOf(catalogue, kiosk);
const some = guideOf(catalogue, kioskWith({ 'A-KTP': { refusal: none } }));
const nothing = guideOf(catalogue, {
  ...kiosk,
  services: kiosk.services.map((state) => ({ ...state, refusal: none, until: null })),
});
const at = (screen: Screen, guide = some) => goesOnWords(screen, guide, 'id');
const start: Screen = { at: 'start' };

test('[V11] without its server a kiosk says what goes on, as far as it does', () => {
  expect(at(start, all)).toBe('Anda tetap dapat mengambil nomor.');
  expect(at(start, some)).toBe('Nomor untuk sebagian layanan tetap dapat diambil.');
  expect(at(start, nothing)).toBe('Silakan ke meja informasi.');
});

test('[V11] and never what the screen under it denies', () => {
  const wish = { serviceId: service('A-KTP'), priorityGroup: null };
  expect(at({ at: 'service', serviceId: service('A-KTP') })).toBeNull();
  expect(at({ at: 'refused', wish, refusal: none })).toBeNull();
  expect(at({ at: 'service', serviceId: service('A-KK') })).toBe('Anda tetap dapat mengambil nomor.');
});
