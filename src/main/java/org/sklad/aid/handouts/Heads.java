package org.sklad.aid.handouts;

import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/** Number of people of one sex and age band in a group. */
public record Heads(Sex sex, AgeBand ageBand, int count) {}
