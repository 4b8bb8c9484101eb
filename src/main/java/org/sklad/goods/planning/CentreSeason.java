package org.sklad.goods.planning;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.Season;

/**
 * The season of a centre.
 *
 * @param season season whose goods are proposed
 * @param calendar season by the calendar
 * @param until last day of a chosen season; absent if the calendar decides
 */
public record CentreSeason(Centre centre, Season season, Season calendar, Optional<LocalDate> until) {}
