package org.sklad.programme.focalpoints;

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
                    "complaint-focal-points", "focalpoints.focal-points", Places.sorted(FocalPoint::order))
            .path(FocalPointActs.PAGE)
            .purpose("focalpoints.purpose")
            .empty("focalpoints.empty")
            .named("focalpoints.operator", "#contact+code", FocalPoint::operator)
            .column(
                    Column.text(
                            "focalpoints.centre",
                            "#loc+code",
                            each -> each.centre().map(CentreCode::value).orElse("")),
                    each -> each.centre()
                            .<Shown>map(Shown.Named::new)
                            .orElseGet(() -> new Shown.Words(Message.of("focalpoints.all"))))
            .named("focalpoints.named-by", "#contact+code+by", FocalPoint::namedBy)
            .time("focalpoints.named-at", "#date", FocalPoint::namedAt);

    private FocalPointList() {}
}
