package org.sklad.oversight.administration;

import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListField;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The record of administrative acts as a list. Files have codes, people read words. */
final class AuditList {
    private static final Listing<AuditFilter, RecordedAct, PlaceInTime> LIST = Listing.<AuditFilter, RecordedAct>latest(
                    "audit", "administration.audit")
            .path("/settings/audit")
            .purpose("administration.audit.purpose")
            .typed("operator", "administration.audit.who", Username::find)
            .choice(
                    "act",
                    "administration.audit.what",
                    ActKinds.ALL.stream()
                            .map(each -> new ListField.Option(each, words(each)))
                            .toList())
            .typed("subject", "administration.audit.subject")
            .period()
            .column(
                    Column.time(
                            "administration.audit.when",
                            "#date+occurred",
                            each -> each.entry().occurredAt()),
                    each -> new Shown.Exact(each.entry().occurredAt()))
            .column(
                    Column.text(
                            "administration.audit.who",
                            "#contact+code",
                            each -> each.entry().operator()),
                    each -> new ActWords(each).who())
            .words(
                    "administration.audit.what",
                    "#activity+code",
                    each -> each.entry().act(),
                    each -> words(each.entry().act()))
            .column(
                    Column.text(
                            "administration.audit.subject",
                            "",
                            each -> each.entry().subject()),
                    each -> new ActWords(each).subject())
            .column(
                    Column.text(
                            "administration.audit.details",
                            "",
                            each -> each.entry().details()),
                    each -> new ActWords(each).details());

    private AuditList() {}

    private static Message words(String act) {
        return Message.of("administration.act." + act);
    }

    static ListReading<AuditFilter, RecordedAct, PlaceInTime> read(
            RecordedActs acts, Query<AuditFilter> query, Operator by) {
        return LIST.read(
                query, (filter, after, limit) -> acts.list(filter, filter.rows(Centres.ZONE, after, limit), by));
    }
}
