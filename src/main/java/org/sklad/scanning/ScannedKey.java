package org.sklad.scanning;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A key that a scanner pressed.
 *
 * @param code where it is on the keyboard, as browsers name it ({@code KeyA}); empty for a character without a key
 * @param key the character that the layout of the computer makes of it
 * @param pauseMs the time since the key before
 */
public record ScannedKey(String code, String key, boolean control, boolean shift, long pauseMs) {
    private static final String SHIFTED_DIGITS = ")!@#$%^&*(";

    /** The characters of the keys of the American layout, which scanners imitate, alone and with Shift. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("Backquote", "`~"),
            Map.entry("Minus", "-_"),
            Map.entry("Equal", "=+"),
            Map.entry("BracketLeft", "[{"),
            Map.entry("BracketRight", "]}"),
            Map.entry("Backslash", "\\|"),
            Map.entry("Semicolon", ";:"),
            Map.entry("Quote", "'\""),
            Map.entry("Comma", ",<"),
            Map.entry("Period", ".>"),
            Map.entry("Slash", "/?"),
            Map.entry("Space", "  "));

    /** Separators come as Ctrl and a key. */
    private static final Map<String, String> CONTROLS =
            Map.of("BracketRight", "\u001d", "Digit6", "\u001e", "Backslash", "\u001c", "KeyD", "\u0004");

    /** Returns true for the key that ends a scan. */
    boolean isEnd() {
        return key.equals("Enter") || key.equals("Tab");
    }

    /** Returns the character that the key says in the American layout; empty for a key without one. */
    Optional<String> says() {
        if (control) {
            return Optional.ofNullable(CONTROLS.get(code));
        }
        if (code.matches("Key[A-Z]")) {
            String letter = code.substring(3);
            return Optional.of(key.equalsIgnoreCase(letter) ? key : shift ? letter : letter.toLowerCase(Locale.ROOT));
        }
        if (code.matches("Digit[0-9]")) {
            int digit = code.charAt(5) - '0';
            return Optional.of(shift ? SHIFTED_DIGITS.substring(digit, digit + 1) : Integer.toString(digit));
        }
        if (code.matches("Numpad[0-9]")) {
            return Optional.of(code.substring(6));
        }
        return Optional.ofNullable(SIGNS.get(code))
                .map(signs -> signs.substring(shift ? 1 : 0, shift ? 2 : 1))
                .or(this::typed);
    }

    /** Returns the character for people: separators have pictures. */
    public String shown() {
        return says().map(each -> each.charAt(0) < ' ' ? Character.toString(each.charAt(0) + '\u2400') : each)
                .orElse("");
    }

    /** Returns the character that the computer typed. */
    Optional<String> typed() {
        return control || key.length() != 1 ? Optional.empty() : Optional.of(key);
    }
}
