package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.FreshCodes;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.Stay;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Joins and leaves households in the caller's transaction. A person is in at most one household, and leaves it when they join another. If
 * the head leaves, the member with the longest membership becomes the head.
 */
public final class Membership {
    private Membership() {}

    /**
     * Adds a person to the household with this code, or to the household of the person with this case code. If that person has no
     * household, they form one and become its head.
     *
     * @param document id of the request, stored with a household that it forms
     * @throws InvalidFields if there is no household or person with this name in the operator's centres
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

    /** A person who names themselves or their own household stays in it. */
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

    /** Forms a household of one person, who is its head. */
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

    /** Does nothing for a person without a household. */
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

    /** Reads once in which households the person was, and returns the person as a member of the one at a given time. */
    public static Function<Instant, Beneficiary> then(Handle handle, Beneficiary person) {
        List<PersonFile.InHousehold> all = dao(handle).ofPerson(person.id());
        return at -> person.memberOf(all.stream()
                .filter(each -> each.isAt(at))
                .findFirst()
                .map(each -> each.household().value())
                .orElse(""));
    }

    /** Locks a household until the transaction ends. */
    public static void take(Handle handle, HouseholdCode household) {
        dao(handle).touch(household);
    }

    public static boolean isHead(Handle handle, HouseholdCode household, BeneficiaryId person) {
        return dao(handle)
                .find(household)
                .filter(each -> each.head().equals(person))
                .isPresent();
    }

    /** Removes a registration from its household when it is merged. If it is the head, the remaining one becomes the head. */
    public static void leaveMerged(
            Handle handle, BeneficiaryId merged, HouseholdCode household, BeneficiaryId into, Instant at) {
        boolean head = isHead(handle, household, merged);
        dao(handle).leave(merged, at, Stay.OPEN);
        OwnPeople.dao(handle).setHousehold(merged, "");
        if (head) {
            dao(handle).setHead(household, into);
        }
    }

    /**
     * Returns a registration to the household that it left when it was merged. It becomes the head if no member leads the household, or if
     * it led it before and the person it was merged into leads it now.
     */
    public static void returnInto(
            Handle handle,
            HouseholdCode household,
            BeneficiaryId merged,
            BeneficiaryId into,
            Instant leftAt,
            boolean ledBefore) {
        HouseholdDao dao = dao(handle);
        dao.touch(household);
        dao.returnInto(household, merged, leftAt, Stay.OPEN);
        OwnPeople.dao(handle).setHousehold(merged, household.value());
        BeneficiaryId head = dao.find(household).orElseThrow().head();
        boolean led = dao.members(household).stream()
                .anyMatch(each -> each.lasts() && each.id().equals(head));
        if (!led || (ledBefore && head.equals(into))) {
            dao.setHead(household, merged);
        }
    }

    /** Returns true if a member is present in a centre where the operator has the field role. */
    static boolean isSeen(Handle handle, HouseholdCode household, Operator by) {
        return OwnPeople.dao(handle).allOfHousehold(household).stream()
                .anyMatch(each -> each.present() && by.roles().hasAt(each.centre(), Role.FIELD));
    }

    private static HouseholdDao dao(Handle handle) {
        return handle.attach(HouseholdDao.class);
    }
}
