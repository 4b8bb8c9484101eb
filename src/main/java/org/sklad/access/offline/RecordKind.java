package org.sklad.access.offline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of record that a device makes without the server. */
public enum RecordKind {
    HANDOUT,
    NEED,
    WORK_ORDER,
    CONSULTATION,
    INFORMATION_SESSION,
    FIELD_VISIT;

    /** Returns the word that devices send: {@code work-order}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the kind with this word. */
    public static Optional<RecordKind> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
