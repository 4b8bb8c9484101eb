package org.sklad.goods.intake;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weights as people type them; stock has whole grams. */
public final class Weight {
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4})(?:[.,]([0-9]{1,3}))?");
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*(?:kg|кг)\\.?");

    private Weight() {}

    /** Grams of so many kilograms, with comma or point and at most three places; empty for anything else and for nothing. */
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

    /** The same where the unit is said too: what may be typed where a number alone means something else. */
    public static Optional<Long> said(String text) {
        return WITH_UNIT.matcher(text.strip().toLowerCase(Locale.ROOT)).matches()
                ? ofKilograms(text)
                : Optional.empty();
    }

    /** Grams as kilograms, to be typed over. */
    public static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString();
    }
}
