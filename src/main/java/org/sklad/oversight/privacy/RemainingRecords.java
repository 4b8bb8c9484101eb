package org.sklad.oversight.privacy;

/** Numbers of a person's records that stay after an erasure, without texts and times of day. */
public record RemainingRecords(long handouts, long loans, long stays) {}
