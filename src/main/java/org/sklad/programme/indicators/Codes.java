package org.sklad.programme.indicators;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes in the files of indicators. */
final class Codes {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private Codes() {}

    static boolean isValid(String code) {
        return CODE.matcher(code).matches();
    }

    static void require(String code) {
        if (!isValid(code)) {
            throw new IllegalArgumentException("“" + code + "” is no code of a–z, 0–9 and -");
        }
    }

    static <T> void requireDifferent(Collection<T> all, String what) {
        Set<T> seen = new HashSet<>();
        for (T each : all) {
            if (!seen.add(each)) {
                throw new IllegalArgumentException(what + " " + each + " is there twice");
            }
        }
    }

    static void requireSize(List<?> all, int least, int most, String what) {
        if (all.size() < least || all.size() > most) {
            throw new IllegalArgumentException("there must be " + least + " to " + most + " " + what);
        }
    }
}
