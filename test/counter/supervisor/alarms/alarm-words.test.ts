import { expect, test } from 'vitest';
import { alarmSentence, commandFor, proposalWords } from '../../../../counter/supervisor/alarms/alarm-words.ts';
import { pageTitle } from '../../../../counter/title.ts';
import { alarmsUnseen } from '../../../../counter/ui/alarms-unseen.ts';
import type { Alarm } from '../../../../shared/alarms/alarms.ts';
import { morning, type Play } from '../../../support/play/given.ts';
import { minutes } from '../../../support/play/hall-builder.ts';
import { see } from '../../../support/play/see.ts';
import { ani, budi, dewi, eka, kiosk, moveOfficer, theHall } from '../../../support/play/wishes.ts';

const sceneOf = (play: Play) => ({ catalogue: see(play, 'catalogue', {}), now: play.now });
const alarms = (play: Play) => see(play, 'alarms', {}).alarms;
const said = (play: Play, kind: Alarm['kind']) =>
  alarms(play)
    .filter((alarm) => alarm.kind === kind)
    .map((alarm) => alarmSentence(alarm, sceneOf(play)));

test('[J3] each says where, who, and for how long', () => {
  const late = morning().as(kiosk).issue('akta').issue('akta').at('09:10');
  expect(said(late, 'promise-late')).toEqual([
    'Disdukcapil, Akta Kelahiran: 2 lewat batas waktu panggil, AK-001 10 menit',
  ]);
  const called = morning()
    .as(kiosk)
    .issue('ktp')
    .as(ani)
    .callNext('loket-1')
    .later(4 * minutes);
  expect(said(called, 'not-started')).toEqual([
    'Loket 1, Disdukcapil: A-001 dipanggil 4 menit yang lalu dan belum dilayani',
  ]);
  const alone = morning().as(kiosk).issue('pbb').as(dewi).closeCounter('loket-4').as(eka).closeCounter('loket-10');
  expect(said(alone.at('08:30'), 'agency-unmanned')).toEqual(['Bapenda: 1 menunggu tanpa petugas, terlama 30 menit']);
  expect(said(morning().as(theHall).noteOfficer('p-dewi', false), 'officer-gone')).toEqual([
    'Loket 4: petugas keluar pukul 08.00, loket masih terbuka',
  ]);
});

test('[J6] each proposal says what it would change, and is one command', () => {
  const play = morning().as(kiosk).issue('akta').issue('akta').as(budi).pauseCounter('loket-2', 20).at('09:10');
  const proposals = alarms(play).find(({ kind }) => kind === 'promise-late')!.proposals;
  expect(proposals.map((each) => proposalWords(each, sceneOf(play)))).toEqual([
    { label: 'Akhiri jeda Loket 2', more: 'melayani 2 yang menunggu' },
    { label: 'Loket 1 bantu Akta Kelahiran', more: '2 menunggu di 0 loket; menjadi 1' },
  ]);
  expect(proposals.map(commandFor)).toEqual([
    { type: 'ResumeForOfficer', counterId: 'loket-2' },
    { type: 'LendServices', counterId: 'loket-1', more: ['akta'], fewer: [], seen: { more: [], fewer: [] } },
  ]);
});

test('[J6][R12] an officer who is to move, and a counter that is to close: the one in one tap, the other after its reason', () => {
  const play = morning().as(kiosk).issue('akta').as(budi).closeCounter('loket-2').at('09:10');
  const move = alarms(play)
    .flatMap(({ proposals }) => proposals)
    .find(({ act }) => act === 'move')!;
  expect(proposalWords(move, sceneOf(play))).toEqual({
    label: 'Pindahkan Ani Rahmawati ke Loket 2',
    more: 'Loket 1 tutup, layanannya tetap di loket lain; 1 menunggu di Loket 2',
  });
  expect(commandFor(move)).toEqual(moveOfficer('loket-1', 'loket-2', 'p-ani', 'long-lines'));
  const gone = alarms(morning().as(theHall).noteOfficer('p-dewi', false)).flatMap(({ proposals }) => proposals);
  expect(gone.map((each) => [proposalWords(each, sceneOf(play)).label, commandFor(each)])).toEqual([
    ['Tutup Loket 4…', null],
  ]);
});

test('[J3] the page’s title counts those that nobody has seen', () => {
  const play = morning().as(kiosk).issue('ktp').issue('kk').at('09:10');
  expect(pageTitle('floor', alarmsUnseen(see(play, 'alarms', {})))).toBe('(2) Pantauan · Antrean');
  play.as(ani).acknowledge('promise-late:ktp').acknowledge('promise-late:kk');
  expect(pageTitle('floor', alarmsUnseen(see(play, 'alarms', {})))).toBe('Pantauan · Antrean');
});
