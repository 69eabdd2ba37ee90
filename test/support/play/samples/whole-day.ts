/** A Monday on which everything happens at least once, and the first minutes of Tuesday. */
import { Actor, type Command } from '../../../../shared/commands.ts';
import { commandIdAt, given, type Play } from '../given.ts';
import { clock, closingHall, monday, serviceIn, tuesday } from '../hall-builder.ts';
import * as wish from '../wishes.ts';
import { ani, budi, citra, dewi, eka, fitri, holder, kiosk, officer, theHall } from '../wishes.ts';
import { nounLines } from './noun-samples.ts';
import type { Line } from './sample.ts';

const reconfigured: Command = {
  type: 'ConfigureHall',
  hall: closingHall((hall) => {
    hall.notice = { id: 'Data contoh' };
    hall.policy = { ...hall.policy, waits: { onDisplays: true } };
    serviceIn(hall, 'akta').dailyQuota = 2;
    hall.lifeEvents = [{ code: 'kelahiran', name: { id: 'Kelahiran anak' } }];
    serviceIn(hall, 'akta').lifeEvents = ['kelahiran'];
  }),
};

const day: Line[] = [
  ['07:30', officer('p-satpam'), wish.markAbsent('pajak', 'duty-elsewhere')],
  ['07:40', officer('p-satpam'), wish.markPresent('pajak')],
  ['07:41', officer('p-satpam'), wish.markAbsent('bpjs')],
  ['07:50', ani, wish.openCounter('loket-1')],
  ['07:50', budi, wish.openCounter('loket-2')],
  ['07:51', citra, wish.openCounter('loket-3')],
  ['07:55', dewi, wish.openCounter('loket-4')],
  ['08:00', kiosk, wish.issue('ktp')],
  ['08:01', kiosk, wish.issue('ktp')],
  ['08:02', kiosk, wish.issue('kk', { priorityGroup: 'LANSIA' })],
  ['08:03', kiosk, wish.issue('akta')],
  ['08:04', kiosk, wish.issue('pbb', { slotAt: clock('08:05') })],
  ['08:05', kiosk, wish.issue('ktp')],
  ['08:06', fitri, wish.issue('ktp')],
  ['08:06', kiosk, wish.issue('pbb')],
  ['08:07', ani, wish.callNext('loket-1')],
  ['08:07:10', ani, wish.recall('loket-1', 3)],
  ['08:07:20', ani, wish.recall('loket-1', 3)],
  ['08:07:40', ani, wish.markMissed('loket-1', 3)],
  ['08:08', budi, wish.callNext('loket-2')],
  ['08:08:05', budi, wish.start('loket-2', 1)],
  ['08:09', budi, wish.comeBack('loket-2', 3)],
  ['08:10', ani, wish.callNext('loket-1')],
  ['08:10:10', ani, wish.start('loket-1', 3)],
  ['08:12', ani, wish.completeAndCallNext('loket-1', 3, 'papers-missing')],
  ['08:12:10', ani, (play) => wish.undo('loket-1', play.position)],
  ['08:12:20', ani, wish.complete('loket-1', 3)],
  ['08:13', budi, wish.hold('loket-2', 1, 5, 'payment')],
  ['08:14', budi, wish.grantPriority('loket-2', 6, 'HAMIL')],
  ['08:15', budi, wish.callNext('loket-2')],
  ['08:16', budi, wish.start('loket-2', 6)],
  ['08:17', budi, wish.transfer('loket-2', 6, 'pbb', 'loket-4')],
  ['08:18', theHall, wish.advanceTime],
  ['08:19', ani, wish.callNext('loket-1')],
  ['08:20', ani, wish.hold('loket-1', 1, 100)],
  ['08:21', citra, wish.resume('loket-3', 1)],
  ['08:21:30', ani, wish.showAgain('loket-1', 2)],
  ['08:22', ani, wish.cancel('loket-1', 2)],
  ['08:23', dewi, wish.callTicket('loket-4', 8, 'urgent')],
  ['08:24', dewi, wish.pauseCounter('loket-4')],
  ['08:24', dewi, wish.markMissed('loket-4', 8)],
  ['08:25', dewi, wish.pauseCounter('loket-4', 20, 'prayer')],
  ['08:26', dewi, wish.endPause('loket-4')],
  ['08:27', fitri, wish.takeOver('loket-4')],
  ['08:28', fitri, wish.callNext('loket-4')],
  ['08:29', citra, wish.closeCounter('loket-3')],
  ['08:30', eka, wish.openCounter('loket-10')],
  ['08:31', eka, wish.callNext('loket-10')],
  ['08:32', eka, wish.start('loket-10', 5)],
  ['08:33', kiosk, wish.issue('klaim')],
  ['08:34', theHall, reconfigured],
  ['08:35', kiosk, wish.issue('akta')],
  ['08:40', ani, wish.callNext('loket-1')],
  ['08:41', ani, wish.hold('loket-1', 1, 120, 'copy')],
  ['08:42', kiosk, wish.reserveNumbers],
  [
    '08:44',
    kiosk,
    wish.handIn('A-801', 'ktp', clock('08:43'), { priorityGroup: 'LANSIA', insteadOf: commandIdAt(999) }),
  ],
  ['08:45', kiosk, (play) => wish.withdraw(commandIdAt(play.position))],
  ['08:46', kiosk, wish.issue('pbb')],
  ['08:47', holder(11), wish.cancelOwn(11)],
  ...nounLines,
];

const supervisor = officer('p-pengawas');
/** What a supervisor does for others, with whom that leaves as it was. */
const supervised: Line[] = [
  [
    '08:51',
    supervisor,
    wish.stopNumbers({ of: 'service', serviceId: 'kk' }, clock('09:30'), { words: { id: 'Penuh' } }),
  ],
  ['08:51', supervisor, wish.stopNumbers({ of: 'agency', agencyId: 'bpjs' })],
  ['08:52', supervisor, wish.lend('loket-1', ['akta'], ['kk'])],
  ['08:52', supervisor, wish.reopen('dukcapil', 2)],
  ['08:52', supervisor, wish.raise('dukcapil', 2)],
  ['08:52', supervisor, wish.lower('dukcapil', 2)],
  ['08:52', supervisor, wish.moveTicket('dukcapil', 2, 'kk', 'loket-2')],
  ['08:52', supervisor, (play) => wish.undoAct('dukcapil', play.position)],
  ['08:52', supervisor, wish.callOff('dukcapil', 2)],
  ['08:52', supervisor, wish.assign('loket-3', 'p-gita')],
  ['08:52', supervisor, wish.assign('loket-3', 'p-citra', 'relief')],
  ['08:52', supervisor, wish.pauseFor('loket-3')],
  ['08:52', supervisor, wish.resumeFor('loket-3')],
  ['08:52', supervisor, wish.endCounter('loket-3')],
  ['08:53', supervisor, wish.resumeNumbers({ of: 'service', serviceId: 'kk' })],
  ['08:53', supervisor, wish.resumeNumbers({ of: 'agency', agencyId: 'bpjs' })],
  ['08:54', citra, wish.openCounter('loket-3')],
  ['08:54', citra, wish.askToClose('loket-3')],
  ['08:54', supervisor, (play) => wish.decideClosing('loket-3', play.position, false, 'Tunggu sampai pukul sepuluh')],
  ['08:54', citra, wish.askToClose('loket-3', 'family')],
  ['08:54', citra, wish.takeBackAskToClose('loket-3')],
  ['08:54', citra, wish.askToClose('loket-3', 'family')],
  ['08:54', supervisor, (play) => wish.decideClosing('loket-3', play.position, true, 'Silakan pulang')],
];

const pageOf = (page: string) => Actor.parse({ kind: 'kiosk', kioskId: `k-0123456789ab-${page}` });

/** Plays the day; `see` is shown the hall after every step, refused ones among them. */
export function wholeDay(see: (play: Play) => void = () => {}): Play {
  const play = given(closingHall());
  see(play);
  for (const [time, actor, command] of [...day, ...supervised]) {
    play.at(time).try(actor, typeof command === 'function' ? command(play) : command);
    see(play);
  }
  play.at('00:01:01', tuesday).did(theHall, wish.advanceTime).did(kiosk, wish.issue('ktp'));
  play.did(kiosk, wish.handIn('A-802', 'ktp', clock('23:59')));
  play.did(kiosk, wish.reserveNumbers, wish.handIn('A-801', 'ktp', clock('23:59'), { day: tuesday }));
  for (const page of 'abcde') play.did(pageOf(page), wish.reserveNumbers);
  see(play);
  // Nobody has come by now, and then it is said that nobody will.
  const satpam = officer('p-satpam');
  play.at('00:32', tuesday).did(kiosk, wish.issue('kk')).did(citra, wish.openCounter('loket-3'));
  play.did(satpam, wish.settle('dukcapil', [3], { is: 'move', serviceId: 'ktp' }, tuesday));
  see(play);
  play.did(theHall, wish.noteOfficer('p-citra', false)).did(ani, wish.acknowledge('officer-gone:loket-3', 'dukcapil'));
  see(play);
  play.did(theHall, wish.noteOfficer('p-citra', true));
  play.did(satpam, wish.undoSettling('dukcapil', play.position - 3)).did(citra, wish.closeCounter('loket-3'));
  play.did(satpam, wish.markAbsent('dukcapil'));
  see(play);
  play.did(satpam, wish.settle('dukcapil', [1], { is: 'stay', minutes: 60 }, tuesday));
  see(play);
  play.did(satpam, wish.settle('dukcapil', [1], { is: 'end', reason: 'not-come' }, tuesday));
  see(play);
  play.did(theHall, wish.noteWaits(monday));
  return play;
}
