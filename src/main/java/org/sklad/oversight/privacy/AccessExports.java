package org.sklad.oversight.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.expenses.MedicalExpenseFile;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.beneficiaries.Identities;
import org.sklad.people.beneficiaries.PersonFiles;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.NotFound;

/**
 * Exports all stored data of a person, by a manager of the person's present or last centre. The export is recorded as a
 * view of the identity, for the purpose REQUEST, before any data is read.
 */
public final class AccessExports {
    private final Database database;
    private final DataKeys dataKeys;
    private final PersonRecords records;
    private final Retention retention;
    private final InstantSource clock;

    AccessExports(
            Database database, DataKeys dataKeys, PersonRecords records, Retention retention, InstantSource clock) {
        this.database = database;
        this.dataKeys = dataKeys;
        this.records = records;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Records the export and, once the record is durable, reads the data.
     *
     * @throws NotFound if no person who is not erased has this code, or their last centre is not one of the operator's
     * @throws org.sklad.platform.i18n.Forbidden if the operator is not a manager there
     * @throws org.sklad.access.roles.ConfirmationNeeded if the password was not given recently
     * @throws IdReused if the id was used before, even for the same export: each one has its own record
     */
    public AccessExport make(IdempotencyKey claim, CaseCode code, Operator by) {
        Instant now = clock.instant();
        Departed person = database.write(handle -> {
            Departed found = handle.attach(PrivacyDao.class).find(code).orElseThrow(NotFound::new);
            by.requireAt(found.centre(), Role.MANAGER);
            by.requireConfirmed(now);
            if (!IdempotencyKeys.claim(handle, claim, now)) {
                throw new IdReused();
            }
            Identities.recordView(handle, claim.id(), found.id(), found.centre(), Purpose.REQUEST, by, now);
            return found;
        });
        List<MedicalExpenseFile> paid = records.medicalExpenses().all(person.id());
        return database.readForReport(handle -> new AccessExport(
                PersonFiles.read(handle, person.id(), dataKeys),
                records.needs().all(handle, person.id()),
                records.approvals().all(handle, person.id()),
                records.handouts().all(handle, person.id()),
                records.loans().all(handle, person.id()),
                paid,
                records.traces().stream()
                        .flatMap(each -> each.of(handle, person.id()).stream())
                        .toList(),
                retention,
                now));
    }

    /** Returns a person whose data the operator can export, under the conditions of {@link #make}. */
    public Departed person(CaseCode code, Operator by) {
        Departed person = database.read(
                        handle -> handle.attach(PrivacyDao.class).find(code))
                .orElseThrow(NotFound::new);
        by.requireAt(person.centre(), Role.MANAGER);
        return person;
    }
}
