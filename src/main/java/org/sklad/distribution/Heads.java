package org.sklad.distribution;

import org.sklad.beneficiaries.AgeBand;
import org.sklad.beneficiaries.Sex;

/** So many people of one sex and age band in a group. */
public record Heads(Sex sex, AgeBand ageBand, int count) {}
