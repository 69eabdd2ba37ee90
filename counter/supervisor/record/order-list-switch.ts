import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { HallSwitches } from '../../../shared/access/access.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { AskController } from '../../ui/ask-controller.ts';
import { apiContext, fromContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import '../../ui/desk-dialog.ts';
import { LoadController } from '../parts/load-controller.ts';
import { OpenController } from '../parts/open-controller.ts';

const words = {
  heading: { id: 'Daftar urutan untuk umum', en: 'Order list for everybody' },
  on: { id: 'Daftar umum: terbuka', en: 'Public list: open' },
  off: { id: 'Daftar umum: tertutup', en: 'Public list: closed' },
  lead: {
    id: 'Selama terbuka, siapa pun dapat membaca nomor mana dipanggil kapan, ke loket mana, dan mengapa. Tanpa nama.',
    en: 'While it is open, everybody can read which number was called when, to which counter, and why. Without names.',
  },
  link: { id: 'Lihat daftarnya', en: 'See the list' },
  open: { id: 'Buka untuk umum', en: 'Open it to everybody' },
  close: { id: 'Tutup daftar', en: 'Close the list' },
  back: { id: 'Kembali', en: 'Back' },
} satisfies Words;

/** Where the order list of a day is read. */
const address = '/urutan/';

/** Shows whether the order list is public, and switches it on or off. */
@customElement('order-list-switch')
export class OrderListSwitch extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      a {
        display: inline-block;
        margin-top: var(--space-3);
        font-weight: 650;
        color: var(--sea);
      }
      .problem {
        margin-top: var(--space-3);
        font-weight: 600;
        color: var(--coral-text);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-3);
        margin-top: var(--space-5);
      }
    `,
  ];

  @fromContext(apiContext) private api!: Api;
  #language = new LanguageController(this);
  #switches = new LoadController(this, () => this.api.seeSwitches());
  #open = new OpenController<'question'>(this);
  #ask = new AskController(this);

  override render() {
    const { data } = this.#switches;
    if (!data) return nothing;
    return html`<button type="button" class="plain" @click=${() => this.#open.show('question')}>
        ${this.#language.say(data.publicOrderList ? words.on : words.off)}
      </button>
      ${this.#open.what ? this.#question(data) : nothing}`;
  }

  #question({ publicOrderList }: HallSwitches) {
    const { say } = this.#language;
    const turn = () => void this.#turn({ publicOrderList: !publicOrderList });
    return html`<desk-dialog heading=${say(words.heading)} @dismissed=${this.#close}>
      <p>${say(words.lead)}</p>
      ${publicOrderList ? html`<p><a href=${address} target="_blank" rel="noopener">${say(words.link)}</a></p>` : nothing}
      ${this.#ask.problem ? html`<p class="problem" role="alert">${say(this.#ask.problem)}</p>` : nothing}
      <div class="buttons">
        <button type="button" class="plain" @click=${this.#close}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class=${this.#ask.busy ? 'filled pending' : 'filled'} @click=${turn}>
          ${say(publicOrderList ? words.close : words.open)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  async #turn(switches: HallSwitches): Promise<void> {
    if (!(await this.#ask.ask(() => this.api.setSwitches({ body: switches })))) return;
    await this.#switches.reload();
    this.#close();
  }

  readonly #close = (): void => void this.#open.close();
}

declare global {
  interface HTMLElementTagNameMap {
    'order-list-switch': OrderListSwitch;
  }
}
