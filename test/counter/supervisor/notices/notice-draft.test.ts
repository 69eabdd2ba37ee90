import { expect, test } from 'vitest';
import {
  type BoardNotice,
  commandOf,
  digitsOnly,
  draftOfNotice,
  type NoticeDraft,
  newNotice,
  zonesOfAgency,
} from '../../../../counter/supervisor/notices/notice-draft.ts';
import { isReady } from '../../../../server/domain/core/state.ts';
import { catalogueView } from '../../../../server/domain/views/catalogue.ts';
import type { AgencyId } from '../../../../shared/base/ids.ts';
import { instantOnClock, typedClock } from '../../../../shared/client/days/local-instant.ts';
import { readyNotices } from '../../../../shared/notices/ready-notices.ts';
import { morning } from '../../../support/play/given.ts';
import { clock, minutes, monday, type Zone } from '../../../support/play/hall-builder.ts';

const { state } = morning();
if (!isReady(state)) throw new Error('No hall');
const catalogue = catalogueView(state);
const { hall } = catalogue;
const now = clock('10:00:20');
const wholeHall = { agencyId: null, zoneIds: null };
const made = (draft: NoticeDraft) => {
  const command = commandOf(draft, now, hall);
  return command.ok ? command.value : command.problem.id;
};
const answered = (kind: keyof typeof readyNotices, answers: Record<string, string>): NoticeDraft => {
  const draft = newNotice(kind, wholeHall);
  const texts = Object.fromEntries(Object.entries(answers).map(([name, text]) => [name, { id: text, en: text }]));
  return { ...draft, answers: { ...draft.answers, ...texts } };
};

test('[X6] a ready notice is filled with what it asks for, and ends at a full minute', () => {
  expect(made(newNotice('break', wholeHall))).toEqual({
    type: 'PublishNotice',
    agencyId: null,
    kind: 'break',
    text: {
      id: 'Pelayanan istirahat sampai pukul 11.01. Nomor Anda tetap berlaku.',
      en: 'We are on a break until 11:01. Your number stays valid.',
    },
    urgent: false,
    spoken: true,
    places: ['kiosk', 'display', 'phone'],
    zoneIds: null,
    until: clock('11:01'),
  });
  expect(made(answered('car-lights', {}))).toBe('Isi dahulu: {question}.');
  expect(made(answered('car-lights', { digits: digitsOnly('DT 1234 AB') }))).toMatchObject({
    text: { id: 'Pemilik mobil dengan angka pelat 1234: lampu kendaraan Anda masih menyala.' },
  });
});
test('[X4] an evacuation goes to the whole hall, whoever writes it, with its words as they are', () => {
  const theirs = { agencyId: 'dukcapil' as AgencyId, zoneIds: zonesOfAgency(catalogue, 'dukcapil' as AgencyId) };
  expect(made(newNotice('evacuation', theirs))).toMatchObject({
    ...{ agencyId: 'dukcapil', zoneIds: null, urgent: true, spoken: true, text: readyNotices.evacuation.text },
  });
  expect(made(newNotice('lost-child', theirs))).toMatchObject({ agencyId: 'dukcapil', zoneIds: ['utara'] });
  expect(zonesOfAgency(catalogue, 'bpjs' as AgencyId)).toEqual(['selatan']);
});
test('[X1] words of one’s own are tidied; what is missing is told', () => {
  const own = (change: Partial<NoticeDraft>) => made({ ...newNotice('own', wholeHall), ...change });
  expect(own({ id: '  Musala   di lantai 2. ' })).toMatchObject({ text: { id: 'Musala di lantai 2.' } });
  expect(own({ id: ' ' })).toBe('Tulis pemberitahuannya dahulu.');
  expect(own({ id: 'a'.repeat(161) })).toMatch(/^Terlalu panjang/);
  expect(own({ id: 'Ya', places: [] })).toBe('Pilih paling sedikit satu tempat.');
  expect(own({ id: 'Ya', zoneIds: [] })).toBe('Pilih paling sedikit satu zona.');
  expect(own({ id: 'Ya', until: { day: monday, time: '25.00' } })).toBe('Tulis jam seperti 08.30.');
  expect(own({ id: 'Ya', from: { day: monday, time: '' } })).toBe('Tulis jam seperti 08.30.');
  expect(own({ id: 'Ya', from: { day: monday, time: '13.00' }, until: 30 })).toMatchObject({
    ...{ from: clock('13:00'), until: clock('13:30') },
  });
});
test('[X1] one that is changed names the version that was seen', () => {
  const notice = {
    ...{ position: 7, agencyId: null, kind: 'break', text: { id: 'Istirahat.' }, urgent: false, spoken: true },
    ...{ places: ['phone'], zoneIds: ['utara'], from: now - 1, until: clock('11:00') },
  } as unknown as BoardNotice;
  const draft = draftOfNotice(notice, now, hall.timezone);
  expect(draft).toMatchObject({ kind: 'own', id: 'Istirahat.', from: null, until: { day: monday, time: '11.00' } });
  expect(made(draft)).toMatchObject({ replaces: 7, until: clock('11:00'), zoneIds: ['utara'] });
  expect(draftOfNotice({ ...notice, from: now + 30 * minutes }, now, hall.timezone).from?.time).toBe('10.30');
});
test.each<[Zone]>([['Asia/Jakarta'], ['Asia/Makassar'], ['Asia/Jayapura']])(
  'a time is one of the hall’s clock: %s',
  (zone) => {
    expect(instantOnClock(monday, '08:30', zone)).toBe(clock('08:30', monday, zone));
    expect(['8.30', '08:30', '0830', ' 23.59 ', '24.00', '8', 'x'].map(typedClock)).toEqual([
      ...['08:30', '08:30', '08:30', '23:59', null, null, null],
    ]);
  },
);
