package org.sklad.programme.complaints;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The figures of complaints. Each row opens the complaints that it counts, except totals of all centres. */
final class ComplaintFigureList {
    static final String PATH = ComplaintActs.PATH + "/figures";

    static final Listing<ComplaintFigureFilter, ComplaintFigure, String> LIST =
            Listing.<ComplaintFigureFilter, ComplaintFigure, String>of(
                            "complaints/figures", "complaints.figures", Places.sorted(ComplaintFigure::order))
                    .linkTo(ComplaintFigureList::rows)
                    .purpose("complaints.figures.purpose")
                    .empty("complaints.figures.empty")
                    .choice("kind", "complaints.kind", List.of(ComplaintKind.values()), ComplaintWords::of)
                    .period()
                    .text("complaints.month", "#date+month", ComplaintFigure::month)
                    .column(
                            Column.text(
                                    "complaints.centre",
                                    "#loc+code",
                                    each -> each.centre().map(CentreCode::value).orElse("")),
                            each -> each.centre()
                                    .<Shown>map(Shown.Named::new)
                                    .orElseGet(() -> new Shown.Words(Message.of("complaints.all-centres"))))
                    .words(
                            "complaints.kind",
                            "#subject+code",
                            ComplaintFigure::kind,
                            each -> ComplaintWords.of(each.kind()))
                    .whole("complaints.received", "#meta+count", ComplaintFigure::received)
                    .whole("complaints.acknowledged-in-time", "#meta+count+acknowledged", ComplaintFigure::acknowledged)
                    .text(
                            "complaints.acknowledged-share",
                            "#indicator+acknowledged",
                            ComplaintFigure::acknowledgedShare)
                    .whole("complaints.answered-in-time", "#meta+count+answered", ComplaintFigure::answered)
                    .text("complaints.answered-share", "#indicator+answered", ComplaintFigure::answeredShare);

    private ComplaintFigureList() {}

    private static Optional<String> rows(ComplaintFigure each) {
        return each.centre()
                .map(centre -> ComplaintActs.PATH + "?centre=" + centre + "&kind=" + each.kind() + "&from="
                        + each.month().atDay(1) + "&until=" + each.month().atEndOfMonth());
    }
}
