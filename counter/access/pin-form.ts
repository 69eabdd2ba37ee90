import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PinDesk } from '../../shared/access/access.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import { raise } from '../ui/events.ts';
import { formStyle } from '../ui/form-style.ts';
import { listStep } from '../ui/keys/list-step.ts';
import { isTouched } from '../ui/keys/touched.ts';
import { pinDigits } from './pin.ts';
import { pinFormStyle } from './pin-form-style.ts';
import { findPeople, type PinPerson, personFrom, pointedPerson } from './pin-list.ts';
import { lastPinOfficer } from './remembered.ts';

const words = {
  name: { id: 'Siapa Anda?', en: 'Who are you?' },
  search: { id: 'Ketik beberapa huruf nama Anda', en: 'Type a few letters of your name' },
  none: { id: 'Tidak ada nama yang cocok.', en: 'No name matches.' },
  pin: { id: 'PIN', en: 'PIN' },
  six: { id: 'PIN terdiri dari 6 angka.', en: 'A PIN has 6 digits.' },
  other: { id: 'Bukan saya', en: 'Not me' },
  go: { id: 'Masuk dan buka Loket {counter}', en: 'Sign in and open counter {counter}' },
  going: { id: 'Sedang masuk…', en: 'Signing in…' },
} satisfies Words;

/** At a counter's own machine: one's name out of a short list, Enter, six digits, Enter. */
@customElement('pin-form')
export class PinForm extends LitElement {
  static override styles = [base, formStyle, pinFormStyle];

  @property({ attribute: false }) pinDesk!: PinDesk;
  @property({ type: Boolean }) busy = false;
  /** Why the last attempt was refused. */
  @property({ attribute: false }) refusal: Refusal | null = null;
  @state() private typed = '';
  @state() private pointed: string | null = lastPinOfficer();
  @state() private person: PinPerson | null = null;
  @state() private tooShort = false;
  @query('input') private input!: HTMLInputElement;
  #language = new LanguageController(this);

  override updated(changed: PropertyValues): void {
    if (changed.has('person') && (this.person || !isTouched())) this.input.focus();
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (!changed.get('busy') || this.busy || !this.refusal) return;
    this.input.value = '';
    this.input.focus();
  }

  override render() {
    return this.person ? this.#asksPin(this.person) : this.#asksName();
  }

  #asksName() {
    const { say } = this.#language;
    const { found, active } = this;
    return html`<label for="name">${say(words.name)}</label>
      <input
        id="name"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        placeholder=${say(words.search)}
        aria-expanded=${active ? 'true' : 'false'}
        aria-controls=${active ? 'people' : nothing}
        aria-activedescendant=${active ? `p-${active.officerId}` : nothing}
        @input=${this.#filter}
        @keydown=${this.#keydown}
      />
      ${
        active
          ? html`<div id="people" role="listbox" aria-label=${say(words.name)}>
              ${found.map((person) => this.#row(person, person === active))}
            </div>`
          : html`<p class="none" role="status">${say(words.none)}</p>`
      }`;
  }

  #row(person: PinPerson, active: boolean) {
    return html`<div
      role="option"
      id=${`p-${person.officerId}`}
      aria-selected=${active ? 'true' : 'false'}
      @click=${() => this.#choose(person)}
    >
      <span>${person.name}</span> ${active ? html`<kbd aria-hidden="true">Enter</kbd>` : nothing}
    </div>`;
  }

  #asksPin({ name }: PinPerson) {
    const { say } = this.#language;
    const problem = this.tooShort ? words.six : this.refusal?.sentence;
    return html`<form @submit=${this.#submit} @keydown=${this.#keydownAtPin}>
      <p class="who"><span>${name}</span>
        <button type="button" class="plain" @click=${() => this.#choose(null)}>${say(words.other)} <kbd aria-hidden="true">Esc</kbd></button>
      </p>
      <label for="pin">${say(words.pin)}</label>
      <input
        id="pin"
        type="password"
        inputmode="numeric"
        maxlength="6"
        autocomplete="off"
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby="problem"
        @input=${this.#typePin}
      />
      <div role="alert" id="problem">${problem ? html`<p class="problem">${say(problem)}</p>` : nothing}</div>
      <button type="submit" class=${this.busy ? 'filled pending' : 'filled'} aria-disabled=${this.busy ? 'true' : 'false'}>
        ${say(this.busy ? words.going : words.go, { counter: this.pinDesk.counterNumber })} <kbd aria-hidden="true">Enter</kbd>
      </button>
    </form>`;
  }

  private get found(): PinPerson[] {
    return findPeople(this.pinDesk.people, this.typed);
  }
  private get active(): PinPerson | undefined {
    return pointedPerson(this.found, this.pointed);
  }

  #filter(event: InputEvent): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.pointed = null;
  }

  #keydown(event: KeyboardEvent): void {
    const by = listStep(event.key, 6);
    if (event.key !== 'Enter' && by === null) return;
    event.preventDefault();
    if (by !== null) this.pointed = personFrom(this.found, this.active, by)?.officerId ?? null;
    else if (!event.repeat && !event.isComposing && this.active) this.#choose(this.active);
  }

  #keydownAtPin(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#choose(null);
  }

  #choose(person: PinPerson | null): void {
    if (this.busy) return;
    this.person = person;
    this.typed = '';
    this.pointed = null;
    this.tooShort = false;
    raise(this, 'sign-in-turned', null);
  }

  #typePin(): void {
    this.input.value = pinDigits(this.input.value);
    this.tooShort = false;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy || !this.person) return;
    const pin = this.input.value;
    this.tooShort = pin.length < 6;
    if (!this.tooShort) raise(this, 'sign-in-wished', { officerId: this.person.officerId, pin });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pin-form': PinForm;
  }
}
