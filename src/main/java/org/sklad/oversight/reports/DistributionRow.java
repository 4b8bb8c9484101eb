package org.sklad.oversight.reports;

import java.time.LocalDate;

/** What was handed out in a centre on a day, as read. */
public record DistributionRow(LocalDate givenOn, long handouts, long people) {}
