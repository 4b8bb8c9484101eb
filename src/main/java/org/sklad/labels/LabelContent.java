package org.sklad.labels;

import java.util.Map;
import java.util.Optional;
import org.sklad.barcodes.OwnCode;

/**
 * The content of one label.
 *
 * @param fields the available fields; a design line that names another field is left out
 * @param address the address that a resident's own phone opens, for rooms and assets; no other code holds an address, because a
 *     server that moves would make every label useless
 */
public record LabelContent(OwnCode code, Map<LabelField, String> fields, Optional<String> address) {
    public LabelContent {
        fields = Map.copyOf(fields);
    }

    public LabelContent(OwnCode code, Map<LabelField, String> fields) {
        this(code, fields, Optional.empty());
    }

    /** Returns the text of a field; empty if there is none. */
    Optional<String> text(LabelField field) {
        return field == LabelField.CODE
                ? Optional.of(code.grouped())
                : Optional.ofNullable(fields.get(field)).filter(text -> !text.isBlank());
    }
}
