package org.sklad.goods.transfers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Choice;

/** Filter of a list of transfers. Absent values mean all that the operator may see. */
public record TransferFilter(Optional<CentreCode> centre, Optional<TransferState> state) {
    public static final TransferFilter ALL = new TransferFilter(Optional.empty(), Optional.empty());

    /** Parses query parameters. Missing and empty text mean the same. */
    static TransferFilter parse(@Nullable String centre, @Nullable String state) {
        return new TransferFilter(CentreCode.asked(centre), Choice.find("state", TransferState.class, state));
    }
}
