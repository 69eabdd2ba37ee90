import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { IssuedTicket } from '../../../shared/answers.ts';
import '../../../shared/client/elements/antrean-qr.ts';
import { ticketUrl } from '../../../shared/client/links/ticket-url.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { wholeWords } from '../../../shared/client/words/whole-words.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext, phonesContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import type { PaperFacts } from '../../ui/ticket-paper.ts';
import { paperFacts } from './paper-facts.ts';

const words = {
  heading: { id: 'Nomor {number}', en: 'Number {number}' },
  scan: { id: 'Pemohon memindai kode ini dengan ponsel.', en: 'The visitor scans this code with a phone.' },
  label: { id: 'Halaman nomor {number}', en: 'The page of number {number}' },
  noAddress: {
    id: 'Alamat MPP bagi ponsel belum diatur (PUBLIC_URL), jadi kodenya tidak ditampilkan. Tulis nomornya, atau cetak.',
    en: 'Nobody has set the hall’s address for phones (PUBLIC_URL), so there is no code. Write the number down, or print it.',
  },
  wait: { id: 'Menunggu di {zone}', en: 'Wait at {zone}' },
  ahead: { id: '{ahead} nomor di depan', en: '{ahead} ahead' },
  sent: {
    id: 'Dikirim ke jendela cetak komputer ini. Periksa kertasnya: halaman ini tidak tahu apakah sudah keluar.',
    en: 'Sent to this computer’s print window. Look at the paper: this page does not know whether it came out.',
  },
  print: { id: 'Cetak', en: 'Print' },
  done: { id: 'Selesai', en: 'Done' },
} satisfies Words;

/** A number that was given out, or once more: large, its code for a phone, and its paper. */
@customElement('given-dialog')
export class GivenDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        --dialog-width: 34rem;
      }
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-4);
        align-items: center;
      }
      .number {
        font-family: var(--numbers);
        font-size: clamp(3rem, 12vw, 5rem);
        font-weight: 800;
        line-height: 1;
      }
      antrean-qr {
        width: 11rem;
      }
      p {
        line-height: 1.35;
      }
      .mist {
        color: var(--mist);
        font-size: 0.9375rem;
      }
      .sent {
        margin-top: var(--space-3);
        font-weight: 600;
      }
      .buttons {
        display: flex;
        justify-content: flex-end;
        gap: var(--space-3);
        margin-top: var(--space-5);
      }
      @media (max-width: 520px) {
        .card {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(phonesContext) private phonesAt!: string | null;
  @property({ attribute: false }) issued!: IssuedTicket;
  /** Whether it goes to the printer at once. */
  @property({ type: Boolean }) printing = false;
  @state() private sent = false;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    if (this.printing) this.#print();
  }

  override render() {
    const { say } = this.#language;
    const facts = this.#facts();
    const { number, ahead } = this.issued;
    return html`<desk-dialog heading=${say(words.heading, { number })} @keydown=${this.#keydown}>
      <div class="card">
        <div>
          <p class="number">${number}</p>
          <p>${say(facts.service)}</p>
          <p class="mist">${say(words.wait, { zone: facts.zone })} · ${say(words.ahead, { ahead })}</p>
          ${facts.expected ? html`<p class="mist">${wholeWords(facts.expected)}</p>` : nothing}
        </div>
        ${facts.url ? html`<antrean-qr .text=${facts.url} .label=${say(words.label, { number })}></antrean-qr>` : nothing}
      </div>
      <p class="mist">${say(facts.url ? words.scan : words.noAddress)}</p>
      <p class="sent" role="status">${this.sent ? say(words.sent) : nothing}</p>
      <div class="buttons">
        <button type="button" class="plain" aria-keyshortcuts="P" @click=${this.#print}>
          ${say(words.print)} <kbd aria-hidden="true">P</kbd>
        </button>
        <button type="button" class="filled" aria-keyshortcuts="Enter" @click=${this.#close}>
          ${say(words.done)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  #facts(): PaperFacts {
    const { issued, catalogue, phonesAt } = this;
    return paperFacts(issued, catalogue, phonesAt === null ? null : ticketUrl(phonesAt, issued.token));
  }

  #keydown(event: KeyboardEvent): void {
    if (event.repeat || event.key.toLowerCase() !== 'p' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#print();
  }

  #print(): void {
    this.sent = true;
    raise(this, 'paper-wanted', { facts: this.#facts() });
  }

  #close(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare module '../../ui/events.ts' {
  interface DeskEvents {
    /** A paper is to be printed. */
    'paper-wanted': { facts: PaperFacts };
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'given-dialog': GivenDialog;
  }
}
