package org.sklad.goods.receiving;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Choice;

/** Which consignments a list shows; absent for all of the operator's. */
public record ConsignmentFilter(Optional<CentreCode> centre, Optional<ConsignmentState> state) {
    public static final ConsignmentFilter ALL = new ConsignmentFilter(Optional.empty(), Optional.empty());

    /** From an address; nothing and empty text are the same. */
    static ConsignmentFilter parse(@Nullable String centre, @Nullable String state) {
        return new ConsignmentFilter(CentreCode.asked(centre), Choice.find("state", ConsignmentState.class, state));
    }
}
