package org.sklad.phone.imports;

import org.sklad.access.offline.RecordKind;

/** Kinds of unreadable record: those of phones, and a kind that this version does not know. */
public enum UnreadableKind {
    HANDOUT,
    NEED,
    WORK_ORDER,
    CONSULTATION,
    INFORMATION_SESSION,
    FIELD_VISIT,
    UNKNOWN;

    /** Returns the kind that a record names. */
    static UnreadableKind of(String word) {
        return RecordKind.find(word).map(each -> valueOf(each.name())).orElse(UNKNOWN);
    }

    /** Returns true if only its author may read it: managers see no consultations, and an unknown kind can be one. */
    boolean isOfAuthorOnly() {
        return this == CONSULTATION || this == UNKNOWN;
    }
}
