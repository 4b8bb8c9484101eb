package org.sklad.needs;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.beneficiaries.BeneficiaryId;
import org.sklad.beneficiaries.PersonMergeFollower;
import org.sklad.platform.i18n.Message;

/** What somebody needs is needed by the person whose registration theirs becomes. */
public final class NeedsOfMerged implements PersonMergeFollower {
    @Override
    public Optional<Message> carried(Handle handle, BeneficiaryId person) {
        int needs = handle.attach(NeedDao.class).ofPerson(person).size();
        return needs == 0 ? Optional.empty() : Optional.of(Message.of("needs.merge.needs", needs));
    }
}
