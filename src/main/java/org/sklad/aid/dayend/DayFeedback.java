package org.sklad.aid.dayend;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;

/** Source of what households said about a distribution day. Packages above implement it. */
@FunctionalInterface
public interface DayFeedback {
    /**
     * Returns the result so far; absent until the sample is drawn, and for a reader who may ask until nobody is asked any more. Works in the
     * caller's transaction.
     */
    Optional<DayMonitoring> of(Handle handle, UUID day, Operator by);
}
