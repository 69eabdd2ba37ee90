import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { ShortcutsController, shortcuts } from './shortcuts.ts';

const words = {
  label: { id: 'Tombol huruf aktif di komputer ini, untuk saya', en: 'Letter keys work on this computer, for me' },
} satisfies Words;

/** Switches the keys of single letters on and off, for this person on this machine. */
@customElement('shortcut-switch')
export class ShortcutSwitch extends LitElement {
  static override styles = [
    base,
    css`
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 2.75rem;
        font-size: 0.9375rem;
        cursor: pointer;
      }
      input {
        width: 1.25rem;
        height: 1.25rem;
        accent-color: var(--sea);
      }
    `,
  ];
  #language = new LanguageController(this);

  constructor() {
    super();
    new ShortcutsController(this);
  }

  override render() {
    return html`<label>
      <input
        type="checkbox"
        .checked=${shortcuts.on}
        @change=${(event: Event) => shortcuts.turn((event.target as HTMLInputElement).checked)}
      />
      ${this.#language.say(words.label)}
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'shortcut-switch': ShortcutSwitch;
  }
}
