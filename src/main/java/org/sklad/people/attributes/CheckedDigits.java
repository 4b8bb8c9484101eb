package org.sklad.people.attributes;

import java.util.regex.Pattern;
import org.sklad.platform.crypto.Randomness;

/**
 * Random digits with one check digit by ISO/IEC 7064 MOD 11,10, which detects every wrong digit and nearly every swap of two neighbours.
 * The first digit is never 0, since a spreadsheet would drop it.
 */
final class CheckedDigits {
    private static final Pattern GROUP = Pattern.compile("(.{3})(?=.)");

    private CheckedDigits() {}

    /** Returns new random digits of this length, including the check digit. */
    static String random(int length, Randomness randomness) {
        String payload = (1 + randomness.below(9)) + randomness.digits(length - 2);
        return payload + check(payload);
    }

    static boolean isValid(String text, int length) {
        return text.length() == length
                && text.chars().allMatch(each -> each >= '0' && each <= '9')
                && text.charAt(0) != '0'
                && text.charAt(length - 1) == check(text.substring(0, length - 1));
    }

    /** Returns the digits in groups of three with hyphens between them. */
    static String grouped(String digits) {
        return GROUP.matcher(digits).replaceAll("$1-");
    }

    private static char check(String payload) {
        int product = 10;
        for (int i = 0; i < payload.length(); i++) {
            int sum = (product + payload.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
