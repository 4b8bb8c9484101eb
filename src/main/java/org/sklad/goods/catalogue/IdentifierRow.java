package org.sklad.goods.catalogue;

import org.sklad.goods.classification.Scheme;
import org.sklad.goods.classification.Sku;

/** A stored code on goods, with the item that it identifies. */
public record IdentifierRow(Sku sku, Scheme scheme, String value, long quantity) {
    Identifier identifier() {
        return new Identifier(scheme, value, quantity);
    }
}
