package org.sklad.receiving;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** Which consignments a list shows; absent for all of the operator's. */
public record ConsignmentFilter(Optional<CentreCode> centre, Optional<ConsignmentState> state) {
    public static final ConsignmentFilter ALL = new ConsignmentFilter(Optional.empty(), Optional.empty());

    /** From an address; nothing and empty text are the same. */
    static ConsignmentFilter parse(@Nullable String centre, @Nullable String state) {
        return new ConsignmentFilter(
                filled(centre).map(ConsignmentFilter::centre), filled(state).map(ConsignmentFilter::state));
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }

    private static CentreCode centre(String text) {
        if (!CentreCode.isValid(text)) {
            throw new NotFound();
        }
        return new CentreCode(text);
    }

    private static ConsignmentState state(String text) {
        return Arrays.stream(ConsignmentState.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidFields(
                        "state",
                        Message.of(
                                "platform.field.choice",
                                Arrays.stream(ConsignmentState.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }
}
