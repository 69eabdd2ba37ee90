/** The language of a page: Indonesian first, English on request. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Facts, fillSentence, inLanguage, type Language, type Text } from '../../base/text.ts';
import { dateFormat } from '../days/date-format.ts';

/** A page's own words: an object of these, so that a missing key does not compile. */
export type Words = Record<string, Required<Text>>;

/** Each language says its own name. */
export const languageNames: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' };

class CurrentLanguage extends EventTarget {
  #language: Language = 'id';

  get value(): Language {
    return this.#language;
  }
  set value(language: Language) {
    if (language === this.#language) return;
    this.#language = language;
    document.documentElement.lang = language;
    this.dispatchEvent(new Event('change'));
  }
}
export const currentLanguage = new CurrentLanguage();

/** Fills `{name}` in a text from `facts`. */
export const say = (text: Text, facts: Facts = {}, language: Language = currentLanguage.value): string =>
  fillSentence(inLanguage(text, language), facts, language);

/** Renders its element again when the language changes, and says texts in it. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #update = () => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }
  hostConnected(): void {
    currentLanguage.addEventListener('change', this.#update);
  }
  hostDisconnected(): void {
    currentLanguage.removeEventListener('change', this.#update);
  }
  get value(): Language {
    return currentLanguage.value;
  }
  say(text: Text, facts?: Facts): string {
    return say(text, facts);
  }
}

const locale = (language: Language) => (language === 'en' ? 'en-GB' : 'id-ID');

/** `08.30` in Indonesian, `08:30` in English, on the hall's clock. */
export const clockTime = (instant: number, timezone: string, language: Language = currentLanguage.value): string =>
  dateFormat(locale(language), { timeZone: timezone, hour: '2-digit', minute: '2-digit', hour12: false })
    .format(instant)
    .replace(/^24/, '00');

/** `Minggu, 22 November 2026`. */
export const longDate = (instant: number, timezone: string, language: Language = currentLanguage.value): string =>
  dateFormat(locale(language), {
    timeZone: timezone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant);
