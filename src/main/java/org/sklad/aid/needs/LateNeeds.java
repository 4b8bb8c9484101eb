package org.sklad.aid.needs;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;

/** Matching of a person's goods with a need that became known after some of them were given. */
@FunctionalInterface
public interface LateNeeds {
    /** Matches again from the beginning, in the transaction that recorded the need. */
    void match(Handle handle, BeneficiaryId person, Instant now);
}
