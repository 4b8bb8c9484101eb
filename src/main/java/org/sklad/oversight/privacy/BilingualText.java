package org.sklad.oversight.privacy;

import java.text.NumberFormat;
import java.util.Map;
import org.sklad.platform.i18n.Language;

/** A text in both languages. */
public record BilingualText(String bg, String en) {
    String in(Language language) {
        return language == Language.BG ? bg : en;
    }

    Map<String, String> all() {
        return Map.of(Language.BG.code(), bg, Language.EN.code(), en);
    }

    /** Fills in the configured retention. */
    BilingualText lasting(Retention retention) {
        return new BilingualText(lasting(Language.BG, retention), lasting(Language.EN, retention));
    }

    private String lasting(Language language, Retention retention) {
        NumberFormat number = NumberFormat.getIntegerInstance(language.locale());
        return in(language)
                .replace("{identityDays}", number.format(retention.identityDays()))
                .replace("{personDays}", number.format(retention.personDays()));
    }
}
