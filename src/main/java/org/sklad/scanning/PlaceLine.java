package org.sklad.scanning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place.
 *
 * @param usable false if nothing there can be handed out
 * @param href the stock there
 */
public record PlaceLine(
        String code, String name, long quantity, Optional<LocalDate> expiresOn, boolean usable, String href) {}
