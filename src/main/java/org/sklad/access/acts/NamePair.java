package org.sklad.access.acts;

/**
 * The target of an act whose address has two names, as in {@code /levels/{centre}/{sku}/removal}.
 *
 * @param <A> the first name
 * @param <B> the second name
 */
public record NamePair<A, B>(A first, B second) {}
