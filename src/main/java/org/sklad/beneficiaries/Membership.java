package org.sklad.beneficiaries;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Coming into a household and leaving it, in the caller's transaction. A person is in one household at most: who comes into
 * another leaves the former. A head who leaves is followed by who is in it longest.
 */
final class Membership {
    private Membership() {}

    /**
     * Brings a person into the household that is named by its own code or by the case code of somebody; who is in none forms one
     * and is its head.
     *
     * @param document the id of the act, which a household that is formed by it keeps
     * @throws InvalidFields when no household or person of the operator's own centres is named so
     */
    static void joinNamed(
            Handle handle, BeneficiaryId who, UUID document, String named, FreshCodes codes, Instant at, Operator by) {
        HouseholdCode household = HouseholdCode.find(named)
                .filter(code -> isSeen(handle, code, by))
                .or(() -> CaseCode.find(named).flatMap(code -> ofPerson(handle, code, document, codes, at, by)))
                .orElseThrow(() -> new InvalidFields("household", Message.of("beneficiaries.no-such-household")));
        if (!isIn(handle, who, household)) {
            join(handle, who, household, at);
        }
    }

    /** Somebody who names themselves, or the household they are in, stays where they are. */
    private static boolean isIn(Handle handle, BeneficiaryId who, HouseholdCode household) {
        return OwnPeople.dao(handle)
                .findWritten(who)
                .flatMap(Beneficiary::householdCode)
                .equals(Optional.of(household));
    }

    private static Optional<HouseholdCode> ofPerson(
            Handle handle, CaseCode code, UUID document, FreshCodes codes, Instant at, Operator by) {
        return OwnPeople.dao(handle)
                .find(code)
                .filter(person -> person.present() && by.roles().hasAt(person.centre(), Role.FIELD))
                .map(person -> person.householdCode().orElseGet(() -> form(handle, person.id(), document, codes, at)));
    }

    /** A new household of one, who is its head. */
    static HouseholdCode form(Handle handle, BeneficiaryId head, UUID document, FreshCodes codes, Instant at) {
        HouseholdDao dao = dao(handle);
        HouseholdCode household = codes.insertHousehold(code -> dao.insertUnlessTaken(code, document, head, at));
        join(handle, head, household, at);
        return household;
    }

    static void join(Handle handle, BeneficiaryId who, HouseholdCode household, Instant at) {
        leave(handle, who, at);
        dao(handle).touch(household);
        dao(handle).join(household, who, at, Stay.OPEN);
        OwnPeople.dao(handle).setHousehold(who, household.value());
    }

    /** Does nothing for who is in no household. */
    static void leave(Handle handle, BeneficiaryId who, Instant at) {
        Optional<HouseholdCode> present = OwnPeople.dao(handle).findWritten(who).flatMap(Beneficiary::householdCode);
        present.ifPresent(household -> {
            HouseholdDao dao = dao(handle);
            dao.touch(household);
            dao.leave(who, at, Stay.OPEN);
            OwnPeople.dao(handle).setHousehold(who, "");
            boolean wasHead = dao.find(household).orElseThrow().head().equals(who);
            if (wasHead) {
                dao.longest(household, Stay.OPEN).ifPresent(next -> dao.setHead(household, next));
            }
        });
    }

    /** True when somebody of the household is present in a centre where the operator has the field role. */
    static boolean isSeen(Handle handle, HouseholdCode household, Operator by) {
        return OwnPeople.dao(handle).allOfHousehold(household).stream()
                .anyMatch(each -> each.present() && by.roles().hasAt(each.centre(), Role.FIELD));
    }

    private static HouseholdDao dao(Handle handle) {
        return handle.attach(HouseholdDao.class);
    }
}
