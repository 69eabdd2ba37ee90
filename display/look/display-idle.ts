import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language, Text } from '../../shared/base/text.ts';
import { PhotosController } from '../../shared/client/look/photos-controller.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { say, type Words } from '../../shared/client/words/language.ts';
import type { PictureId } from '../../shared/hall/look.ts';
import './display-photos.ts';

const words = {
  wait: { id: 'Mohon menunggu nomor Anda dipanggil', en: 'Please wait until your number is called' },
  missed: {
    id: 'Nomor terlewat? Lapor ke petugas loketnya dalam {minutes} menit.',
    en: 'Missed your number? Tell its counter within {minutes} {minutes|minute|minutes}.',
  },
  /** Opening hours, and nobody is at a counter: not yet, or not any more. */
  nobody: { id: 'Saat ini tidak ada loket yang buka', en: 'No counter is open at the moment' },
  closed: { id: 'Pelayanan sedang tutup', en: 'We are closed now' },
  opens: { id: 'Buka lagi {when}', en: 'Open again {when}' },
  stale: { id: 'Mohon dengarkan panggilan petugas', en: 'Please listen to the officers' },
  connecting: { id: 'Selamat datang', en: 'Welcome' },
} satisfies Words;

export type IdleState = 'connecting' | 'wait' | 'nobody' | 'closed' | 'stale';

/** While the hall is heard: what is lost or not there yet is said alone. */
const withPhotos: ReadonlySet<IdleState> = new Set(['wait', 'nobody', 'closed']);

/** When nobody is called: what a visitor does meanwhile. */
@customElement('display-idle')
export class DisplayIdle extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        min-height: 0;
        color: #fff;
        background: var(--calm);
      }
      /* A long notice below leaves it little room: all of it becomes smaller before any of it is cut. */
      @media (orientation: landscape) {
        :host {
          container-type: size;
        }
      }
      /* A percent of its height; of the screen's in a browser that does not know it. */
      div {
        --h: 1vh;
        flex: 2.2;
        align-self: center;
        padding: min(calc(2 * var(--u)), calc(5 * var(--h))) var(--edge);
      }
      @supports (height: 1cqh) {
        div {
          --h: 1cqh;
        }
      }
      display-photos {
        flex: 1;
        align-self: stretch;
      }
      h2 {
        font-size: min(calc(7.6 * var(--u)), 4.6vw, calc(34 * var(--h)));
        font-weight: 700;
        letter-spacing: -0.02em;
        line-height: 1.12;
        text-wrap: balance;
      }
      p {
        margin-top: min(calc(1.2 * var(--u)), calc(4 * var(--h)));
        font-size: min(calc(3.8 * var(--u)), calc(16 * var(--h)));
        font-weight: 500;
        line-height: 1.25;
        color: #d7e6e6;
      }
      .beside h2 {
        font-size: min(calc(5.6 * var(--u)), 4.2vw, calc(25 * var(--h)));
      }
      .beside p {
        font-size: min(calc(3.4 * var(--u)), calc(14 * var(--h)));
      }
      .hint {
        text-wrap: balance;
        margin-top: min(calc(2 * var(--u)), calc(6 * var(--h)));
        font-weight: 600;
        color: var(--gold);
      }
      @media (orientation: portrait) {
        :host {
          flex-direction: column;
        }
        div {
          flex: 0 1 auto;
          align-self: stretch;
          margin-block: auto;
        }
        h2,
        .beside h2 {
          font-size: calc(8.4 * var(--u));
        }
        .beside p {
          font-size: calc(3.8 * var(--u));
        }
      }
    `,
  ];

  @property() state: IdleState = 'connecting';
  /** How long a missed number may come back; null: not known yet. */
  @property({ attribute: false }) returnMinutes: number | null = null;
  /** While it is closed: when it opens again, in Indonesian and in English; null: nobody knows. */
  @property({ attribute: false }) opens: Required<Text> | null = null;

  @property({ type: Number }) now = 0;
  #photos = new PhotosController(this);

  override render() {
    const text = words[this.state];
    const hint = this.#hint();
    const { photos } = this.#photos;
    const shown = withPhotos.has(this.state) && photos.length > 0;
    return html`<div class=${shown ? 'beside' : ''}>
      <h2>${say(text, {}, 'id')}</h2>
      <p lang="en">${say(text, {}, 'en')}${this.#opens('en', '. ')}</p>
      ${hint === null ? nothing : html`<p class="hint">${hint}</p>`}
    </div>${shown ? html`<display-photos .photos=${photos} .now=${this.now} .lose=${this.#lose}></display-photos>` : nothing}`;
  }

  readonly #lose = (photo: PictureId) => this.#photos.lose(photo);

  #opens(language: Language, before = ''): string {
    const when = this.state === 'closed' ? this.opens?.[language] : undefined;
    return when === undefined ? '' : `${before}${say(words.opens, { when }, language)}`;
  }

  #hint(): string | null {
    if (this.state === 'closed') return this.#opens('id') || null;
    if (this.state !== 'wait' || this.returnMinutes === null) return null;
    return say(words.missed, { minutes: this.returnMinutes }, 'id');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'display-idle': DisplayIdle;
  }
}
