package org.sklad.oversight.help;

import org.sklad.platform.i18n.Language;

/** A text of the help in each language. */
public record InLanguages(String bg, String en) {
    public String in(Language language) {
        return switch (language) {
            case BG -> bg;
            case EN -> en;
        };
    }
}
