package org.sklad.aid.days;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Traces;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.Message;

/** What distribution days know of a person beside figures. */
public final class DayTraces implements Traces {
    @Override
    public List<Trace> of(Handle handle, BeneficiaryId who) {
        return handle.attach(TraceDao.class).expected(who).stream()
                .map(each -> new Trace(
                        each.heldOn(), each.centre(), "DISTRIBUTION_DAY", Message.of("days.trace"), each.cameAt()))
                .toList();
    }

    /**
     * Deletes by what requests they were told of, in the caller's transaction. Their row in a list stays under the case code that nobody
     * was told: slot, number and goods are what handouts keep too, so that every figure stays.
     */
    @Override
    public void erase(Handle handle, BeneficiaryId who) {
        TraceDao dao = handle.attach(TraceDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        dao.forgetHours(who);
    }
}
