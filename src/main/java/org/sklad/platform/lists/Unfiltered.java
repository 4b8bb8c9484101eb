package org.sklad.platform.lists;

/** The filter of a list that nothing narrows. */
public record Unfiltered() {}
