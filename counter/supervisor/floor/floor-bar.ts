/** What stands above the floor: its name, the search, the zone, and what can be done about the whole hall. */
import { html, nothing } from 'lit';
import type { ZoneId } from '../../../shared/base/ids.ts';
import { say, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { pageRows } from '../../ui/pages.ts';

const words = {
  search: { id: 'Instansi, layanan, loket, petugas, nomor', en: 'Agency, service, counter, officer, number' },
  zone: { id: 'Zona', en: 'Zone' },
  allZones: { id: 'Semua zona', en: 'All zones' },
  acts: { id: 'Seluruh MPP…', en: 'The whole hall…' },
  needy: { id: 'Hanya yang perlu dilihat ({count})', en: 'Only what needs a look ({count})' },
} satisfies Words;

interface Chosen {
  query: string;
  /** Null: all of them. */
  zoneId: ZoneId | null;
  needyOnly: boolean;
}

export interface FloorBar extends Chosen {
  zones: CatalogueView['zones'];
  /** How many agencies need a look; null: nobody knows yet. */
  needy: number | null;
  changed: (change: Partial<Chosen>) => void;
  /** From the search into the bands. */
  down: () => void;
  /** Null: whoever looks may do nothing about the whole hall. */
  acts: (() => void) | null;
}

export const floorBar = (bar: FloorBar) =>
  html`<div class="bar">
    <h1>${say(pageRows.floor.words)}</h1>
    ${search(bar)} ${zone(bar)} ${bar.needy === null ? nothing : needyOnly(bar, bar.needy)}
    ${bar.acts ? html`<button type="button" class="plain" @click=${bar.acts}>${say(words.acts)}</button>` : nothing}
  </div>`;

function search({ query, changed, down }: FloorBar) {
  const label = say(words.search);
  return html`<input
    type="search"
    data-search
    placeholder=${label}
    aria-label=${label}
    aria-keyshortcuts="/"
    .value=${query}
    @input=${(event: InputEvent) => changed({ query: (event.target as HTMLInputElement).value })}
    @keydown=${(event: KeyboardEvent) => event.key === 'ArrowDown' && down()}
  />`;
}

function zone({ zones, zoneId, changed }: FloorBar) {
  if (zones.length < 2) return nothing;
  const chosen = ({ target }: Event) =>
    changed({ zoneId: zones.find((each) => each.zoneId === (target as HTMLSelectElement).value)?.zoneId ?? null });
  return html`<select aria-label=${say(words.zone)} @change=${chosen}>
    <option value="" ?selected=${zoneId === null}>${say(words.allZones)}</option>
    ${zones.map((each) => html`<option value=${each.zoneId} ?selected=${each.zoneId === zoneId}>${say(each.name)}</option>`)}
  </select>`;
}

const needyOnly = ({ needyOnly: isOnly, changed }: FloorBar, count: number) =>
  html`<label class="needy">
    <input
      type="checkbox"
      .checked=${isOnly}
      @change=${(event: Event) => changed({ needyOnly: (event.target as HTMLInputElement).checked })}
    />
    ${say(words.needy, { count })}
  </label>`;
