package org.sklad.goods.transfers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Choice;

/** Which transfers a list shows; absent for all of the operator's. */
public record TransferFilter(Optional<CentreCode> centre, Optional<TransferState> state) {
    public static final TransferFilter ALL = new TransferFilter(Optional.empty(), Optional.empty());

    /** From an address; nothing and empty text are the same. */
    static TransferFilter parse(@Nullable String centre, @Nullable String state) {
        return new TransferFilter(CentreCode.asked(centre), Choice.find("state", TransferState.class, state));
    }
}
