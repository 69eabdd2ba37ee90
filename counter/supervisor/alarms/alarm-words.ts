/** Each alarm in a sentence, and what would help. Pure. */
import type { Alarm, AlarmKind, AlarmProposal } from '../../../shared/alarms/alarms.ts';
import type { CounterId } from '../../../shared/base/ids.ts';
import type { Facts, Text } from '../../../shared/base/text.ts';
import { clockTime, say, type Words } from '../../../shared/client/words/language.ts';
import type { Command } from '../../../shared/commands.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { WhatIfChange } from '../../../shared/views/what-if.ts';
import { minutesBetween, spanWords } from '../../ui/times.ts';

const words = {
  'agency-unmanned': {
    id: '{agency}: {count} menunggu tanpa petugas, terlama {span}',
    en: '{agency}: {count} {count|waits|wait}, and no officer is there; the longest {span}',
  },
  'promise-late': {
    id: '{agency}, {service}: {count} lewat batas waktu panggil, {number} {span}',
    en: '{agency}, {service}: {count} past the time to be called by, {number} by {span}',
  },
  'hold-overdue': {
    id: '{number} masih ditunda, padahal waktunya habis pukul {time}',
    en: '{number} is still on hold, though its time ended at {time}',
  },
  'not-started': {
    id: '{counter}, {agency}: {number} dipanggil {span} yang lalu dan belum dilayani',
    en: '{counter}, {agency}: {number} was called {span} ago, and is not being served',
  },
  'serving-long': {
    id: '{counter}, {agency}: {number} dilayani {span}, jauh lebih lama dari biasanya',
    en: '{counter}, {agency}: {number} has been served for {span}, far longer than usual',
  },
  'officer-gone': {
    id: '{counter}: petugas keluar pukul {time}, loket masih terbuka',
    en: '{counter}: its officer signed out at {time}, and it stands open',
  },
  'counter-idle': {
    id: '{counter} tidak memanggil selama {span}, sedangkan {count} menunggu {service}',
    en: '{counter} has called nobody for {span}, while {count} {count|waits|wait} for {service}',
  },
  'device-gone': { id: '{name} terputus sejak {time}', en: '{name} is not connected since {time}' },
  'sound-blocked': {
    id: '{name} tidak bersuara: sentuh layar itu sekali',
    en: '{name} has no sound: touch that screen once',
  },
  'paper-out': { id: '{name}: kertas habis atau macet', en: '{name}: the paper is out, or jammed' },
  'backup-late': { id: '{words}', en: '{words}' },
  'disk-full': { id: '{words}', en: '{words}' },
  'clock-wrong': { id: '{words}', en: '{words}' },
} satisfies Record<AlarmKind, Required<Text>>;

const acts = {
  lend: { id: '{counter} bantu {service}', en: '{counter} helps {service}' },
  lendMore: {
    id: '{waiting} menunggu di {counters} loket; menjadi {more}',
    en: '{waiting} wait at {counters} {counters|counter|counters}; {more} then',
  },
  resume: { id: 'Akhiri jeda {counter}', en: 'End the break of {counter}' },
  resumeMore: { id: 'melayani {waiting} yang menunggu', en: 'for {waiting} who {waiting|waits|wait}' },
  open: { id: 'Buka {counter}…', en: 'Open {counter}…' },
  openMore: { id: 'untuk {waiting} yang menunggu', en: 'for {waiting} who {waiting|waits|wait}' },
  end: { id: 'Tutup {counter}…', en: 'Close {counter}…' },
  move: { id: 'Pindahkan {officer} ke {counter}', en: 'Move {officer} to {counter}' },
  moveMore: {
    id: '{from} tutup, layanannya tetap di loket lain; {waiting} menunggu di {counter}',
    en: '{from} will close, others serve what it did; {waiting} {waiting|waits|wait} for {counter}',
  },
  officerOf: { id: 'petugas {from}', en: 'the officer of {from}' },
  endMore: { id: '{number} menunggu lagi di tempatnya', en: '{number} waits again, in its place' },
  endFree: { id: 'tidak ada nomor di sana', en: 'no number is there' },
} satisfies Words;
const counterWords = { id: 'Loket {number}', en: 'Counter {number}' };

export interface AlarmScene {
  catalogue: CatalogueView;
  now: number;
}

/** Of a counter or service that the catalogue does not know any more, its id. */
function factsOf(alarm: Alarm, { catalogue, now }: AlarmScene): Facts {
  const { agencyId, serviceId, counterId, since } = alarm;
  const agency = catalogue.agencies.find((one) => one.agencyId === agencyId)?.shortName;
  const service = catalogue.services.find((one) => one.serviceId === serviceId)?.name;
  return {
    agency: agency ?? catalogue.hall.shortName,
    service: service ?? serviceId ?? '',
    counter: counterNamed(counterId, catalogue),
    number: alarm.number ?? '',
    count: alarm.count ?? 0,
    name: alarm.name ?? '',
    words: alarm.words ?? '',
    time: clockTime(since, catalogue.hall.timezone),
    span: spanWords(minutesBetween(since, now)),
  };
}

function counterNamed(counterId: CounterId | null, { counters }: CatalogueView): string {
  const counter = counters.find((one) => one.counterId === counterId);
  return say(counterWords, { number: counter?.number ?? counterId ?? '' });
}

export const alarmSentence = (alarm: Alarm, scene: AlarmScene): string => say(words[alarm.kind], factsOf(alarm, scene));

/** What a button says, and what it would change. */
export function proposalWords(proposal: AlarmProposal, { catalogue }: AlarmScene): { label: string; more: string } {
  const counter = counterNamed(proposal.counterId, catalogue);
  switch (proposal.act) {
    case 'lend': {
      const { waiting, counters, serviceId } = proposal;
      const service = catalogue.services.find((one) => one.serviceId === serviceId)?.name ?? { id: serviceId };
      return {
        label: say(acts.lend, { counter, service }),
        more: say(acts.lendMore, { waiting, counters, more: counters + 1 }),
      };
    }
    case 'end': {
      const { number } = proposal;
      return {
        label: say(acts.end, { counter }),
        more: number === null ? say(acts.endFree) : say(acts.endMore, { number }),
      };
    }
    case 'resume':
      return { label: say(acts.resume, { counter }), more: say(acts.resumeMore, { waiting: proposal.waiting }) };
    case 'move': {
      const from = counterNamed(proposal.fromCounterId, catalogue);
      const officer = proposal.officerName ?? say(acts.officerOf, { from });
      return {
        label: say(acts.move, { officer, counter }),
        more: say(acts.moveMore, { from, counter, waiting: proposal.waiting }),
      };
    }
    case 'open':
      return { label: say(acts.open, { counter }), more: say(acts.openMore, { waiting: proposal.waiting }) };
  }
}

/** As it is asked what it would change. Null: it helps nobody who waits. */
export function questionOf(proposal: AlarmProposal): WhatIfChange | null {
  const { counterId } = proposal;
  switch (proposal.act) {
    case 'lend':
      return { is: 'serve', counterId, serviceId: proposal.serviceId };
    case 'resume':
      return { is: 'resume', counterId };
    case 'move':
      return { is: 'move', counterId: proposal.fromCounterId, toCounterId: counterId };
    case 'open':
      return { is: 'open', counterId, from: null, until: null };
    case 'end':
      return null;
  }
}

/** Null: something has to be chosen first, an officer for the counter, or the reason for which it closes. */
export function commandFor(proposal: AlarmProposal): Command | null {
  const { counterId } = proposal;
  switch (proposal.act) {
    case 'lend':
      return { type: 'LendServices', counterId, more: proposal.more, fewer: proposal.fewer, seen: proposal.seen };
    case 'resume':
      return { type: 'ResumeForOfficer', counterId };
    // Whoever has to go reads why, and the alarm is why (rule R12).
    case 'move': {
      const { officerId, fromCounterId } = proposal;
      return { type: 'AssignCounter', counterId, officerId, fromCounterId, reason: 'long-lines' };
    }
    case 'end':
    case 'open':
      return null;
  }
}
