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
 * @param kind absent for all
 * @param centre absent for all of the operator's; what belongs to no centre is listed with every one, stock only where some of it stands there
 */
public record FindingFilter(Optional<FindingKind> kind, Optional<CentreCode> centre, FindingState state) {
    /** From an address; nothing and empty text are the same. Without a state, what is open. */
    static FindingFilter parse(@Nullable String kind, @Nullable String centre, @Nullable String state) {
        return new FindingFilter(
                Choice.find("kind", FindingKind.class, kind),
                CentreCode.asked(centre),
                Choice.find("state", FindingState.class, state).orElse(FindingState.OPEN));
    }

    /** The kinds to list from the place on, in their order. */
    List<FindingKind> kinds(Optional<FindingKey> after) {
        return Arrays.stream(FindingKind.values())
                .filter(each -> kind.isEmpty() || kind.get() == each)
                .filter(each -> after.isEmpty() || after.get().kind().compareTo(each) <= 0)
                .toList();
    }
}
