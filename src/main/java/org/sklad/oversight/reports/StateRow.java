package org.sklad.oversight.reports;

import org.sklad.access.roles.CentreCode;

/** A count for a centre and state, as read. */
public record StateRow(CentreCode centre, String state, long count) {}
