package org.sklad.people.merges;

import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.OwnPeople;
import org.sklad.platform.i18n.NotFound;

/**
 * Reverses merges that an old backup brought back although they were reversed later. Their records are deleted, because the restored
 * database does not know who reversed them. Works in the caller's transaction.
 */
public final class RestoredMerges {
    private final PersonMerges merges;

    RestoredMerges(PersonMerges merges) {
        this.merges = merges;
    }

    /** Reverses the merges of the registration with registrations outside the given ones. */
    public void reverse(Handle handle, BeneficiaryId one, Set<BeneficiaryId> together, Instant now) {
        handle.attach(PersonMergeDao.class).around(one).stream()
                .filter(each -> !together.contains(each.beneficiary()) || !together.contains(each.into()))
                .forEach(each -> reverse(handle, each, now));
    }

    /** Reverses the merge of the registration into another one, if it is in force. */
    public void reverse(Handle handle, BeneficiaryId gone, Instant now) {
        handle.attach(PersonMergeDao.class).standing(gone).ifPresent(each -> reverse(handle, each, now));
    }

    private void reverse(Handle handle, PersonMergeDao.Standing merge, Instant now) {
        Beneficiary gone = OwnPeople.findWritten(handle, merge.beneficiary()).orElseThrow(NotFound::new);
        Beneficiary person = OwnPeople.findById(handle, gone.id()).orElseThrow(NotFound::new);
        OwnPeople.take(handle, person.id());
        handle.attach(PersonMergeDao.class).delete(merge.id());
        merges.reverse(handle, merge, gone, person, now);
    }
}
