package org.sklad.aid.days;

import java.util.List;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of distribution days, latest planned first. */
final class DayList {
    static final Listing<DayFilter, DistributionDay, PlaceInTime> LIST = Listing.<DayFilter, DistributionDay>latest(
                    "distribution-days", "days.days")
            .link(DistributionDay::id)
            .purpose("days.purpose")
            .empty("days.empty")
            .choice("state", "days.state", List.of(DayState.values()), DayList::words)
            .period()
            .day("days.held-on", "#date+start", DistributionDay::heldOn)
            .fileText("days.centre", "#loc+code", day -> day.centre().value())
            .fileText("days.location", "#loc+location", day -> day.location().value())
            .shown("days.location", day -> new Shown.Named(day.address()))
            .fileText("days.rules", "#activity+code", DistributionDay::rules)
            .shown("days.rules", day -> Shown.lines(day.ruleCodes(), Shown.Named::new))
            .fileText("days.slots.from", "#date+time", DistributionDay::slotFrom)
            .file(Column.whole("days.slots.minutes", "#meta+minutes", DistributionDay::slotMinutes))
            .file(Column.whole("days.slots.people", "#meta+people", DistributionDay::slotPeople))
            .chip("days.state", "#status", day -> day.state().name(), DistributionDay::chip)
            .named("days.planned-by", "#contact+name", day -> day.operator())
            .file(Column.time("days.planned-at", "#date+recorded", DistributionDay::plannedAt))
            .fileText("days.id", "#meta+id", day -> day.id().toString());

    private DayList() {}

    private static Message words(DayState state) {
        return Message.of("days.state." + state);
    }
}
