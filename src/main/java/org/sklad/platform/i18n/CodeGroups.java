package org.sklad.platform.i18n;

import java.util.ArrayList;
import java.util.List;

/** The grouping in which people read, type and say a code: four characters each, {@code 1234 5678 90}. */
public final class CodeGroups {
    private static final int LENGTH = 4;

    private CodeGroups() {}

    /** Returns the groups in order; an empty list for an empty code. */
    public static List<String> of(String code) {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < code.length(); at += LENGTH) {
            groups.add(code.substring(at, Math.min(at + LENGTH, code.length())));
        }
        return groups;
    }

    /** Returns the groups separated by spaces. */
    public static String text(String code) {
        return String.join(" ", of(code));
    }
}
