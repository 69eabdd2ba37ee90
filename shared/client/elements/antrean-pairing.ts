import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Text } from '../../base/text.ts';
import type { Refusal } from '../../refusals/refusal.ts';
import { groupsOf, type PairingState, type PairingStep, timeLeft } from '../connection/pairing.ts';
import { base } from '../look/tokens.ts';
import { say, type Words } from '../words/language.ts';
import { pairingStyles } from './pairing-styles.ts';

const words = {
  kiosk: { id: 'Pasangkan kios ini', en: 'Pair this kiosk' },
  display: { id: 'Pasangkan layar ini', en: 'Pair this screen' },
  toDo: {
    id: 'Supervisor: buka Loket → Perangkat, lalu ketik kode ini.',
    en: 'Supervisor: open Counter → Devices, then type this code.',
  },
  unset: { id: 'MPP ini belum diatur', en: 'This hall is not set up yet' },
  setUp: {
    id: 'Administrator: buka Loket, masuk, lalu atur MPP. Layar ini lanjut sendiri begitu siap.',
    en: 'Administrator: open Counter, sign in and set up the hall. This screen then goes on by itself.',
  },
  asking: { id: 'Meminta kode…', en: 'Asking for a code…' },
  left: { id: 'Kode baru dalam', en: 'New code in' },
  away: {
    id: 'Server tidak terjangkau. Periksa jaringan; layar ini mencoba lagi sendiri.',
    en: 'The server is out of reach. Check the network; this screen tries again by itself.',
  },
  slow: {
    id: 'Server terlalu lama menjawab; layar ini mencoba lagi sendiri.',
    en: 'The server took too long to answer; this screen tries again by itself.',
  },
  linkUsed: {
    id: 'Tautan itu sudah dipakai atau sudah kedaluwarsa. Pakailah kode ini.',
    en: 'That link has been used or is too old. Use this code instead.',
  },
} satisfies Words;

/** What a device shows that the hall does not know yet. In both languages at once: nobody has chosen one. */
@customElement('antrean-pairing')
export class AntreanPairing extends LitElement {
  static override styles = [base, pairingStyles];

  @property() kind: 'kiosk' | 'display' = 'kiosk';
  @property({ attribute: false }) state!: PairingState;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render() {
    const { step, trouble, linkRefusal } = this.state;
    const why = trouble ?? linkRefusal;
    if (trouble?.code === 'hall-not-configured') return this.#unset();
    return html`<main>
      <h1>${both(words[this.kind])}</h1>
      <div role="status">
        ${why === null ? nothing : html`<p class="note">${both(sentenceOf(why))}</p>`} ${this.#code(step)}
      </div>
      <div class="do">
        <p>${both(words.toDo)}</p>
        <p class="where">${location.host}/counter/</p>
      </div>
      <slot></slot>
    </main>`;
  }

  /** A hall that begins without settings (rule H13). */
  #unset() {
    return html`<main>
      <h1 role="status">${both(words.unset)}</h1>
      <div class="do">
        <p>${both(words.setUp)}</p>
        <p class="where">${location.host}/counter/</p>
      </div>
      <slot></slot>
    </main>`;
  }

  #code(step: PairingStep) {
    if (step.at === 'asking') return html`<p class="plate asking">${both(words.asking)}</p>`;
    const [first, second] = groupsOf(step.code);
    const left = timeLeft(step.endsAt, performance.now());
    return html`<p class="plate">
        <span class="visually-hidden">${[...first, ',', ...second].join(' ')}</span>
        <span class="code number" aria-hidden="true"><span>${first}</span><i>-</i><span>${second}</span></span>
      </p>
      <p class="left" aria-hidden="true">${both(words.left)} <span class="number">${left}</span></p>`;
  }
}

const both = (text: Text) => html`${say(text, {}, 'id')} <span lang="en">${say(text, {}, 'en')}</span>`;

/** What a screen that tries again by itself says of these differs from what a person is told. */
function sentenceOf({ code, sentence }: Refusal): Text {
  if (code === 'out-of-reach') return words.away;
  if (code === 'too-slow') return words.slow;
  return code === 'link-used' ? words.linkUsed : sentence;
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-pairing': AntreanPairing;
  }
}
