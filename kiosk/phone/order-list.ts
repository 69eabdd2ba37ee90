/** The page for everybody on which the order of a day's calls can be read, where the hall has switched it on. */
import '../../shared/client/browser.ts';
import '../../shared/base/no-eval.ts';
import { adoptTokens } from '../../shared/client/look/tokens.ts';
import { adoptSheet } from '../paper/adopt-sheet.ts';
import './antrean-order-list.ts';
import { followLookOnPhone } from '../../shared/client/look/phone-look.ts';
import { ticketPage } from './ticket-styles.ts';

adoptTokens();
adoptSheet(ticketPage.styleSheet);
followLookOnPhone();
