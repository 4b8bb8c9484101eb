package org.sklad.programme.interpreting;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The month of a month sheet.
 *
 * @param month {@code 2027-03}; null for the present month. It begins and ends as in Sofia
 */
public record HoursFilter(@Nullable YearMonth month) {}
