package org.sklad.programme.meetings;

import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of decisions.
 *
 * @param state open decisions by default
 */
public record DecisionFilter(@Nullable DecisionState state) {
    DecisionState chosen() {
        return state == null ? DecisionState.OPEN : state;
    }
}
