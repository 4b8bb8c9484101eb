package org.sklad.goods.receiving;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Choice;

/** Filter of a list of consignments. Absent values mean all that the operator may see. */
public record ConsignmentFilter(Optional<CentreCode> centre, Optional<ConsignmentState> state) {
    public static final ConsignmentFilter ALL = new ConsignmentFilter(Optional.empty(), Optional.empty());

    /** Parses query parameters. Missing and empty text mean the same. */
    static ConsignmentFilter parse(@Nullable String centre, @Nullable String state) {
        return new ConsignmentFilter(CentreCode.asked(centre), Choice.find("state", ConsignmentState.class, state));
    }
}
