package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.i18n.Message;

/** What a package that stands beside {@code privacy} keeps of a person beyond figures. */
public interface Traces {
    /**
     * Something that is kept of them.
     *
     * @param kind the word for it where programs read it: {@code DISTRIBUTION_DAY}
     * @param what the words for people
     * @param at when they came; absent where they did not
     */
    record Trace(LocalDate on, CentreCode centre, String kind, Message what, Optional<Instant> at) {}

    /** All of it, the first first, for the person; in the caller's transaction. */
    List<Trace> of(Handle handle, BeneficiaryId who);

    /** Deletes it when they are erased, in the caller's transaction; every figure stays. */
    void erase(Handle handle, BeneficiaryId who);
}
