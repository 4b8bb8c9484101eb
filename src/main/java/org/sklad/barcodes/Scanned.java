package org.sklad.barcodes;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * What a scanner, a camera or a hand sent, as far as it can be told without looking anything up. Codes are hostile input: any text
 * gives an answer and none throws, and nothing here opens, fetches or runs what a code says.
 */
public sealed interface Scanned {
    /**
     * More than any code on goods (a GS1-128 holds 48 characters, a medicine's Data Matrix about 100) and more than a browser's
     * address that somebody scans by mistake; less than what costs anything to look at.
     */
    int LIMIT = 1000;

    /** One of our own labels or cards, its check right. */
    record Own(OwnCode code) implements Scanned {}

    /** A product's number alone, its check right. */
    record Product(Gtin gtin) implements Scanned {}

    /**
     * Anything else: a foreign code, a GS1 element string, a web address, words.
     *
     * @param identifier the ISO/IEC 15424 symbology identifier ({@code ]C1}) where the scanner sent one that we know
     * @param text what remains, separators (GS, RS, EOT) and a leading GS included
     */
    record Other(Optional<String> identifier, String text) implements Scanned {}

    /** Nothing that a code on goods can be. */
    record Unreadable(Reason reason) implements Scanned {}

    enum Reason {
        EMPTY,
        /** Above {@link #LIMIT} UTF-16 units. */
        TOO_LONG,
        /** A control or formatting character (as of right-to-left text), half a surrogate pair, private use. */
        CHARACTER
    }

    /**
     * Takes off what a wedge scanner adds: blanks, TAB, CR, LF, STX and ETX around the code, and the symbology identifier. An own
     * code or a GTIN may be typed in the groups in which it is printed. Where the identifier says GS1 element string, digits are
     * one: {@code ]C1} and ten digits is a lot number under AI 10 and not our box, and one in ten of them would pass our check.
     */
    static Scanned of(String raw) {
        if (raw.length() > LIMIT) {
            return new Unreadable(Reason.TOO_LONG);
        }
        String text = Envelope.stripped(raw);
        if (text.isEmpty()) {
            return new Unreadable(Reason.EMPTY);
        }
        if (!text.codePoints().allMatch(Envelope::allows)) {
            return new Unreadable(Reason.CHARACTER);
        }
        Matcher matcher = Envelope.IDENTIFIER.matcher(text);
        if (!matcher.lookingAt()) {
            return plain(Optional.empty(), text);
        }
        String rest = text.substring(matcher.end());
        Optional<String> identifier = Optional.of(matcher.group());
        if (rest.isEmpty()) {
            return new Unreadable(Reason.EMPTY);
        }
        return Envelope.ELEMENT_STRINGS.contains(matcher.group())
                ? new Other(identifier, rest)
                : plain(identifier, rest);
    }

    private static Scanned plain(Optional<String> identifier, String text) {
        String digits = Envelope.ungrouped(text);
        Optional<Scanned> own = OwnCode.find(digits).map(Own::new);
        Optional<Scanned> product = Gtin.find(digits).map(Product::new);
        return own.or(() -> product).orElseGet(() -> new Other(identifier, text));
    }
}
