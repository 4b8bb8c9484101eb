package org.sklad.labels;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * The texts of papers for people in a language that the program does not support itself, by their keys.
 *
 * @param name the name of the language in that language
 * @param date pattern of a date ({@link DateTimeFormatter})
 * @param texts in ICU message format; English replaces a missing one
 */
record LanguageFile(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String date,
        @JsonProperty(required = true) Map<String, String> texts) {
    LanguageFile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is empty");
        }
        if (DateTimeFormatter.ofPattern(date).format(LocalDate.EPOCH).isBlank()) {
            throw new IllegalArgumentException("date is empty");
        }
        texts = Map.copyOf(texts);
        texts.forEach(LanguageFile::check);
    }

    private static void check(String key, String text) {
        try {
            new MessageFormat(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " is no message: " + e.getMessage(), e);
        }
    }
}
