/** What a hall tells everybody: who tells it, where, how long, and what it never says. */
import { describe, expect, test } from 'vitest';
import { fromSnapshot, toSnapshot } from '../../../server/domain/snapshot.ts';
import { readyNotices } from '../../../shared/notices/ready-notices.ts';
import { given, type Play } from '../../support/play/given.ts';
import { clock, hours, minutes, sunday, tuesday } from '../../support/play/hall-builder.ts';
import { see } from '../../support/play/see.ts';
import { ani, budi, publish, theHall } from '../../support/play/wishes.ts';

const noon = () => given().at('12:00');
const until = clock('13:00');
const day = 24 * hours;
const evacuation = { kind: 'evacuation', text: readyNotices.evacuation.text, urgent: true, until } as const;
const shown = (play: Play, place: 'kiosk' | 'display' | 'phone' | 'desk' = 'display', zoneId?: string) =>
  see(play, 'notices', zoneId === undefined ? { place } : { place, zoneId: zoneId as never }).notices;
const texts = (play: Play, ...where: [('kiosk' | 'display' | 'phone' | 'desk')?, string?]) =>
  shown(play, ...where).map(({ text }) => text.id);
const saying = (id: string) => ({ text: { id }, until });

describe('[X1] a notice and its versions', () => {
  test('[X1] it goes to the places and zones that are named, and to no others', () => {
    const play = noon()
      .as(ani)
      .publish({ ...saying('Semua'), places: ['kiosk', 'display'] });
    play.as(ani).publish({ ...saying('Utara'), zoneIds: ['utara'] });
    expect([texts(play, 'kiosk'), texts(play, 'phone'), texts(play, 'desk')]).toEqual([['Semua'], [], []]);
    expect([texts(play), texts(play, 'display', 'utara'), texts(play, 'display', 'selatan')]).toEqual([
      ['Utara', 'Semua'],
      ['Utara', 'Semua'],
      ['Semua'],
    ]);
  });
  test('[X1] one that is changed takes the place of the version before', () => {
    const play = noon().as(ani).publish(saying('Lama'));
    const before = shown(play)[0]!;
    play
      .later(5 * minutes)
      .as(budi)
      .publish({ ...saying('Baru'), replaces: before.position });
    expect(shown(play)).toMatchObject([{ position: play.position, text: { id: 'Baru' }, from: before.from }]);
  });
  test('[X1] of two who change or withdraw the same the second is told', () => {
    const play = noon().as(ani).publish(saying('Lama'));
    const seen = play.position;
    play.as(ani).publish({ ...saying('Baru'), replaces: seen });
    play
      .when(budi)
      .publish({ ...saying('Lain'), replaces: seen })
      .refused('notice-changed');
    play.when(budi).withdrawNotice(seen).refused('notice-changed');
    const now = play.position;
    play.as(budi).withdrawNotice(now);
    expect(shown(play)).toEqual([]);
    play.when(ani).withdrawNotice(now).refused('notice-changed');
    play
      .when(ani)
      .publish({ ...saying('Lain'), replaces: now })
      .refused('notice-changed');
  });
  test.each(['', ' ', '\u200b', 'dua\nbaris', '\u202eterbalik', 'a'.repeat(161)])('[X1] %j is no text', (id) => {
    expect(() => publish(saying(id))).toThrow();
    expect(() => publish({ text: { id: 'Baik', en: id } })).toThrow();
  });
  test('[X1] a zone that is not there is refused; one that is taken away later breaks nothing (H4)', () => {
    const play = noon();
    play
      .when(ani)
      .publish({ ...saying('x'), zoneIds: ['barat'] })
      .refused('zone-unknown');
    play.as(ani).publish({ ...saying('Utara'), zoneIds: ['utara'] });
    const hall = structuredClone(play.state.hall!);
    play.state = { ...play.state, hall: { ...hall, zones: hall.zones.filter(({ zoneId }) => zoneId !== 'utara') } };
    expect(shown(play)[0]?.zoneNames).toEqual([{ id: 'zona yang dihapus (utara)', en: 'a removed zone (utara)' }]);
    expect(see(play, 'noticeBoard', {}).notices).toHaveLength(1);
  });
});

describe('[X2] how long', () => {
  test('[X2] it ends after it begins, and later than now', () => {
    const play = noon();
    for (const wrong of [
      { until: clock('12:00') },
      { until: clock('11:00') },
      { from: clock('14:00'), until: clock('13:00') },
      { from: clock('10:00'), until: clock('11:00') },
    ])
      play.when(ani).publish(wrong).refused('notice-over');
  });
  test('[X2] no longer than its kind allows, and not planned for a far day', () => {
    const play = noon();
    const at = play.now;
    play
      .when(ani)
      .publish({ until: at + 31 * day + 1 })
      .refused('notice-too-long');
    play
      .when(ani)
      .publish({ until: at + day + 1, urgent: true })
      .refused('notice-too-long');
    play
      .when(ani)
      .publish({ from: at + 93 * day, until: at + 94 * day })
      .refused('notice-too-early');
    play
      .as(ani)
      .publish({ until: at + 31 * day })
      .publish({ until: at + day, urgent: true });
    play.as(ani).publish({ from: at + 92 * day, until: at + 94 * day });
    expect(shown(play)).toHaveLength(3);
  });
  test('[X2] what was to begin before now begins now', () => {
    const play = noon()
      .as(ani)
      .publish({ from: clock('08:00'), until });
    expect(shown(play)[0]?.from).toBe(clock('12:00'));
  });
  test('[X2] one that is put off begins then', () => {
    const play = noon().as(ani).publish({ until });
    play.as(ani).publish({ from: clock('12:30'), until, replaces: play.position });
    expect(shown(play)[0]?.from).toBe(clock('12:30'));
  });
});

describe('[X3] it is over at its end', () => {
  test('[X3] by the clock, each in its turn, without anybody', () => {
    const play = noon()
      .as(ani)
      .publish({ until: clock('12:40') })
      .publish({ until: clock('12:20') });
    const [late, early] = [play.position - 1, play.position];
    play
      .at('13:00')
      .when(theHall)
      .advanceTime()
      .gives(
        { type: 'NoticeEnded', agencyId: null, noticePosition: early },
        { type: 'NoticeEnded', agencyId: null, noticePosition: late },
      );
    expect(shown(play)).toEqual([]);
  });
  test('[X3] no page is told of one that is over, before the hall has written it down too', () => {
    const play = noon().as(ani).publish({ until });
    play.at('13:00');
    expect([shown(play), see(play, 'noticeBoard', {}).notices]).toEqual([[], []]);
  });
  test('[X3] the end of a day does not end it', () => {
    const play = noon()
      .as(ani)
      .publish({ until: clock('10:00', tuesday) });
    play.at('00:01', tuesday).as(theHall).advanceTime();
    expect(play.state.day).toBe(tuesday);
    expect(shown(play)).toHaveLength(1);
    play.at('10:00', tuesday).as(theHall).advanceTime();
    expect(shown(play)).toEqual([]);
  });
});

describe('[X4] who, and where', () => {
  const ours = { agencyId: 'dukcapil', until };
  test('[X4] an agency’s goes where its counters are', () => {
    const play = noon();
    play
      .when(ani)
      .publish({ ...ours, zoneIds: null })
      .refused('notice-elsewhere');
    play
      .when(ani)
      .publish({ ...ours, zoneIds: ['utara', 'selatan'] })
      .refused('notice-elsewhere');
    play.as(ani).publish({ ...ours, zoneIds: ['utara'] });
    // Of a shared counter too.
    play.as(ani).publish({ agencyId: 'bpjs', until, zoneIds: ['selatan'] });
    expect(shown(play).map(({ agencyName }) => agencyName?.id)).toEqual(['BPJS', 'Disdukcapil']);
    play
      .when(ani)
      .publish({ agencyId: 'imigrasi', until, zoneIds: ['utara'] })
      .refused('agency-unknown');
  });
  test('[X4] the whole screen is the hall’s', () => {
    const play = noon();
    play
      .when(ani)
      .publish({ ...ours, zoneIds: ['utara'], urgent: true })
      .refused('notice-of-hall');
    const changed = { ...evacuation, text: { id: 'Semua pulang.' } };
    play
      .when(ani)
      .publish({ ...changed, agencyId: 'dukcapil' })
      .refused('notice-of-hall');
    play.as(ani).publish(changed).publish({ urgent: true, until });
    expect(shown(play)).toHaveLength(2);
  });
  test('[X4] in a fire whoever sees it tells the whole hall, and takes back what was none', () => {
    const play = noon()
      .as(ani)
      .publish({ ...evacuation, agencyId: 'dukcapil' });
    expect(shown(play, 'display', 'selatan')).toMatchObject([{ urgent: true, zoneNames: null }]);
    play.as(ani).withdrawNotice(play.position, 'dukcapil');
    expect(shown(play)).toEqual([]);
  });
  test('[X4] nobody touches another agency’s or the hall’s; the hall everybody’s', () => {
    const play = noon()
      .as(ani)
      .publish({ ...ours, zoneIds: ['utara'] });
    const theirs = play.position;
    play.when(budi).withdrawNotice(theirs, 'pajak').refused('not-your-agency');
    const other = { agencyId: 'pajak', until, zoneIds: ['selatan'], replaces: theirs };
    play.when(budi).publish(other).refused('not-your-agency');
    play.as(budi).publish({ until });
    play.when(ani).withdrawNotice(play.position, 'dukcapil').refused('not-your-agency');
    play.as(budi).withdrawNotice(theirs);
    expect(see(play, 'noticeBoard', {}).past).toMatchObject([
      { agencyId: 'dukcapil', withdrawnBy: { officerName: 'Budi Santoso' }, officerName: 'Ani Rahmawati' },
    ]);
  });
});

describe('[X5] how many', () => {
  test('[X5] an agency fills no more than its share, nobody more than can be read; an evacuation always comes through', () => {
    const play = noon();
    const ours = { agencyId: 'dukcapil', until, zoneIds: ['utara'] };
    for (let i = 0; i < 5; i++) play.as(ani).publish(ours);
    play.when(ani).publish(ours).refused('notice-limit');
    play.as(ani).publish({ ...ours, replaces: play.position });
    for (let i = 0; i < 15; i++) play.as(ani).publish({ until });
    play.when(ani).publish({ until }).refused('notice-limit');
    for (let i = 0; i < 10; i++) play.as(ani).publish({ until, urgent: true });
    play.when(ani).publish({ until, urgent: true }).refused('notice-limit');
    play.as(ani).publish({ ...evacuation, agencyId: 'dukcapil' });
    expect(shown(play)[0]?.kind).toBe('evacuation');
    play
      .at('13:00')
      .as(ani)
      .publish({ until: clock('14:00') });
    expect(shown(play)).toHaveLength(1);
  });
  test('[X5] of those that are over the last forty are told', () => {
    const play = noon();
    for (let i = 0; i < 45; i++) play.as(ani).publish({ until }).withdrawNotice(play.position);
    expect(see(play, 'noticeBoard', {}).past).toHaveLength(40);
  });
});

describe('[X6] it names nobody', () => {
  test.each([
    'Pemilik NIK 7404 1234 5678 9012 ditunggu',
    'NIK 7404123456789012',
    'Mobil DT 1234 AB lampunya menyala',
    'Mobil DT1234AB lampunya menyala',
    'Tulis ke ani@contoh.id',
  ])('[X6] %s', (id) => {
    noon().when(ani).publish(saying(id)).refused('notice-personal');
    noon()
      .when(ani)
      .publish({ until, text: { id: 'Baik', en: id } })
      .refused('notice-personal');
  });
  test.each([
    'Nomor A-017 ke Loket 3',
    'Libur 24-26 Desember 2026',
    'Pengaduan: 0811 4020 500',
    'Sesuai UU 25 Tahun 2009',
    'Loket 3 pindah ke lantai 2 B',
  ])('[X6] %s may be said', (id) => {
    expect(texts(noon().as(ani).publish(saying(id)))).toEqual([id]);
  });
  test('[X6] the ready words ask for no name, and hold nothing that is refused', () => {
    for (const { text, asks } of Object.values(readyNotices)) {
      noon().as(ani).publish({ until, text });
      expect(asks.map(({ words }) => words.id).join()).not.toMatch(/nama/i);
    }
  });
});

describe('[X7] what is seen of it', () => {
  test('[X7] an evacuation first, then what takes the whole screen, then the newest', () => {
    const play = noon()
      .as(ani)
      .publish(evacuation)
      .publish({ ...saying('Mendesak'), urgent: true });
    play.as(ani).publish(saying('Satu')).publish(saying('Dua'));
    expect(texts(play)).toEqual([readyNotices.evacuation.text.id, 'Mendesak', 'Dua', 'Satu']);
  });
  test('[X7] a snapshot of before has none, and is taken (L2)', () => {
    const play = noon().as(ani).publish({ until });
    const { state, ...rest } = JSON.parse(toSnapshot(play.state));
    const { notices: _notices, noticesPast: _past, ...before } = state;
    expect(fromSnapshot(JSON.stringify({ ...rest, state: before }))).toMatchObject({ notices: [], noticesPast: [] });
    expect(fromSnapshot(toSnapshot(play.state))?.notices).toEqual(play.state.notices);
  });
  test('[X7] days later it is over for everybody', () => {
    const play = given(undefined, clock('06:00', sunday))
      .as(ani)
      .publish({ until: clock('07:00', sunday) });
    expect(shown(play.at('08:00'))).toEqual([]);
  });
});
