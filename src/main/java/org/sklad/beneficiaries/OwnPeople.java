package org.sklad.beneficiaries;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.platform.i18n.NotFound;

/**
 * Which people there are for an operator: those whose present stay is in a centre where the operator has a role. Everybody else
 * does not exist, be the code right or wrong.
 */
final class OwnPeople {
    /** Administrators and technicians see no people. */
    static final Role[] SEE = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private OwnPeople() {}

    /**
     * @throws NotFound when there is no such person in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden when the operator has none of the roles where the person is
     */
    static Beneficiary get(Handle handle, CaseCode code, Operator by, Role... any) {
        return require(dao(handle).find(code), by, any);
    }

    /** As {@link #get}, for the answer to a request that is repeated. */
    static Beneficiary getById(Handle handle, BeneficiaryId id, Operator by, Role... any) {
        return require(dao(handle).findById(id), by, any);
    }

    static Beneficiary require(Optional<Beneficiary> found, Operator by, Role... any) {
        Beneficiary beneficiary =
                found.filter(each -> each.present() || seesTheDeparted(by)).orElseThrow(NotFound::new);
        by.requireAt(beneficiary.centre(), any);
        return beneficiary;
    }

    /** Auditors see who was helped, wherever that person is now. */
    private static boolean seesTheDeparted(Operator by) {
        return by.roles().has(Role.AUDITOR);
    }

    static BeneficiaryDao dao(Handle handle) {
        return handle.attach(BeneficiaryDao.class);
    }
}
