package org.sklad.programme.interpreting;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;

/** The lines of a month sheet. The last sum is that of the month. */
final class HoursList {
    static final Listing<HoursFilter, HoursLine, String> LIST = Listing.<HoursFilter, HoursLine, String>of(
                    "hours", "interpreting.hours", Places.sorted(HoursLine::key))
            .empty("interpreting.hours.none")
            .typed("month", "interpreting.month")
            .day("interpreting.date", "#date", each -> each.begin().toLocalDate())
            .text("interpreting.from", "#date+start", HoursLine::from)
            .text("interpreting.to", "#date+end", HoursLine::to)
            .whole(
                    "interpreting.minutes",
                    "#duration+minutes",
                    each -> each.worked().minutes())
            .named("interpreting.centre", "#loc+code", each -> each.worked().centre())
            .words(
                    "interpreting.kind",
                    "#activity+code",
                    each -> each.worked().kind().name(),
                    each -> Message.of("interpreting.kind." + each.worked().kind()))
            .whole("interpreting.sum", "#duration+sum", HoursLine::sum);

    private HoursList() {}
}
