package org.sklad.phone.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.Message;

/** The unreadable records that name a person. */
public final class UnreadablePersonalRecords implements PersonalRecords {
    private final UnreadableTexts texts;

    UnreadablePersonalRecords(UnreadableTexts texts) {
        this.texts = texts;
    }

    /**
     * Lists the records with the words of the manager who settled each. Words about a record that names others too can be about these, and
     * a manager who cannot read a record writes nothing about its people; both are left out.
     */
    @Override
    public List<Trace> of(Handle handle, BeneficiaryId who) {
        List<UnreadableRecord> records = dao(handle).ofPerson(who);
        Set<UUID> settled = records.stream()
                .filter(each -> !each.reason().isEmpty() && !each.kind().isOfAuthorOnly())
                .map(UnreadableRecord::id)
                .collect(Collectors.toSet());
        Set<UUID> worded = settled.isEmpty() ? Set.of() : dao(handle).ofOnePerson(settled);
        return records.stream()
                .map(each -> new Trace(
                        each.occurredAt()
                                .atZone(Centres.zone(handle, each.centre()))
                                .toLocalDate(),
                        each.centre(),
                        "UNREADABLE_RECORD",
                        Message.of("imports.trace"),
                        Optional.empty(),
                        worded.contains(each.id()) ? texts.openReason(each) : ""))
                .toList();
    }

    /** Deletes the contents of records that name the person, and the words of managers about them. */
    @Override
    public void erase(Handle handle, BeneficiaryId who) {
        Set<UUID> records = dao(handle).naming(who);
        if (!records.isEmpty()) {
            IdempotencyKeys.forget(handle, dao(handle).requests(records));
            dao(handle).erase(records);
            dao(handle).erasePeople(records);
        }
    }

    private static UnreadableRecordDao dao(Handle handle) {
        return handle.attach(UnreadableRecordDao.class);
    }
}
