package org.sklad.oversight.reports;

import java.time.LocalDate;

/** The handouts in a centre on a day, as read. */
public record DistributionRow(LocalDate givenOn, long handouts, long people) {}
