import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Words } from '../../../../shared/client/words/language.ts';
import { contrastOf } from '../../../../shared/hall/contrast.ts';
import { SettingsField, typedIn } from '../parts/settings-field.ts';

const words = {
  contrast: { id: 'Kontras dengan putih {contrast} dari 21', en: 'Contrast to white {contrast} of 21' },
  good: { id: 'terbaca', en: 'can be read' },
  poor: { id: 'terlalu terang, paling sedikit {least}', en: 'too light, at least {least}' },
  code: { id: 'Kode warna', en: 'Code of the colour' },
} satisfies Words;

/** A colour, and how well white is read on it. */
@customElement('setting-colour')
export class SettingColour extends SettingsField {
  static override styles = [
    ...SettingsField.styles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3);
      }
      input[type='color']:not([type='checkbox'], [type='radio']) {
        width: 4.5rem;
        padding: 0.25rem;
      }
      input[type='text']:not([type='checkbox'], [type='radio']) {
        width: 8rem;
        font-family: var(--numbers);
      }
      .sample {
        padding: var(--space-2) var(--space-4);
        font-weight: 700;
        color: #fff;
        background: var(--colour);
        border-radius: var(--radius);
      }
    `,
  ];

  get #kind() {
    const { kind } = this.row;
    return kind.is === 'colour' ? kind : { least: 0, fallback: '#000000' };
  }

  get #colour(): string {
    return isColour(this.value) ? this.value : this.#kind.fallback;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Not in the template: the content security policy lets no style attribute through.
    this.style.setProperty('--colour', this.#colour);
  }

  protected override control(): TemplateResult {
    const { say } = this.language;
    const { words: name } = this.row;
    const { least, fallback } = this.#kind;
    const colour = this.#colour;
    const contrast = Math.floor(contrastOf(colour, '#ffffff') * 10) / 10;
    const verdict = contrast >= least ? say(words.good) : say(words.poor, { least });
    return html`<div class="row">
        <input id="field" type="color" ?disabled=${this.locked} .value=${colour} @input=${(event: Event) => this.give(typedIn(event).toLowerCase())} />
        <input
          type="text"
          maxlength="7"
          spellcheck="false"
          aria-label="${say(name)}: ${say(words.code)}"
          aria-invalid=${this.invalid}
          aria-describedby="problem hint contrast"
          placeholder=${fallback}
          ?readonly=${this.locked}
          .value=${String(this.value ?? '')}
          @change=${(event: Event) => this.give(typedIn(event).trim().toLowerCase() || undefined)}
        />
        <span class="sample">A-001</span>
      </div>
      <p class=${contrast >= least ? 'hint' : 'problem'} id="contrast">${say(words.contrast, { contrast })}: ${verdict}.</p>`;
  }
}

const isColour = (value: unknown): value is string => typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value);

declare global {
  interface HTMLElementTagNameMap {
    'setting-colour': SettingColour;
  }
}
