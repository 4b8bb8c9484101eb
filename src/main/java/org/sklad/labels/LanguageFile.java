package org.sklad.labels;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * What papers for people say in a language that the program itself does not speak, by the keys of its texts.
 *
 * @param name of the language as its speakers write it
 * @param date pattern of a day ({@link DateTimeFormatter})
 * @param texts in ICU message format; what is not there is said in English
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
