import { describe, expect, test } from 'vitest';
import { guideOf } from '../../../kiosk/hall/guide.ts';
import { deviceOf, keepId, type Memory, readId } from '../../../kiosk/offline/device.ts';
import { paperInWords, paperOf } from '../../../kiosk/paper/paper.ts';
import { paperNumber, paperSizeMm } from '../../../kiosk/paper/paper-number.ts';
import { aheadWords, asOnTheWall, ticketText } from '../../../kiosk/paper/ticket-text.ts';
import type { IssuedTicket } from '../../../shared/answers.ts';
import { KioskId } from '../../../shared/base/ids.ts';
import { qrOf } from '../../../shared/client/elements/qr.ts';
import { ticketUrl } from '../../../shared/client/links/ticket-url.ts';
import { numberEms } from '../../../shared/client/look/number-width.ts';
import type { Wait } from '../../../shared/views/wait.ts';
import { catalogue, issued, kiosk, now, service } from '../../support/clients/kiosk-hall.ts';

const guide = guideOf(catalogue, kiosk);
const entry = guide.services.get(service('A-LAHIR'))!;

describe('the words of a ticket', () => {
  test("say the number, where to wait, when it was taken in the hall's time and how many are ahead", () => {
    expect(ticketText(issued(), entry, guide.hall, 'id')).toEqual({
      hall: 'Mal Pelayanan Publik Kabupaten Buton Tengah',
      agency: 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buton Tengah',
      agencyShort: 'Disdukcapil',
      service: 'Pencatatan kelahiran dan kutipan akta kelahiran',
      number: 'A-012',
      priority: false,
      zone: 'Dokumen dan Keluarga',
      place: 'Sayap kiri, dekat pintu utama',
      date: 'Minggu, 22 November 2026',
      time: '09.15 WITA',
      ahead: '4 nomor di depan Anda',
      wait: null,
      nobody: null,
      offline: null,
      kind: 'Mohon menunggu nomor Anda dipanggil. Terima kasih atas kesabaran Anda.',
    });
  });

  test('are English for whoever chose English', () => {
    const text = ticketText(issued(), entry, guide.hall, 'en');
    expect(text.date).toMatch(/^Sunday,? 22 November 2026$/);
    expect([text.time, text.ahead]).toEqual(['09:15 WITA', '4 numbers ahead of you']);
  });

  test('[U41][U44] say how long it was said to take, where that was said', () => {
    const inMinutes = (minutes: number) => now + minutes * 60_000;
    const wait: Wait = {
      ...{ is: 'range', earliest: inMinutes(12), expected: inMinutes(18), latest: inMinutes(24) },
      staff: null,
    };
    const waiting = (of: IssuedTicket['wait'], language: 'id' | 'en' = 'id') =>
      ticketText(issued({ ...(of && { wait: of }) }), entry, guide.hall, language).wait;
    expect(waiting(wait)).toBe('Perkiraan menunggu 10–25 menit, paling lambat sekitar 09.40');
    expect(waiting(wait, 'en')).toBe('Expected wait: 10–25 minutes, at the latest around 09:40');
    expect(waiting({ is: 'unlikely', closesAt: inMinutes(75), staff: null })).toMatch(
      /^Mungkin tidak terlayani hari ini\. /,
    );
    expect(waiting({ is: 'nobody' })).toBeNull();
    const paper = paperOf(issued({ wait }), guide, null);
    expect(paper && paperInWords(paper)).toContain('4 nomor di depan Anda. Perkiraan menunggu 10–25 menit');
  });

  test('[V9] name the zone in English as the screens and signs of the hall name it, with what it means', () => {
    const { zone } = ticketText(issued(), entry, guide.hall, 'en');
    expect(zone).toBe('Dokumen dan Keluarga (Papers and Family)');
    expect(asOnTheWall({ id: 'Zona A' }, 'en')).toBe('Zona A');
    expect(asOnTheWall({ id: 'Zona A', en: 'Zone A' }, 'id')).toBe('Zona A');
  });

  test('mark priority, and say nowhere why', () => {
    const text = ticketText(issued({ class: 'priority' }), entry, guide.hall, 'id');
    expect(text.priority).toBe(true);
    const reasons = guide.priorityGroups.map((group) => group.label.id);
    expect(reasons.filter((reason) => JSON.stringify(text).includes(reason))).toEqual([]);
  });

  test('of a number that the kiosk gave out by itself say that it is valid, and nothing of who is ahead', () => {
    const { number, serviceId, issuedAt } = issued();
    const own = (server: 'lost' | 'silent', language: 'id' | 'en') =>
      ticketText({ number, serviceId, issuedAt, class: 'regular', server }, entry, guide.hall, language);
    expect(own('lost', 'id')).toMatchObject({
      ahead: null,
      time: '09.15 WITA',
      offline: { mark: 'luring', server: 'Server sedang terputus.', valid: 'Nomor ini sah dan akan dipanggil.' },
    });
    expect(own('silent', 'en').offline).toMatchObject({ mark: 'offline', server: 'The server does not answer.' });
  });

  test('is said with what there is to say', () => {
    const live = paperOf(issued(), guide, 'http://10.0.0.7:3000');
    expect(live?.url).toBe('http://10.0.0.7:3000/t/Zk3v9QpX7rLm2TnB8wYc5A');
    expect(paperInWords(live!)).toBe('Nomor antrean Anda A-012. 4 nomor di depan Anda. Dokumen dan Keluarga.');
    const { number, serviceId, issuedAt } = issued();
    const own = paperOf(
      { number, serviceId, issuedAt, class: 'regular', server: 'lost' },
      guide,
      'http://10.0.0.7:3000',
    );
    expect(own?.url).toBeNull();
    expect(paperInWords(own!)).toContain('A-012. Nomor ini sah dan akan dipanggil. Dokumen');
  });

  test('an appointment is not marked as priority', () => {
    expect(ticketText(issued({ class: 'appointment' }), entry, guide.hall, 'id').priority).toBe(false);
  });

  test('a service without a zone still says where to wait', () => {
    expect(ticketText(issued(), { ...entry, zone: null }, guide.hall, 'id')).toMatchObject({
      zone: 'Ruang tunggu',
      place: null,
    });
  });

  test('nobody ahead, one and many are said differently', () => {
    expect([0, 1, 2].map((count) => aheadWords(count, 'en'))).toEqual([
      'Nobody is waiting ahead of you',
      '1 number ahead of you',
      '2 numbers ahead of you',
    ]);
  });
});

describe('the number on paper', () => {
  test.each(['A-001', 'B-087', 'M-001', 'W-199'])('%s is 22 mm high on 80 mm paper', (number) => {
    expect(paperNumber(number, 72).scale * paperSizeMm * 0.668).toBeGreaterThanOrEqual(22);
  });

  test('never runs out of the paper, also with two letters and four digits on 58 mm', () => {
    for (const number of ['A-001', 'AB-1234', 'WMW-123456'])
      for (const width of [50, 72]) {
        const { narrow, scale } = paperNumber(number, width);
        expect(numberEms(number) * paperSizeMm * scale * narrow).toBeLessThanOrEqual(width + 1e-9);
      }
  });

  test('a wide letter counts for more than a narrow one', () => {
    expect(numberEms('M-001')).toBeGreaterThan(numberEms('A-001'));
  });
});

describe('the QR code', () => {
  const { size, path } = qrOf('http://10.0.0.7:3000/t/Zk3v9QpX7rLm2TnB8wYc5A');

  test('is one path of runs inside its square', () => {
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map(([, ...numbers]) => numbers.map(Number));
    expect(runs.map(([x, y, width, back]) => `M${x} ${y}h${width}v1h-${back}z`).join('')).toBe(path);
    for (const [x = 0, y = 0, width = 0, back] of runs) {
      expect(x + width).toBeLessThanOrEqual(size);
      expect(y).toBeLessThan(size);
      expect(back).toBe(width);
    }
  });

  test('begins with the finder pattern of every QR code: seven dark modules', () => {
    expect(path.startsWith('M0 0h7v1h-7z')).toBe(true);
  });

  test("leads to the ticket's own page, where phones reach the hall", () => {
    expect(ticketUrl('https://antrean.example/', 'a b')).toBe('https://antrean.example/t/a%20b');
    expect(ticketUrl('http://localhost:3000', undefined)).toBeNull();
  });
});

describe('the device', () => {
  const memory = (): Memory => {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  };
  const open = (query: string, kept = memory()) => deviceOf(new URLSearchParams(query), kept);

  test('has an 80 mm printer until it is told otherwise', () => {
    expect(open('')).toEqual({ paperMm: 80 });
  });

  test('keeps what its address told it once', () => {
    const kept = memory();
    expect(open('?paper=58', kept)).toEqual({ paperMm: 58 });
    expect(open('', kept)).toEqual({ paperMm: 58 });
  });

  test('can be one without a printer', () => {
    expect(open('?paper=none').paperMm).toBeNull();
  });

  test('comes up with a mistyped address as if nothing had been said', () => {
    expect(open('?paper=77')).toEqual({ paperMm: 80 });
  });

  test('is who it was, until no hall knows it any more', () => {
    const kept = memory();
    expect(readId(kept)).toBeNull();
    keepId(KioskId.parse('k-0123456789ab'), kept);
    expect(readId(kept)).toBe('k-0123456789ab');
    keepId(null, kept);
    expect(readId(kept)).toBeNull();
  });

  test('that finds something else in the place of its id is nobody', () => {
    const kept = memory();
    kept.setItem('antrean-device', 'bukan id!');
    expect(readId(kept)).toBeNull();
  });
});
