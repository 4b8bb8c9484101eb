package org.sklad.platform.i18n;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A language of the interface. */
public enum Language {
    BG("bg"),
    EN("en");

    private final String code;
    private final Locale locale;

    Language(String code) {
        this.code = code;
        this.locale = Locale.forLanguageTag(code);
    }

    /** Returns the ISO 639-1 code, as in the {@code lang} attribute. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** Returns the date as people write it. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(this == BG ? "d.MM.yyyy 'г.'" : "d MMM yyyy", locale())
                .format(date);
    }

    public static Optional<Language> find(String code) {
        for (Language language : values()) {
            if (language.code.equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
