package org.sklad.goods.kits;

import org.jspecify.annotations.Nullable;

/**
 * The place where kits could be assembled.
 *
 * @param location null for the whole centre
 */
public record KitFilter(@Nullable String centre, @Nullable String location) {}
