import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Text } from '../../../../shared/base/text.ts';
import type { Api } from '../../../../shared/client/connection/api.ts';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { StartingPoint } from '../../../../shared/settings/told.ts';
import { AskController } from '../../../ui/ask-controller.ts';
import { apiContext, fromContext } from '../../../ui/contexts.ts';
import { controls } from '../../../ui/controls.ts';
import { raise } from '../../../ui/events.ts';
import { begun, hallOfFile } from '../files/hall-json.ts';
import '../versions/events.ts';

const words = {
  heading: { id: 'MPP ini belum diatur', en: 'This hall is not set up yet' },
  lead: {
    id: 'Pilih dari mana memulai. Tidak ada yang berlaku sebelum Anda menerapkannya.',
    en: 'Choose where to begin. Nothing takes effect before you apply it.',
  },
  empty: { id: 'Mulai dari awal', en: 'Begin with nothing' },
  emptyMore: {
    id: 'Isi nama, jam, instansi, layanan, dan loket satu per satu.',
    en: 'Fill in name, hours, agencies, services and counters one by one.',
  },
  sample: { id: 'Mulai dari contoh', en: 'Begin with the sample' },
  sampleMore: {
    id: 'MPP Buton Tengah, 26 instansi dan 135 layanan, untuk dicoba atau diubah.',
    en: 'MPP Buton Tengah, 26 agencies and 135 services, to try or to change.',
  },
  file: { id: 'Mulai dari berkas…', en: 'Begin with a file…' },
  fileMore: {
    id: 'Berkas JSON dari MPP lain atau dari cadangan pengaturan.',
    en: 'A JSON file of another hall, or one that was downloaded before.',
  },
} satisfies Words;

/** The first page of a hall without settings: from what it is set up. Raises `version-wanted`. */
@customElement('settings-start')
export class SettingsStart extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        max-width: 60rem;
      }
      h1 {
        font-size: var(--size-2xl);
        font-weight: 800;
        line-height: 1.15;
        letter-spacing: -0.025em;
      }
      .lead {
        margin: var(--space-2) 0 var(--space-5);
        color: var(--mist);
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
        gap: var(--space-4);
      }
      .ways button {
        display: flex;
        flex-direction: column;
        justify-content: flex-start;
        padding: var(--space-5);
        text-align: left;
        background: var(--paper);
        border: 1px solid var(--line);
        border-top: 6px solid var(--sea);
        border-radius: 0 0 var(--radius-l) var(--radius-l);
      }
      .ways button:hover {
        background: var(--foam);
      }
      .ways b {
        display: block;
        margin-bottom: var(--space-2);
        font-size: var(--size-l);
        line-height: 1.2;
      }
      .problem {
        margin-top: var(--space-4);
        font-weight: 650;
        color: var(--coral-text);
      }
    `,
  ];

  @fromContext(apiContext) private api!: Api;
  @state() private wrong: Text | null = null;
  @query('input') private file!: HTMLInputElement;
  #language = new LanguageController(this);
  #ask = new AskController(this);

  override render(): TemplateResult {
    const { say } = this.#language;
    const problem = this.wrong ?? this.#ask.problem;
    const way = (label: Words[string], more: Words[string], start: () => void) =>
      html`<button type="button" @click=${start}><b>${say(label)}</b>${say(more)}</button>`;
    return html`<h1>${say(words.heading)}</h1>
      <p class="lead">${say(words.lead)}</p>
      <div class="ways">
        ${way(words.empty, words.emptyMore, () => this.#from('empty'))}
        ${way(words.sample, words.sampleMore, () => this.#from('sample'))}
        ${way(words.file, words.fileMore, () => this.file.click())}
      </div>
      <input type="file" accept=".json,application/json" hidden tabindex="-1" aria-label=${say(words.file)} @change=${this.#chosen} />
      <p class="problem" role="alert">${problem ? say(problem) : nothing}</p>`;
  }

  async #from(id: StartingPoint): Promise<void> {
    this.wrong = null;
    const answer = await this.#ask.ask(() => this.api.readHallStart({ id }));
    if (answer) this.#begin(begun(answer.value));
  }

  async #chosen(): Promise<void> {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const read = hallOfFile(await file.text());
    this.file.value = '';
    if ('hall' in read) this.#begin(read.hall);
    else this.wrong = read.problem;
  }

  #begin(hall: HallShape): void {
    raise(this, 'version-wanted', { hall });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-start': SettingsStart;
  }
}
