/** What a ticket's holder is told: where it stands, and what to do. */

import type { Facts, Language, Text } from '../../shared/base/text.ts';
import { holdReasonWords, unservedReasonWords } from '../../shared/base/ticket.ts';
import { unreachable } from '../../shared/base/unreachable.ts';
import { clockTime, say } from '../../shared/client/words/language.ts';
import { presenceSentence } from '../../shared/client/words/presence-sentence.ts';
import type { WaitScene } from '../../shared/client/words/span-words.ts';
import { type WaitText, waitText } from '../../shared/client/words/wait-words.ts';
import { presenceTime, presenceWords } from '../../shared/views/presence.ts';
import type { TicketView } from '../../shared/views/ticket-view.ts';
import { aheadWords, asOnTheWall } from '../paper/ticket-text.ts';
import { ticketStatusWords as words } from './ticket-status-words.ts';

export interface TicketStatusText {
  /** `now`: somebody waits for the holder. `act`: something is to be done. `over`: nothing more comes. */
  tone: 'calm' | 'now' | 'act' | 'over';
  /** Shown above the title. */
  before: string | null;
  title: string;
  more: string | null;
  /** How long it still waits; left out: nothing is known. */
  wait?: { title: string; latest: string | null; more: string | null };
}

export function ticketStatus(ticket: TicketView, now: number, language: Language): TicketStatusText {
  const time = ticket.until === null ? '' : clockTime(ticket.until, ticket.timezone, language);
  const minutes = ticket.until === null ? 0 : Math.max(1, Math.round((ticket.until - now) / 60_000));
  const { serviceName: service, zoneName, transferredFrom: from } = ticket;
  const zone = asOnTheWall(zoneName, language);
  const facts = {
    counter: ticket.counterNumber ?? ticket.returnCounterNumber ?? '',
    time,
    minutes,
    service,
    zone,
    from: from ?? '',
  };
  const tell = (tone: TicketStatusText['tone'], title: Text, more: Text | null, before: Text | null = null) =>
    inWords({ tone, title, more, before }, facts, language);
  const nobody = nobodyThere(ticket, language);
  switch (ticket.status) {
    case 'waiting':
      return withTransfer(
        waitingWords(ticket, nobody, tell, { now, timezone: ticket.timezone, language }),
        ticket,
        say(words.transferredMore, facts, language),
        language,
      );
    case 'called':
      return ticket.presence === null
        ? tell('now', words.called, words.comeNow, words.calledNow)
        : tell('act', words.called, words.callerGone, words.calledNow);
    case 'serving':
      return tell('calm', words.serving, null);
    case 'held':
      return alsoMoved(
        { ...tell('act', words.held, words.heldMore), before: nobody ?? heldBecause(ticket, language) },
        ticket,
        language,
      );
    case 'missed': {
      if (!canReturn(ticket, now)) return tell('over', words.missedLate, words.missedLateMore);
      const told =
        nobody === null ? tell('act', words.missed, words.missedMore) : tell('act', words.missed, words.missedNobody);
      return alsoMoved({ ...told, before: nobody }, ticket, language);
    }
    case 'completed':
      return tell('over', words.completed, outcomes[ticket.outcome ?? 'done']);
    case 'cancelled':
      return tell('over', words.cancelled, words.takeNew);
    case 'unserved':
      return ticket.unservedBecause === null
        ? tell('over', words.unserved, words.comeAgain)
        : tell('over', words.endedByHall, words.endedByHallMore, unservedReasonWords[ticket.unservedBecause]);
    default:
      return unreachable(ticket.status);
  }
}

type Tell = (tone: TicketStatusText['tone'], title: Text, more: Text | null, before?: Text | null) => TicketStatusText;

function waitingWords(ticket: TicketView, nobody: string | null, tell: Tell, scene: Scene): TicketStatusText {
  const { language } = scene;
  if (nobody !== null) return withNobody(ticket, nobody, language);
  const isNext = ticket.ahead === 0;
  const title = isNext ? say(words.nextUp, {}, language) : aheadWords(ticket.ahead ?? 0, language);
  const told = { ...tell('calm', words.waiting, words.stayNear, words.waiting), title };
  const wait = waitText(ticket.wait, scene);
  return wait === null || wait.is === 'nobody' ? told : withWait(told, wait, scene);
}

type Scene = Required<WaitScene>;

/** Whoever may wait in vain is told what there is to do about it. */
function withWait(told: TicketStatusText, wait: WaitText, { language }: Scene): TicketStatusText {
  const { is, title, more, why } = wait;
  const rest = [is === 'range' ? null : more, why].flatMap((each) => each ?? []);
  const shown = { title, latest: is === 'range' ? more : null, more: rest.length === 0 ? null : rest.join(' ') };
  if (is !== 'unlikely') return { ...told, wait: shown };
  return { ...told, tone: 'act', wait: shown, more: say(words.unlikelyMore, {}, language) };
}

/** Whoever was sent on did not see it happen on a phone that was locked: it is told as long as the number waits. */
function withTransfer(
  told: TicketStatusText,
  { transferredFrom: from }: TicketView,
  where: string,
  language: Language,
): TicketStatusText {
  if (from === null) return told;
  return { ...told, before: say(words.transferred, { from }, language), more: [where, told.more].join(' ') };
}

/** Whoever is on hold or missed, and was moved meanwhile, where nobody was: first that, then what there is to do. */
function alsoMoved(
  told: TicketStatusText,
  { transferredFrom: from }: TicketView,
  language: Language,
): TicketStatusText {
  if (from === null) return told;
  return { ...told, more: `${say(words.transferred, { from }, language)}. ${told.more}` };
}

const heldBecause = ({ holdReason }: TicketView, language: Language): string | null =>
  holdReason && say(words.heldBecause, { reason: holdReasonWords[holdReason] }, language);

/** Null: somebody is at work for it, and what its place in the line says is true. */
const nobodyThere = ({ presence, agencyName, timezone }: TicketView, language: Language): string | null =>
  presence && presenceSentence(presence, agencyName, timezone, language);

/** Nobody is told to be the next of a counter at which nobody is (rule E3). */
function withNobody({ presence, ahead, timezone }: TicketView, sentence: string, language: Language): TicketStatusText {
  const told = presence && presenceWords(presence);
  const when = presence && presenceTime(presence);
  const time = when === null ? '' : clockTime(when, timezone, language);
  const isComing = presence?.status === 'resting' || presence?.status === 'expected';
  return {
    tone: isComing ? 'calm' : 'act',
    before: say(words.waiting, {}, language),
    title: told ? say(told.short, { time }, language) : '',
    more: [sentence, say(words.keepsPlace, { ahead: aheadWords(ahead ?? 0, language) }, language)].join(' '),
  };
}

/** Whether its holder may cancel it: no officer has begun to serve it, and it has not ended (rule T13). */
export function mayCancel(ticket: TicketView, now: number): boolean {
  const { status } = ticket;
  return status === 'waiting' || status === 'held' || (status === 'missed' && canReturn(ticket, now));
}

const outcomes = { done: words.done, 'papers-missing': words.papersMissing, referred: words.referred };

/** The server pushes the view only after events. The end of the time to return is no event, so the page compares with the clock. */
const canReturn = ({ until }: TicketView, now: number) => until !== null && until > now;

interface Telling {
  tone: TicketStatusText['tone'];
  title: Text;
  more: Text | null;
  before: Text | null;
}

const inWords = ({ tone, title, more, before }: Telling, facts: Facts, language: Language): TicketStatusText => ({
  tone,
  title: say(title, facts, language),
  more: more && say(more, facts, language),
  before: before && say(before, facts, language),
});
