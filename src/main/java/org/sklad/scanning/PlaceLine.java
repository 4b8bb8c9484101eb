package org.sklad.scanning;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.centres.places.LocationAddress;

/**
 * A place.
 *
 * @param usable false if nothing there can be handed out
 * @param href the stock there
 */
public record PlaceLine(
        LocationAddress place, long quantity, Optional<LocalDate> expiresOn, boolean usable, String href) {}
