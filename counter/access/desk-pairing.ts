import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Api } from '../../shared/client/connection/api.ts';
import { DevicePairing, groupsOf } from '../../shared/client/connection/pairing.ts';
import { version } from '../../shared/client/connection/version.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { apiContext, fromContext } from '../ui/contexts.ts';
import { raise } from '../ui/events.ts';

const words = {
  toDo: {
    id: 'Minta supervisor membuka halaman Perangkat, lalu mengetik kode ini dan memilih loket ini. Setelah itu petugas masuk di komputer ini dengan nama dan PIN.',
    en: 'Ask the supervisor to open the page Devices, to type this code, and to choose this counter. Officers then sign in on this machine with their name and PIN.',
  },
  asking: { id: 'Meminta kode…', en: 'Asking for a code…' },
} satisfies Words;

/** Opens this counter's machine for PINs: a code for the supervisor. Raises `desk-paired`. */
@customElement('desk-pairing')
export class DeskPairing extends LitElement {
  static override styles = [
    base,
    css`
      .code {
        display: grid;
        place-items: center;
        min-height: 7rem;
        font-size: clamp(2rem, 9vw, 3.6rem);
        line-height: 1;
        letter-spacing: 0.02em;
        background: var(--paper);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
      }
      .asking {
        font-family: var(--words);
        font-size: var(--size-l);
        color: var(--mist);
        letter-spacing: 0;
      }
      .do,
      .problem {
        margin-top: var(--space-4);
      }
      .problem {
        font-weight: 600;
        color: var(--coral-text);
      }
    `,
  ];

  #pairing: DevicePairing | null = null;
  #end = new AbortController();
  @fromContext(apiContext) private api!: Api;
  #language = new LanguageController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#pair();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.abort();
    this.#end = new AbortController();
  }

  override render() {
    const { say } = this.#language;
    const trouble = this.#pairing?.state.trouble;
    return html`<div role="status">${this.#code()}</div>
      ${trouble ? html`<p class="problem">${say(trouble.sentence)}</p>` : nothing}
      <p class="do">${say(words.toDo)}</p>`;
  }

  #code() {
    const step = this.#pairing?.state.step;
    if (step?.at !== 'code') return html`<p class="code asking">${this.#language.say(words.asking)}</p>`;
    const [first, second] = groupsOf(step.code);
    return html`<p class="code number">${first}-${second}</p>`;
  }

  async #pair(): Promise<void> {
    const report = () => ({ version, sound: null, paper: null });
    this.#pairing = new DevicePairing({
      api: this.api,
      kind: 'desk',
      report,
      link: null,
      changed: () => this.requestUpdate(),
    });
    if (await this.#pairing.run(this.#end.signal)) raise(this, 'desk-paired', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-pairing': DeskPairing;
  }
}
