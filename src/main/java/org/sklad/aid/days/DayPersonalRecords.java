package org.sklad.aid.days;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.Message;

/** Records about a person on distribution days, beyond figures. */
public final class DayPersonalRecords implements PersonalRecords {
    @Override
    public List<Trace> of(Handle handle, BeneficiaryId who) {
        return handle.attach(PersonalRecordDao.class).expected(who).stream()
                .map(each -> new Trace(
                        each.heldOn(), each.centre(), "DISTRIBUTION_DAY", Message.of("days.trace"), each.cameAt()))
                .toList();
    }

    /**
     * Deletes the contents of the person's requests and the hours of arrival, in the caller's transaction. The row in a list stays under a
     * case code that no longer identifies anybody. Its slot, number and goods stay as in handouts, so that every figure stays the same.
     */
    @Override
    public void erase(Handle handle, BeneficiaryId who) {
        PersonalRecordDao dao = handle.attach(PersonalRecordDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        dao.forgetHours(who);
    }
}
