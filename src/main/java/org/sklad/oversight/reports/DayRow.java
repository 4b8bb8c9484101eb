package org.sklad.oversight.reports;

import org.sklad.access.roles.CentreCode;

/** How many there are in a centre on a day, as read; {@code day} is empty for all that lies before the others. */
public record DayRow(CentreCode centre, String day, long count) {}
