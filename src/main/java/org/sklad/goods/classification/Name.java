package org.sklad.goods.classification;

import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Worded;

/** What a thing is called; one of the two languages may be empty, and then the other is shown in its place. */
public record Name(String bg, String en) implements Worded {
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
