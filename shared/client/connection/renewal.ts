/**
 * A page of another build than the server loads itself anew: once, and never while `isBusy`. Where that did not help it says so, and
 * whom to call; an unattended screen tries again after an hour.
 */
import { showPageNotice } from '../words/page-notice.ts';

const className = 'page-renewal';
const keptAs = 'antrean-reloaded';
const leastGapMs = 60_000;
const againMs = 60 * 60_000;
const lookEveryMs = 1_000;

const sentences = {
  renewing: {
    id: 'Halaman ini sedang diperbarui karena server memakai versi lain…',
    en: 'This page is being renewed, because the server has another version…',
  },
  inVain: {
    id: 'Halaman ini dari versi yang tidak cocok dengan server, dan memuat ulang tidak membantu. Hubungi administrator MPP.',
    en: 'This page is of a version that does not fit the server, and loading it anew did not help. Call the administrator of the hall.',
  },
};

/** Of the last reload: when, and for which version of the server; null: because the server said so. */
interface LastReload {
  at: number;
  version: string | null;
}

export class Renewal {
  #isBusy: () => boolean = () => false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #notice: HTMLElement | null = null;
  #isNeeded = false;

  /** The server has another version than this page, and the page is of no use until it is loaded anew. */
  get isNeeded(): boolean {
    return this.#isNeeded;
  }

  /** Somebody is in the middle of something that a reload would take from them. */
  holdWhile(isBusy: () => boolean): void {
    this.#isBusy = isBusy;
  }

  /** `version`: what the server has; unknown where it did not even understand the first words. */
  otherVersion(version: number | 'unknown'): void {
    this.#isNeeded = true;
    this.#try(String(version));
  }

  /** By somebody who looks after the devices. */
  ordered(): void {
    this.#try(null);
  }

  /** The page and the server fit. */
  done(): void {
    this.#isNeeded = false;
    clearTimeout(this.#timer);
    this.#tell(null);
  }

  #try(version: string | null): void {
    clearTimeout(this.#timer);
    const waitMs = this.#isBusy() ? lookEveryMs : this.#waitMs(version);
    if (waitMs > lookEveryMs && version === null) return;
    if (waitMs > lookEveryMs) this.#tell('inVain');
    if (waitMs > 0) {
      this.#timer = setTimeout(() => this.#try(version), Math.min(waitMs, againMs));
      return;
    }
    if (version !== null) this.#tell('renewing');
    const last: LastReload = { at: Date.now(), version };
    sessionStorage.setItem(keptAs, JSON.stringify(last));
    location.reload();
  }

  /** Until it may be loaded anew for this. The device's clock may have been set back since the last time. */
  #waitMs(version: string | null): number {
    const last = lastReload();
    if (last === null) return 0;
    const ageMs = Math.abs(Date.now() - last.at);
    const gapMs = version !== null && last.version === version ? againMs : leastGapMs;
    return Math.max(0, gapMs - ageMs);
  }

  #tell(what: keyof typeof sentences | null): void {
    this.#notice?.remove();
    this.#notice = null;
    if (what === null || typeof document === 'undefined') return;
    this.#notice = showPageNotice(className, sentences[what], what === 'inVain' ? 'problem' : 'news');
  }
}

function lastReload(): LastReload | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keptAs) ?? 'null');
    // Older pages kept the time alone.
    if (typeof kept === 'number') return { at: kept, version: null };
    return kept as LastReload | null;
  } catch {
    return null;
  }
}
