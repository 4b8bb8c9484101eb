package org.sklad.oversight.reports;

import org.jspecify.annotations.Nullable;

/** The filter of the report of unfinished repairs. */
public record RepairsFilter(@Nullable String centre) {}
