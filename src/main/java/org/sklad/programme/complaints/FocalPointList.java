package org.sklad.programme.complaints;

import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;

/** The list of focal points. */
final class FocalPointList {
    static final Listing<Unfiltered, FocalPoint, String> LIST = Listing.<Unfiltered, FocalPoint, String>of(
                    "complaint-focal-points", "complaints.focal", Places.sorted(FocalPoint::order))
            .path(FocalPointActs.PAGE)
            .purpose("complaints.focal.purpose")
            .empty("complaints.focal.empty")
            .named("complaints.focal.operator", "#contact+code", FocalPoint::operator)
            .column(
                    Column.text("complaints.centre", "#loc+code", each -> each.centre()
                            .map(CentreCode::value)
                            .orElse("")),
                    each -> each.centre()
                            .<Shown>map(Shown.Named::new)
                            .orElseGet(() -> new Shown.Words(Message.of("complaints.focal.all"))))
            .named("complaints.focal.named-by", "#contact+code+by", FocalPoint::namedBy)
            .time("complaints.focal.named-at", "#date", FocalPoint::namedAt);

    private FocalPointList() {}
}
