package org.sklad.catalogue;

/** Which item a code means, and how many smallest units of it. */
public record IdentifierRow(Sku sku, long quantity) {}
