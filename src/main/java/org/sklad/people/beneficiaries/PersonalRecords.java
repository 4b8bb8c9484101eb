package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.i18n.Message;

/** Personal records, beyond figures, of a room beside {@code privacy}. */
public interface PersonalRecords {
    /**
     * A record about the person.
     *
     * @param kind its name in the API: {@code DISTRIBUTION_DAY}
     * @param what its name for readers
     * @param at time at which the person came; absent if they did not
     * @param words what an operator wrote; empty if nothing
     */
    record Trace(LocalDate on, CentreCode centre, String kind, Message what, Optional<Instant> at, String words) {
        /** Builds a record without words. */
        public Trace(LocalDate on, CentreCode centre, String kind, Message what, Optional<Instant> at) {
            this(on, centre, kind, what, at, "");
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Lists all records of the person, oldest first. Works in the caller's transaction. */
    List<Trace> of(Handle handle, BeneficiaryId who);

    /** Deletes the records when the person is erased; all figures stay. Works in the caller's transaction. */
    void erase(Handle handle, BeneficiaryId who);
}
