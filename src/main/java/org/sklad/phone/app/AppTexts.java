package org.sklad.phone.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;

/** Texts that the app shows: its own, and words of other rooms, which are said once. */
record AppTexts(Messages messages) {
    private static final List<String> PREFIXES = List.of(
            "app.",
            "catalogue.unit.",
            "consultations.kind.",
            "desk.who.",
            "needs.urgency.",
            "repairs.category.",
            "platform.name",
            "platform.navigation");

    /** Returns the unformatted texts by language and key. The app formats them as the server does. */
    String json() {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (Language language : Language.values()) {
            Map<String, String> chosen = new TreeMap<>();
            messages.patterns(language).forEach((key, pattern) -> {
                if (PREFIXES.stream().anyMatch(key::startsWith)) {
                    chosen.put(key, pattern);
                }
            });
            texts.put(language.code(), chosen);
        }
        return AppJson.of(texts);
    }

    String text(Language language, String key) {
        return messages.text(language, key);
    }
}
