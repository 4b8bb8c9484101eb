package org.sklad.transfers;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Which transfers a list shows; absent for all of the operator's. */
public record TransferFilter(Optional<CentreCode> centre, Optional<TransferState> state) {
    public static final TransferFilter ALL = new TransferFilter(Optional.empty(), Optional.empty());

    /** From an address; nothing and empty text are the same. */
    static TransferFilter parse(@Nullable String centre, @Nullable String state) {
        return new TransferFilter(
                MovesResource.centre(centre),
                Optional.ofNullable(state).filter(each -> !each.isBlank()).map(TransferFilter::state));
    }

    private static TransferState state(String text) {
        return Arrays.stream(TransferState.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidFields(
                        "state",
                        Message.of(
                                "platform.field.choice",
                                Arrays.stream(TransferState.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }
}
