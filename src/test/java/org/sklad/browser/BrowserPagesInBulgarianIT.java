package org.sklad.browser;

import org.sklad.platform.i18n.Language;

/** Every page in Bulgarian, which has longer words, and its colours, light and dark. */
class BrowserPagesInBulgarianIT extends EveryPage {
    BrowserPagesInBulgarianIT() {
        super(Language.BG);
    }
}
