/** A hall file is judged in words: whose it is, what is wrong, what is allowed (rule H6). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkHall } from '../../server/hall-check/check.ts';
import { hallSchema } from '../../server/hall-check/json-schema.ts';
import { agencyIn, counterIn, type HallDraft, serviceIn, smallHall } from '../support/play/hall-builder.ts';

const folder = join(import.meta.dirname, '../../server/hall-check');
const bytes = (text: string) => new TextEncoder().encode(text);
const check = (hall: unknown) => checkHall(bytes(JSON.stringify(hall)));
/** The small hall, with a mistake. */
function changed(change: (hall: HallDraft) => void) {
  const hall = structuredClone(smallHall()) as HallDraft;
  change(hall);
  return check(hall);
}
const errorsOf = (change: (hall: HallDraft) => void) => changed(change).errors;
const set = (thing: object, field: string, value: unknown) => void Object.assign(thing, { [field]: value });
const hours = (more: object = {}) => ({ weekdays: [1], open: '08:00', close: '15:00', ...more });

describe('[H6] the shape, each in a line with its owner and what is allowed', () => {
  test.each<[string, (hall: HallDraft) => void, string]>([
    [
      'a time',
      (h) => set(h.schedule.weekly[0]!, 'open', '8:00'),
      'hall: schedule.weekly[0].open is "8:00": it must be a time as 08:00, from 00:00 to 24:00',
    ],
    ['a number', (h) => set(serviceIn(h, 'kk'), 'standardMinutes', 0), 'service kk: standardMinutes is 0: at least 1'],
    [
      'no number',
      (h) => set(serviceIn(h, 'kk'), 'standardMinutes', '15'),
      'service kk: standardMinutes is "15", not a number',
    ],
    [
      'nothing',
      (h) => set(serviceIn(h, 'kk'), 'cost', undefined),
      'service kk: cost is missing: an object { … } is needed',
    ],
    [
      'an empty name',
      (h) => set(agencyIn(h, 'bpjs'), 'name', { id: '' }),
      'agency bpjs: name.id is empty: at least 1 letter is needed',
    ],
    [
      'an empty list',
      (h) => set(counterIn(h, 'loket-1'), 'serviceIds', []),
      'counter loket-1: serviceIds is empty: at least 1 entry is needed',
    ],
    [
      'a letter that is not used',
      (h) => set(agencyIn(h, 'bpjs'), 'series', 'I'),
      'agency bpjs: series is "I": it must be one to three capital letters without I and O, perhaps after a digit (A, AK, 4K)',
    ],
    [
      'one of a list',
      (h) => set(agencyIn(h, 'bpjs'), 'level', 'kota'),
      'agency bpjs: level is "kota": allowed are kabupaten, provinsi, pusat, bumn',
    ],
    [
      'a field that is nearly one',
      (h) => set(serviceIn(h, 'kk'), 'standardMinuts', 15),
      'service kk: there is no field "standardMinuts"; did you mean "standardMinutes"?',
    ],
    [
      'an odd field',
      (h) => set(h.zones[0]!, 'colour', 'red'),
      'zone utara: there is no field "colour"; allowed are zoneId, name, place',
    ],
    [
      'a zone of time',
      (h) => set(h, 'timezone', 'Asia/Lakudo'),
      'hall: timezone is "Asia/Lakudo": not a time zone that this system knows',
    ],
    [
      'the beginning of the day',
      (h) => set(h, 'dayStartsAt', '24:00'),
      'hall: dayStartsAt is "24:00": the first is 00:00, the last 23:59',
    ],
    [
      'a service without an id',
      (h) => set(serviceIn(h, 'kk'), 'serviceId', undefined),
      'service number 2 of the list: serviceId is missing: a text is needed',
    ],
  ])('[H6] %s', (_, change, line) => {
    expect(errorsOf(change)).toContain(line);
    expect(changed(change).hall).toBeNull();
  });
  test('[H6] all of them at once, in the order of the file', () => {
    const lines = errorsOf((hall) => {
      serviceIn(hall, 'ktp').standardMinutes = 500;
      set(counterIn(hall, 'loket-4'), 'duty', [8]);
    });
    expect(lines).toEqual([
      'service ktp: standardMinutes is 500: at most 480',
      'counter loket-4: duty[0] is 8: at most 7',
    ]);
  });
});

describe('[H6] what the shape cannot say is an error too', () => {
  test.each<[string, (hall: HallDraft) => void, string]>([
    [
      'a service twice at one counter',
      (h) => void counterIn(h, 'loket-1').serviceIds.push('ktp'),
      'counter loket-1: service ktp is there twice',
    ],
    [
      'a weekday twice on one duty',
      (h) => {
        counterIn(h, 'loket-1').duty = [1, 2, 1];
      },
      'counter loket-1: duty on weekday 1 is there twice',
    ],
    [
      'a service twice among the most asked',
      (h) => {
        h.mostAsked = ['ktp', 'kk', 'ktp'];
      },
      'mostAsked: service ktp is there twice',
    ],
    ['two of one id', (h) => void h.services.push(serviceIn(h, 'kk')), 'service kk is there twice'],
    ['what there is not', (h) => set(counterIn(h, 'loket-1'), 'zoneId', 'barat'), 'counter loket-1: no zone barat'],
    [
      'times that end before they begin',
      (h) => set(serviceIn(h, 'kk'), 'schedule', { weekly: [hours({ close: '07:00' })] }),
      'service kk: hours 08:00-07:00: close before they open',
    ],
    [
      'two agencies of one series',
      (h) => set(agencyIn(h, 'bpjs'), 'series', 'A'),
      'agencies dukcapil and bpjs: both give numbers of the series A; give each its own',
    ],
    [
      'a service with the series of another agency',
      (h) => set(serviceIn(h, 'pbb'), 'series', 'AK'),
      'agencies dukcapil and pajak: both give numbers of the series AK; give each its own',
    ],
    [
      'services of another agency',
      (h) => set(counterIn(h, 'loket-4'), 'serviceIds', ['pbb', 'kk']),
      'counter loket-4: it is of the agency pajak and serves kk of dukcapil; a shared counter has "agencyId": null',
    ],
    [
      'a weekday twice in a row',
      (h) => set(h, 'schedule', { weekly: [hours({ weekdays: [1, 2, 1] })] }),
      'hall: Monday (1) is there twice in the weekly hours',
    ],
    [
      'a weekday in two rows',
      (h) => set(agencyIn(h, 'bpjs'), 'schedule', { weekly: [hours(), hours({ open: '09:00' })] }),
      'agency bpjs: Monday (1) is there twice in the weekly hours',
    ],
    [
      'a weekday twice in an exception',
      (h) =>
        set(h.schedule, 'exceptions', [
          { from: '2026-12-24', to: '2026-12-24', note: { id: 'x' }, hours: [hours(), hours()] },
        ]),
      'hall: Monday (1) is there twice in the exception from 2026-12-24',
    ],
    [
      'breaks that overlap',
      (h) =>
        set(serviceIn(h, 'pbb'), 'schedule', {
          weekly: [
            hours({
              breaks: [
                { start: '12:00', end: '13:00' },
                { start: '11:30', end: '12:10' },
              ],
            }),
          ],
        }),
      'service pbb: hours 08:00-15:00: the breaks 11:30-12:10 and 12:00-13:00 overlap',
    ],
    [
      'a colour on which letters are not read',
      (h) => set(h, 'look', { colours: { main: '#7fb3bd', accent: '#a66b00' } }),
      'hall: look.colours.main #7fb3bd has a contrast of 2.1 to the pages’ ground: at least 4.5 is needed',
    ],
    [
      'a name that shows nothing',
      (h) => set(h.zones[0]!, 'name', { id: '\u3164' }),
      'zone utara: the name "\u3164" cannot be seen, or parts of it cannot',
    ],
  ])('[H6] %s', (_, change, line) => {
    const { hall, errors } = changed(change);
    expect(errors).toContain(line);
    expect(hall).toBeNull();
  });
});

describe('[H6] what is perhaps not meant is warned of, and taken', () => {
  test.each<[string, (hall: HallDraft) => void, string]>([
    [
      'a service without a counter',
      (h) => set(counterIn(h, 'loket-2'), 'serviceIds', ['ktp', 'kk']),
      'service akta: no counter serves it, so it gives no numbers',
    ],
    [
      'a zone without a counter',
      (h) => void h.zones.push({ zoneId: 'barat', name: { id: 'Barat' }, place: { id: 'x' } }),
      'zone barat: no counter is in it',
    ],
    [
      'an agency without a service',
      (h) => void h.agencies.push({ ...agencyIn(h, 'bpjs'), agencyId: 'bkn', series: 'Z' }),
      'agency bkn: it has no service',
    ],
    [
      'a counter without duty',
      (h) => set(counterIn(h, 'loket-3'), 'duty', []),
      'counter loket-3: no officer is on duty on any weekday',
    ],
    [
      'a counter with duty only on a weekday on which nothing of it is open',
      (h) => {
        set(h, 'schedule', { weekly: [hours({ weekdays: [1, 2, 3, 4, 5] })] });
        set(counterIn(h, 'loket-3'), 'duty', [6, 7]);
      },
      'counter loket-3: officers are on duty only on weekdays on which none of its services is open',
    ],
    [
      'one name for two services',
      (h) => set(serviceIn(h, 'kk'), 'name', serviceIn(h, 'ktp').name),
      'service kk: it has the same name as ktp of the same agency',
    ],
    [
      'one id for two kinds',
      (h) => set(h.zones[0]!, 'zoneId', 'pajak'),
      'agency pajak: there is also a zone with this id',
    ],
    [
      'exceptions that overlap',
      (h) =>
        set(
          h.schedule,
          'exceptions',
          ['24', '25'].map((day) => ({
            from: `2026-12-${day}`,
            to: '2026-12-26',
            note: { id: 'x' },
            hours: [],
          })),
        ),
      'hall: the exceptions 2026-12-24 to 2026-12-26 and 2026-12-25 to 2026-12-26 overlap; the one that stands first in the file counts',
    ],
  ])('[H6] %s', (name, change, line) => {
    const { hall, errors, warnings } = changed((draft) => {
      change(draft);
      if (name === 'one id for two kinds')
        for (const counter of draft.counters) if (counter.zoneId === 'utara') counter.zoneId = 'pajak';
    });
    expect(errors).toEqual([]);
    expect(warnings).toContain(line);
    expect(hall).not.toBeNull();
  });
});

describe('[H6] what editors have saved', () => {
  const text = JSON.stringify(smallHall());
  const utf16 = (isBig: boolean, mark: boolean) => {
    const units = `${mark ? '\ufeff' : ''}${text}`;
    const view = new DataView(new ArrayBuffer(units.length * 2));
    for (let place = 0; place < units.length; place++) view.setUint16(place * 2, units.charCodeAt(place), !isBig);
    return new Uint8Array(view.buffer);
  };
  test.each<[string, Uint8Array]>([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a byte-order mark', bytes(`\ufeff${text}`)],
    ['UTF-16 LE', utf16(false, true)],
    ['UTF-16 BE', utf16(true, true)],
    ['UTF-16 LE without a mark', utf16(false, false)],
    ['UTF-16 BE without a mark', utf16(true, false)],
  ])('[H6] %s is read', (_, file) => {
    expect(checkHall(file)).toEqual({ hall: smallHall(), errors: [], warnings: [] });
  });
  test('[H6] Windows-1252 is read and named', () => {
    const cafe = JSON.stringify({ ...smallHall(), city: 'Café' });
    const file = Uint8Array.from(cafe, (letter) => letter.charCodeAt(0));
    const { hall, warnings } = checkHall(file);
    expect(hall?.city).toBe('Café');
    expect(warnings).toEqual([
      'the file is not UTF-8 and was read as Windows-1252: look at the letters with accents, and save it as UTF-8',
    ]);
  });
  test('[H6] what is no JSON says where', () => {
    expect(checkHall(bytes('{ "hallId": ')).errors).toEqual([expect.stringMatching(/^it cannot be read as JSON: /)]);
    expect(checkHall(bytes('')).errors).toHaveLength(1);
    expect(check([]).errors).toEqual(['hall: it is [], not an object { … }']);
  });
});

describe('[H6] beside it', () => {
  test('[H6] the JSON Schema is made of the shape', () => {
    const message = `write it anew: ${JSON.stringify(hallSchema())}`;
    expect(JSON.parse(readFileSync(join(folder, 'hall.schema.json'), 'utf8')), message).toEqual(hallSchema());
  });
  test('[H6] the smallest hall is one, without a warning', () => {
    const { hall, ...found } = checkHall(readFileSync(join(folder, 'smallest-hall.json')));
    expect(found).toEqual({ errors: [], warnings: [] });
    expect(hall?.counters).toHaveLength(1);
  });
});
