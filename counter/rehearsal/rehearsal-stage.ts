import { html, LitElement, nothing } from 'lit';
import { customElement, queryAll } from 'lit/decorators.js';
import '../../shared/client/look/antrean-weave.ts';
import { ticketUrl } from '../../shared/client/links/ticket-url.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, currentLanguage, LanguageController } from '../../shared/client/words/language.ts';
import type { RehearsalState, RehearsalWish } from '../../shared/rehearsal/rehearsal.ts';
import { keepLanguage, rememberedLanguage } from '../ui/language-toggle.ts';
import './rehearsal-controls.ts';
import { RehearsalController } from './rehearsal-controller.ts';
import { stageStyle } from './rehearsal-stage-style.ts';
import { figureRows, mishapWords, overWords, stageWords } from './rehearsal-words.ts';
import './stage-frame.ts';
import type { StageFrame } from './stage-frame.ts';

/** All of a rehearsed hall side by side: kiosk, display, the trainee's counter, a phone and the supervisor's floor. */
@customElement('rehearsal-stage')
export class RehearsalStage extends LitElement {
  static override styles = [base, stageStyle];
  readonly #rehearsal = new RehearsalController(this);
  readonly #language = new LanguageController(this);
  @queryAll('stage-frame') private frames!: NodeListOf<StageFrame>;

  override connectedCallback(): void {
    super.connectedCallback();
    currentLanguage.value = rememberedLanguage();
  }

  override render() {
    const { state, isLost } = this.#rehearsal;
    const { say } = this.#language;
    return html`<antrean-weave></antrean-weave>
      ${isLost ? html`<p class="lost" role="alert">${say(stageWords.lost)}</p>` : nothing}
      ${state === null ? html`<p class="preparing" role="status">${say(stageWords.preparing)}</p>` : this.#stage(state)}`;
  }

  #stage(state: RehearsalState) {
    const { say } = this.#language;
    return html`<header>
        <h1 class="visually-hidden">${say(stageWords.rehearsal)}</h1>
        <rehearsal-controls
          .state=${state}
          .now=${this.#rehearsal.now}
          @rehearsal-wished=${(event: CustomEvent<RehearsalWish>) => void this.#rehearsal.wish(event.detail)}
          @language-turned=${this.#languageTurned}
        ></rehearsal-controls>
      </header>
      ${state.phase === 'over' ? this.#over(state) : nothing}
      <main>
        <stage-frame class="kiosk" heading=${say(stageWords.kiosk)} src="/kiosk/?paper=none" wide="1080" high="1920"></stage-frame>
        ${this.#displays(state)}
        ${this.#desk(state)} ${this.#phone(state)} ${this.#figures(state)}
        <stage-frame class="floor" heading=${say(stageWords.floor)} src="/counter/#/pantauan"></stage-frame>
      </main>`;
  }

  /** One of each zone (rule RH9), in as many columns as make them largest. */
  #displays({ zones }: RehearsalState) {
    const { say } = this.#language;
    const address = '/display/?voice=off';
    this.style.setProperty('--columns', `${Math.ceil(Math.sqrt(zones.length))}`);
    if (zones.length < 2)
      return html`<stage-frame class="display" heading=${say(stageWords.display)} src=${address} wide="1920" high="1080"></stage-frame>`;
    return html`<div class="displays">
      ${zones.map(
        ({ zoneId, name }) => html`<stage-frame
          class="display"
          heading=${say(name)}
          src=${`${address}&zone=${encodeURIComponent(zoneId)}`}
          wide="1920"
          high="1080"
        ></stage-frame>`,
      )}
    </div>`;
  }

  #desk({ trainee: { counterId, counterNumber, isPersons } }: RehearsalState) {
    const { say } = this.#language;
    const wish: RehearsalWish = { wish: 'trainee', isPersons: !isPersons };
    return html`<stage-frame
      class="desk"
      heading=${say(stageWords.desk, { number: counterNumber })}
      src=${`/counter/?counter=${counterId}#/loket`}
    >
      <span class=${isPersons ? 'yours' : ''}>${say(isPersons ? stageWords.personWorks : stageWords.castWorks)}</span>
      <button type="button" @click=${() => void this.#rehearsal.wish(wish)}>
        ${say(isPersons ? stageWords.giveBack : stageWords.take)}
      </button>
    </stage-frame>`;
  }

  #phone({ ticketToken }: RehearsalState) {
    const { say } = this.#language;
    if (ticketToken === null) return html`<p class="phone none">${say(stageWords.noPhone)}</p>`;
    return html`<stage-frame
      class="phone"
      heading=${say(stageWords.phone)}
      src=${ticketUrl('', ticketToken)}
      wide="390"
      high="780"
    ></stage-frame>`;
  }

  #figures({ figures, mishaps, timezone }: RehearsalState) {
    const { say } = this.#language;
    const rows = figureRows(figures);
    return html`<section class="figures" aria-label=${say(stageWords.figures)}>
      <dl>
        ${rows.map(
          ({ label, count }) =>
            html`<div>
              <dd class="number">${count}</dd>
              <dt>${say(label)}</dt>
            </div>`,
        )}
      </dl>
      <ul>
        ${mishaps.toReversed().map(({ at, what }) => html`<li>${clockTime(at, timezone)} ${say(mishapWords[what])}</li>`)}
      </ul>
    </section>`;
  }

  #over({ figures }: RehearsalState) {
    const { say } = this.#language;
    const day = (which: 'again' | 'next') => () => void this.#rehearsal.wish({ wish: 'day', which });
    return html`<section class="over" role="status">
      <p><strong>${say(stageWords.over)}.</strong> ${overWords(figures)}</p>
      <a href="/counter/#/waktu-tunggu" target="_blank">${say(stageWords.accuracy)}</a>
      <button type="button" class="main" @click=${day('next')}>${say(stageWords.next)}</button>
      <button type="button" @click=${day('again')}>${say(stageWords.again)}</button>
    </section>`;
  }

  /** The officers' pages read at their start in which language they speak. */
  readonly #languageTurned = () => {
    keepLanguage(currentLanguage.value);
    for (const frame of this.frames) if (frame.src.startsWith('/counter/')) frame.reload();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rehearsal-stage': RehearsalStage;
  }
}
