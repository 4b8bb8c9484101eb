package org.sklad.programme.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.days.CountedLot;
import org.sklad.installation.Features;

/** Samples of distribution days for tests whose clock does not pass 14 days. */
public final class TestSamples {
    private TestSamples() {}

    /** Closes a day with its goods counted as they are booked, and draws its sample. Returns the ids of the sampled households. */
    public static List<UUID> close(Features features, UUID day, Operator by) {
        List<CountedLot> counted = features.days.closings.toCount(day, List.of(), by).stream()
                .map(each -> new CountedLot(
                        each.lot().lot(),
                        each.lot().box(),
                        Optional.of(each.lot().location()),
                        each.lot().quantity(),
                        Optional.empty()))
                .toList();
        features.days.closings.close(Access.claim("closing"), day, counted, Optional.empty(), by);
        return draw(features, day);
    }

    /** Lets a day be closed 14 days ago, and draws its sample. Returns the ids of the sampled households. */
    public static List<UUID> draw(Features features, UUID day) {
        MonitoringFeature room = features.programme.monitoring;
        room.base
                .database()
                .write(handle -> handle.createUpdate(
                                "update days_closed set closed_at = closed_at - :past where distribution_day = :day")
                        .bind("past", QuestionTime.AFTER.toNanos() / 1000)
                        .bind("day", day.toString())
                        .execute());
        room.draws.run();
        return room.base
                .database()
                .read(handle -> handle.createQuery(
                                "select id from monitoring_households where distribution_day = :day order by place")
                        .bind("day", day.toString())
                        .mapTo(UUID.class)
                        .list());
    }

    /** Lets the time for the questions of all days be over, so that readers who ask see them too. */
    public static int end(Features features) {
        MonitoringFeature room = features.programme.monitoring;
        int ended = room.base
                .database()
                .write(handle -> handle.createUpdate(
                                "update monitoring_samples set asked_from = 1, asked_until = 2 where ended = 0")
                        .execute());
        room.draws.run();
        return ended;
    }
}
