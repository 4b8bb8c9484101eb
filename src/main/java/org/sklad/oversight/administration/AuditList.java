package org.sklad.oversight.administration;

import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The record of administrative acts as a list. */
final class AuditList {
    private static final Listing<AuditFilter, AuditEntry, PlaceInTime> LIST = Listing.<AuditFilter, AuditEntry>latest(
                    "audit", "administration.audit")
            .path("/settings/audit")
            .purpose("administration.audit.purpose")
            .typed("operator", "administration.audit.who")
            .typed("subject", "administration.audit.subject")
            .period()
            .time("administration.audit.when", "#date+occurred", AuditEntry::occurredAt)
            .column(
                    Column.text("administration.audit.who", "#contact+code", AuditEntry::operator),
                    each -> each.operator().isEmpty()
                            ? new Shown.Words(Message.of("administration.audit.nobody"))
                            : new Shown.Text(each.operator()))
            .words(
                    "administration.audit.what",
                    "#activity+code",
                    AuditEntry::act,
                    each -> Message.of("administration.act." + each.act()))
            .text("administration.audit.subject", "", AuditEntry::subject)
            .text("administration.audit.details", "", AuditEntry::details);

    private AuditList() {}

    static ListReading<AuditFilter, AuditEntry, PlaceInTime> read(Audit audit, Query<AuditFilter> query, Operator by) {
        return LIST.read(
                query,
                (filter, after, limit) ->
                        audit.list(filter.rows(Centres.ZONE, after, limit), filter.operator(), filter.subject(), by));
    }
}
