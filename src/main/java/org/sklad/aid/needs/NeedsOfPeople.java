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
 * Follow-up of a merge of two registrations: the needs move to the merged person. Reservations in centres where the person is not present,
 * or from before the present stay, end. They do not come back when the merge is undone, because the goods may have gone to other people. For the same
 * reason, a departure that is taken back ends all reservations.
 */
public final class NeedsOfMerged implements PersonMergeFollower, Stays.Follower {
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
    public void departureTakenBack(Handle handle, BeneficiaryId registration, Instant now) {
        Reservations.endAll(handle, registration, now);
    }
}
