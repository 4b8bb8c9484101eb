package org.sklad.people.merges;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.i18n.Message;

/**
 * Updates other data about a person when two registrations are merged or a merge is reversed. The rooms above this package own that data
 * and pass in their followers when the application is wired.
 */
public interface PersonMergeFollower {
    /** Describes the data that would follow the person into a merge, for the preview; empty if there is none. */
    Optional<Message> carried(Handle handle, BeneficiaryId person);

    /** Updates the data in the transaction of a reversal, while the person still has the registration that is about to be separated. */
    default void separates(Handle handle, BeneficiaryId person, Instant now) {}

    /**
     * Updates the data in the transaction of the merge or reversal, after the registrations were changed. A reversal calls it for each of
     * the two persons.
     */
    default void changed(Handle handle, BeneficiaryId person, Instant now) {}
}
