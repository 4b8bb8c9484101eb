package org.sklad.programme.complaints;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The subject of a complaint, chosen by the person. */
public enum ComplaintKind {
    GOODS,
    STAFF,
    FACILITY,
    INFORMATION,
    ABUSE,
    THANKS,
    OTHER;

    /** Returns true if only focal points outside the centre may know of the complaint. */
    public boolean isConfidential() {
        return this == STAFF || this == ABUSE;
    }

    static List<ComplaintKind> confidential() {
        return Arrays.stream(values()).filter(ComplaintKind::isConfidential).toList();
    }

    static Optional<ComplaintKind> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
