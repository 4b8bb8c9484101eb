package org.sklad.repairs.orders;

import org.jspecify.annotations.Nullable;

/** The fields beside the file of a photo. */
public record PhotoPageForm(@Nullable String id, @Nullable String kind) {
    String idText() {
        return id == null ? "" : id;
    }

    String kindText() {
        return kind == null ? "" : kind;
    }
}
