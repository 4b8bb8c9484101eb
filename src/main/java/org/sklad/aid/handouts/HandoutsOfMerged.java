package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.merges.PersonMergeFollower;
import org.sklad.platform.i18n.Message;

/**
 * What somebody was given counts for the person whose registration theirs becomes, and meets what either was found to need. What met
 * what is reckoned anew from both, and once more when the two are told apart.
 */
public final class HandoutsOfMerged implements PersonMergeFollower {
    @Override
    public Optional<Message> carried(Handle handle, BeneficiaryId person) {
        int handouts = handle.attach(HandoutDao.class).allOfPerson(person).size();
        return handouts == 0 ? Optional.empty() : Optional.of(Message.of("handouts.merge.handouts", handouts));
    }

    @Override
    public void changed(Handle handle, BeneficiaryId person, Instant now) {
        MetNeeds.changed(handle, person, now);
        Breaches.changed(handle, person, now);
    }
}
