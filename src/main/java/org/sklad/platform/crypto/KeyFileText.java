package org.sklad.platform.crypto;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a key file: {@code sklad-key-1} with the current key, during a rotation {@code sklad-key-next-1} with the next
 * one, then {@code sklad-key-retired-1} for each former key. Each line ends with 256 bits in base64.
 */
final class KeyFileText {
    private static final String CURRENT = "sklad-key-1 ";
    private static final String NEXT = "sklad-key-next-1 ";
    private static final String RETIRED = "sklad-key-retired-1 ";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{43}=");
    private static final Pattern WHOLE = Pattern.compile(
            "(?:sklad-key-1 )(\\S+)(?:\\Rsklad-key-next-1 (\\S+))?((?:\\Rsklad-key-retired-1 \\S+)*)\\R?");

    private KeyFileText() {}

    static String format(MasterKeys keys) {
        StringBuilder text = new StringBuilder();
        append(text, CURRENT, keys.current());
        keys.next().ifPresent(key -> append(text, NEXT, key));
        keys.retired().forEach(key -> append(text, RETIRED, key));
        return text.toString();
    }

    private static void append(StringBuilder text, String tag, MasterKey key) {
        text.append(tag).append(Base64.getEncoder().encodeToString(key.bytes())).append('\n');
    }

    /** Parses the lines; returns empty for any other text. */
    static Optional<MasterKeys> parse(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        Optional<MasterKey> current = key(whole.group(1));
        Optional<MasterKey> next = Optional.ofNullable(whole.group(2)).flatMap(KeyFileText::key);
        List<MasterKey> retired = new ArrayList<>();
        List<String> lines =
                whole.group(3).lines().filter(line -> !line.isEmpty()).toList();
        lines.forEach(line -> key(line.substring(RETIRED.length())).ifPresent(retired::add));
        boolean good =
                current.isPresent() && next.isPresent() == (whole.group(2) != null) && retired.size() == lines.size();
        return good ? Optional.of(new MasterKeys(current.orElseThrow(), next, retired)) : Optional.empty();
    }

    private static Optional<MasterKey> key(String base64) {
        return Optional.of(base64)
                .filter(text -> KEY.matcher(text).matches())
                .map(text -> new MasterKey(Base64.getDecoder().decode(text)));
    }
}
