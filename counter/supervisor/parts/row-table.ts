import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

interface Rows<T> {
  /** The heads of the columns, in the language that is shown. */
  columns: readonly (string | TemplateResult)[];
  rows: readonly T[];
  idOf: (row: T) => string;
  show: (row: T) => TemplateResult;
}

/** A table with a row for each thing. The roles stand there because `display: block`, on a small screen, takes them away. */
export const rowTable = <T>({ columns, rows, idOf, show }: Rows<T>) =>
  html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(rows, idOf, show)}
    </tbody>
  </table>`;
