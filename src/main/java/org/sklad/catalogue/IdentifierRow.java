package org.sklad.catalogue;

/** A code on goods as kept, with the item that it means. */
public record IdentifierRow(Sku sku, Scheme scheme, String value, long quantity) {
    Identifier identifier() {
        return new Identifier(scheme, value, quantity);
    }
}
