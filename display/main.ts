import '../shared/client/browser.ts';
import '../shared/no-eval.ts';
import { adoptTokens } from '../shared/client/tokens.ts';
import './antrean-display.ts';

adoptTokens();
