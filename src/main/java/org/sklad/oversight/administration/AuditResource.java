package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The record of administrative acts, latest first, for administrators and auditors. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private static final List<Column<AuditEntry>> COLUMNS = List.of(
            Column.time("administration.audit.when", "#date+occurred", AuditEntry::occurredAt),
            Column.text("administration.audit.who", "#contact+code", AuditEntry::operator),
            Column.text("administration.audit.what", "#activity+code", AuditEntry::act),
            Column.text("administration.audit.subject", "", AuditEntry::subject),
            Column.text("administration.audit.details", "", AuditEntry::details));

    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    @GET
    public Rows<AuditAnswer> list(
            @Auth Operator operator,
            @QueryParam("next") @Nullable String next,
            @QueryParam("limit") @Nullable Integer limit) {
        return page(audit, next, Rows.limit(limit), operator).map(AuditAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<AuditEntry> export(@Auth Operator operator) {
        return new Sheet<>(
                "audit",
                COLUMNS,
                last -> last.map(each -> audit.list(each.occurredAt(), each.id(), Sheet.RANGE, operator))
                        .orElseGet(() -> audit.list(Sheet.RANGE, operator)));
    }

    static Rows<AuditEntry> page(Audit audit, @Nullable String next, int limit, Operator operator) {
        PlaceInTime place = PlaceInTime.parse(next == null ? "" : next);
        List<AuditEntry> fetched = audit.list(place.before(), place.id(), limit + 1, operator);
        return Rows.page(fetched, limit, each -> new PlaceInTime(each.occurredAt(), each.id()).toString());
    }
}
