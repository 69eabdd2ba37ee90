import type { ReactiveControllerHost } from 'lit';
import { viewPath } from '../../shared/routes/contract.ts';
import { AboutView } from '../../shared/views/about-view.ts';
import { viewAnswer } from '../../shared/views/view-answer.ts';
import { AskedController, askHall, type NoHall } from './asked-controller.ts';

const Answered = viewAnswer('about', AboutView);

/** Fetches the view `about`: once, or again and again where who is there is shown. */
export class AboutController extends AskedController<AboutView> {
  constructor(host: ReactiveControllerHost, ask = askForAbout, refreshMs: number | null = null) {
    super(host, ask, refreshMs);
  }

  get about(): AboutView | null {
    return this.answer;
  }
}

export const askForAbout = (): Promise<AboutView | NoHall | null> =>
  askHall(viewPath('about'), (body) => Answered.parse(body).data);

/** With the hall's time: the clock of a phone may be wrong (rule M7). */
export const askForAboutAndTime = () => askHall(viewPath('about'), (body) => Answered.parse(body));
