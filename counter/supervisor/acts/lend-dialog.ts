import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AgencyId, CounterId, ServiceId } from '../../../shared/base/ids.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { wishFor } from '../../ui/choice.ts';
import { catalogueContext, fromContext, liveContext, visitorContext } from '../../ui/contexts.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import type { Visitor } from '../../ui/pages.ts';
import { matches } from '../../ui/search.ts';
import { dialogStyle } from '../parts/dialog-style.ts';
import './events.ts';
import { differenceWished, type Lending, lendableServices } from './lending.ts';

const words = {
  heading: { id: 'Layanan Loket {number} hari ini', en: 'What counter {number} serves today' },
  lead: {
    id: 'Berlaku sampai hari layanan berakhir, lalu kembali seperti pengaturan.',
    en: 'It holds until the business day ends; then it is as the settings say.',
  },
  search: { id: 'Cari layanan', en: 'Search for a service' },
  none: { id: 'Tidak ada layanan yang cocok.', en: 'No service matches.' },
  empty: { id: 'Pilih paling sedikit satu layanan.', en: 'Choose at least one service.' },
  settings: { id: 'Seperti pengaturan', en: 'As the settings say' },
  back: { id: 'Kembali', en: 'Back' },
  confirm: { id: 'Terapkan', en: 'Apply' },
} satisfies Words;

/** Which services a counter serves for the rest of the day. Raises `act-wished`. */
@customElement('lend-dialog')
export class LendDialog extends LitElement {
  static override styles = [
    base,
    dialogStyle,
    css`
      .lead {
        margin-bottom: var(--space-3);
        color: var(--mist);
      }
      .fields {
        height: 21rem;
        max-height: 42vh;
        margin-top: var(--space-3);
        border-block: 1px solid var(--line);
      }
      .choice small {
        color: var(--mist);
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(visitorContext) private visitor!: Visitor;
  @fromContext(liveContext) private live!: boolean;
  @property({ attribute: false }) counterId!: CounterId;
  /** What it serves by the settings. */
  @property({ attribute: false }) own: readonly ServiceId[] = [];
  /** What is lent there, as it was when the question came. */
  @property({ attribute: false }) seen: Lending = { more: [], fewer: [] };
  @state() private query = '';
  @state() private picked: ReadonlySet<ServiceId> | null = null;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  /** What somebody else lends meanwhile was not seen. */
  #seen: Lending = { more: [], fewer: [] };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#seen = this.seen;
  }

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  override render() {
    const { say } = this.#language;
    const counter = this.#counter;
    if (!counter) return nothing;
    const picked = this.#picked;
    const isOff = picked.size === 0 || !this.live;
    return html`<desk-dialog heading=${say(words.heading, { number: counter.number })}>
      <p class="lead">${say(words.lead)}</p>
      <input
        type="search"
        aria-label=${say(words.search)}
        placeholder=${say(words.search)}
        @input=${(event: InputEvent) => {
          this.query = (event.target as HTMLInputElement).value;
        }}
      />
      <div class="fields">${this.#rows(picked)}</div>
      <div class="buttons">
        <p role="alert">${picked.size === 0 ? say(words.empty) : nothing}</p>
        <button type="button" class="plain" @click=${this.#dismiss}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class="plain" @click=${() => this.#pick(new Set(this.own))}>${say(words.settings)}</button>
        <button type="button" class="filled" aria-disabled=${isOff ? 'true' : 'false'} @click=${this.#confirm}>
          ${say(words.confirm)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  #rows(picked: ReadonlySet<ServiceId>) {
    const { say } = this.#language;
    const agencies = new Map(this.catalogue.agencies.map((agency) => [agency.agencyId, agency.shortName]));
    const nameOf = (agencyId: AgencyId) => agencies.get(agencyId) ?? { id: agencyId };
    const found = lendableServices(this.catalogue, this.#counter!, this.visitor, this.own).filter(
      ({ name, agencyId }) => matches(`${name.id} ${name.en ?? ''} ${nameOf(agencyId).id}`, this.query),
    );
    if (found.length === 0) return html`<p role="status">${say(words.none)}</p>`;
    // What another agency's supervisor decides stays as it is, and is seen (rule S14).
    const { agencyIds } = this.visitor;
    const isOthers = (agencyId: AgencyId) => agencyIds !== null && !agencyIds.includes(agencyId);
    return found.map(
      ({ serviceId, name, agencyId }) => html`<label class="choice">
        <input type="checkbox" .checked=${picked.has(serviceId)} ?disabled=${isOthers(agencyId)} @change=${() => this.#toggle(serviceId)} />
        <span>${say(name)} <small>${say(nameOf(agencyId))}</small></span>
      </label>`,
    );
  }

  #toggle(serviceId: ServiceId): void {
    const next = new Set(this.#picked);
    if (!next.delete(serviceId)) next.add(serviceId);
    this.#pick(next);
  }

  #pick(services: ReadonlySet<ServiceId>): void {
    this.picked = services;
  }

  #confirm(): void {
    const picked = this.#picked;
    if (picked.size === 0 || !this.live) return;
    this.frame.close();
    const difference = differenceWished(this.own, picked);
    raise(this, 'act-wished', {
      wish: wishFor({ type: 'LendServices', counterId: this.counterId, ...difference, seen: this.#seen }),
    });
  }

  #dismiss(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }

  get #counter() {
    return this.catalogue.counters.find(({ counterId }) => counterId === this.counterId);
  }
  get #picked(): ReadonlySet<ServiceId> {
    return this.picked ?? new Set(this.#counter?.serviceIds);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lend-dialog': LendDialog;
  }
}
