package org.sklad.goods.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.Season;

/**
 * The season of a centre.
 *
 * @param season season whose goods are proposed
 * @param calendar season by the calendar
 * @param until last day of a chosen season; absent if the calendar decides
 */
public record CentreSeason(Centre centre, Season season, Season calendar, Optional<LocalDate> until) {
    /** Returns the season of each of these centres, in their order. */
    static List<CentreSeason> of(Handle handle, List<Centre> centres, Instant now) {
        if (centres.isEmpty()) {
            return List.of();
        }
        LocalDate earliest = centres.stream()
                .map(centre -> LocalDate.ofInstant(now, centre.timeZone()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        Map<CentreCode, PlanningDao.Chosen> chosen =
                handle
                        .attach(PlanningDao.class)
                        .chosen(centres.stream().map(Centre::code).toList(), earliest)
                        .stream()
                        .collect(Collectors.toMap(PlanningDao.Chosen::centre, Function.identity()));
        return centres.stream()
                .map(centre -> season(
                        centre,
                        Optional.ofNullable(chosen.get(centre.code())),
                        LocalDate.ofInstant(now, centre.timeZone())))
                .toList();
    }

    private static CentreSeason season(Centre centre, Optional<PlanningDao.Chosen> chosen, LocalDate today) {
        Season calendar = SeasonDays.on(today);
        return chosen.filter(each -> !each.until().isBefore(today))
                .map(each -> new CentreSeason(centre, each.season(), calendar, Optional.of(each.until())))
                .orElseGet(() -> new CentreSeason(centre, calendar, calendar, Optional.empty()));
    }
}
