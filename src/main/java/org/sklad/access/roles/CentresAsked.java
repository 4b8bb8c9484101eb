package org.sklad.access.roles;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sklad.platform.db.InTime;

/**
 * Of which centres an operator asks for a list: of one, of all that there are, or of each in which they may see it.
 *
 * @param centres which, in the order of their codes; empty where it is everywhere
 */
public record CentresAsked(boolean everywhere, List<CentreCode> centres) {
    /**
     * Refuses like {@link Operator#requireIn}.
     *
     * @param centre the one; absent for all of the operator's
     * @param any the roles that see the list
     */
    public static CentresAsked of(Optional<CentreCode> centre, Operator by, Role... any) {
        by.requireIn(centre, any);
        return centre.map(one -> new CentresAsked(false, List.of(one))).orElseGet(() -> ofAll(by.roles(), any));
    }

    private static CentresAsked ofAll(Roles roles, Role... any) {
        return Stream.of(any).anyMatch(roles::hasEverywhere)
                ? new CentresAsked(true, List.of())
                : new CentresAsked(false, roles.centresOf(any));
    }

    /**
     * The latest rows, the last first. Each centre is asked for its own latest, so that no row of another is read.
     *
     * @param limit how many at most
     * @param anywhere the latest of all centres
     * @param ofCentre the latest of one
     */
    public <T extends InTime> List<T> latest(
            int limit, Supplier<List<T>> anywhere, Function<CentreCode, List<T>> ofCentre) {
        return everywhere
                ? anywhere.get()
                : InTime.latest(limit, centres.stream().map(ofCentre));
    }
}
