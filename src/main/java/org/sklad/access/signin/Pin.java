package org.sklad.access.signin;

import java.util.regex.Pattern;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The rule of a PIN: {@value #FEWEST} to {@value #MOST} digits, and none of those that are guessed first. About one in ten PINs of four
 * digits is refused.
 */
final class Pin {
    static final int FEWEST = 4;
    static final int MOST = 6;

    /** A password has at least eight characters, so this is never one. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + FEWEST + "," + MOST + "}");

    /** The same one, two or three digits again and again: 1111, 1212, 123123. */
    private static final Pattern REPEATED = Pattern.compile("(\\d{1,3})\\1+");

    /** Digits in twos, as in 1122 and 112233, and the same backwards, as in 1221. */
    private static final Pattern PAIRS =
            Pattern.compile("(\\d)\\1(\\d)\\2(?:(\\d)\\3)?|(\\d)(\\d)\\5\\4|(\\d)(\\d)(\\d)\\8\\7\\6");

    private static final String DAY = "(0[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(0[1-9]|1[0-2])";

    /** A day and month, also with a year of two digits, in the three usual orders. */
    private static final Pattern DATE =
            Pattern.compile(DAY + MONTH + "(\\d\\d)?|" + MONTH + DAY + "(\\d\\d)?|\\d\\d" + MONTH + DAY);

    private Pin() {}

    static boolean isPin(Secret typed) {
        return DIGITS.matcher(typed.reveal()).matches();
    }

    /** @throws InvalidFields if it has not {@value #FEWEST} to {@value #MOST} digits, or is easy to guess */
    static void requireGood(String field, Secret pin) {
        if (!isPin(pin)) {
            throw new InvalidFields(field, Message.of("access.pin-digits", FEWEST, MOST));
        }
        String typed = pin.reveal();
        if (isRun(typed)
                || REPEATED.matcher(typed).matches()
                || PAIRS.matcher(typed).matches()
                || DATE.matcher(typed).matches()
                || isYear(typed)) {
            throw new InvalidFields(field, Message.of("access.pin-common"));
        }
    }

    /** Returns true for equal steps from digit to digit: 1234, 8642. */
    private static boolean isRun(String typed) {
        int step = typed.charAt(1) - typed.charAt(0);
        boolean run = true;
        for (int i = 2; i < typed.length(); i++) {
            run &= typed.charAt(i) - typed.charAt(i - 1) == step;
        }
        return run;
    }

    private static boolean isYear(String typed) {
        int number = Integer.parseInt(typed);
        return typed.length() == FEWEST && number >= 1900 && number < 2100;
    }
}
