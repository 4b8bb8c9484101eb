package org.sklad.aid.needs;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.ledger.Reservations;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Stays;
import org.sklad.people.merges.PersonMergeFollower;
import org.sklad.platform.i18n.Message;

/**
 * Updates needs and reservations when two registrations of a person are merged or a departure is reversed.
 *
 * <p>A merge moves the needs to the merged person. It ends reservations in centres where the person is not present and those from
 * before the present stay. A reversed departure ends all reservations. Ended reservations never resume, because the goods may
 * have gone to other people.
 */
public final class NeedsOfPeople implements PersonMergeFollower, Stays.Follower {
    @Override
    public Optional<Message> carried(Handle handle, BeneficiaryId person) {
        int needs = handle.attach(NeedDao.class).ofPerson(person).size();
        return needs == 0 ? Optional.empty() : Optional.of(Message.of("needs.merge.needs", needs));
    }

    /** The person may have left the centre for a while since the merge. */
    @Override
    public void separates(Handle handle, BeneficiaryId person, Instant now) {
        changed(handle, person, now);
    }

    @Override
    public void changed(Handle handle, BeneficiaryId person, Instant now) {
        Reservations.endElsewhere(handle, person, now);
    }

    @Override
    public void departureReversed(Handle handle, BeneficiaryId registration, Instant now) {
        Reservations.endAll(handle, registration, now);
    }
}
