package org.sklad.access.roles;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sklad.platform.db.InTime;

/**
 * The centres of a requested list: one centre, all centres, or each centre where the operator may see the list.
 *
 * @param centres sorted by code; empty if {@code everywhere} is true
 */
public record CentresAsked(boolean everywhere, List<CentreCode> centres) {
    /**
     * Works out the centres of the list. Refuses like {@link Operator#requireIn}.
     *
     * @param centre one centre; empty for all of the operator's centres
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
     * Returns the latest rows, newest first. Reads those of each centre separately, so that no row of another centre is read.
     *
     * @param limit the most rows to return
     * @param anywhere reads the latest rows of all centres
     * @param ofCentre reads the latest rows of one centre
     */
    public <T extends InTime> List<T> latest(
            int limit, Supplier<List<T>> anywhere, Function<CentreCode, List<T>> ofCentre) {
        return everywhere
                ? anywhere.get()
                : InTime.latest(limit, centres.stream().map(ofCentre));
    }
}
