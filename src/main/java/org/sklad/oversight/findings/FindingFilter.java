package org.sklad.oversight.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Choice;

/**
 * Which findings to list.
 *
 * @param kind absent for all kinds
 * @param centre absent for all centres of the operator. A finding without a centre is listed for every centre; if it
 *     concerns stock, only for a centre that has some of it.
 */
public record FindingFilter(Optional<FindingKind> kind, Optional<CentreCode> centre, FindingState state) {
    /** Reads the filter from an address. Empty text is the same as absent. The default state is open. */
    static FindingFilter parse(@Nullable String kind, @Nullable String centre, @Nullable String state) {
        return new FindingFilter(
                Choice.find("kind", FindingKind.class, kind),
                CentreCode.asked(centre),
                Choice.find("state", FindingState.class, state).orElse(FindingState.OPEN));
    }

    /** Lists the kinds to read from the place on, in their order. */
    List<FindingKind> kinds(Optional<FindingKey> after) {
        return Arrays.stream(FindingKind.values())
                .filter(each -> kind.isEmpty() || kind.get() == each)
                .filter(each -> after.isEmpty() || after.get().kind().compareTo(each) <= 0)
                .toList();
    }
}
