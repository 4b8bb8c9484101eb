package org.sklad.centres.places;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.lists.Period;
import org.sklad.platform.lists.Query;

/**
 * The filter of a list of documents by centre and period.
 *
 * @param centre null for all centres that the operator sees
 * @param from the first day; null for no limit
 * @param until the last day, included; null for no limit
 */
public record CentreAndPeriod(
        @Nullable String centre,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public static final CentreAndPeriod ALL = new CentreAndPeriod(null, null, null);

    public Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }

    public CentreAndPeriod at(Optional<CentreCode> other) {
        return new CentreAndPeriod(other.map(CentreCode::value).orElse(centre), from, until);
    }

    /** The zone whose clock the list shows. */
    public ZoneId zone(Centres centres) {
        return code().map(each -> centres.get(each).timeZone()).orElse(Period.ZONE);
    }

    /** The period, with days as the centre counts them. */
    public Period period(Centres centres) {
        return new Period(from, until, zone(centres));
    }

    /** The same query at the centre whose rows the page shows. */
    public static Query<CentreAndPeriod> shown(
            Query<CentreAndPeriod> query, ContainerRequestContext request, Operator by, Role... any) {
        by.require(any);
        Optional<CentreCode> centre = PresentCentre.listed(
                request, query.filter().code(), code -> by.roles().hasAt(code, any));
        return query.with("centre", centre.map(CentreCode::value), filter -> filter.at(centre));
    }
}
