import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Text } from '../../../../shared/base/text.ts';
import { type Api, addressOf } from '../../../../shared/client/connection/api.ts';
import type { Words } from '../../../../shared/client/words/language.ts';
import type { PictureId } from '../../../../shared/hall/look.ts';
import { lookRoutes } from '../../../../shared/routes/look.ts';
import { AskController } from '../../../ui/ask-controller.ts';
import { apiContext, fromContext } from '../../../ui/contexts.ts';
import { SettingsField } from '../parts/settings-field.ts';
import { pictureData } from './picture-file.ts';

const words = {
  add: { id: 'Pilih gambar…', en: 'Choose a picture…' },
  other: { id: 'Ganti…', en: 'Replace…' },
  remove: { id: 'Hapus gambar {place}', en: 'Remove picture {place}' },
  picture: { id: 'Gambar {place}', en: 'Picture {place}' },
  unreadable: {
    id: 'Gambar ini tidak dapat dibaca. Pilih PNG, JPEG, atau WebP lain.',
    en: 'This picture cannot be read. Choose another PNG, JPEG or WebP.',
  },
} satisfies Words;

/** One picture, or a few. What is chosen is made smaller here and kept by the hall; the draft holds its id. */
@customElement('setting-pictures')
export class SettingPictures extends SettingsField {
  static override styles = [
    ...SettingsField.styles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        margin-bottom: var(--space-2);
      }
      li {
        position: relative;
      }
      img {
        display: block;
        height: 7rem;
        max-width: 14rem;
        object-fit: contain;
        background: var(--paper);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      li .icon {
        position: absolute;
        top: 0.25rem;
        right: 0.25rem;
        min-height: 2.25rem;
        width: 2.25rem;
      }
    `,
  ];

  @fromContext(apiContext) private api!: Api;
  @state() private wrong: Text | null = null;
  @query('input') private file!: HTMLInputElement;
  #ask = new AskController(this);

  get #ids(): readonly PictureId[] {
    const { value } = this;
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]) as PictureId[];
  }

  get #kind() {
    const { kind } = this.row;
    return kind.is === 'pictures' ? kind : { most: 1, side: 800 };
  }

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>${this.language.say(this.row.words)}</legend>
      ${this.control()} ${this.notes()}
    </fieldset>`;
  }

  protected override control(): TemplateResult {
    const { say } = this.language;
    const { otherwise } = this.row;
    const problem = this.wrong ?? this.#ask.problem;
    const isFull = this.#ids.length >= this.#kind.most;
    const mayAdd = !this.locked && (!isFull || this.#kind.most === 1);
    return html`<ul>
        ${this.#ids.map((id, place) => this.#picture(id, place))}
      </ul>
      ${this.#ids.length === 0 && otherwise ? html`<p class="hint">${say(otherwise)}.</p>` : nothing}
      ${
        mayAdd
          ? html`<button type="button" class=${this.#ask.busy ? 'plain small pending' : 'plain small'} @click=${() => this.file.click()}>
              ${say(isFull ? words.other : words.add)}
            </button>`
          : nothing
      }
      <input type="file" accept="image/png,image/jpeg,image/webp" hidden tabindex="-1" aria-label=${say(words.add)} @change=${this.#chosen} />
      <p role="alert" class="problem" ?hidden=${problem === null}>${problem ? say(problem) : nothing}</p>`;
  }

  #picture(id: PictureId, place: number): TemplateResult {
    const { say } = this.language;
    const facts = { place: place + 1 };
    return html`<li>
      <img src=${addressOf(lookRoutes.seePicture, { id, query: { size: 'small' } })} alt=${say(words.picture, facts)} />
      ${
        this.locked
          ? nothing
          : html`<button type="button" class="plain icon" aria-label=${say(words.remove, facts)} @click=${() => this.#put(this.#ids.toSpliced(place, 1))}>×</button>`
      }
    </li>`;
  }

  readonly #chosen = async (): Promise<void> => {
    const [file] = this.file.files ?? [];
    this.wrong = null;
    if (!file) return;
    const picture = await pictureData(file, this.#kind.side);
    this.file.value = '';
    if (picture === null) {
      this.wrong = words.unreadable;
      return;
    }
    const kept = await this.#ask.ask(() => this.api.keepPicture({ body: picture }));
    if (!kept) return;
    const { pictureId } = kept.value;
    const others = this.#kind.most === 1 ? [] : this.#ids.filter((id) => id !== pictureId);
    this.#put([...others, pictureId]);
  };

  #put(ids: readonly PictureId[]): void {
    const value = this.#kind.most === 1 ? ids[0] : ids;
    this.give(ids.length === 0 ? undefined : value, { isStep: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-pictures': SettingPictures;
  }
}
