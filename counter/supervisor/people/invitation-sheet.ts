import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Invitation } from '../../../shared/access/access.ts';
import '../../../shared/client/elements/antrean-qr.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { agencyNames, roleWords } from '../../access/role-words.ts';
import { catalogueContext, fromContext, nowContext, phonesContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';
import { momentWords } from '../parts/moments.ts';

const words = {
  heading: { id: 'Lembar undangan', en: 'Sheet of invitations' },
  lead: {
    id: 'Tautan ini hanya tampil sekarang, dan masing-masing berlaku satu kali. Cetak, gunting menurut garisnya, dan berikan tiap lembar hanya kepada orangnya.',
    en: 'These links are shown only now, and each works once. Print, cut along the lines, and give each slip to its own person only.',
  },
  noPhone: {
    id: 'Kode QR tidak ditampilkan: ponsel tidak dapat membuka {address}. Minta administrator mengisi PUBLIC_URL, atau buka halaman ini lewat alamat server di jaringan MPP.',
    en: 'There are no QR codes: no phone can open {address}. Ask the administrator to set PUBLIC_URL, or open this page by the server’s address in the hall’s network.',
  },
  print: { id: 'Cetak', en: 'Print' },
  done: { id: 'Selesai', en: 'Done' },
  slip: { id: 'Undangan untuk', en: 'Invitation for' },
  signInName: { id: 'Nama masuk', en: 'Sign-in name' },
  how: {
    id: 'Pindai kodenya atau buka tautannya, lalu buat kata sandi Anda sendiri. Berlaku satu kali, sampai {until}.',
    en: 'Scan the code or open the link, and set a password of your own. Good once, until {until}.',
  },
  how2: {
    id: 'Buka tautannya, lalu buat kata sandi Anda sendiri. Berlaku satu kali, sampai {until}.',
    en: 'Open the link, and set a password of your own. Good once, until {until}.',
  },
} satisfies Words;

/** Invitations to print, one person between two lines to cut. Raises `dismissed`. */
@customElement('invitation-sheet')
export class InvitationSheet extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: center;
        margin-bottom: var(--space-3);
      }
      h1 {
        margin-right: auto;
        font-size: var(--size-2xl);
        font-weight: 800;
        line-height: 1.15;
      }
      .lead {
        max-width: 46rem;
        margin-bottom: var(--space-4);
        text-wrap: pretty;
      }
      .no-phone {
        font-weight: 600;
      }
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 8.5rem;
        gap: var(--space-2) var(--space-5);
        align-items: start;
        max-width: 46rem;
        padding: var(--space-4) 0;
        border-bottom: 1.5px dashed var(--mist);
        break-inside: avoid;
      }
      article.no-code {
        grid-template-columns: minmax(0, 1fr);
      }
      h2 {
        font-size: var(--size-xl);
        font-weight: 700;
        line-height: 1.2;
        overflow-wrap: anywhere;
      }
      .hall {
        font-weight: 600;
        color: var(--mist);
      }
      code {
        display: block;
        font-family: var(--numbers);
        font-size: 0.875rem;
        overflow-wrap: anywhere;
      }
      @media (max-width: 480px) {
        article {
          grid-template-columns: minmax(0, 1fr);
        }
        antrean-qr {
          max-width: 12rem;
        }
      }
      @media print {
        .bar,
        .lead {
          display: none;
        }
        article {
          max-width: none;
        }
        .hall {
          color: #000;
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @fromContext(phonesContext) private phonesAt!: string | null;
  @property({ attribute: false }) invitations: readonly Invitation[] = [];
  #language = new LanguageController(this);

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  override render() {
    const { say } = this.#language;
    return html`<div class="bar">
        <h1>${say(words.heading)}</h1>
        <button type="button" class="filled" @click=${() => print()}>${say(words.print)}</button>
        <button type="button" class="plain" @click=${() => raise(this, 'dismissed', null)}>${say(words.done)}</button>
      </div>
      <p class="lead">${say(words.lead)}</p>
      ${this.phonesAt === null ? html`<p class="lead no-phone" role="note">${say(words.noPhone, { address: location.origin })}</p>` : nothing}
      ${this.invitations.map(this.#slip)}`;
  }

  readonly #slip = ({ person, link, until }: Invitation) => {
    const { say } = this.#language;
    const { hall } = this.catalogue;
    const hasCode = this.phonesAt !== null;
    const address = new URL(link, this.phonesAt ?? location.href).href;
    const facts = { until: momentWords(until, this.now, hall.timezone) };
    return html`<article class=${hasCode ? '' : 'no-code'}>
      <div>
        <p class="hall">${say(hall.name)}</p>
        <p>${say(words.slip)}</p>
        <h2>${person.name}</h2>
        <p>${say(roleWords[person.role])} · ${agencyNames(person.agencyIds, this.catalogue)}</p>
        <p>${say(words.signInName)}: <b>${person.signInName}</b></p>
        <p>${say(hasCode ? words.how : words.how2, facts)}</p>
        <code>${address}</code>
      </div>
      ${hasCode ? html`<antrean-qr text=${address} label=${`${say(words.slip)} ${person.name}`}></antrean-qr>` : nothing}
    </article>`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'invitation-sheet': InvitationSheet;
  }
}
