package org.sklad.people.attributes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.sklad.platform.i18n.Language;

/** Names of languages that ICU does not have in both languages of the interface, by ISO 639-3 code. */
final class LanguageNames {
    static final LanguageNames OWN = read("language-names.properties");

    private final Properties names;

    private LanguageNames(Properties names) {
        this.names = names;
    }

    private static LanguageNames read(String file) {
        Properties names = new Properties();
        try (InputStream bytes = Objects.requireNonNull(LanguageNames.class.getResourceAsStream(file))) {
            names.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LanguageNames(names);
    }

    Optional<String> find(String code, Language reader) {
        return Optional.ofNullable(
                names.getProperty(code + "." + reader.locale().getLanguage()));
    }
}
