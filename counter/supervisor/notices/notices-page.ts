import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Agencies } from '../../../shared/access/access.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { Command } from '../../../shared/commands.ts';
import type { NoticeBoardView, NoticeKind } from '../../../shared/notices/notices.ts';
import { readyNotices } from '../../../shared/notices/ready-notices.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import {
  catalogueContext,
  clockContext,
  fromContext,
  liveContext,
  nowContext,
  type Sending,
  sendingContext,
  type Views,
  viewsContext,
  visitorContext,
} from '../../ui/contexts.ts';
import type { DeskEvent } from '../../ui/events.ts';
import { pageRows, supervisesAll, type Visitor } from '../../ui/pages.ts';
import { listKeys } from '../parts/list-keys.ts';
import { OpenController } from '../parts/open-controller.ts';
import { pageBar } from '../parts/page-bar.ts';
import { pageStyle } from '../parts/page-style.ts';
import './notice-card.ts';
import './notice-dialog.ts';
import {
  type BoardNotice,
  draftOfNotice,
  type NoticeDraft,
  newNotice,
  type Writer,
  zonesOfAgency,
} from './notice-draft.ts';

const words = {
  lead: { id: 'Di kios, layar, ponsel, dan loket.', en: 'On kiosks, displays, phones and desks.' },
  add: { id: 'Tulis pemberitahuan', en: 'Write a notice' },
  ready: { id: 'Siap pakai', en: 'Ready to use' },
  now: { id: 'Sekarang', en: 'Now' },
  planned: { id: 'Direncanakan', en: 'Planned' },
  past: { id: 'Sudah berakhir', en: 'Over' },
  none: { id: 'Tidak ada pemberitahuan sekarang.', en: 'There is no notice now.' },
  loading: { id: 'Memuat…', en: 'Loading…' },
  stale: {
    id: 'Sambungan terputus: daftar ini mungkin tidak mutakhir, dan tidak ada yang dapat ditayangkan sekarang.',
    en: 'The connection is lost: this list may be old, and nothing can be published now.',
  },
  change: { id: 'Ubah', en: 'Change' },
  again: { id: 'Pakai lagi', en: 'Use again' },
  withdraw: { id: 'Cabut', en: 'Withdraw' },
} satisfies Words;

const readyKinds = Object.keys(readyNotices) as (keyof typeof readyNotices)[];

/** What the hall tells everybody: now, planned and over; ready ones, and words of one's own. */
@customElement('notices-page')
export class NoticesPage extends LitElement {
  static override styles = [
    base,
    pageStyle,
    css`
      h2 {
        margin: var(--space-5) 0 var(--space-3);
        font-size: var(--size-l);
        font-weight: 700;
      }
      .ready {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .ready .evacuation {
        color: #fff;
        background: var(--coral-text, #a83321);
        border-color: transparent;
      }
      li + li {
        margin-top: var(--space-3);
      }
      .none {
        color: var(--mist);
      }
      notice-card .plain {
        min-height: 2.5rem;
      }
      .grave {
        color: var(--coral-text);
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(clockContext) private clock!: () => number;
  @fromContext(nowContext) private now!: number;
  @fromContext(liveContext) private live!: boolean;
  @fromContext(sendingContext) private sending!: Sending;
  @fromContext(viewsContext) private views!: Views;
  @fromContext(visitorContext) private visitor!: Visitor;
  @state() private board: NoticeBoardView | null = null;
  #stop: (() => void) | null = null;
  #language = new LanguageController(this);
  #open = new OpenController<NoticeDraft>(this);

  constructor() {
    super();
    listKeys(this, () => this.#write('own'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = null;
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.#watch();
  }

  override render() {
    const { say } = this.#language;
    return html`${pageBar(this, {
      heading: say(pageRows.notices.words),
      about: say(words.lead),
      add: { label: say(words.add), start: () => this.#write('own') },
    })}
      ${this.live ? nothing : html`<p class="told" role="status">${say(words.stale)}</p>`}
      <h2 id="ready">${say(words.ready)}</h2>
      <div class="ready" role="group" aria-labelledby="ready">${readyKinds.map((kind) => this.#readyButton(kind))}</div>
      ${this.board === null ? html`<p class="none">${say(words.loading)}</p>` : this.#lists(this.board)}
      ${this.#open.what ? this.#dialog(this.#open.what) : nothing}`;
  }

  #readyButton(kind: keyof typeof readyNotices) {
    return html`<button type="button" class="plain ${kind}" @click=${() => this.#write(kind)}>
      ${this.#language.say(readyNotices[kind].name)}
    </button>`;
  }

  #lists({ notices, past }: NoticeBoardView) {
    const { say } = this.#language;
    const current = notices.filter(({ until }) => until > this.now);
    const shown = current.filter(({ from }) => from <= this.now);
    const planned = current.filter(({ from }) => from > this.now).toSorted((a, b) => a.from - b.from);
    return html`<h2>${say(words.now)}</h2>
      ${shown.length === 0 ? html`<p class="none">${say(words.none)}</p>` : this.#list(shown)}
      ${planned.length === 0 ? nothing : html`<h2>${say(words.planned)}</h2>${this.#list(planned)}`}
      ${past.length === 0 ? nothing : html`<h2>${say(words.past)}</h2>${this.#pastList(past)}`}`;
  }

  #list(notices: readonly BoardNotice[]) {
    const { say } = this.#language;
    return html`<ul>
      ${repeat(
        notices,
        ({ position }) => position,
        (notice) => html`<li>
          <notice-card .notice=${notice}>
            ${
              this.#mayTouch(notice)
                ? html`<button type="button" class="plain" data-row @click=${() => this.#change(notice)}>${say(words.change)}</button>
                    <button type="button" class="plain grave" @click=${() => this.#withdraw(notice)}>${say(words.withdraw)}</button>`
                : nothing
            }
          </notice-card>
        </li>`,
      )}
    </ul>`;
  }

  #pastList(past: NoticeBoardView['past']) {
    const { say } = this.#language;
    return html`<ul>
      ${repeat(
        past,
        ({ position }) => position,
        (notice) => html`<li>
          <notice-card .notice=${notice}>
            ${
              this.#mayTouch(notice)
                ? html`<button type="button" class="plain" data-row @click=${() => this.#again(notice)}>${say(words.again)}</button>`
                : nothing
            }
          </notice-card>
        </li>`,
      )}
    </ul>`;
  }

  #dialog(draft: NoticeDraft) {
    const { notice } = this.sending;
    return html`<notice-dialog
      .given=${draft}
      .agencyIds=${this.#agencyIds}
      .problem=${notice?.tone === 'refusal' ? notice.text : null}
      ?busy=${this.sending.pending !== null}
      @notice-written=${(event: DeskEvent<'notice-written'>) => this.#publish(event.detail.command)}
      @dismissed=${this.#close}
    ></notice-dialog>`;
  }

  /** Null: of the whole hall. */
  get #agencyIds(): Agencies {
    return supervisesAll(this.visitor) ? null : this.visitor.agencyIds;
  }

  #mayTouch({ agencyId }: { agencyId: BoardNotice['agencyId'] }): boolean {
    const own = this.#agencyIds;
    return own === null || (agencyId !== null && own.includes(agencyId));
  }

  get #writer(): Writer {
    const [first] = this.#agencyIds ?? [];
    return first === undefined
      ? { agencyId: null, zoneIds: null }
      : { agencyId: first, zoneIds: zonesOfAgency(this.catalogue, first) };
  }

  #write(kind: NoticeKind): void {
    this.#open.show(newNotice(kind, this.#writer));
  }

  #change(notice: BoardNotice): void {
    this.#open.show(draftOfNotice(notice, this.clock(), this.catalogue.hall.timezone));
  }

  /** A new one with the words of one that is over. */
  #again(notice: BoardNotice): void {
    const { timezone } = this.catalogue.hall;
    this.#open.show({ ...draftOfNotice(notice, this.clock(), timezone), from: null, until: 60, replaces: null });
  }

  async #publish(command: Command): Promise<void> {
    if (await this.sending.send('notice', command)) this.#close();
  }

  async #withdraw({ position, agencyId }: BoardNotice): Promise<void> {
    const inName = this.#agencyIds === null ? null : agencyId;
    await this.sending.send('notice', { type: 'WithdrawNotice', position, agencyId: inName });
  }

  readonly #close = (): void => void this.#open.close();

  #watch(): void {
    this.#stop ??= this.views.watch('noticeBoard', {}, (board) => {
      this.board = board;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notices-page': NoticesPage;
  }
}
