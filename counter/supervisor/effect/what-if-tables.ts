/** The figures of both charts as tables: for whoever reads rather than looks (rule U74). */
import { html } from 'lit';
import { clockTime, say, type Words } from '../../../shared/client/words/language.ts';
import type { Spread, WhatIfAnswer } from '../../../shared/views/what-if.ts';
import { rowTable } from '../parts/row-table.ts';
import { countRange, meanWords, minuteWords, spreadWords } from './answer-words.ts';

const words = {
  both: { id: 'Angka kedua grafik dalam tabel', en: 'The figures of both charts as tables' },
  waits: { id: 'Menit menunggu, menurut jam pengambilan nomor', en: 'Minutes of wait, by when a number is taken' },
  still: { id: 'Orang yang masih menunggu, menurut jam', en: 'People still waiting, by the time of day' },
  time: { id: 'Jam', en: 'Time' },
  taken: { id: 'Nomor diambil', en: 'Number taken' },
  numbers: { id: 'Nomor', en: 'Numbers' },
  waiting: { id: 'sudah menunggu', en: 'waits already' },
  asIs: { id: 'Seperti sekarang', en: 'As it is' },
  asAsked: { id: 'Dengan perubahan', en: 'With the change' },
  none: { id: 'tidak ada', en: 'nobody' },
} satisfies Words;

interface Row {
  key: string;
  name: string;
  cells: readonly unknown[];
}

const minutes = (spread: Spread | null) =>
  spread === null ? say(words.none) : html`${minuteWords(spread.mean)} <small>${spreadWords(spread)}</small>`;
const people = (spread: Spread) => html`${meanWords(spread.mean)} <small>${countRange(spread)}</small>`;

export function chartTables({ curve, stillWaiting }: WhatIfAnswer, isChanged: boolean, timezone: string) {
  const pair = [words.asIs, ...(isChanged ? [words.asAsked] : [])];
  const waits = curve.map(({ from, numbers, asIs, asAsked }) => ({
    key: `${from}`,
    name: from === null ? say(words.waiting) : clockTime(from, timezone),
    cells: [meanWords(numbers), minutes(asIs), ...(isChanged ? [minutes(asAsked)] : [])],
  }));
  const still = stillWaiting.map(({ at, asIs, asAsked }) => ({
    key: `${at}`,
    name: clockTime(at, timezone),
    cells: [people(asIs), ...(isChanged ? [people(asAsked)] : [])],
  }));
  return html`<details>
    <summary>${say(words.both)}</summary>
    ${table(words.waits, [words.taken, words.numbers, ...pair], waits)} ${table(words.still, [words.time, ...pair], still)}
  </details>`;
}

function table(title: Words[string], heads: readonly Words[string][], rows: readonly Row[]) {
  const columns = heads.map((each) => say(each));
  return html`<h3>${say(title)}</h3>
    ${rowTable({
      columns,
      rows,
      idOf: ({ key }) => key,
      show: ({ name, cells }) => html`<tr role="row">
        <td role="cell" class="name">${name}</td>
        ${cells.map((cell, place) => html`<td role="cell" class="numbers" data-label=${columns[place + 1]!}>${cell}</td>`)}
      </tr>`,
    })}`;
}
