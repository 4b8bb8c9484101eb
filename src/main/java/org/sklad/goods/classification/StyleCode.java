package org.sklad.goods.classification;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The public code of a style ({@code ASSORT-95}), which groups its sizes. It has the form of a {@link Sku}. */
public record StyleCode(String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StyleCode {
        if (!Sku.isValid(value)) {
            throw new IllegalArgumentException("not a style code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
