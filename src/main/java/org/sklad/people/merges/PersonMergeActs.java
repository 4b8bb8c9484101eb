package org.sklad.people.merges;

import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.web.Forms;

/** The acts on duplicate registrations. */
public final class PersonMergeActs {
    static final String PATH = "/beneficiaries";
    static final String MERGES = "/{caseCode}/merges";
    static final String MERGE = "/{caseCode}/merge";
    static final String REVERSAL = MERGE + "/reversal";

    /** Merges the registration into another person. */
    public final Act<CaseCode, PersonMergeForm> merge;

    /** Reverses the merge. */
    public final Act<CaseCode, ActForm> reverse;

    PersonMergeActs(PersonMerges merges, Forms forms) {
        merge = Act.on(
                forms,
                PATH + MERGE,
                merges::requireMayMerge,
                (claim, code, form, by) -> merges.merge(claim, code, form.stays(), by));
        reverse = Act.on(
                forms,
                PATH + REVERSAL,
                merges::requireMayMerge,
                (claim, code, form, by) -> merges.reverse(claim, code, by));
    }
}
