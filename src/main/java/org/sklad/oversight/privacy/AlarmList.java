package org.sklad.oversight.privacy;

import java.util.List;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;

/** The list of alarms. */
final class AlarmList {
    private static final Listing<Unfiltered, Alarm, String> LIST = Listing.<Unfiltered, Alarm, String>of(
                    "alarms", "privacy.alarms", Places.whole())
            .path("/privacy/alarms")
            .purpose("privacy.alarms.purpose")
            .empty("privacy.alarms.none")
            .words("privacy.alarm", "#event+code", Alarm::kind, each -> Message.of("privacy.alarm." + each.kind()))
            .named("privacy.who", "#contact+code", Alarm::operator)
            .time("privacy.hour", "#date", Alarm::hourAt)
            .whole("privacy.times", "#event+num", Alarm::times);

    private AlarmList() {}

    static ListReading<Unfiltered, Alarm, String> of(List<Alarm> alarms) {
        return LIST.read(Query.unfiltered(), ListReading.Source.all(alarms));
    }
}
