package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.merges.PersonMergeFollower;
import org.sklad.platform.i18n.Message;

/**
 * Follow-up of a merge of two registrations: handouts count for the merged person and meet the needs of both. The matches are computed
 * again from both registrations, and again when the merge is undone.
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
        Breaches.changed(handle, person, "", now);
    }
}
