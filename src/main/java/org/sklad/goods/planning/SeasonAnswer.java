package org.sklad.goods.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.classification.Season;

/**
 * The season of a centre as the API shows it.
 *
 * @param season the one whose goods are proposed
 * @param calendar the one that it is by the calendar
 * @param until the last day for which somebody chose the season; absent where the calendar says it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SeasonAnswer(String centre, Season season, Season calendar, Optional<LocalDate> until) {
    static SeasonAnswer of(CentreSeason season) {
        return new SeasonAnswer(season.centre().code().value(), season.season(), season.calendar(), season.until());
    }
}
