package org.sklad.programme.indicators;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.lists.Shown;

/** A name in both languages of the interface. */
public record InLanguages(
        @JsonProperty(required = true) String bg,
        @JsonProperty(required = true) String en) {
    private static final int MOST = 120;

    public InLanguages {
        if (bg.isBlank() || en.isBlank() || bg.length() > MOST || en.length() > MOST) {
            throw new IllegalArgumentException("a name has 1 to " + MOST + " characters in each language");
        }
    }

    public String in(Language language) {
        return language == Language.BG ? bg : en;
    }

    Shown shown() {
        return new Shown.Name(bg, en);
    }
}
