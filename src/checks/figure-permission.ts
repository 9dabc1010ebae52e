import type { Check } from './check.ts'
import { nameDisplay } from './displays/display-name.ts'
import { findDisplays } from './displays/find-displays.ts'

const taken =
  /(?<!\p{L})(?:(?:re(?:produced|printed|drawn|published|used)|adapted|adopted|modified) (?:[\p{L},]{1,20} ){0,4}from|(?:adapted|modified|redrawn) after|taken from (?:ref|[\p{Lu}[(])|entnommen|übernommen|nachgedruckt|reproduite?|tirée? de|adaptée? de|reproducid[ao]|adaptad[ao]|reproduzid[ao]|riprodott[ao]|adattat[ao]|overgenomen|ontleend)(?!\p{L})/iu
const allowed =
  /\b(?:permission|permitted|licen[sc]ed?|cc[- ](?:by|0)|creative commons|public domain|courtesy|copyright|reproduced by kind|genehmigung|erlaubnis|lizenz|autorisation|permiso|licencia|autorización|permissão|licença|autorização|permesso|licenza|autorizzazione|toestemming|licentie)\b|©/i

/** A figure from another work whose caption does not say by what right. Counts only on request. */
export const figurePermission: Check = {
  rule: 'figure-permission',
  raised: 'onRequest',
  find: (manuscript) =>
    findDisplays(manuscript).flatMap(({ captions }) =>
      captions
        .filter(({ display, text }) => display.kind === 'figure' && taken.test(text) && !allowed.test(text))
        .map(({ display, place }) => ({
          message: `The caption of ${nameDisplay(display)} does not say with whose permission or under which licence it is reproduced.`,
          place,
          subject: display.id,
        })),
    ),
}
