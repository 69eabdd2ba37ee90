import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { fromContext, type Sending, sendingContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';
import { ShortcutsController } from '../../ui/keys/shortcuts.ts';
import { primaryKey } from '../acts/act.ts';
import type { ActName } from '../acts/act-names.ts';
import { type Act, type Acts, actNamed } from '../acts/acts.ts';
import { actsContext } from './acts-context.ts';

const words = {
  space: { id: 'Spasi', en: 'Space' },
  underWay: { id: 'Sedang dikirim…', en: 'Being sent…' },
} satisfies Words;

/**
 * One act on one button, with its key printed on it. It stays focusable while it cannot be pressed, so that the focus is
 * never lost and its reason can be read; the desk answers such a press with that reason.
 */
@customElement('act-button')
export class ActButton extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      button {
        width: 100%;
        height: 100%;
      }
      .label {
        flex: 1;
        min-width: 0;
        line-height: 1.2;
        text-align: left;
        overflow-wrap: break-word;
      }
      .note {
        display: block;
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        font-size: 0.8125rem;
        font-weight: 500;
        color: var(--mist);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .plain {
        min-height: var(--act-height, 2.75rem);
        padding: 0 var(--space-2) 0 var(--space-3);
        gap: var(--space-2);
        font-size: var(--act-size, 0.9375rem);
      }
      .plain.bare {
        white-space: nowrap;
        min-height: 2.25rem;
        background: transparent;
        border-color: transparent;
      }
      .plain.bare:hover {
        background: var(--foam);
      }
      .bare .note {
        display: inline;
        margin-left: 0.5em;
      }
      .filled {
        gap: var(--space-4);
        padding: var(--space-3) var(--space-5);
        font-size: var(--primary-size, var(--size-xl));
        font-weight: 700;
        letter-spacing: -0.01em;
      }
      .filled kbd {
        font-size: 0.9375rem;
        height: 2em;
        padding: 0 0.9em;
      }
      .plain[aria-disabled='true'] {
        color: var(--mist);
        background: transparent;
        border-color: var(--line);
        cursor: default;
      }
      .plain.bare[aria-disabled='true'] {
        border-color: transparent;
      }
      .plain[aria-disabled='true'] kbd {
        color: var(--mist);
        background: transparent;
        border-bottom-width: 1px;
      }
      /* A short answer must not make the whole desk flicker. */
      .blocked[aria-disabled='true'],
      .blocked[aria-disabled='true'] kbd {
        transition: 0.1s 0.25s;
        transition-property: color, background-color, border-color;
      }
    `,
  ];

  @fromContext(actsContext) private acts!: Acts;
  @fromContext(sendingContext) private sending!: Sending;
  @property() name!: ActName;
  /** `filled` is the one likely next act; `bare` has no box until it is pointed at. */
  @property() look: 'filled' | 'plain' | 'bare' = 'plain';
  /** Whether presses are ignored for a moment, after the key has changed its meaning. */
  @property({ type: Boolean }) guarded = false;
  #language = new LanguageController(this);
  #shortcuts = new ShortcutsController(this);

  override render() {
    const act = actNamed(this.acts, this.name);
    if (!act) return nothing;
    const isPending = this.sending.pending === this.name;
    const { say } = this.#language;
    const closed = act.whyNot !== null || this.guarded || this.sending.pending !== null;
    const description = isPending ? words.underWay : (act.whyNot ?? act.note);
    return html`<button
      type="button"
      class=${this.#classes(act, isPending)}
      aria-disabled=${closed ? 'true' : 'false'}
      aria-keyshortcuts=${this.#shortcuts.key(act.key === primaryKey ? 'Space' : act.key.toUpperCase()) ?? nothing}
      title=${description ? say(description) : nothing}
      @mousedown=${this.#keepFocus}
      @click=${() => raise(this, 'act-pressed', { name: act.name })}
    >
      <span class="label">${say(act.label)}${act.note ? html`<span class="note" aria-hidden="true">${say(act.note)}</span>` : nothing}</span>
      <kbd aria-hidden="true">${act.key === primaryKey ? say(words.space) : act.key.toUpperCase()}</kbd>
    </button>`;
  }

  #classes(act: Act, isPending: boolean): string {
    const passing = this.sending.pending !== null && act.whyNot === null ? ' blocked' : '';
    const state = isPending ? ' pending' : this.guarded ? ' guarded' : passing;
    return (this.look === 'bare' ? 'plain bare' : this.look) + state;
  }

  /** After a click with the mouse the space bar must still mean the next act, and not this button once more. */
  #keepFocus(event: MouseEvent): void {
    event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'act-button': ActButton;
  }
}
