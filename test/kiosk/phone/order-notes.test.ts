/** What the public order list says of a call that is out of the ordinary. */
import { expect, test } from 'vitest';
import { notesOf } from '../../../kiosk/phone/order-notes.ts';
import { say } from '../../../shared/client/words/language.ts';
import { OrderedCall } from '../../../shared/record/order-list.ts';

const minute = 60_000;
const call = (over: Partial<OrderedCall> = {}): OrderedCall => ({
  at: 100 * minute,
  number: OrderedCall.shape.number.parse('A-017'),
  takenAt: 60 * minute,
  callBy: 120 * minute,
  told: null,
  mark: null,
  markedBy: null,
  counterNumber: 3,
  zoneName: { id: 'Utara' },
  rule: 'promise',
  reason: { id: 'Batas waktu panggil terawal', en: 'Earliest time to be called by' },
  passed: 0,
  takenBack: false,
  ...over,
});
const notes = (over: Partial<OrderedCall>) => notesOf(call(over), say);

test('[P6] an ordinary call says nothing more', () => {
  expect(notes({})).toEqual([]);
  expect(notes({ takenAt: null, callBy: null })).toEqual([]);
});
test('[P6] a mark says where it was given, and what it passed', () => {
  expect(notes({ mark: 'priority', markedBy: 'kiosk', passed: 3 })).toEqual([
    'prioritas, dipilih di kios',
    'mendahului 3 nomor yang diambil lebih dulu',
  ]);
  expect(notes({ mark: 'priority', markedBy: 'desk' })).toEqual(['prioritas, diberikan di loket']);
  expect(notes({ mark: 'appointment', markedBy: 'kiosk' })).toEqual(['dengan janji temu']);
});
test('[P6] chosen, late and taken back are said', () => {
  expect(
    notes({ rule: 'chosen', reason: { id: 'Dipilih petugas', en: 'Chosen' }, at: 125 * minute, takenBack: true }),
  ).toEqual(['dipilih petugas', '5 menit lewat batas', 'panggilan ini ditarik kembali']);
});
