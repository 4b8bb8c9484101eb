package org.sklad.platform.i18n;

import java.util.ArrayList;
import java.util.List;

/** The one grouping in which people read, type and say a code: by four from its beginning, {@code 1234 5678 90}. */
public final class CodeGroups {
    private static final int LENGTH = 4;

    private CodeGroups() {}

    /** The groups in their order; none of an empty code. */
    public static List<String> of(String code) {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < code.length(); at += LENGTH) {
            groups.add(code.substring(at, Math.min(at + LENGTH, code.length())));
        }
        return groups;
    }

    /** The groups with a space between them. */
    public static String text(String code) {
        return String.join(" ", of(code));
    }
}
