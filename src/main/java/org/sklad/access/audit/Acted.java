package org.sklad.access.audit;

/**
 * What something is after an act.
 *
 * @param first false when the same request came before, which has no second effect
 */
public record Acted<T>(T thing, boolean first) {}
