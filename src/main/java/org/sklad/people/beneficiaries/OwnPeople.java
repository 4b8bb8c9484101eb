package org.sklad.people.beneficiaries;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/**
 * The people who exist for an operator: those whose present stay is in a centre where the operator has a role. For others the answer is the
 * same as for an unknown code.
 */
public final class OwnPeople {
    /** Administrators and technicians see no people. */
    static final Role[] SEE = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private OwnPeople() {}

    /**
     * Finds a person in the operator's centres.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator has none of the roles where the person is
     */
    public static Beneficiary get(Handle handle, CaseCode code, Operator by, Role... any) {
        return require(dao(handle).find(code), by, any);
    }

    /**
     * Picks those case codes whose person {@link #get} finds. Reads all of them at once.
     *
     * @param codes case codes, also of merged registrations
     */
    public static Set<String> visible(Handle handle, Set<String> codes, Operator by, Role... any) {
        return dao(handle).whereabouts(codes).stream()
                .filter(each -> exists(each.present(), each.centre(), by))
                .filter(each -> allows(each.present(), each.centre(), by, any))
                .map(BeneficiaryDao.Whereabouts::code)
                .collect(Collectors.toSet());
    }

    /** Finds the person as {@link #get} does, for the answer to a repeated request. */
    static Beneficiary getById(Handle handle, BeneficiaryId id, Operator by, Role... any) {
        return require(dao(handle).findById(id), by, any);
    }

    static Beneficiary require(Optional<Beneficiary> found, Operator by, Role... any) {
        Beneficiary beneficiary =
                found.filter(each -> exists(each.present(), each.centre(), by)).orElseThrow(NotFound::new);
        if (!allows(beneficiary.present(), beneficiary.centre(), by, any)) {
            throw new Forbidden();
        }
        return beneficiary;
    }

    /** Returns true for people present where the operator has a role. Auditors see people after their departure too. */
    static boolean exists(boolean present, CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, present ? Role.values() : new Role[] {Role.AUDITOR});
    }

    /** Returns true if one of these roles of the operator counts for the person. For people who left, only that of the auditor does. */
    static boolean allows(boolean present, CentreCode centre, Operator by, Role... any) {
        return by.roles().hasAt(centre, any) && (present || List.of(any).contains(Role.AUDITOR));
    }

    /** Finds the person with this card or case code in any centre. */
    public static Optional<Beneficiary> named(Handle handle, String named) {
        return CardCode.find(named)
                .flatMap(dao(handle)::findByCard)
                .or(() -> CaseCode.find(named).flatMap(dao(handle)::find));
    }

    /** Finds the person that this registration counts as. */
    public static Optional<Beneficiary> findById(Handle handle, BeneficiaryId id) {
        return dao(handle).findById(id);
    }

    /** The registration with this code, even if it was merged into another. */
    public static Optional<Beneficiary> findWritten(Handle handle, CaseCode code) {
        return dao(handle).findWritten(code);
    }

    /** The registration itself, even if it was merged into another. */
    public static Optional<Beneficiary> findWritten(Handle handle, BeneficiaryId id) {
        return dao(handle).findWritten(id);
    }

    /** Locks a registration until the transaction ends. */
    public static void take(Handle handle, BeneficiaryId id) {
        dao(handle).take(id);
    }

    /** People present at the centre, by the registration under which each was found. */
    public static Map<BeneficiaryId, Beneficiary> present(Handle handle, CentreCode centre, List<BeneficiaryId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<BeneficiaryId, Beneficiary> people =
                dao(handle).present(centre, ids).stream().collect(Collectors.toMap(Beneficiary::id, each -> each));
        Map<BeneficiaryId, BeneficiaryId> merged = dao(handle).merged(ids).stream()
                .collect(Collectors.toMap(BeneficiaryDao.CountsAs::id, BeneficiaryDao.CountsAs::countsAs));
        Map<BeneficiaryId, Beneficiary> found = new HashMap<>();
        Set<BeneficiaryId> seen = new HashSet<>();
        for (BeneficiaryId id : ids) {
            BeneficiaryId person = merged.getOrDefault(id, id);
            if (people.containsKey(person) && seen.add(person)) {
                found.put(id, people.get(person));
            }
        }
        return found;
    }

    static BeneficiaryDao dao(Handle handle) {
        return handle.attach(BeneficiaryDao.class);
    }
}
