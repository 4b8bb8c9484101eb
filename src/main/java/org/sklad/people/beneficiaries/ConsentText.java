package org.sklad.people.beneficiaries;

import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The consent question with its explanation in one language. Its file has {@code language: uk}, {@code version: 3}, a blank line, the
 * question, and paragraphs with blank lines between.
 *
 * @param language ISO 639-1 code
 * @param version a higher number changes the meaning, not just the wording
 */
public record ConsentText(String language, int version, String title, List<String> paragraphs) {
    /** The length of the column. */
    private static final int MOST = 20_000;

    private static final String LANGUAGE = "language: ";
    private static final String VERSION = "version: ";

    public ConsentText {
        paragraphs = List.copyOf(paragraphs);
        if (version < 1
                || title.isBlank()
                || paragraphs.isEmpty()
                || content(title, paragraphs).length() > MOST) {
            throw new IllegalArgumentException("Not a text that can be shown: " + language + " " + version);
        }
    }

    /**
     * Parses a file.
     *
     * @throws IllegalArgumentException if the file lacks its language, its version or further text
     */
    static ConsentText parse(String file) {
        List<String> parts = Arrays.stream(file.replace("\r\n", "\n").strip().split("\n\\s*\n"))
                .map(String::strip)
                .toList();
        List<String> head = parts.get(0).lines().toList();
        if (parts.size() < 3
                || head.size() != 2
                || !head.get(0).startsWith(LANGUAGE)
                || !head.get(1).startsWith(VERSION)) {
            throw new IllegalArgumentException("A text begins with its language and version: " + parts.get(0));
        }
        return new ConsentText(
                head.get(0).substring(LANGUAGE.length()).strip(),
                Integer.parseInt(head.get(1).substring(VERSION.length()).strip()),
                parts.get(1),
                parts.subList(2, parts.size()));
    }

    /** Returns the whole text, as stored when the first person is asked with it. */
    public String content() {
        return content(title, paragraphs);
    }

    private static String content(String title, List<String> paragraphs) {
        return title + "\n\n" + String.join("\n\n", paragraphs);
    }

    public String hash() {
        return hash(content());
    }

    static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Returns the value of the attribute {@code dir}. */
    public String direction() {
        return new ULocale(language).isRightToLeft() ? "rtl" : "ltr";
    }
}
