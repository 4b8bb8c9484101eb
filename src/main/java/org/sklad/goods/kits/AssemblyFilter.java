package org.sklad.goods.kits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/**
 * The filter of a list of assemblies and break-ups.
 *
 * @param kind null for both
 * @param kit sku; null for all
 * @param operator username; null for all
 */
public record AssemblyFilter(
        @Nullable String centre,
        @Nullable AssemblyKind kind,
        @Nullable String kit,
        @Nullable String operator,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    static final AssemblyFilter ALL = new AssemblyFilter(null, null, null, null, null, null);
}
