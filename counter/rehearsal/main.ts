/** The page that leads a rehearsal and shows all of its hall; a rehearsal alone has it (server/rehearsal/). */
import '../../shared/client/browser.ts';
import '../../shared/base/no-eval.ts';
import { adoptTokens } from '../../shared/client/look/tokens.ts';
import './rehearsal-stage.ts';

adoptTokens();
