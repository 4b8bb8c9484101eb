package org.sklad.access.audit;

/**
 * The state of an object after an act.
 *
 * @param first false for a repeated request, which has no second effect
 */
public record Acted<T>(T thing, boolean first) {}
