package org.sklad.oversight.reports;

/** A count for a state, as read. */
public record StateRow(String state, long count) {}
