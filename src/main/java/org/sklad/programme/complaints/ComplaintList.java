package org.sklad.programme.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The list of complaints. No column has a text of them. */
final class ComplaintList {
    static final Listing<ComplaintFilter, ListedComplaint, PlaceInTime> LIST =
            Listing.<ComplaintFilter, ListedComplaint>latest("complaints", "complaints.complaints")
                    .linkTo(each -> each.opens()
                            ? Optional.of(
                                    ComplaintActs.PATH + "/" + each.complaint().id())
                            : Optional.empty())
                    .purpose("complaints.purpose")
                    .empty("complaints.empty")
                    .choice("kind", "complaints.kind", List.of(ComplaintKind.values()), ComplaintWords::of)
                    .choice("state", "complaints.state", List.of(ComplaintState.values()), ComplaintWords::of)
                    .flag("overdue", "complaints.only-overdue")
                    .period()
                    .words(
                            "complaints.kind",
                            "#subject+code",
                            each -> each.complaint().kind(),
                            each -> ComplaintWords.of(each.complaint().kind()))
                    .time(
                            "complaints.received-at",
                            "#date+received",
                            each -> each.complaint().receivedAt())
                    .named(
                            "complaints.centre",
                            "#loc+code",
                            each -> each.complaint().centre())
                    .chip(
                            "complaints.state",
                            "#status+code",
                            each -> each.complaint().state(),
                            each -> ComplaintWords.chip(each.complaint().state()))
                    .shown("complaints.due", ComplaintWords::due)
                    .words(
                            "complaints.channel",
                            "#channel+code",
                            each -> each.complaint().channel(),
                            each -> ComplaintWords.of(each.complaint().channel()))
                    .fileText(
                            "complaints.language",
                            "#meta+language",
                            each -> each.complaint().language())
                    .file(time(
                            "complaints.acknowledged-at",
                            "#date+acknowledged",
                            each -> each.clocks().acknowledgement().metAt()))
                    .file(time(
                            "complaints.answered-at",
                            "#date+answered",
                            each -> each.clocks().firstAnswer().metAt()))
                    .fileText(
                            "complaints.id",
                            "#meta+id+uuid",
                            each -> each.complaint().id());

    private ComplaintList() {}

    private static Column<ListedComplaint> time(
            String heading, String hashtag, Function<ListedComplaint, Optional<Instant>> moment) {
        return new Column<>(
                heading,
                hashtag,
                each -> moment.apply(each).<Cell>map(Cell.Time::new).orElse(Cell.NONE));
    }
}
