package org.sklad.people.attributes;

/** Number of people of one sex and age band in a group. */
public record Heads(Sex sex, AgeBand ageBand, int count) {}
