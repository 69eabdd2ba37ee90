import { html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Facts, Text } from '../../../shared/base/text.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { Wish } from '../../ui/choice.ts';
import { choiceStyle } from '../../ui/choice-style.ts';
import { catalogueContext, fromContext, liveContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { type DeskEvent, type DeskEvents, raise } from '../../ui/events.ts';
import { isTouched } from '../../ui/keys/touched.ts';
import { isForNobody, whoIsThere } from './nobody-there.ts';
import { SecondPress } from './second-press.ts';
import { serviceDialogStyle } from './service-dialog-style.ts';
import './service-picker.ts';
import type { ServiceRow } from './service-ranks.ts';

const words = {
  back: { id: 'Kembali', en: 'Back' },
} satisfies Words;

/** On the filled button, and beside it where nobody is there for the service. */
export interface ServiceDialogWords {
  confirm: Text;
  /** At the second press. */
  again: Text;
  /** What the second press means; `{why}`: who is not there. */
  asked: Text;
}

/** Somebody is sent to a service that is found by typing. Where nobody is there it says so, and asks a second time (rule G11). */
export abstract class ServiceDialog extends LitElement {
  static override styles = [base, controls, choiceStyle, serviceDialogStyle];

  @fromContext(catalogueContext) protected catalogue!: CatalogueView;
  @fromContext(liveContext) protected live!: boolean;
  @state() protected pointed: DeskEvents['service-pointed'] = { service: null, now: null };
  @query('desk-dialog') protected frame!: DeskDialog;
  protected readonly language = new LanguageController(this);
  readonly #again = new SecondPress(this);

  protected abstract readonly words: ServiceDialogWords;
  /** For the words. */
  protected abstract facts(): Facts;
  /** Why it cannot be sent there; null: nothing is known against it. */
  protected abstract problem(): Text | null;
  protected abstract wish(service: ServiceRow): Wish;

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    const picker = this.renderRoot.querySelector('service-picker');
    await picker?.updateComplete;
    if (!isTouched()) picker?.focus();
  }

  protected buttons() {
    const { say } = this.language;
    const { service } = this.pointed;
    const problem = this.problem();
    const isAsked = service !== null && this.#again.isAsked(service.serviceId);
    const isGuarded = isAsked && !this.#again.isArmed(service.serviceId);
    const isOff = problem !== null || service === null || isGuarded || !this.live;
    return html`<div class="buttons">
      <p role="status">${problem ? say(problem) : this.#said(isAsked)}</p>
      <button type="button" class="plain" aria-keyshortcuts="Escape" @click=${this.#dismiss}>
        ${say(words.back)} <kbd aria-hidden="true">Esc</kbd>
      </button>
      <button
        type="button"
        class=${isGuarded ? 'filled guarded' : 'filled'}
        aria-keyshortcuts="Enter"
        aria-disabled=${isOff ? 'true' : 'false'}
        @click=${this.#confirm}
      >
        ${say(isAsked ? this.words.again : this.words.confirm)} <kbd aria-hidden="true">Enter</kbd>
      </button>
    </div>`;
  }

  protected point({ detail }: DeskEvent<'service-pointed'>): void {
    this.pointed = detail;
  }

  /** Who is not there; before the second press what that means. */
  #said(isAsked: boolean) {
    const { service, now } = this.pointed;
    const why = service && whoIsThere(now, service, this.catalogue);
    if (!why) return nothing;
    return isAsked ? this.language.say(this.words.asked, { ...this.facts(), why }) : why;
  }

  #confirm(): void {
    const { service, now } = this.pointed;
    if (!service || !this.live || this.problem()) return;
    if (isForNobody(now) && !this.#again.press(service.serviceId)) return;
    this.frame.close();
    raise(this, 'choice-made', { wish: this.wish(service) });
  }

  #dismiss(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}
