package org.sklad.phone.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The canonical text of a JSON value, and its hash, which the phone computes too. Keys are sorted by UTF-16 code unit, there is no white space,
 * and texts and numbers are written as {@code JSON.stringify} does.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    /** Returns the hexadecimal SHA-256 of the canonical text in UTF-8. */
    static String hash(JsonNode value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text(value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    static String text(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
            List<String> fields = new ArrayList<>();
            sorted.forEach((key, field) -> fields.add(quoted(key) + ":" + text(field)));
            text.append('{').append(String.join(",", fields)).append('}');
        } else if (value.isArray()) {
            List<String> rows = new ArrayList<>();
            value.forEach(each -> rows.add(text(each)));
            text.append('[').append(String.join(",", rows)).append(']');
        } else if (value.isTextual()) {
            text.append(quoted(value.textValue()));
        } else {
            text.append(isFinite(value) ? number(value.decimalValue()) : value.asText());
        }
    }

    /** False for other values, and for numbers that ECMAScript cannot represent, such as 1e400. */
    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    /** Writes whole numbers without fraction or exponent. Contents have no others. */
    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Escapes what ECMAScript escapes: control characters, quotation marks, backslashes, and halves of characters. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(each -> {
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (each < ' ' || (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE)) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", each));
                    } else {
                        quoted.appendCodePoint(each);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
