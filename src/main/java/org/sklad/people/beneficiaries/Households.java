package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.FreshCodes;
import org.sklad.people.attributes.Household;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.HouseholdRow;
import org.sklad.people.attributes.MemberRow;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * Households: people who get help together. A household exists for an operator while one of its members is present in the operator's
 * centres; the operator sees only those members.
 */
public final class Households {
    private static final Role[] SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Randomness randomness;
    private final InstantSource clock;

    Households(Database database, Randomness randomness, InstantSource clock) {
        this.database = database;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Forms a household from people of the operator's centres, who leave their present households.
     *
     * @param head head of the household, who is also a member
     * @param others further members; a person named twice joins once
     * @throws InvalidFields if one of them is not present in the operator's centres
     */
    public boolean form(IdempotencyKey claim, CaseCode head, List<CaseCode> others, Operator by) {
        by.require(Role.FIELD);
        Instant now = clock.instant();
        FreshCodes codes = FreshCodes.draw(randomness);
        return database.once(claim, now, handle -> {
            Beneficiary leader = own(handle, head, "head", by);
            BeneficiaryId leads = leader.id();
            acted(handle, claim, leads);
            HouseholdCode code = Membership.form(handle, leads, claim.id(), codes, now);
            // Several codes can lead to one person, by merged registrations.
            Set<CaseCode> in = new HashSet<>(Set.of(leader.caseCode()));
            for (int i = 0; i < others.size(); i++) {
                Beneficiary other = own(handle, others.get(i), "members[" + i + "]", by);
                if (in.add(other.caseCode())) {
                    acted(handle, claim, other.id());
                    Membership.join(handle, other.id(), code, now);
                }
            }
        });
    }

    /** Returns the household that a request formed, as it is now. */
    Household formed(UUID document, Operator by) {
        return database.read(handle -> {
            HouseholdRow row =
                    handle.attach(HouseholdDao.class).ofDocument(document).orElseThrow(NotFound::new);
            return get(handle, row.code(), by, Role.FIELD);
        });
    }

    /**
     * Adds a person to a household; they leave their present one.
     *
     * @throws NotFound if there is no household with this code in the operator's centres
     * @throws InvalidFields if the person is not present in the operator's centres
     */
    public boolean join(IdempotencyKey claim, HouseholdCode code, CaseCode who, Operator by) {
        return act(claim, code, by, (handle, now) -> {
            Beneficiary person = own(handle, who, "caseCode", by);
            acted(handle, claim, person.id());
            if (!person.household().equals(code.value())) {
                Membership.join(handle, person.id(), code, now);
            }
        });
    }

    /**
     * Removes a person from a household. If they are the head, the member with the longest membership becomes the head.
     *
     * @throws InvalidFields if the person is not a member who is present in the operator's centres
     */
    public boolean leave(IdempotencyKey claim, HouseholdCode code, CaseCode who, Operator by) {
        return act(claim, code, by, (handle, now) -> {
            BeneficiaryId leaves = member(handle, code, who, by).id();
            acted(handle, claim, leaves);
            Membership.leave(handle, leaves, now);
        });
    }

    /**
     * Makes a member the head.
     *
     * @throws InvalidFields if the person is not a member who is present in the operator's centres
     */
    public boolean lead(IdempotencyKey claim, HouseholdCode code, CaseCode who, Operator by) {
        return act(claim, code, by, (handle, now) -> {
            BeneficiaryId leads = member(handle, code, who, by).id();
            acted(handle, claim, leads);
            handle.attach(HouseholdDao.class).setHead(code, leads);
        });
    }

    /**
     * Adds a person to the household with this code, or to the household of the person with this case code. If that person has none, one is
     * formed.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws InvalidFields if there is no household or person with this name in the operator's centres
     */
    public boolean joinNamed(IdempotencyKey claim, CaseCode who, String named, Operator by) {
        Instant now = clock.instant();
        FreshCodes codes = FreshCodes.draw(randomness);
        return database.once(claim, now, handle -> {
            Beneficiary person = OwnPeople.get(handle, who, by, Role.FIELD);
            acted(handle, claim, person.id());
            Membership.joinNamed(handle, person.id(), claim.id(), named, codes, now, by);
        });
    }

    /**
     * Removes a person from their household, if they have one.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     */
    public boolean leave(IdempotencyKey claim, CaseCode who, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            BeneficiaryId leaves = OwnPeople.get(handle, who, by, Role.FIELD).id();
            acted(handle, claim, leaves);
            Membership.leave(handle, leaves, now);
        });
    }

    /** Links the request to the person, so that its id is forgotten when the person is erased. */
    private static void acted(Handle handle, IdempotencyKey claim, BeneficiaryId who) {
        handle.attach(HouseholdDao.class).acted(claim.id(), who);
    }

    private interface Act {
        void on(Handle handle, Instant now);
    }

    private boolean act(IdempotencyKey claim, HouseholdCode code, Operator by, Act act) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            get(handle, code, by, Role.FIELD);
            act.on(handle, now);
        });
    }

    /** Returns a household that the operator changed. If its last visible member was removed, it has no members. */
    Household changed(HouseholdCode code, Operator by) {
        return database.read(handle -> household(handle, code, by));
    }

    private static Beneficiary own(Handle handle, CaseCode code, String field, Operator by) {
        return OwnPeople.dao(handle)
                .find(code)
                .filter(each -> each.present() && by.roles().hasAt(each.centre(), Role.FIELD))
                .orElseThrow(
                        () -> new InvalidFields(field, Message.of("beneficiaries.no-such-person", code.grouped())));
    }

    private static Beneficiary member(Handle handle, HouseholdCode household, CaseCode code, Operator by) {
        return Optional.of(own(handle, code, "caseCode", by))
                .filter(each -> each.household().equals(household.value()))
                .orElseThrow(() -> new InvalidFields(
                        "caseCode", Message.of("beneficiaries.not-a-member", code.grouped(), household.grouped())));
    }

    /**
     * Returns a household with the members whom the operator sees.
     *
     * @throws NotFound if no member is present in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator sees no households there
     */
    public Household get(HouseholdCode code, Operator by) {
        return database.read(handle -> get(handle, code, by, SEE));
    }

    /**
     * Requires that the operator can change the household, before the form is checked. Former members count as members in the centre of
     * their last stay, so that a repeated withdrawal of the last member gets the first answer again.
     *
     * @throws NotFound if no present or former member has the last stay in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator has no field role in any of these centres
     */
    public void requireChangeable(HouseholdCode code, Operator by) {
        List<CentreCode> theirs = database
                .read(handle -> handle.attach(HouseholdDao.class).members(code))
                .stream()
                .map(MemberRow::centre)
                .filter(centre -> by.roles().hasAt(centre, Role.values()))
                .toList();
        if (theirs.isEmpty()) {
            throw new NotFound();
        }
        if (theirs.stream().noneMatch(centre -> by.roles().hasAt(centre, Role.FIELD))) {
            throw new org.sklad.platform.i18n.Forbidden();
        }
    }

    private static Household get(Handle handle, HouseholdCode code, Operator by, Role... any) {
        List<Beneficiary> here = OwnPeople.dao(handle).allOfHousehold(code).stream()
                .filter(each -> OwnPeople.exists(each.present(), each.centre(), by))
                .toList();
        if (here.isEmpty()) {
            throw new NotFound();
        }
        if (here.stream().noneMatch(each -> OwnPeople.allows(each.present(), each.centre(), by, any))) {
            throw new org.sklad.platform.i18n.Forbidden();
        }
        return household(handle, code, by);
    }

    private static Household household(Handle handle, HouseholdCode code, Operator by) {
        HouseholdDao dao = handle.attach(HouseholdDao.class);
        HouseholdRow row = dao.find(code).orElseThrow(NotFound::new);
        List<MemberRow> members = dao.members(code).stream()
                .filter(each -> OwnPeople.exists(each.present(), each.centre(), by))
                .filter(each -> OwnPeople.allows(each.present(), each.centre(), by, SEE))
                .toList();
        return new Household(code, row.head(), members);
    }
}
