package org.sklad.goods.classification;

import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.LocalizedValue;

/** The name of a thing. One of the two languages may be empty; the other one is then shown instead. */
public record Name(String bg, String en) implements LocalizedValue {
    public static final int MOST = 120;

    public Name {
        if (bg.isBlank() && en.isBlank()) {
            throw new IllegalArgumentException("a name in no language");
        }
    }

    @Override
    public String in(Language language) {
        String wanted = language == Language.BG ? bg : en;
        String other = language == Language.BG ? en : bg;
        return wanted.isEmpty() ? other : wanted;
    }
}
