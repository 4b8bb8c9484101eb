package org.sklad.goods.planning;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.Season;

/**
 * Which season it is in a centre.
 *
 * @param season the one whose goods are proposed
 * @param calendar the one that it is by the calendar
 * @param until the last day for which somebody chose the season; absent where the calendar says it
 */
public record CentreSeason(Centre centre, Season season, Season calendar, Optional<LocalDate> until) {}
