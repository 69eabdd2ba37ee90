import '../shared/client/browser.ts';
import '../shared/base/no-eval.ts';
import { adoptTokens } from '../shared/client/look/tokens.ts';
import './antrean-counter.ts';

adoptTokens();
