import { describe, expect, test } from 'vitest';
import {
  type CounterSubject,
  type Subject,
  subjectName,
  supervisorActs,
} from '../../../../counter/supervisor/acts/subject.ts';
import { AgencyId, CounterId, ServiceId } from '../../../../shared/base/ids.ts';
import { inLanguage } from '../../../../shared/base/text.ts';

const counterId = CounterId.parse('loket-3');
const counter = (state: CounterSubject['state']): CounterSubject => ({
  of: 'counter',
  counterId,
  number: 3,
  state,
  officerId: 'p-ani',
  officerName: 'Ani',
});
const none = { stops: [] };
const labels = (subject: Subject, now: Parameters<typeof supervisorActs>[1] = none) =>
  supervisorActs(subject, now).map(({ label }) => inLanguage(label, 'id'));
const service = { of: 'service', serviceId: ServiceId.parse('kk'), name: { id: 'Kartu Keluarga' } } as const;
const agency = (isAbsent: boolean, at: CounterId | null = counterId): Subject => ({
  of: 'agency',
  agencyId: AgencyId.parse('dukcapil'),
  name: { id: 'Disdukcapil' },
  isAbsent,
  counterId: at,
});

describe('[G13] what is offered', () => {
  test('at a counter, by what goes on there', () => {
    expect(labels(counter({ status: 'closed' }))).toEqual(['Buka untuk petugas', 'Atur layanan hari ini']);
    const hand = 'Serahkan ke petugas lain';
    expect(labels(counter({ status: 'open' }))).toEqual([hand, 'Jeda', 'Atur layanan hari ini', 'Tutup loket']);
    const paused = counter({ status: 'paused', reason: 'rest', until: 0 });
    expect(labels(paused)).toEqual([hand, 'Akhiri jeda', 'Atur layanan hari ini', 'Tutup loket']);
    const calling = counter({ status: 'calling', number: 'A-001' as never });
    expect(labels(calling)).toEqual([hand, 'Atur layanan hari ini', 'Tutup loket']);
    expect(subjectName(calling)).toEqual({ id: 'Loket 3', en: 'Counter 3' });
  });
  test('a close says what becomes of the number there', () => {
    const [, , close] = supervisorActs(counter({ status: 'serving', number: 'A-001' as never }), none);
    expect(close?.next).toMatchObject({
      choice: { grave: true, lead: { id: expect.stringContaining('Nomor A-001 menunggu lagi') } },
    });
  });
  test('of an agency, a service and the hall: to stop numbers, or to go on where they are stopped', () => {
    expect(labels(agency(false))).toEqual([
      'Cari nomor dan tindak lanjuti',
      'Tandai tidak hadir',
      'Hentikan pengambilan nomor',
    ]);
    expect(labels(agency(true, null))).toEqual(['Tandai hadir kembali', 'Hentikan pengambilan nomor']);
    expect(labels({ of: 'hall' })).toEqual(['Hentikan pengambilan nomor']);
    const about = { of: 'service', serviceId: service.serviceId } as const;
    const stop = { about, reason: 'full', words: null, until: null, at: 0 } as const;
    expect(labels(service, { stops: [stop] })).toEqual(['Buka kembali pengambilan nomor']);
    expect(labels(agency(false), { stops: [stop] }).at(-1)).toBe('Hentikan pengambilan nomor');
  });
});
