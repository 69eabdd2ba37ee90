import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unreachable } from '../../shared/base/unreachable.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import { controls } from '../ui/controls.ts';
import { raise } from '../ui/events.ts';
import '../ui/language-toggle.ts';
import './desk-pairing.ts';
import type { Stage } from './entry-controller.ts';
import './invitation-form.ts';
import './password-form.ts';
import './pin-form.ts';
import { lastHallName, lastSignInName } from './remembered.ts';

const words = {
  heading: { id: 'Selamat bekerja.', en: 'Welcome to work.' },
  lead: { id: 'Masuk untuk mulai melayani.', en: 'Sign in to begin.' },
  counter: { id: 'Loket {counter}', en: 'Counter {counter}' },
  welcome: { id: 'Selamat datang, {name}.', en: 'Welcome, {name}.' },
  welcomeLead: {
    id: 'Buat kata sandi Anda sendiri. Hanya Anda yang mengetahuinya.',
    en: 'Choose a password of your own. Nobody else knows it.',
  },
  pairing: { id: 'Masuk dengan PIN di komputer ini', en: 'Open this machine for PINs' },
  password: { id: 'Masuk dengan kata sandi', en: 'Sign in with a password' },
  pin: { id: 'Masuk dengan PIN', en: 'Sign in with a PIN' },
} satisfies Words;

type Out = Extract<Stage, { kind: 'out' }>;
type Way = 'pin' | 'password' | 'invitation' | 'pairing';

/** The first screen: a sign-in form, and buttons to the other ways of signing in. All of it works by keyboard. */
@customElement('officer-sign-in')
export class OfficerSignIn extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      main {
        position: relative;
        display: grid;
        align-content: center;
        min-height: calc(100vh - 3rem);
        max-width: 34rem;
        margin: 0 auto;
        padding: var(--space-6) var(--space-5);
      }
      language-toggle {
        position: absolute;
        top: var(--space-4);
        right: var(--space-3);
      }
      .hall {
        min-height: 1.45em;
        padding-right: 6rem;
        font-weight: 600;
        color: var(--mist);
      }
      h1 {
        margin: var(--space-2) 0 var(--space-5);
        font-size: clamp(2rem, 8vw, var(--size-4xl));
        font-weight: 800;
        line-height: 1.1;
        letter-spacing: -0.03em;
        overflow-wrap: anywhere;
        text-wrap: balance;
      }
      .lead {
        margin: calc(var(--space-2) - var(--space-5)) 0 var(--space-5);
        font-size: var(--size-l);
        line-height: 1.35;
        color: var(--mist);
      }
      .why {
        margin-bottom: var(--space-5);
        padding: var(--space-3) var(--space-4);
        font-weight: 600;
        line-height: 1.35;
        background: var(--paper);
        border-left: 6px solid var(--gold);
        border-radius: 0 var(--radius) var(--radius) 0;
      }
      .other {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        min-height: 2.75rem;
        margin: var(--space-5) calc(var(--space-4) * -1) 0;
      }
      .other .plain {
        font-size: 0.9375rem;
        color: var(--sea);
        background: transparent;
        border-color: transparent;
      }
      .other .plain:hover {
        background: var(--foam);
      }
    `,
  ];

  @property({ attribute: false }) stage!: Out;
  @property({ type: Boolean }) busy = false;
  /** Why the last attempt was refused. */
  @property({ attribute: false }) refusal: Refusal | null = null;
  @state() private way: Way = 'password';
  #language = new LanguageController(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('stage')) return;
    // What only changes about the machine leaves the form that somebody is typing in.
    const before = changed.get('stage');
    if (!before || wayOf(before) !== wayOf(this.stage)) this.way = wayOf(this.stage);
  }

  override render() {
    const { say } = this.#language;
    const { why } = this.stage;
    const hall = lastHallName();
    return html`<main>
      <language-toggle></language-toggle>
      <p class="hall">${hall ? say(hall) : nothing}</p>
      ${this.#heading()} ${why ? html`<p class="why" role="status">${say(why)}</p>` : nothing} ${this.#form()}
      <p class="other">${this.#others()}</p>
    </main>`;
  }

  #heading() {
    const { say } = this.#language;
    const { invited, pinDesk } = this.stage;
    if (invited && this.way === 'invitation')
      return html`<h1>${say(words.welcome, { name: invited.name })}</h1>
        <p class="lead">${say(words.welcomeLead)}</p>`;
    if (this.way === 'pairing') return html`<h1>${say(words.pairing)}</h1>`;
    const counter = pinDesk && say(words.counter, { counter: pinDesk.counterNumber });
    return html`<h1>${say(words.heading)}</h1>
      <p class="lead">${counter ?? say(words.lead)}</p>`;
  }

  #form() {
    const { busy, refusal, way } = this;
    const { invited, pinDesk } = this.stage;
    switch (way) {
      case 'invitation':
        return html`<invitation-form .invited=${invited} ?busy=${busy} .refusal=${refusal}></invitation-form>`;
      case 'pin':
        return html`<pin-form .pinDesk=${pinDesk} ?busy=${busy} .refusal=${refusal}></pin-form>`;
      case 'pairing':
        return html`<desk-pairing></desk-pairing>`;
      case 'password':
        return html`<password-form
          .signInName=${pinDesk ? '' : lastSignInName()}
          ?busy=${busy}
          .refusal=${refusal}
        ></password-form>`;
      default:
        return unreachable(way);
    }
  }

  /** On a machine with PINs the password is the other way; on any other machine, pairing it for PINs is. */
  #others() {
    return waysOf(this.stage)
      .filter((way) => way !== this.way)
      .map(
        (way) => html`<button type="button" class="plain" @click=${() => this.#turn(way)}>
          ${this.#language.say(words[way])}
        </button>`,
      );
  }

  #turn(way: Way): void {
    this.way = way;
    raise(this, 'sign-in-turned', null);
  }
}

const waysOf = ({ invited, pinDesk }: Out): Exclude<Way, 'invitation'>[] => {
  if (invited) return ['password'];
  if (pinDesk) return pinDesk.people.length > 0 ? ['pin', 'password'] : ['password'];
  return ['password', 'pairing'];
};

const wayOf = ({ invited, pinDesk }: Out): Way => {
  if (invited) return 'invitation';
  return pinDesk?.people.length ? 'pin' : 'password';
};

declare global {
  interface HTMLElementTagNameMap {
    'officer-sign-in': OfficerSignIn;
  }
}
