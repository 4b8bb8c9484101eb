package org.sklad.oversight.reports;

/** How many are in a state, as read. */
public record StateRow(String state, long count) {}
