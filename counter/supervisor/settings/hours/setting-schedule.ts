import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Words } from '../../../../shared/client/words/language.ts';
import type { HallShape, Schedule } from '../../../../shared/hall/hall.ts';
import type { Problem } from '../draft/problems.ts';
import { SettingsField } from '../parts/settings-field.ts';
import './exception-list.ts';
import './hours-list.ts';

const words = {
  own: { id: 'Punya jam sendiri', en: 'It has hours of its own' },
  weekly: { id: 'Setiap minggu', en: 'Every week' },
} satisfies Words;

/** Weekly hours, and dates with other ones; an agency or a service may have none of its own. */
@customElement('setting-schedule')
export class SettingSchedule extends SettingsField {
  static override styles = [
    ...SettingsField.styles,
    css`
      h3 {
        margin: var(--space-3) 0 var(--space-2);
        font-size: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) hall!: HallShape;

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>${this.language.say(this.row.words)}</legend>
      ${this.notes()} ${this.control()}
    </fieldset>`;
  }

  protected override control(): TemplateResult {
    const schedule = this.value as Schedule | undefined;
    return html`${this.row.otherwise ? this.#own(schedule) : nothing} ${schedule ? this.#schedule(schedule) : nothing}`;
  }

  #own(schedule: Schedule | undefined): TemplateResult {
    const { say } = this.language;
    const { otherwise } = this.row;
    return html`<label class="check">
        <input type="checkbox" .checked=${schedule !== undefined} ?disabled=${this.locked} @change=${this.#turn} />
        ${say(words.own)}
      </label>
      ${!schedule && otherwise ? html`<p class="hint">${say(otherwise)}.</p>` : nothing}`;
  }

  #schedule(schedule: Schedule): TemplateResult {
    const { say } = this.language;
    const of = (field: string) => this.problems.filter(({ path }: Problem) => path[this.path.length] === field);
    return html`<h3>${say(words.weekly)}</h3>
      <hours-list
        .hours=${schedule.weekly}
        .path=${[...this.path, 'weekly']}
        .problems=${of('weekly')}
        ?locked=${this.locked}
      ></hours-list>
      <exception-list
        .schedule=${schedule}
        .path=${[...this.path, 'exceptions']}
        .problems=${of('exceptions')}
        timezone=${this.hall.timezone}
        ?locked=${this.locked}
      ></exception-list>`;
  }

  /** A week of its own begins as the hall's. */
  readonly #turn = (event: Event): void => {
    const isOwn = (event.target as HTMLInputElement).checked;
    const { weekly } = this.hall.schedule;
    this.give(isOwn ? { weekly, exceptions: [] } : undefined, { isStep: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-schedule': SettingSchedule;
  }
}
