package org.sklad.labels;

import java.util.Map;
import java.util.Optional;
import org.sklad.barcodes.OwnCode;

/**
 * What one label says.
 *
 * @param fields what there is to say; a line of the design that names another field is left out
 * @param address what a resident's own phone opens, for rooms and assets; no other code holds an address, because a server that
 *     moves would leave every label dead
 */
public record LabelContent(OwnCode code, Map<LabelField, String> fields, Optional<String> address) {
    public LabelContent {
        fields = Map.copyOf(fields);
    }

    public LabelContent(OwnCode code, Map<LabelField, String> fields) {
        this(code, fields, Optional.empty());
    }

    /** The text of a field; empty where there is none. */
    Optional<String> text(LabelField field) {
        return field == LabelField.CODE
                ? Optional.of(code.grouped())
                : Optional.ofNullable(fields.get(field)).filter(text -> !text.isBlank());
    }
}
