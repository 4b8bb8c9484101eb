package org.sklad.oversight.privacy;

import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.web.Forms;

/** The acts that erase people who left. */
final class ErasureActs {
    static final String PAGES = "/privacy";
    static final String DUE_PAGE = PAGES + "/due";
    static final String DUE = "/due-erasures";
    static final String ERASURE = "/beneficiaries/{caseCode}/erasure";

    /** Erases a person who left. */
    final Act<CaseCode, ErasureForm> erase;

    /** Erases the people who are due. */
    final Making<DueErasureForm> confirm;

    ErasureActs(Erasures erasures, DueErasures due, Forms forms) {
        erase = Act.<CaseCode, ErasureForm>on(
                        forms,
                        ERASURE,
                        erasures::requireMayErase,
                        (claim, code, form, by) -> erasures.erase(claim, code, by))
                .stateFirst(erasures::requireKnown)
                .then(PAGES + "/erasures", "privacy.erased");
        confirm = Making.at(
                forms,
                DUE,
                (form, by) -> by.require(Role.MANAGER),
                (claim, form, by) -> due.confirm(claim, form.people(), by));
    }
}
