package org.sklad.people.merges;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.i18n.Message;

/**
 * Keeps something of people that must follow when two registrations become one, or two again. What is kept is known above this
 * package; whoever knows it gives a follower when all is put together.
 */
public interface PersonMergeFollower {
    /** What there is of the person, and goes over with them, for who looks before they do it; nothing where there is nothing. */
    Optional<Message> carried(Handle handle, BeneficiaryId person);

    /** Follows in the transaction of the act at a moment, after the registrations did; of either person once two are told apart. */
    default void changed(Handle handle, BeneficiaryId person, Instant now) {}
}
