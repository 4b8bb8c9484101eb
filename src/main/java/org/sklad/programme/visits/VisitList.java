package org.sklad.programme.visits;

import java.util.List;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;

/** The list of field visits. */
final class VisitList {
    static final Listing<VisitFilter, FieldVisit, PlaceInTime> LIST = Listing.<VisitFilter, FieldVisit>latest(
                    "field-visits", "visits.title")
            .link(FieldVisit::number)
            .purpose("visits.purpose-of-list")
            .empty("visits.empty")
            .choice("state", "visits.state", List.of(VisitState.values()), VisitList::words)
            .period()
            .day("visits.on", "#date", FieldVisit::on)
            .text("visits.number", "#meta+id", FieldVisit::number)
            .shown("visits.purpose", each -> new Shown.Prose(each.purpose()))
            .fileText("visits.purpose", "#description", FieldVisit::purpose)
            .named("visits.centre", "#loc+code", FieldVisit::centre)
            .fileText("visits.team", "#team+code", FieldVisit::team)
            .chip("visits.state", "#status+code", each -> each.state().name(), each -> chip(each.state()))
            .fileText("visits.reason", "#description+cancellation", FieldVisit::reason)
            .named("visits.planned-by", "#contact+name", FieldVisit::operator);

    private VisitList() {}

    private static Message words(VisitState state) {
        return Message.of("visits.state." + state);
    }

    static Shown.Chip chip(VisitState state) {
        String kind = switch (state) {
            case PLANNED -> "soon";
            case DONE -> "done";
            case CANCELLED -> "neutral";
        };
        return new Shown.Chip(kind, words(state));
    }
}
