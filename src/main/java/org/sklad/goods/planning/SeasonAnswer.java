package org.sklad.goods.planning;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.classification.Season;

/**
 * The season of a centre in the API.
 *
 * @param season season whose goods are proposed
 * @param calendar season by the calendar
 * @param until last day of a chosen season; absent if the calendar decides
 */
public record SeasonAnswer(String centre, Season season, Season calendar, Optional<LocalDate> until) {
    static SeasonAnswer of(CentreSeason season) {
        return new SeasonAnswer(season.centre().code().value(), season.season(), season.calendar(), season.until());
    }
}
