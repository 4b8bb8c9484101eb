package org.sklad.oversight.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.NotFound;

/**
 * The filter of the list of findings.
 *
 * @param kind null for all kinds
 * @param centre null for all centres of the operator. A finding without a centre is listed for every centre; if it
 *     concerns stock, only for a centre that has some of it.
 * @param state null for open findings
 */
public record FindingFilter(
        @Nullable FindingKind kind,
        @Nullable String centre,
        @Nullable FindingState state) {
    /**
     * Returns the centre.
     *
     * @throws NotFound if it is no code of a centre
     */
    Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }

    FindingState wanted() {
        return state == null ? FindingState.OPEN : state;
    }

    /** Lists the kinds to read from the place on, in their order. */
    List<FindingKind> kinds(Optional<FindingKey> after) {
        return Arrays.stream(FindingKind.values())
                .filter(each -> kind == null || kind == each)
                .filter(each -> after.isEmpty() || after.get().kind().compareTo(each) <= 0)
                .toList();
    }
}
