/**
 * Every way to say no: a code for programs and a sentence a person can act on, in both languages. `{name}` in a
 * sentence is filled from the refusal's facts, already in words ("Loket 3", "08.00"). A new noun brings its own in a file of
 * its own, and a line here.
 */

import { type Facts, fill } from '../base/text.ts';
import { accessRefusals } from './access-refusals.ts';
import { agencyRefusals } from './agency-refusals.ts';
import { alarmRefusals } from './alarm-refusals.ts';
import { counterRefusals } from './counter-refusals.ts';
import { edgeRefusals } from './edge-refusals.ts';
import { hallRefusals } from './hall-refusals.ts';
import { kioskSentences } from './kiosk-refusals.ts';
import { noticeRefusals } from './notice-refusals.ts';
import { pageSentences } from './page-refusals.ts';
import { planningRefusals } from './planning-refusals.ts';
import type { Refusal, RefusalCode, RefusalSentences } from './refusal.ts';
import { supervisingRefusals } from './supervising-refusals.ts';
import { takingRefusals } from './taking-refusals.ts';
import { ticketRefusals } from './ticket-refusals.ts';

export const refusalSentences = {
  ...takingRefusals,
  ...kioskSentences,
  ...pageSentences,
  ...counterRefusals,
  ...supervisingRefusals,
  ...planningRefusals,
  ...ticketRefusals,
  ...agencyRefusals,
  ...noticeRefusals,
  ...alarmRefusals,
  ...hallRefusals,
  ...edgeRefusals,
  ...accessRefusals,
} as const satisfies RefusalSentences;

export const refusalCodes = Object.keys(refusalSentences) as RefusalCode[];

/** Fills the sentence of a code. A fact that the sentence names and the caller left out is a bug, and throws. */
export function refusal(code: RefusalCode, facts: Facts = {}, comeBackAt: number | null = null): Refusal {
  const lacking = (name: string): never => {
    throw new Error(`Refusal ${code} lacks the fact ${name}`);
  };
  return { code, sentence: fill(refusalSentences[code], facts, lacking), comeBackAt };
}
