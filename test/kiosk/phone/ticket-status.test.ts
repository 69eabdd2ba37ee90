import { describe, expect, test } from 'vitest';
import { mayCancel, ticketStatus } from '../../../kiosk/phone/ticket-status.ts';
import { TicketStatus } from '../../../shared/base/ticket.ts';
import type { TicketView } from '../../../shared/views/ticket-view.ts';
import type { Wait } from '../../../shared/views/wait.ts';
import { now, timezone } from '../../support/clients/kiosk-hall.ts';

const minutes = 60_000;
const ticket = (changes: Partial<TicketView>): TicketView => ({
  hallName: { id: 'MPP' },
  timezone,
  timezoneLabel: 'WITA',
  number: 'A-012' as TicketView['number'],
  agencyName: { id: 'Disdukcapil' },
  serviceName: { id: 'KTP' },
  zoneName: { id: 'Zona' },
  zonePlace: { id: 'Kiri' },
  requirements: [],
  status: 'waiting',
  issuedAt: now,
  ahead: null,
  counterNumber: null,
  returnCounterNumber: null,
  holdReason: null,
  transferredFrom: null,
  until: null,
  outcome: null,
  presence: null,
  wait: null,
  unservedBecause: null,
  ...changes,
});
const told = (changes: Partial<TicketView>, at = now) => ticketStatus(ticket(changes), at, 'id');

describe("the phone page tells its ticket's holder", () => {
  test('how many are ahead while it waits', () => {
    expect(told({ ahead: 4 })).toMatchObject({ tone: 'calm', title: '4 nomor di depan Anda' });
    expect(told({ ahead: 0 }).title).toBe('Nomor Anda yang berikutnya');
  });

  test('[U41][U45] how long it still takes, under how many are ahead, and why that has changed', () => {
    const wait: Wait = {
      ...{ is: 'range', earliest: now + 12 * minutes, expected: now + 18 * minutes, latest: now + 24 * minutes },
      staff: { resting: 2, backAt: null, closed: 0, opened: 0 },
    };
    const text = told({ ahead: 4, wait });
    expect(text).toMatchObject({
      tone: 'calm',
      title: '4 nomor di depan Anda',
      wait: { title: '10–25 menit', latest: 'paling lambat sekitar 09.40', more: 'Dua loket istirahat.' },
    });
    expect(told({ ahead: 4, wait }, now + 16 * minutes).wait).toMatchObject({ title: 'Bersiaplah', latest: null });
    expect(told({ ahead: 0, wait }).title).toBe('Nomor Anda yang berikutnya');
    expect(told({ ahead: 4, wait: null })).not.toHaveProperty('wait');
  });
  test('[U46] that it may not be served, and what to do then', () => {
    const text = told({ ahead: 40, wait: { is: 'unlikely', closesAt: now + 75 * minutes, staff: null } });
    expect(text).toMatchObject({ tone: 'act', wait: { title: 'Mungkin tidak terlayani hari ini', latest: null } });
    expect(text.wait?.more).toMatch(/sebelum tutup pukul 10\.30\.$/);
    expect(text.more).toMatch(/^Nomor Anda tetap berlaku\./);
  });
  test('[U43] where nobody is, no figure', () => {
    const text = told({ ahead: 4, presence: { status: 'left' }, wait: { is: 'nobody' } });
    expect(text.title).toBe('Petugas sudah tutup');
    expect(JSON.stringify(text)).not.toMatch(/\d+ menit/);
  });

  test('[E3] never that it is next where nobody is: who is there, and that it stays valid', () => {
    const status = told({ ahead: 0, presence: { status: 'not-come' } });
    expect(status).toMatchObject({ tone: 'act', title: 'Belum ada petugas' });
    expect(status.more).toMatch(/Belum ada petugas Disdukcapil hari ini.*Nomor Anda tetap berlaku/);
    const absent = told({ ahead: 2, presence: { status: 'absent', reason: 'not-come' } });
    expect(absent.title).toBe('Tidak hadir hari ini');
    expect(absent.more).toMatch(/2 nomor di depan Anda/);
    const resting = told({ ahead: 0, presence: { status: 'resting', until: now + 20 * minutes } });
    expect(resting).toMatchObject({ tone: 'calm', title: 'Petugas kembali ± 09.35' });
    expect(told({ ahead: 0, presence: { status: 'open', counters: 1 } }).title).toBe('Nomor Anda yang berikutnya');
  });
  test('[E8] ended because nobody is there: it says so, and why', () => {
    const ended = told({ status: 'unserved', unservedBecause: 'closed-early' });
    expect(ended).toMatchObject({ tone: 'over', before: 'Loket ditutup lebih awal' });
    expect(ended.more).toMatch(/meja informasi/);
  });
  test('[E3] on hold and missed: that nobody is there stands before the rest', () => {
    const left = { presence: { status: 'left' }, until: now + minutes } as const;
    expect(told({ status: 'held', ...left }).before).toMatch(/sudah menutup loketnya/);
    expect(told({ status: 'missed', ...left }).before).toMatch(/sudah menutup loketnya/);
  });

  test('where to go when it is called', () => {
    expect(told({ status: 'called', counterNumber: 3 })).toMatchObject({ tone: 'now', title: 'Silakan ke Loket 3' });
  });

  test('[V6] at which counter and until when to come back when it was missed, and what to do there', () => {
    const { tone, more } = told({ status: 'missed', returnCounterNumber: 7, until: now + 12 * minutes });
    expect(tone).toBe('act');
    expect(more).toBe(
      'Datanglah ke Loket 7 dalam 12 menit, paling lambat pukul 09.27, dan tunjukkan nomor Anda kepada petugas. Giliran Anda masih berlaku.',
    );
  });

  test('[V6] missed, and nobody is there: to show the number as soon as somebody is, and no more', () => {
    const { before, more } = told({
      ...{ status: 'missed', returnCounterNumber: 7, until: now + 12 * minutes },
      presence: { status: 'left' },
    });
    expect(before).toMatch(/sudah menutup loketnya/);
    expect(more).toMatch(/^Begitu ada petugas, tunjukkan nomor Anda di Loket 7, paling lambat pukul 09.27/);
  });

  test('[V6] moved while on hold or missed: from where, and then what to do', () => {
    const moved = { transferredFrom: { id: 'KK' }, returnCounterNumber: 7, until: now + minutes };
    expect(told({ status: 'held', ...moved }).more).toMatch(/^Dialihkan dari KK\. Nomor Anda tetap berlaku/);
    expect(told({ status: 'missed', ...moved }).more).toMatch(/^Dialihkan dari KK\. Datanglah ke Loket 7/);
  });

  test('[C10] called, and the officer has gone: nobody is said to wait there', () => {
    const { tone, more } = told({ status: 'called', counterNumber: 3, presence: { status: 'left' } });
    expect(tone).toBe('act');
    expect(more).toMatch(/sedang tidak di tempat/);
  });

  test('[V6] from where it was transferred, that the number stays, and where to wait now', () => {
    const status = told({ ahead: 2, transferredFrom: { id: 'KK' }, zoneName: { id: 'Zona Timur' } });
    expect(status).toMatchObject({ before: 'Dialihkan dari KK', title: '2 nomor di depan Anda' });
    expect(status.more).toMatch(/^Nomor Anda tetap sama.*Zona Timur/);
    const nobody = told({ ahead: 0, transferredFrom: { id: 'KK' }, presence: { status: 'not-come' } });
    expect(nobody).toMatchObject({ before: 'Dialihkan dari KK', title: 'Belum ada petugas' });
    expect(nobody.more).toMatch(/Belum ada petugas Disdukcapil/);
  });

  test('[V6] why it is on hold', () => {
    const status = told({ status: 'held', until: now + minutes, holdReason: 'copy' });
    expect(status.before).toBe('Alasan: Fotokopi atau pas foto');
  });

  test('[V6] nothing that a locked phone does not do', () => {
    for (const language of ['id', 'en'] as const) {
      const { more } = ticketStatus(ticket({ ahead: 3 }), now, language);
      expect(more).not.toMatch(/memberi tahu|tells you/);
      expect(more).toMatch(/layar ponsel menyala|screen is on/);
    }
  });

  test('to take a new number once the time to come back is over, also when no view came since', () => {
    const missed = { status: 'missed', until: now + minutes } as const;
    expect(told(missed, now + minutes).title).toBe('Giliran Anda sudah lewat');
    expect(told({ status: 'missed' }).more).toContain('ambil nomor baru');
  });

  test('that a held number stays valid and comes back by itself', () => {
    expect(told({ status: 'held', until: now + 25 * minutes }).title).toBe('Ditunda sampai 09.40');
  });

  test('what is missing when papers were missing', () => {
    expect(told({ status: 'completed', outcome: 'papers-missing' }).more).toContain('berkas yang kurang');
  });

  test('in both languages, with no hole left in a sentence, for every status', () => {
    for (const status of TicketStatus.options)
      for (const language of ['id', 'en'] as const) {
        const text = ticketStatus(
          ticket({
            status,
            ahead: 2,
            counterNumber: 3,
            holdReason: 'papers',
            transferredFrom: { id: 'KK' },
            until: now + minutes,
          }),
          now,
          language,
        );
        expect(JSON.stringify(text)).not.toMatch(/[{]\w+[}]/);
        expect(text.title).not.toBe('');
      }
  });
});

describe('a number may be given up by its holder', () => {
  const may = (changes: Partial<TicketView>) => mayCancel(ticket(changes), now);

  test.each(TicketStatus.options)('%s: only while no officer has begun with it and it has not ended', (status) => {
    expect(may({ status, until: now + minutes })).toBe(['waiting', 'held', 'missed'].includes(status));
  });

  test('but not once the time to come back is over', () => {
    expect(may({ status: 'missed', until: now })).toBe(false);
    expect(may({ status: 'missed', until: null })).toBe(false);
  });
});
