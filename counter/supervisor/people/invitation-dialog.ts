import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Invitation } from '../../../shared/access/access.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext, nowContext, phonesContext } from '../../ui/contexts.ts';
import '../../../shared/client/elements/antrean-qr.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { controls } from '../../ui/controls.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import '../parts/copy-field.ts';
import { momentWords } from '../parts/moments.ts';

const words = {
  heading: { id: 'Undangan untuk {name}', en: 'Invitation for {name}' },
  lead: {
    id: 'Berikan tautan ini hanya kepada {name}: siapa pun yang membukanya dapat membuat kata sandinya. Tautan hanya tampil sekarang, berlaku satu kali, sampai {until}.',
    en: 'Give this link to {name} only: whoever opens it can set the password. It is shown only now, works once, until {until}.',
  },
  link: { id: 'Tautan undangan', en: 'Invitation link' },
  scan: {
    id: 'Atau pindai dengan ponsel yang tersambung ke jaringan MPP.',
    en: 'Or scan it with a phone on the hall’s network.',
  },
  noPhone: {
    id: 'Ponsel tidak dapat membuka {address}. Buka halaman ini lewat alamat server di jaringan MPP, atau minta administrator mengisi PUBLIC_URL.',
    en: 'No phone can open {address}. Open this page by the server’s address in the hall’s network, or ask the administrator to set PUBLIC_URL.',
  },
  done: { id: 'Selesai', en: 'Done' },
} satisfies Words;

/** Shows the one-time link of an invitation, as text and as a QR code. */
@customElement('invitation-dialog')
export class InvitationDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .carry {
        display: grid;
        grid-template-columns: 11rem minmax(0, 1fr);
        align-items: center;
        gap: var(--space-2) var(--space-5);
        margin: var(--space-4) 0;
        color: var(--mist);
      }
      .no-phone {
        margin: var(--space-4) 0;
        font-weight: 600;
        text-wrap: pretty;
      }
      .end {
        display: flex;
        justify-content: flex-end;
        margin-top: var(--space-5);
      }
      @media (max-width: 560px) {
        .carry {
          grid-template-columns: minmax(0, 1fr);
        }
        antrean-qr {
          max-width: 15rem;
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @fromContext(phonesContext) private phonesAt!: string | null;
  @property({ attribute: false }) invitation!: Invitation;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector('copy-field')?.focus();
  }

  override render() {
    const { say } = this.#language;
    const { person, link, until } = this.invitation;
    const { name } = person;
    const address = new URL(link, this.phonesAt ?? location.href).href;
    return html`<desk-dialog heading=${say(words.heading, { name })}>
      <p>${say(words.lead, { name, until: momentWords(until, this.now, this.catalogue.hall.timezone) })}</p>
      ${
        this.phonesAt === null
          ? html`<p class="no-phone" role="note">${say(words.noPhone, { address: location.origin })}</p>`
          : html`<div class="carry">
              <antrean-qr text=${address} label=${say(words.link)}></antrean-qr>
              <p>${say(words.scan)}</p>
            </div>`
      }
      <copy-field label=${say(words.link)} value=${address}></copy-field>
      <p class="end">
        <button type="button" class="filled" @click=${this.#done}>${say(words.done)} <kbd aria-hidden="true">Enter</kbd></button>
      </p>
    </desk-dialog>`;
  }

  #done(event: Event): void {
    event.stopPropagation();
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'invitation-dialog': InvitationDialog;
  }
}
