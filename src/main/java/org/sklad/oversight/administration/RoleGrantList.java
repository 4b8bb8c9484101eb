package org.sklad.oversight.administration;

import java.util.List;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.RoleGrant;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;

/** The list of granted roles that open people's data. */
final class RoleGrantList {
    private static final Listing<Unfiltered, RoleGrant, String> LIST = Listing.<Unfiltered, RoleGrant, String>of(
                    "role-grants", "access.role-grants", Places.whole())
            .path(RoleGrantPages.PATH)
            .purpose("access.role-grants.purpose")
            .empty("access.role-grants.none")
            .named("access.role-grant.operator", "#contact+code", RoleGrant::operator)
            .column(
                    Column.text("access.role-grant.roles", "#contact+role+list", RoleGrant::roles),
                    grant -> Shown.lines(grant.rolesGiven().all(), role -> new Shown.Words(role.words())))
            .column(
                    Column.text("access.role-grant.given-by", "#contact+code+by", RoleGrant::givenBy),
                    RoleGrantList::givenBy)
            .time("access.role-grant.given-at", "#date", RoleGrant::givenAt);

    private RoleGrantList() {}

    static ListReading<Unfiltered, RoleGrant, String> of(List<RoleGrant> grants) {
        return LIST.read(Query.unfiltered(), ListReading.Source.all(grants));
    }

    private static Shown givenBy(RoleGrant grant) {
        return grant.givenBy().isEmpty()
                ? new Shown.Words(Message.of("access.role-grant.command"))
                : new Shown.Named(new Username(grant.givenBy()));
    }
}
