/** One line of the chart: what was expected and what came, the means of the same numbers, and how long nine of ten waited, on one scale of minutes. */
import { html, nothing, svg } from 'lit';
import { say, type Words } from '../../../shared/client/words/language.ts';
import type { Figures } from '../../../shared/record/accuracy.ts';
import { shortSpan } from '../../ui/times.ts';

const words = {
  expected: { id: 'rata-rata perkiraan {span}', en: 'expected {span} on average' },
  came: { id: 'rata-rata kenyataan {span}', en: 'came {span} on average' },
  ninety: { id: '9 dari 10 paling lama {span}', en: '9 of 10 at most {span}' },
} satisfies Words;

export const spanOfSeconds = (seconds: number): string => shortSpan(Math.round(seconds / 60));

/** Its three marks. What came is that of the numbers with which something was said; where nothing was, of all (rule U93). */
export const marksOf = ({ said, waits }: Figures) => ({
  expected: said.saidMeanSeconds,
  came: said.cameMeanSeconds ?? waits.meanSeconds,
  ninety: waits.ninetySeconds,
});

/** The longest mark of all. */
export const longestOf = (all: readonly Figures[]): number =>
  Math.max(0, ...all.flatMap((figures) => Object.values(marksOf(figures)).filter((seconds) => seconds !== null)));

/** `lines`: of the scale, in minutes. Marks stand at a share of the width, so that the line fits whatever room there is. */
export function accuracyChart(figures: Figures, lines: readonly number[]) {
  const { expected, came, ninety } = marksOf(figures);
  if (came === null) return nothing;
  const end = (lines.at(-1) ?? 1) * 60;
  const at = (seconds: number) => `${((seconds / end) * 100).toFixed(2)}%`;
  return html`<svg class="chart" role="img" aria-label=${inWords(figures)}>
    ${lines.map((minutes) => svg`<line class="grid" x1=${at(minutes * 60)} x2=${at(minutes * 60)} y1="0" y2="100%" />`)}
    ${
      ninety === null
        ? nothing
        : svg`<line class="reach" x1=${at(came)} x2=${at(ninety)} y1="50%" y2="50%" />
      <line class="reach" x1=${at(ninety)} x2=${at(ninety)} y1="30%" y2="70%" />`
    }
    ${expected === null ? nothing : svg`<line class="between" x1=${at(expected)} x2=${at(came)} y1="50%" y2="50%" />`}
    ${svg`<circle class="came" cx=${at(came)} cy="50%" r="5.5" />`}
    ${expected === null ? nothing : svg`<circle class="expected" cx=${at(expected)} cy="50%" r="7" />`}
  </svg>`;
}

/** Above the lines of the chart: their minutes. */
export function accuracyScale(lines: readonly number[]) {
  const end = lines.at(-1) ?? 1;
  return html`<svg class="chart scale" aria-hidden="true">
    ${lines.map((minutes) => svg`<text x="${((minutes / end) * 100).toFixed(2)}%" y="80%" text-anchor="middle">${minutes}</text>`)}
  </svg>`;
}

function inWords(figures: Figures): string {
  const { expected, came, ninety } = marksOf(figures);
  return [
    ...(expected === null ? [] : [say(words.expected, { span: spanOfSeconds(expected) })]),
    ...(came === null ? [] : [say(words.came, { span: spanOfSeconds(came) })]),
    ...(ninety === null ? [] : [say(words.ninety, { span: spanOfSeconds(ninety) })]),
  ].join(', ');
}
