import { describe, expect, test } from 'vitest';
import { sampleHall, sampleHallWithRealHours } from '../../server/sample-hall/sample-hall.ts';
import type { Text } from '../../shared/base/text.ts';
import type { Hours, Schedule } from '../../shared/hall/hall.ts';

/**
 * What the source says, kept apart from the data: agency and its counters, then each service with its minutes at the
 * counter, the number of its requirements, and its cost in rupiah (0: free; -: it depends).
 */
const SOURCE = `
A 4: A-REKAM 15 3 0 | A-KTP 10 4 0 | A-KK 15 4 0 | A-LAHIR 15 5 0 | A-MATI 10 4 0 | A-KIA 10 4 0 | A-PINDAH 15 3 0 | A-DATANG 15 3 0 | A-KAWIN 20 4 0 | A-IKD 7 3 0
B 3: B-NIB 20 4 0 | B-OSS 30 4 0 | B-SIP 15 4 0 | B-PBG 30 4 - | B-REK 15 4 - | B-LKPM 25 3 0 | B-LITI 10 3 0
C 2: C-SPPT 10 2 0 | C-BAYAR 7 1 - | C-MUTASI 20 4 0 | C-BPHTB 20 4 - | C-NPWPD 20 3 0 | C-KURANG 20 4 0
D 2: D-GIZI 20 4 0 | D-UKUR 15 3 0 | D-BUMIL 20 3 0 | D-IBUANAK 10 3 0 | D-CATIN 20 3 0 | D-JAMKES 15 3 0 | D-SLHS 15 4 - | D-PIRT 20 3 0
E 2: E-DTSEN 15 4 0 | E-PBI 15 4 0 | E-BANSOS 15 3 0 | E-SKET 10 3 0 | E-DISAB 20 4 0
F 1: F-AK1 15 4 0 | F-PMI 25 4 0 | F-LATIH 15 3 0 | F-HI 30 3 0 | F-PKWT 20 3 0
G 1: G-KKPR 25 3 0 | G-PBG 30 3 0 | G-SLF 25 3 - | G-ALAT 15 3 - | G-JALAN 20 4 0
H 1: H-DOKLING 30 4 0 | H-PERTEK 30 3 0 | H-SAMPAH 10 2 - | H-ADUAN 20 3 0
J 1: J-HALAL 30 4 0 | J-TERA 10 2 0 | J-KOP 30 3 - | J-UMKM 20 3 0
K 2: K-TPK 25 3 0 | K-KB 15 3 0 | K-PPA 45 2 0 | K-PUSPAGA 45 2 0
L 1: L-KUSUKA 20 4 0 | L-BBM 15 4 0 | L-TDKP 20 3 0 | L-BUDIDAYA 20 3 0
M 3: M-TAHUN 10 3 - | M-LIMA 30 3 - | M-BALIK 30 4 - | M-MUTASI 30 4 - | M-LAPOR 10 3 0
N 2: N-CEK 10 3 50000 | N-BALIK 20 5 - | N-WARIS 20 5 - | N-ROYA 15 3 50000 | N-UKUR 20 4 - | N-PERTAMA 30 5 - | N-ELEK 15 3 50000
P 3: P-SKCK 15 6 30000 | P-SIM 20 4 - | P-HILANG 10 3 0 | P-RAMAI 20 4 0 | P-KONSUL 20 2 0
Q 1: Q-BARU 20 4 - | Q-GANTI 15 3 - | Q-ANAK 20 5 - | Q-AMBIL 5 3 0 | Q-INFO 15 2 0
R 2: R-NPWP 20 3 0 | R-AKUN 15 2 0 | R-SPT 25 3 0 | R-UMKM 20 2 0 | R-BILLING 7 2 0 | R-SKF 10 2 0
S 1: S-NIKAH 25 6 - | S-LEGAL 10 3 0 | S-WAKAF 30 3 0 | S-LEMBAGA 20 3 0 | S-BIMKEL 30 2 0 | S-HAJI 15 2 0
T 1: T-DAFTAR 30 4 - | T-ISBAT 30 3 - | T-WARIS 30 3 - | T-AKTA 10 3 10000 | T-POSBAKUM 20 2 0
U 1: U-TILANG 10 3 - | U-HUKUM 30 2 0 | U-BB 15 3 0 | U-LUHKUM 10 2 0
V 2: V-DAFTAR 20 4 0 | V-UBAH 15 3 0 | V-AKTIF 15 3 0 | V-BAYI 15 3 0 | V-INFO 10 1 0
W 1: W-JHT 20 5 0 | W-BPU 15 2 16800 | W-JKM 25 5 0 | W-JKK 25 3 0 | W-JKP 20 4 0
X 1: X-BARU 15 3 - | X-DAYA 10 2 - | X-BALIK 15 3 0 | X-ADUAN 10 1 0
Y 1: Y-BARU 15 4 - | Y-BAYAR 7 1 - | Y-BALIK 10 3 - | Y-ADUAN 10 2 0
Z 2: Z-SETOR 7 1 - | Z-REK 20 3 - | Z-KREDIT 20 3 0 | Z-ASN 15 3 0
AA 1: AA-PENSIUN 20 4 0 | AA-OTENTIK 7 3 0 | AA-WARIS 20 5 0 | AA-DATA 15 3 0
AB 1: AB-KIRIM 10 2 - | AB-METERAI 3 1 10000 | AB-BANSOS 10 2 0 | AB-TAGIHAN 7 1 -
`;

const source = SOURCE.trim()
  .split('\n')
  .map((line) => {
    const [agency = '', services = ''] = line.split(': ');
    const [agencyId = '', counters = ''] = agency.split(' ');
    return { agencyId, counters: Number(counters), services: services.split(' | ').map((entry) => entry.split(' ')) };
  });

const hall = sampleHall();
const service = (serviceId: string) => hall.services.find((it) => it.serviceId === serviceId);

describe('the sample hall', () => {
  test('has 26 agencies, 135 services, 43 counters and four zones', () => {
    expect(hall.agencies).toHaveLength(26);
    expect(hall.services).toHaveLength(135);
    expect(hall.counters).toHaveLength(43);
    expect(hall.zones).toHaveLength(4);
  });

  test('has every agency of the source with as many counters as it suggests', () => {
    const counters = hall.agencies.map(({ agencyId }) => [
      agencyId,
      hall.counters.filter((counter) => counter.agencyId === agencyId).length,
    ]);
    expect(counters).toEqual(source.map((agency) => [agency.agencyId, agency.counters]));
  });

  test('has every service of the source with its minutes and all its requirements', () => {
    const facts = hall.services.map((it) => [
      it.agencyId,
      it.serviceId,
      `${it.standardMinutes}`,
      `${it.requirements.length}`,
    ]);
    expect(facts).toEqual(
      source.flatMap(({ agencyId, services }) => services.map((entry) => [agencyId, ...entry.slice(0, 3)])),
    );
  });

  test('names the cost of the source in both languages', () => {
    for (const [serviceId = '', , , rupiah = ''] of source.flatMap((agency) => agency.services)) {
      const cost = service(serviceId)?.cost;
      if (rupiah === '-') expect(cost?.id, serviceId).not.toBe('Gratis');
      else if (rupiah === '0') {
        expect(cost?.id, serviceId).toMatch(/^Gratis/);
        expect(cost?.en, serviceId).toMatch(/\bfree\b/i);
      } else {
        expect(cost?.id, serviceId).toContain(`Rp${Number(rupiah).toLocaleString('de')}`);
        expect(cost?.en, serviceId).toContain(`Rp${Number(rupiah).toLocaleString('en')}`);
      }
    }
  });

  test('names the papers of a service word for word and in the order of the source', () => {
    expect(service('P-SKCK')?.requirements.map((it) => it.id)).toEqual([
      'Fotokopi KTP-el (asli ditunjukkan)',
      'Fotokopi KK',
      'Fotokopi akta kelahiran/ijazah',
      'Rumus sidik jari',
      'Pas foto 4x6 latar merah enam lembar',
      'Bukti kepesertaan JKN aktif',
    ]);
    expect(service('A-LAHIR')?.requirements.map((it) => it.id)).toEqual([
      'Surat keterangan lahir dari rumah sakit/puskesmas/bidan',
      'Buku nikah atau kutipan akta perkawinan orang tua',
      'KK orang tua',
      'KTP-el orang tua dan dua orang saksi',
      'Formulir F-2.01',
    ]);
  });

  test('says everything in English too, with the same sums of money', () => {
    const all = [...texts(hall)];
    expect(all.length).toBeGreaterThan(900);
    expect(all.filter((text) => !text.en?.trim()).map((text) => text.id)).toEqual([]);
    expect(all.filter((text) => money(text.id) !== money(text.en ?? '')).map((text) => text.id)).toEqual([]);
  });

  test('writes out KIA and NIB, which have two meanings each', () => {
    const shown = [...texts(hall)].flatMap((text) => [text.id, text.en ?? '']);
    const kia = /Kartu Identitas Anak|Kesehatan Ibu dan Anak|Child Identity Card|mother and child health/i;
    const nib = /Nomor Induk Berusaha|Business Identification Number/;
    expect(shown.filter((text) => /\bKIA\b/.test(text) && !kia.test(text))).toEqual([]);
    expect(shown.filter((text) => /\bNIB\b/.test(text) && !nib.test(text))).toEqual([]);
  });

  test('serves every service at a counter of its own agency', () => {
    for (const it of hall.services) {
      const counters = hall.counters.filter((counter) => counter.serviceIds.includes(it.serviceId));
      expect(counters.length, it.serviceId).toBeGreaterThan(0);
      expect(new Set(counters.map((counter) => counter.agencyId)), it.serviceId).toEqual(new Set([it.agencyId]));
    }
  });

  test('numbers the counters through the hall, so that an agency and a zone stand together', () => {
    expect(hall.counters.map((counter) => counter.number)).toEqual(hall.counters.map((_, index) => index + 1));
    expect(hall.counters.map((counter) => counter.counterId)).toEqual(
      hall.counters.map((counter) => `loket-${counter.number}`),
    );
    expect(runs(hall.counters.map((counter) => counter.agencyId))).toHaveLength(26);
    expect(runs(hall.counters.map((counter) => counter.zoneId))).toEqual(hall.zones.map((zone) => zone.zoneId));
  });

  test('gives each zone ten to twelve counters', () => {
    for (const { zoneId } of hall.zones) {
      const counters = hall.counters.filter((counter) => counter.zoneId === zoneId).length;
      expect(counters, zoneId).toBeGreaterThanOrEqual(10);
      expect(counters, zoneId).toBeLessThanOrEqual(12);
    }
  });

  test('uses neither I nor O in a series, and no series twice', () => {
    const series = [...hall.agencies, ...hall.services].flatMap((owner) => owner.series ?? []);
    expect(series.filter((prefix) => /[IO]/.test(prefix))).toEqual([]);
    expect(new Set(series).size).toBe(series.length);
  });

  test('gives each service two to twelve words to search by, in small letters and none twice', () => {
    for (const { serviceId, keywords } of hall.services) {
      expect(keywords.length, serviceId).toBeGreaterThanOrEqual(2);
      expect(keywords.length, serviceId).toBeLessThanOrEqual(12);
      expect([...new Set(keywords.map((word) => word.toLowerCase().trim()))], serviceId).toEqual(keywords);
    }
  });

  test('offers four services first and says that it is demonstration data', () => {
    expect(hall.mostAsked).toHaveLength(4);
    expect(hall.notice?.en).toContain('Demonstration data');
  });

  test('is open at every minute of the week and never stops giving out numbers', () => {
    expect(openMinutes(hall.schedule, '2026-11-23')).toBe(7 * 24 * 60);
    expect(hall.policy.limitToCapacity).toBe(false);
  });
});

describe('the real hours', () => {
  const real = sampleHallWithRealHours();

  test('change the hours and the cut-off of the sample and nothing else', () => {
    expect({ ...real, schedule: hall.schedule, policy: hall.policy }).toEqual(hall);
    expect(real.policy).toEqual({ ...hall.policy, limitToCapacity: true });
  });

  test('are 08:00 to 15:30 with a break at 12:00 from Monday to Thursday', () => {
    for (const date of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'])
      expect(openSpans(real.schedule, date)).toEqual(['08:00-12:00', '13:00-15:30']);
    expect(hoursOn(real.schedule, '2026-11-23')?.lastTicket).toBe('14:30');
  });

  test('are 08:00 to 15:00 with a longer break on Friday, and none at the weekend', () => {
    expect(openSpans(real.schedule, '2026-11-27')).toEqual(['08:00-11:30', '13:00-15:00']);
    expect(hoursOn(real.schedule, '2026-11-27')?.lastTicket).toBe('14:00');
    expect(openMinutes(real.schedule, '2026-11-23')).toBe(4 * 390 + 330);
  });

  test('are shorter from the first to the last day of Ramadan 2027, and as usual on either side', () => {
    expect(openSpans(real.schedule, '2027-02-05')).toEqual(['08:00-11:30', '13:00-15:00']);
    expect(openSpans(real.schedule, '2027-02-08')).toEqual(['08:00-12:00', '12:30-14:00']);
    expect(openSpans(real.schedule, '2027-02-12')).toEqual(['08:00-11:30', '12:30-14:30']);
    expect(openSpans(real.schedule, '2027-02-13')).toEqual([]);
    expect(openSpans(real.schedule, '2027-03-09')).toEqual(['08:00-12:00', '12:30-14:00']);
    expect(openSpans(real.schedule, '2027-03-10')).toEqual(['08:00-12:00', '13:00-15:30']);
    expect(hoursOn(real.schedule, '2027-02-08')?.lastTicket).toBe('13:00');
    expect(hoursOn(real.schedule, '2027-02-12')?.lastTicket).toBe('13:30');
  });

  test('have no opening on Christmas Day, a Friday, and say why in both languages', () => {
    expect(openSpans(real.schedule, '2026-12-25')).toEqual([]);
    expect(real.schedule.exceptions.map((exception) => Boolean(exception.note.en))).toEqual([true, true]);
  });
});

/** Every text anywhere in the hall. */
function* texts(value: unknown): Generator<Text> {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value) yield value as Text;
  else for (const part of Object.values(value)) yield* texts(part);
}

/** The sums of rupiah in a sentence, without the separators, which differ by language. */
const money = (sentence: string) =>
  [...sentence.matchAll(/Rp([\d.,]*\d)/g)].map((match) => match[1]?.replace(/[.,]/g, '')).join(' ');

/** A list with neighbours that are the same made one. */
const runs = <T>(list: readonly T[]) => list.filter((item, index) => item !== list[index - 1]);

test('who changes it changes a copy', () => {
  const changed = sampleHall();
  changed.agencies[0]!.name.id = 'Lain';
  changed.services.length = 0;
  expect(sampleHall().agencies[0]?.name.id).not.toBe('Lain');
  expect(sampleHall().services).toHaveLength(135);
});

/** Written anew here and simpler than the hall's own reckoning, on purpose: it judges the data alone. */
function hoursOn(schedule: Schedule, date: string): Hours | undefined {
  const weekday = Temporal.PlainDate.from(date).dayOfWeek;
  const exception = schedule.exceptions.find((it) => it.from <= date && date <= it.to);
  return (exception?.hours ?? schedule.weekly).find((hours) => hours.weekdays.includes(weekday));
}

function isOpen(hours: Hours | undefined, minute: number): boolean {
  if (!hours || minute < minuteOf(hours.open) || minute >= minuteOf(hours.close)) return false;
  return !hours.breaks.some((pause) => minute >= minuteOf(pause.start) && minute < minuteOf(pause.end));
}

function openSpans(schedule: Schedule, date: string): string[] {
  const hours = hoursOn(schedule, date);
  const edges = Array.from({ length: 24 * 60 + 1 }, (_, minute) => minute).filter(
    (minute) => isOpen(hours, minute) !== isOpen(hours, minute - 1),
  );
  return edges.flatMap((edge, index) =>
    index % 2 === 0 ? [`${clock(edge)}-${clock(edges[index + 1] ?? Number.NaN)}`] : [],
  );
}

/** The open minutes of the seven days from `monday`. */
function openMinutes(schedule: Schedule, monday: string): number {
  let open = 0;
  for (let day = 0; day < 7; day++) {
    const hours = hoursOn(schedule, Temporal.PlainDate.from(monday).add({ days: day }).toString());
    for (let minute = 0; minute < 24 * 60; minute++) if (isOpen(hours, minute)) open++;
  }
  return open;
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const clock = (minute: number) =>
  `${`${Math.floor(minute / 60)}`.padStart(2, '0')}:${`${minute % 60}`.padStart(2, '0')}`;
