package org.sklad.barcodes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The input of a scanner, a camera or a hand, classified without any lookup. Codes are hostile input: every text gives a result,
 * nothing throws, and nothing here opens, fetches or runs the content of a code.
 */
public sealed interface Scanned {
    /**
     * More than any code on goods has (a GS1-128 holds 48 characters, a medicine's Data Matrix about 100), more than a web
     * address scanned by mistake, and too little to cost anything.
     */
    int LIMIT = 1000;

    /** One of our own labels or cards, with a correct check. */
    record Own(OwnCode code) implements Scanned {}

    /** A product's number alone, with a correct check digit. */
    record Product(Gtin gtin) implements Scanned {}

    /**
     * Any other text: a foreign code, a GS1 element string, a web address, words.
     *
     * @param identifier the ISO/IEC 15424 symbology identifier ({@code ]C1}) if the scanner sent a known one
     * @param text the rest, separators (GS, RS, EOT) and a leading GS included
     */
    record Other(Optional<String> identifier, String text) implements Scanned {
        /**
         * Finds the elements in the text. The scanner marks a text as an element string. Most wedge scanners mark nothing, so a
         * text also counts if it starts with a separator, starts with a GTIN in brackets, is a message of ISO/IEC 15434, is an
         * address with a key in its path, or starts with 01 and a valid GTIN and can be read to its end.
         *
         * @param today the day that decides the century of two-digit years
         */
        public Optional<ElementString> elements(LocalDate today) {
            String plain = Separators.plain(text);
            if (identifier.filter(Envelope.ELEMENT_STRINGS::contains).isPresent() || plain.startsWith(Separators.GS)) {
                return Optional.of(ElementReader.read(plain, today));
            }
            return Brackets.removed(plain)
                    .or(() -> Composite.joined(plain))
                    .map(each -> ElementReader.read(each, today))
                    .or(() -> FormatReader.read(plain, today))
                    .or(() -> LinkReader.read(text, today))
                    .or(() -> brokenElements(today).filter(read -> read.error().isEmpty()));
        }

        /**
         * Reads a text that starts with 01 and a valid GTIN as an element string, even if it cannot be read to its end. If such a
         * code has no other meaning, a scanner that marks nothing has most likely lost a part of it.
         */
        public Optional<ElementString> brokenElements(LocalDate today) {
            String plain = Separators.plain(text);
            boolean likely = plain.length() > 16
                    && plain.startsWith("01")
                    && Gtin.find(plain.substring(2, 16)).isPresent();
            return likely ? Optional.of(ElementReader.read(plain, today)) : Optional.empty();
        }
    }

    /** Text that no code on goods can have. */
    record Unreadable(Reason reason) implements Scanned {}

    enum Reason {
        EMPTY,
        /** Above {@link #LIMIT} UTF-16 units. */
        TOO_LONG,
        /** A control or formatting character (such as those of right-to-left text), half a surrogate pair, or private use. */
        CHARACTER
    }

    /**
     * Classifies a text. Removes the characters that a wedge scanner adds: blanks, TAB, CR, LF, STX and ETX around the code, and
     * the symbology identifier. An own code or a GTIN may be typed in its printed groups. If the identifier marks a GS1 element
     * string, digits are an element string too: {@code ]C1} and ten digits is a lot number under AI 10, not our box, although one
     * in ten of them would pass our check.
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
