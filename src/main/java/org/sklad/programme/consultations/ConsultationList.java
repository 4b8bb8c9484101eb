package org.sklad.programme.consultations;

import java.util.List;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of consultations. It has only what every field worker of the centre may know. */
final class ConsultationList {
    static final Listing<ConsultationFilter, Consultation, PlaceInTime> LIST =
            Listing.<ConsultationFilter, Consultation>latest("consultations", "consultations.title")
                    .link(Consultation::id)
                    .purpose("consultations.purpose")
                    .empty("consultations.empty")
                    .choice("kind", "consultations.kind", List.of(ConsultationKind.values()), ConsultationList::words)
                    .flag("own", "consultations.only-own")
                    .typed("beneficiary", "consultations.person")
                    .period()
                    .time("consultations.occurred-at", "#date+occurred", Consultation::occurredAt)
                    .words("consultations.kind", "#service", each -> each.kind().name(), each -> words(each.kind()))
                    .column(
                            Column.text(
                                    "consultations.person",
                                    "#beneficiary+code",
                                    each -> each.caseCode().map(CaseCode::value).orElse("")),
                            ConsultationList::whom)
                    .named("consultations.centre", "#loc+code", Consultation::centre)
                    .fileText("consultations.id", "#meta+id", each -> each.id().toString());

    private ConsultationList() {}

    private static Message words(ConsultationKind kind) {
        return Message.of("consultations.kind." + kind);
    }

    private static Shown whom(Consultation each) {
        return each.caseCode()
                .<Shown>map(code -> new Shown.Text(code.grouped()))
                .orElseGet(() -> new Shown.Words(Message.of("consultations.anonymous")));
    }
}
