/** A field for a time of day, as a template: several of them stand in one row of hours. */
import { html } from 'lit';
import { currentLanguage } from '../../../../shared/client/words/language.ts';
import { clockOf, clockWords } from './clock-text.ts';

interface ClockField {
  label: string;
  value: string | undefined;
  placeholder?: string;
  isWrong: boolean;
  /** It may be left out, and has room for the words of what holds then. */
  isLate?: boolean;
  locked: boolean;
  /** Empty: it is left out. */
  give: (time: string) => void;
}

/** What is typed counts once the field is left, or with Enter: half a time is none. */
export const clockField = ({ label, value, placeholder = '', isWrong, isLate = false, locked, give }: ClockField) =>
  html`<input
    class=${isLate ? 'clock late' : 'clock'}
    type="text"
    inputmode="decimal"
    autocomplete="off"
    maxlength="5"
    aria-label=${label}
    aria-invalid=${isWrong}
    aria-describedby="problem hint"
    placeholder=${placeholder}
    ?readonly=${locked}
    .value=${value === undefined ? '' : clockWords(value, currentLanguage.value)}
    @change=${(event: Event) => {
      const field = event.target as HTMLInputElement;
      const time = clockOf(field.value);
      if (time !== null) field.value = clockWords(time, currentLanguage.value);
      give(time ?? field.value.trim());
    }}
  />`;
