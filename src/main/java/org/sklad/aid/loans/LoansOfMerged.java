package org.sklad.aid.loans;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.merges.PersonMergeFollower;
import org.sklad.platform.i18n.Message;

/** Reports the loans of a person before a merge. They follow to the registration that the person is merged into. */
public final class LoansOfMerged implements PersonMergeFollower {
    @Override
    public Optional<Message> carried(Handle handle, BeneficiaryId person) {
        int loans = handle.attach(LoanDao.class).ofPerson(person).size();
        return loans == 0 ? Optional.empty() : Optional.of(Message.of("loans.merge.loans", loans));
    }
}
