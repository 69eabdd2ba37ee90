/** The bar over a list: what the page is, a sentence about it, a search, and a button that adds to the list. */
import { html, type LitElement, nothing } from 'lit';
import { supervisorKeys } from '../../ui/pages.ts';
import { walkRows } from './list-keys.ts';

interface Bar {
  heading: string;
  /** Null: there is nothing to say yet. */
  about: string | null;
  /** Left out: the list is short. */
  search?: Search;
  add: { label: string; start: () => void };
}
interface Search {
  label: string;
  find: (query: string) => void;
}

/** It has no shadow root of its own: the page's style applies, and `listKeys` finds the search field. */
export const pageBar = (page: LitElement, { heading, about, search, add }: Bar) =>
  html`<div class="bar">
    <h1>${heading}</h1>
    ${about === null ? nothing : html`<p>${about}</p>`} ${search ? searchField(page, search) : nothing}
    <button type="button" class="filled" @click=${add.start}>
      ${add.label} <kbd aria-hidden="true">${supervisorKeys.add.toUpperCase()}</kbd>
    </button>
  </div>`;

const searchField = (page: LitElement, { label, find }: Search) =>
  html`<input
    type="search"
    data-search
    placeholder=${label}
    aria-label=${label}
    aria-keyshortcuts="/"
    @input=${(event: InputEvent) => find((event.target as HTMLInputElement).value)}
    @keydown=${(event: KeyboardEvent) => event.key === 'ArrowDown' && walkRows(page, 1)}
  />`;
