package org.sklad.counts;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** Which counts a list shows; absent for all of the operator's. */
public record CountFilter(Optional<CentreCode> centre, Optional<CountState> state) {
    public static final CountFilter ALL = new CountFilter(Optional.empty(), Optional.empty());

    /** From an address; nothing and empty text are the same. */
    static CountFilter parse(@Nullable String centre, @Nullable String state) {
        return new CountFilter(
                filled(centre).map(CountFilter::centre), filled(state).map(CountFilter::state));
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

    private static CountState state(String text) {
        return Arrays.stream(CountState.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidFields(
                        "state",
                        Message.of(
                                "platform.field.choice",
                                Arrays.stream(CountState.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }
}
