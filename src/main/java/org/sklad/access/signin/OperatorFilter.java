package org.sklad.access.signin;

import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of operators.
 *
 * @param active only operators who can sign in, or only others
 */
public record OperatorFilter(@Nullable Boolean active) {
    static final OperatorFilter ALL = new OperatorFilter(null);
}
