package org.sklad.programme.indicators;

import java.util.List;
import org.sklad.access.roles.CentreCode;

/**
 * The centres whose records a report counts.
 *
 * @param everywhere true for all records, also those of no centre
 * @param centres sorted by code; empty if {@code everywhere} is true
 */
public record Scope(boolean everywhere, List<CentreCode> centres) {
    static final Scope EVERYWHERE = new Scope(true, List.of());

    public Scope {
        centres = List.copyOf(centres);
    }

    boolean holds(Traits traits) {
        return everywhere || centres.stream().anyMatch(each -> each.value().equals(traits.centre()));
    }
}
