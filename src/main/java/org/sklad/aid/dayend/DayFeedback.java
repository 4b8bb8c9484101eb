package org.sklad.aid.dayend;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Source of what households said about a distribution day. Packages above implement it. */
@FunctionalInterface
public interface DayFeedback {
    /** Returns the result so far; absent until the sample is drawn. Works in the caller's transaction. */
    Optional<DayMonitoring> of(Handle handle, UUID day);
}
