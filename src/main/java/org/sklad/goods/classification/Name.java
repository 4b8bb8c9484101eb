package org.sklad.goods.classification;

import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.LocalizedValue;

/**
 * The name of goods: winter jackets, and winter jacket for one piece. One of the two languages may be empty; the other one is then shown
 * instead.
 *
 * @param oneBg the name of one piece; empty if it is the same, as for soap
 */
public record Name(String bg, String en, String oneBg, String oneEn) implements LocalizedValue {
    public static final int MOST = 120;

    public Name {
        if (bg.isBlank() && en.isBlank()) {
            throw new IllegalArgumentException("a name in no language");
        }
    }

    /** Creates a name that is the same for one piece. */
    public Name(String bg, String en) {
        this(bg, en, "", "");
    }

    @Override
    public String in(Language language) {
        String wanted = language == Language.BG ? bg : en;
        String other = language == Language.BG ? en : bg;
        return wanted.isEmpty() ? other : wanted;
    }

    /** Returns the name for a quantity: the name of one piece for 1. */
    public Name of(long quantity) {
        return quantity == 1 ? new Name(oneBg.isEmpty() ? bg : oneBg, oneEn.isEmpty() ? en : oneEn) : this;
    }

    /** Returns the other name if it is the same and adds what one piece is called; otherwise this name. */
    public Name completedBy(Name other) {
        return !hasOne() && bg.equals(other.bg) && en.equals(other.en) ? other : this;
    }

    /** Returns true if one piece has a name of its own. */
    public boolean hasOne() {
        return !oneBg.isEmpty() || !oneEn.isEmpty();
    }
}
