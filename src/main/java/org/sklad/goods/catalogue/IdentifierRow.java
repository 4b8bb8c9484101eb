package org.sklad.goods.catalogue;

import org.sklad.goods.classification.Scheme;
import org.sklad.goods.classification.Sku;

/** A code on goods as kept, with the item that it means. */
public record IdentifierRow(Sku sku, Scheme scheme, String value, long quantity) {
    Identifier identifier() {
        return new Identifier(scheme, value, quantity);
    }
}
