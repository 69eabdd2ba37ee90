import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Me, PinDesk, SignIn } from '../../shared/access/access.ts';
import type { CounterId } from '../../shared/base/ids.ts';
import { fill, type Text } from '../../shared/base/text.ts';
import { unreachable } from '../../shared/base/unreachable.ts';
import type { Api } from '../../shared/client/connection/api.ts';
import { takeLink } from '../../shared/client/links/one-time-link.ts';
import type { Words } from '../../shared/client/words/language.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { Result } from '../../shared/refusals/result.ts';
import { isTemporary } from '../../shared/refusals/temporary.ts';
import { keepPlace, readPlace, rememberPinOfficer, rememberSignInName } from './remembered.ts';

/** Whom an invitation is for. */
export interface Invited {
  link: string;
  name: string;
  signInName: string;
}

export type Stage =
  /** The server has not said yet who is signed in here. */
  | { kind: 'asking' }
  /** `why` tells somebody who was in why they are not. */
  | { kind: 'out'; pinDesk: PinDesk | null; why: Text | null; invited: Invited | null }
  /** `entry` counts the times somebody came in; `pinCounterId`: let in by a PIN, and only there. */
  | { kind: 'in'; entry: number; me: Me; pinCounterId: CounterId | null };

export type EntryApi = Pick<Api, 'seeSession' | 'signIn' | 'signOut' | 'signOutEverywhere' | 'lookAtLink'>;

export const retryPauseMs = 3_000;
/** A counter's machine asks so often, while nobody is in, where it stands and who has a PIN. */
export const lookAgainMs = 4_000;

const words = {
  over: {
    id: 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
    en: 'Your session has ended. Sign in again to go on.',
  },
  doubt: {
    id: '{why} Tindakan terakhir belum tentu tercatat: periksa nomor di loket setelah masuk.',
    en: '{why} Your last action may not have been recorded: check the number at the counter once you are in.',
  },
  forDevice: {
    id: 'Tautan ini untuk kios atau layar. Buka di perangkat itu.',
    en: 'This link is for a kiosk or a display. Open it on that device.',
  },
} satisfies Words;

/** `heard`: that the session has ended, meanwhile. */
interface Leaving {
  heard: [why: Refusal, inDoubt: boolean] | null;
}

function toldOf(why: Refusal, inDoubt: boolean): Text {
  const sentence = why.code === 'signed-out' ? words.over : why.sentence;
  return inDoubt ? fill(words.doubt, { why: sentence }) : sentence;
}

/** Who is signed in: from the first request until the session ends, and then from the start again. */
export class EntryController implements ReactiveController {
  stage: Stage = { kind: 'asking' };
  busy = false;
  /** Why the last wish was not granted. */
  refusal: Refusal | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #api: EntryApi;
  /** The server has refused the connection since it was live last. */
  #wasRefused = false;
  /** While somebody signs out here, the end of the session is no news; null: nobody does. */
  #leaving: Leaving | null = null;
  #entries = 0;
  #looking: ReturnType<typeof setTimeout> | null = null;

  constructor(host: ReactiveControllerHost, api: EntryApi) {
    this.#host = host;
    this.#api = api;
    host.addController(this);
  }
  hostConnected(): void {
    addEventListener('hashchange', this.#readAddress);
    void this.begin(takeLink('masuk'));
  }
  hostDisconnected(): void {
    removeEventListener('hashchange', this.#readAddress);
    this.#lookLater(false);
  }

  /** Starts with a one-time link, or with the session that the browser has already. */
  async begin(link: string | null): Promise<void> {
    this.#turn({ kind: 'asking' });
    if (link === null) return this.#ask(null);
    const look = await this.#insist(() => this.#api.lookAtLink({ body: { link } }));
    if (!look.ok) return this.#ask(look.refusal.sentence);
    const { purpose, name, signInName } = look.value;
    switch (purpose) {
      case 'invitation':
        return this.#turn(out({ invited: { link, name: name ?? '', signInName: signInName ?? '' } }));
      case 'trial-person':
        return this.#try(link);
      case 'kiosk':
      case 'display':
        return this.#ask(words.forDevice);
      default:
        return unreachable(purpose);
    }
  }

  async signIn(signIn: SignIn): Promise<void> {
    if (this.busy || this.stage.kind !== 'out') return;
    const { pinDesk, invited } = this.stage;
    const reply = await this.#busily(() => this.#api.signIn({ body: signIn }));
    if (reply.ok) {
      const signInName = 'signInName' in signIn ? signIn.signInName : invited?.signInName;
      if (signInName) rememberSignInName(signInName);
      if ('pin' in signIn) rememberPinOfficer(signIn.officerId);
      const pinCounterId = 'pin' in signIn ? (pinDesk?.counterId ?? null) : null;
      keepPlace({ officerId: reply.value.officerId, counterId: null, pinCounterId });
      this.#comeIn(reply.value, pinCounterId);
    } else if (reply.refusal.code === 'link-used') await this.#ask(reply.refusal.sentence);
  }

  /** Null: signed out. Otherwise still signed in, and why: a page cannot sign out without the server. */
  async signOut(everywhere: boolean): Promise<Refusal | null> {
    const leaving: Leaving = { heard: null };
    this.#leaving = leaving;
    const reply = await this.#busily(() => (everywhere ? this.#api.signOutEverywhere() : this.#api.signOut()));
    this.#leaving = null;
    const { heard } = leaving;
    if (!reply.ok && reply.refusal.code !== 'signed-out') {
      if (heard) await this.ended(...heard);
      return reply.refusal;
    }
    keepPlace(null);
    this.#turn({ kind: 'asking' });
    await this.#ask(heard?.[1] ? toldOf(...heard) : null);
    return null;
  }

  /** What was said about the last attempt is over. */
  forget(): void {
    this.refusal = null;
    this.#host.requestUpdate();
  }

  /**
   * The server has ended the session, or does not let the page in. With other rights the same person comes in again, once.
   * `inDoubt`: something was under way, and nobody knows what became of it.
   */
  async ended(why: Refusal, inDoubt: boolean): Promise<void> {
    if (this.stage.kind !== 'in') return;
    if (this.#leaving) {
      this.#leaving.heard = [why, inDoubt];
      return;
    }
    const told = toldOf(why, inDoubt);
    const again = !this.#wasRefused;
    this.#wasRefused = true;
    this.#turn({ kind: 'asking' });
    await this.#ask(told, again);
  }

  /** The connection is live, so the session is valid. */
  isLive(): void {
    this.#wasRefused = false;
  }

  /** What the person has changed about themselves. */
  changed(me: Me): void {
    if (this.stage.kind === 'in') this.#turn({ ...this.stage, me });
  }

  /** A link that was opened in a page that was open already. */
  readonly #readAddress = () => {
    const link = takeLink('masuk');
    if (link !== null) void this.begin(link);
  };

  async #try(link: string): Promise<void> {
    const reply = await this.#insist(() => this.#api.signIn({ body: { link } }));
    if (reply.ok) this.#comeIn(reply.value, null);
    else await this.#ask(reply.refusal.sentence);
  }

  async #ask(why: Text | null, mayStay = true): Promise<void> {
    const reply = await this.#insist(() => this.#api.seeSession());
    const { me, pinDesk } = reply.ok ? reply.value : { me: null, pinDesk: null };
    if (me && mayStay) this.#comeIn(me, pinCounterOf(me));
    else this.#turn(out({ pinDesk, why: reply.ok ? why : reply.refusal.sentence }));
  }

  /** Repeats a request until the server answers it. */
  async #insist<T>(wish: () => Promise<Result<T>>): Promise<Result<T>> {
    for (;;) {
      const reply = await this.#busily(wish);
      if (reply.ok || !isTemporary(reply.refusal)) return reply;
      await new Promise((resolve) => setTimeout(resolve, retryPauseMs));
    }
  }

  async #busily<T>(wish: () => Promise<Result<T>>): Promise<Result<T>> {
    this.busy = true;
    this.#host.requestUpdate();
    const reply = await wish();
    this.busy = false;
    this.refusal = reply.ok ? null : reply.refusal;
    this.#host.requestUpdate();
    return reply;
  }

  #comeIn(me: Me, pinCounterId: CounterId | null): void {
    this.#entries++;
    this.#turn({ kind: 'in', entry: this.#entries, me, pinCounterId });
  }

  #turn(stage: Stage): void {
    this.stage = stage;
    if (stage.kind !== 'asking') this.refusal = null;
    this.#lookLater(stage.kind === 'out' && stage.pinDesk !== null);
    this.#host.requestUpdate();
  }

  #lookLater(isWanted: boolean): void {
    if (this.#looking !== null) clearTimeout(this.#looking);
    this.#looking = isWanted ? setTimeout(() => void this.#look(), lookAgainMs) : null;
  }

  /** The machine may have been moved to another counter or let go, and somebody may have got a PIN. What was typed stays. */
  async #look(): Promise<void> {
    const before = this.stage;
    const reply = await this.#api.seeSession();
    if (this.stage !== before || before.kind !== 'out') return;
    const same = !reply.ok || this.busy || JSON.stringify(reply.value.pinDesk) === JSON.stringify(before.pinDesk);
    if (same || !reply.ok) this.#lookLater(true);
    else this.#turn({ ...before, pinDesk: reply.value.pinDesk });
  }
}

const out = (parts: Partial<Omit<Extract<Stage, { kind: 'out' }>, 'kind'>>): Stage => ({
  kind: 'out',
  pinDesk: null,
  why: null,
  invited: null,
  ...parts,
});

const pinCounterOf = (me: Me): CounterId | null => {
  const place = readPlace();
  return place?.officerId === me.officerId ? place.pinCounterId : null;
};
