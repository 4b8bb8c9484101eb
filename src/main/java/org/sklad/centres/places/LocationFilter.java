package org.sklad.centres.places;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of locations.
 *
 * @param virtual true to include the virtual ones, where goods come from and end
 */
public record LocationFilter(@Nullable Boolean virtual) {}
