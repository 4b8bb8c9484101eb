package org.sklad.goods.counts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Choice;

/** The filter of a list of counts; an absent part matches all counts of the operator. */
public record CountFilter(Optional<CentreCode> centre, Optional<CountState> state) {
    public static final CountFilter ALL = new CountFilter(Optional.empty(), Optional.empty());

    /** Parses the filter of a URL; a blank parameter is the same as a missing one. */
    static CountFilter parse(@Nullable String centre, @Nullable String state) {
        return new CountFilter(CentreCode.asked(centre), Choice.find("state", CountState.class, state));
    }
}
