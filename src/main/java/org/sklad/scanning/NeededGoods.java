package org.sklad.scanning;

import java.time.Instant;
import java.util.Optional;

/**
 * The people who need these goods.
 *
 * @param since the day of the oldest need
 * @param href the list of these needs, for those who may open it
 */
public record NeededGoods(long people, Instant since, boolean enough, Optional<String> href) {}
