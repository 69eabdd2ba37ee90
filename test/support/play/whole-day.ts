/** A Monday on which everything happens at least once, and the first minutes of Tuesday. */
import type { Actor, Command } from '../../../shared/commands.ts';
import { commandIdAt, given, type Play } from './given.ts';
import { clock, monday, serviceIn, smallHall, tuesday } from './hall-builder.ts';
import {
  advanceTime,
  ani,
  budi,
  callNext,
  callTicket,
  cancel,
  cancelOwn,
  citra,
  closeCounter,
  comeBack,
  complete,
  completeAndCallNext,
  dewi,
  eka,
  endPause,
  fitri,
  grantPriority,
  handIn,
  hold,
  holder,
  issue,
  kiosk,
  markAbsent,
  markMissed,
  markPresent,
  officer,
  openCounter,
  pauseCounter,
  recall,
  reserveNumbers,
  resume,
  start,
  takeOver,
  theHall,
  ticket,
  transfer,
  undo,
  withdraw,
} from './wishes.ts';

type Line = [time: string, actor: Actor, command: Command | ((play: Play) => Command)];

const reconfigured: Command = {
  type: 'ConfigureHall',
  hall: smallHall((hall) => {
    hall.notice = { id: 'Data contoh' };
    serviceIn(hall, 'akta').dailyQuota = 2;
  }),
};

const day: Line[] = [
  ['07:30', officer('p-satpam'), markAbsent('pajak', 'duty-elsewhere')],
  ['07:40', officer('p-satpam'), markPresent('pajak')],
  ['07:41', officer('p-satpam'), markAbsent('bpjs')],
  ['07:50', ani, openCounter('loket-1')],
  ['07:50', budi, openCounter('loket-2')],
  ['07:51', citra, openCounter('loket-3')],
  ['07:55', dewi, openCounter('loket-4')],
  ['08:00', kiosk, issue('ktp')],
  ['08:01', kiosk, issue('ktp')],
  ['08:02', kiosk, issue('kk', { priorityGroup: 'LANSIA' })],
  ['08:03', kiosk, issue('akta')],
  ['08:04', kiosk, issue('pbb', { slotAt: clock('08:05') })],
  ['08:05', kiosk, issue('ktp')],
  ['08:06', fitri, issue('ktp')],
  ['08:06', kiosk, issue('pbb')],
  ['08:07', ani, callNext('loket-1')],
  ['08:07:10', ani, recall('loket-1', 3)],
  ['08:07:20', ani, recall('loket-1', 3)],
  ['08:07:40', ani, markMissed('loket-1', 3)],
  ['08:08', budi, callNext('loket-2')],
  ['08:08:05', budi, start('loket-2', 1)],
  ['08:09', budi, comeBack('loket-2', 3)],
  ['08:10', ani, callNext('loket-1')],
  ['08:10:10', ani, start('loket-1', 3)],
  ['08:12', ani, completeAndCallNext('loket-1', 3, 'papers-missing')],
  ['08:12:10', ani, (play) => undo('loket-1', play.position)],
  ['08:12:20', ani, complete('loket-1', 3)],
  ['08:13', budi, hold('loket-2', 1, 5, 'payment')],
  ['08:14', budi, grantPriority('loket-2', 6, 'HAMIL')],
  ['08:15', budi, callNext('loket-2')],
  ['08:16', budi, start('loket-2', 6)],
  ['08:17', budi, transfer('loket-2', 6, 'pbb', 'loket-10')],
  ['08:18', theHall, advanceTime],
  ['08:19', ani, callNext('loket-1')],
  ['08:20', ani, hold('loket-1', 1, 100)],
  ['08:21', citra, resume('loket-3', 1)],
  ['08:22', ani, cancel('loket-1', 2)],
  ['08:23', dewi, callTicket('loket-4', 8, 'urgent')],
  ['08:24', dewi, pauseCounter('loket-4')],
  ['08:24', dewi, markMissed('loket-4', 8)],
  ['08:25', dewi, pauseCounter('loket-4', 20, 'prayer')],
  ['08:26', dewi, endPause('loket-4')],
  ['08:27', fitri, takeOver('loket-4')],
  ['08:28', fitri, callNext('loket-4')],
  ['08:29', citra, closeCounter('loket-3')],
  ['08:30', eka, openCounter('loket-10')],
  ['08:31', eka, callNext('loket-10')],
  ['08:32', eka, start('loket-10', 5)],
  ['08:33', kiosk, issue('klaim')],
  ['08:34', theHall, reconfigured],
  ['08:35', kiosk, issue('akta')],
  ['08:40', ani, callNext('loket-1')],
  ['08:41', ani, hold('loket-1', 1, 120, 'copy')],
  ['08:42', kiosk, reserveNumbers],
  ['08:44', kiosk, handIn('A-801', 'ktp', clock('08:43'), { priorityGroup: 'LANSIA', insteadOf: commandIdAt(999) })],
  ['08:45', kiosk, (play) => withdraw(commandIdAt(play.position))],
  ['08:46', kiosk, issue('pbb')],
  ['08:47', holder(11), cancelOwn(11)],
];

/** Plays the day; `see` is shown the hall after every step, refused ones among them. */
export function wholeDay(see: (play: Play) => void = () => {}): Play {
  const play = given();
  see(play);
  for (const [time, actor, command] of day) {
    play.at(time).try(actor, typeof command === 'function' ? command(play) : command);
    see(play);
  }
  play.at('00:00:01', tuesday).did(theHall, advanceTime).did(kiosk, issue('ktp'));
  play.did(kiosk, handIn('A-802', 'ktp', clock('23:59')));
  see(play);
  return play;
}

const names: Record<string, string> = {
  'p-ani': 'Ani Rahmawati',
  'p-budi': 'Budi Santoso',
  'p-citra': 'Citra Lestari',
  'p-dewi': 'Dewi Anggraini',
  'p-eka': 'Eka Putra',
  'p-fitri': 'Fitri Handayani',
};
/** What must be in no public view: who the officers are. */
export const officerSecrets = [...Object.keys(names), ...Object.values(names)];
export const register = {
  officerName: (officerId: string) => names[officerId] ?? null,
  kioskName: (kioskId: string) => (kioskId.startsWith('k-0123456789ab') ? 'Pintu timur' : null),
  ticketOf: (token: string) => (token.startsWith('token-') ? ticket(token.slice('token-'.length)) : null),
};
export const tokenOf = (sequence: number, of: string = monday) => `token-${of}.${sequence}`;

/** Where the day's tickets are looked at. */
export const counterIds = ['loket-1', 'loket-2', 'loket-3', 'loket-4', 'loket-10'] as const;
