package org.sklad.programme.monitoring;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.platform.i18n.Message;

/** Questions that wait for a person or their household. Of those answered nothing says whose they were. */
public final class MonitoringRecords implements PersonalRecords {
    @Override
    public List<Trace> of(Handle handle, BeneficiaryId who) {
        return handle.attach(MonitoringDao.class).traces(who).stream()
                .map(each -> new Trace(
                        each.heldOn(), each.centre(), "MONITORING", Message.of("monitoring.trace"), Optional.empty()))
                .toList();
    }

    /**
     * Cuts the person from samples, and their household if they are the last of it, in the caller's transaction. The place in the sample
     * stays, as one that was not met, so that every figure stays the same.
     */
    @Override
    public void erase(Handle handle, BeneficiaryId who) {
        MonitoringDao dao = handle.attach(MonitoringDao.class);
        dao.cutPerson(who);
        dao.cutHousehold(who);
    }
}
