package org.sklad.goods.intake;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weights as typed by operators. Stock uses whole grams. */
public final class Weight {
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4})(?:[.,]([0-9]{1,3}))?");
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*(?:kg|кг)\\.?");

    private Weight() {}

    /** Converts kilograms to grams: a number with a comma or a point, and at most three decimals. Empty for any other text and for zero. */
    public static Optional<Long> ofKilograms(String text) {
        String stripped = text.strip().toLowerCase(Locale.ROOT);
        Matcher unit = WITH_UNIT.matcher(stripped);
        Matcher number = NUMBER.matcher(unit.matches() ? unit.group(1) : stripped);
        if (!number.matches()) {
            return Optional.empty();
        }
        String grams = number.group(2) == null ? "" : number.group(2);
        return Optional.of(new BigDecimal(number.group(1) + "." + grams + "0")
                        .movePointRight(3)
                        .longValueExact())
                .filter(each -> each > 0);
    }

    /** Converts kilograms to grams if the unit is given, for fields where a plain number means something else. */
    public static Optional<Long> said(String text) {
        return WITH_UNIT.matcher(text.strip().toLowerCase(Locale.ROOT)).matches()
                ? ofKilograms(text)
                : Optional.empty();
    }

    /** Formats grams as kilograms for an input field. */
    public static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString();
    }
}
