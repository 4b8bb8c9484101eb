package org.sklad.barcodes;

import java.util.Optional;

/**
 * A character that wedge scanners are set to type in place of the group separator, because many programs reject control
 * characters. It is replaced only in text that can be an element string; elsewhere it keeps its own meaning.
 *
 * @param sent the typed character; absent if the scanners send the separator itself, or one of the forms that are always accepted
 */
public record Substitute(Optional<Character> sent) {
    public static final Substitute NONE = new Substitute(Optional.empty());

    private static final int PRODUCT = 16;

    /**
     * Creates a substitute.
     *
     * @throws IllegalArgumentException if the character is a letter or digit, which every code contains, or is invisible
     */
    public Substitute {
        if (sent.filter(each -> !isPossible(each)).isPresent()) {
            throw new IllegalArgumentException("not a character that can stand for a separator");
        }
    }

    /**
     * Reads a setting of one character; {@link #NONE} if the setting is empty.
     *
     * @throws IllegalArgumentException if the setting is longer, or the constructor rejects the character
     */
    public static Substitute of(String setting) {
        if (setting.length() > 1) {
            throw new IllegalArgumentException("one character stands for a separator, or none");
        }
        return setting.isEmpty() ? NONE : new Substitute(Optional.of(setting.charAt(0)));
    }

    private static boolean isPossible(char each) {
        return each > ' ' && each < 127 && !Character.isLetterOrDigit(each);
    }

    /** Returns the text with separators for the substitutes if it can be an element string; otherwise unchanged. */
    public String undone(String typed) {
        return sent.filter(each -> isElementString(typed.strip(), each))
                .map(each -> typed.replace(String.valueOf(each), Separators.GS))
                .orElse(typed);
    }

    /**
     * Returns true if the scanner marks an element string, or if the text starts with a product, after the substitute of an FNC1
     * or not.
     */
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
