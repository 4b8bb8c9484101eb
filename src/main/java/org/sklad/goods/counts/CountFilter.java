package org.sklad.goods.counts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Choice;

/** Which counts a list shows; absent for all of the operator's. */
public record CountFilter(Optional<CentreCode> centre, Optional<CountState> state) {
    public static final CountFilter ALL = new CountFilter(Optional.empty(), Optional.empty());

    /** From an address; nothing and empty text are the same. */
    static CountFilter parse(@Nullable String centre, @Nullable String state) {
        return new CountFilter(CentreCode.asked(centre), Choice.find("state", CountState.class, state));
    }
}
