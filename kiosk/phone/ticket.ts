/** The page of one ticket, on its holder's phone. */
import '../../shared/client/browser.ts';
import '../../shared/base/no-eval.ts';
import { adoptTokens } from '../../shared/client/look/tokens.ts';
import { adoptSheet } from '../paper/adopt-sheet.ts';
import './antrean-ticket.ts';
import { followLookOnPhone } from '../../shared/client/look/phone-look.ts';
import { ticketPage } from './ticket-styles.ts';

adoptTokens();
adoptSheet(ticketPage.styleSheet);
followLookOnPhone();
