package org.sklad.barcodes;

import java.util.Optional;

/**
 * A character that wedge scanners are set to type in place of the group separator, since many programs take no control characters. Only
 * what can be an element string is read so: elsewhere the character is itself.
 *
 * @param sent what is typed; absent where the scanners send the separator as it is, or in one of the forms that are always understood
 */
public record Substitute(Optional<Character> sent) {
    public static final Substitute NONE = new Substitute(Optional.empty());

    private static final int PRODUCT = 16;

    /** @throws IllegalArgumentException for letters and digits, of which every code is made, and for what cannot be seen */
    public Substitute {
        if (sent.filter(each -> !isPossible(each)).isPresent()) {
            throw new IllegalArgumentException("not a character that can stand for a separator");
        }
    }

    /** The one character of a setting; none where it is empty. Refuses longer ones as the constructor does what cannot be. */
    public static Substitute of(String setting) {
        if (setting.length() > 1) {
            throw new IllegalArgumentException("one character stands for a separator, or none");
        }
        return setting.isEmpty() ? NONE : new Substitute(Optional.of(setting.charAt(0)));
    }

    private static boolean isPossible(char each) {
        return each > ' ' && each < 127 && !Character.isLetterOrDigit(each);
    }

    /** The text with separators in the place of what was typed for them, where it can be an element string; else as it is. */
    public String undone(String typed) {
        return sent.filter(each -> isElementString(typed.strip(), each))
                .map(each -> typed.replace(String.valueOf(each), Separators.GS))
                .orElse(typed);
    }

    /** Named so by the scanner, or beginning with a product, or with the substitute of the FNC1 that says it. */
    private static boolean isElementString(String text, char sent) {
        String plain = Envelope.ELEMENT_STRINGS.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(each -> text.substring(each.length()))
                .orElse(text);
        boolean named = plain.length() < text.length();
        String elements = plain.startsWith(String.valueOf(sent)) ? plain.substring(1) : plain;
        return named
                || (elements.length() > PRODUCT
                        && elements.startsWith("01")
                        && Gtin.find(elements.substring(2, PRODUCT)).isPresent());
    }
}
