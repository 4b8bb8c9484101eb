package org.sklad.aid.conflicts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.OfflineTextRows;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.i18n.Message;

/** The reasons that managers gave when they decided about a person's records from a phone. Handouts are left out. */
public final class DecisionRecords implements PersonalRecords {
    private final PersonalTexts texts;

    public DecisionRecords(DataKeys dataKeys) {
        texts = new PersonalTexts(dataKeys);
    }

    @Override
    public List<Trace> of(Handle handle, BeneficiaryId who) {
        return handle.attach(OfflineMarkDao.class).decisions(who).stream()
                .map(each -> new Trace(
                        LocalDate.ofInstant(each.decidedAt(), Centres.zone(handle, each.centre())),
                        each.centre(),
                        "PHONE_RECORD",
                        Message.of("conflicts.trace"),
                        Optional.empty(),
                        texts.open(
                                PersonalTexts.Key.of(handle, each.beneficiary()),
                                OfflineTextRows.reason(each.id()),
                                each.reason())))
                .toList();
    }

    /** Does nothing: {@link org.sklad.access.offline.OfflineRecords} deletes the reasons, for records of all kinds. */
    @Override
    public void erase(Handle handle, BeneficiaryId who) {}
}
