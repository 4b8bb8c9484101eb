package org.sklad.installation;

import org.sklad.platform.i18n.Language;

/** A code and its name in both languages. */
public record NamedCode(String code, String nameBg, String nameEn) {
    String in(Language language) {
        return language == Language.BG ? nameBg : nameEn;
    }
}
