package org.sklad.labels;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

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
    private static final String FILE = "former-keys.properties";

    /** Files of an installation outlive the names of rooms, with which keys begin. */
    private static final Properties FORMER = former();

    LanguageFile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is empty");
        }
        if (DateTimeFormatter.ofPattern(date).format(LocalDate.EPOCH).isBlank()) {
            throw new IllegalArgumentException("date is empty");
        }
        texts = present(texts);
        texts.forEach(LanguageFile::check);
    }

    /** The texts by their present keys. A text under its present key wins over one under a former key. */
    private static Map<String, String> present(Map<String, String> texts) {
        Map<String, String> present = new HashMap<>();
        texts.forEach((key, text) -> present.put(FORMER.getProperty(key, key), text));
        texts.forEach((key, text) -> {
            if (!FORMER.containsKey(key)) {
                present.put(key, text);
            }
        });
        return Map.copyOf(present);
    }

    private static Properties former() {
        Properties keys = new Properties();
        try (InputStream in = Objects.requireNonNull(LanguageFile.class.getResourceAsStream(FILE), FILE)) {
            keys.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static void check(String key, String text) {
        try {
            new MessageFormat(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " is no message: " + e.getMessage(), e);
        }
    }
}
