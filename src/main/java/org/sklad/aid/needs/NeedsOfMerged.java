package org.sklad.aid.needs;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.ledger.Reservations;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.merges.PersonMergeFollower;
import org.sklad.platform.i18n.Message;

/**
 * What somebody needs is needed by the person whose registration theirs becomes. What is kept for it in a centre where they are not
 * is free from then on, and stays so when the two are told apart: meanwhile it may be anybody's.
 */
public final class NeedsOfMerged implements PersonMergeFollower {
    @Override
    public Optional<Message> carried(Handle handle, BeneficiaryId person) {
        int needs = handle.attach(NeedDao.class).ofPerson(person).size();
        return needs == 0 ? Optional.empty() : Optional.of(Message.of("needs.merge.needs", needs));
    }

    @Override
    public void changed(Handle handle, BeneficiaryId person, Instant now) {
        Reservations.endElsewhere(handle, person, now);
    }
}
