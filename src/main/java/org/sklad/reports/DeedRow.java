package org.sklad.reports;

import java.time.Instant;

/** Something that somebody did, as read: the document or the number of the work order, and when they did the last of it. */
public record DeedRow(String kind, String reference, Instant at) {}
