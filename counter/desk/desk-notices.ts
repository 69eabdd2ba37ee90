import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../shared/client/elements/antrean-notices.ts';
import type { Text } from '../../shared/base/text.ts';
import { noticesAt } from '../../shared/client/connection/notices-controller.ts';
import { turnOf } from '../../shared/client/words/notice-text.ts';
import type { ShownNotice } from '../../shared/notices/notices.ts';
import { fromContext, nowContext, type Views, viewsContext } from '../ui/contexts.ts';

/** What the hall tells its officers, quietly: one line, one notice at a time; while something takes the whole screen elsewhere, that one alone. */
@customElement('desk-notices')
export class DeskNotices extends LitElement {
  @fromContext(viewsContext) private views!: Views;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) zoneName!: Text;
  @state() private notices: readonly ShownNotice[] = [];
  #stop: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
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
    const here = this.notices.filter(
      ({ zoneNames }) => zoneNames === null || zoneNames.some(({ id }) => id === this.zoneName.id),
    );
    const { urgent, ordinary } = noticesAt(here, this.now);
    const turn = turnOf(ordinary, this.now);
    const first = urgent ?? turn;
    const shown = first ? [first] : [];
    return html`<antrean-notices .notices=${shown}></antrean-notices>`;
  }

  #watch(): void {
    if (this.#stop || !this.views) return;
    this.#stop = this.views.watch('notices', { place: 'desk' }, ({ notices }) => {
      this.notices = notices;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-notices': DeskNotices;
  }
}
