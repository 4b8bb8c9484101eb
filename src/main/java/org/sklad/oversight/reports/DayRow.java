package org.sklad.oversight.reports;

import org.sklad.access.roles.CentreCode;

/** A count for a centre and day, as read; {@code day} is empty for everything before the other days. */
public record DayRow(CentreCode centre, String day, long count) {}
