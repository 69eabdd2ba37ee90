import { css, html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { controls } from '../ui/controls.ts';
import type { DeskDialog } from '../ui/desk-dialog.ts';
import { otherNames, primaryOf } from './acts/act-names.ts';
import { otherActs, primaryActs } from './acts/acts.ts';
import { pageKeys } from './page-keys.ts';
import '../ui/desk-dialog.ts';
import { raise } from '../ui/events.ts';
import '../ui/keys/shortcut-switch.ts';

const words = {
  heading: { id: 'Semua tombol', en: 'All keys' },
  space: { id: 'Spasi', en: 'Space' },
  primary: {
    id: 'Satu tombol untuk langkah berikutnya: {acts}.',
    en: 'One key for the next step: {acts}.',
  },
  arrows: { id: 'Memilih nomor dalam daftar menunggu', en: 'Chooses a number in the waiting line' },
  escape: { id: 'Melepas pilihan; menutup pertanyaan', en: 'Drops the choice; closes a question' },
  find: { id: 'Cari nomor hari ini; angka langsung juga mencari', en: 'Finds a number of today; digits do so, too' },
  today: { id: 'Riwayat hari ini', en: 'What happened today' },
  account: { id: 'Kata sandi, PIN, keluar', en: 'Password, PIN, sign out' },
  supervision: { id: 'Pengawasan, bagi supervisor', en: 'Supervision, for supervisors' },
  help: { id: 'Halaman ini', en: 'This page' },
  dialogs: {
    id: 'Dalam pertanyaan: angka memilih, ← → mengatur menit, Enter setuju, Esc kembali.',
    en: 'In a question: digits choose, ← → set the minutes, Enter agrees, Esc goes back.',
  },
  close: { id: 'Tutup', en: 'Close' },
} satisfies Words;

/** All keys on one page. */
@customElement('help-dialog')
export class HelpDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        --dialog-width: 58rem;
      }
      .first {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        padding: var(--space-3) var(--space-4);
        color: #fff;
        background: var(--sea);
        border-radius: var(--radius);
      }
      .first kbd {
        color: #fff;
        background: transparent;
        border-color: rgb(255 255 255 / 60%);
        padding: 0 1rem;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0 var(--space-5);
        margin: var(--space-3) 0;
        min-height: 0;
        overflow-y: auto;
      }
      dl > div {
        display: grid;
        grid-template-columns: 3rem minmax(0, 1fr);
        align-items: center;
        gap: 0 var(--space-3);
        padding: 0.3rem 0;
        border-bottom: 1px solid var(--line);
        font-size: 0.875rem;
        line-height: 1.3;
      }
      dt {
        grid-row: 1;
        justify-self: start;
      }
      dd b {
        display: block;
        font-size: 0.9375rem;
      }
      dd {
        color: var(--mist);
      }
      dd b {
        color: var(--ink);
      }
      .end {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-4);
      }
      @media (max-width: 700px) {
        dl {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const acts = Object.values(primaryOf)
      .slice(1)
      .map((name) => say(primaryActs[name].label));
    return html`<desk-dialog heading=${say(words.heading)} @keydown=${this.#keydown}>
      <p class="first"><kbd>${say(words.space)}</kbd><span>${say(words.primary, { acts: acts.join(' · ') })}</span></p>
      <dl tabindex="0" aria-label=${say(words.heading)}>
        ${otherNames
          .map((name) => otherActs[name])
          .map(({ key, label, meaning }) => this.#row(key.toUpperCase(), say(label), say(meaning)))}
        ${this.#row('↑ ↓', say(words.arrows))} ${this.#row('Esc', say(words.escape))}
        ${(['find', 'today', 'account', 'supervision', 'help'] as const).map((page) =>
          this.#row(pageKeys[page].toUpperCase(), say(words[page])),
        )}
      </dl>
      <p class="end">
        <span>${say(words.dialogs)}<br /><shortcut-switch></shortcut-switch></span>
        <button type="button" class="filled" @click=${this.#close}>${say(words.close)} <kbd aria-hidden="true">Enter</kbd></button>
      </p>
    </desk-dialog>`;
  }

  #row(key: string, label: string, meaning = '') {
    return html`<div><dt><kbd>${key}</kbd></dt><dd><b>${label}</b>${meaning}</dd></div>`;
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== pageKeys.help) return;
    event.preventDefault();
    this.#close();
  }

  #close(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'help-dialog': HelpDialog;
  }
}
