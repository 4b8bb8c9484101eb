package org.sklad.browser;

import org.sklad.platform.i18n.Language;

/** Every page in Bulgarian, where words are longer; and its colours, light and dark. */
class BrowserPagesInBulgarianIT extends EveryPage {
    BrowserPagesInBulgarianIT() {
        super(Language.BG);
    }
}
