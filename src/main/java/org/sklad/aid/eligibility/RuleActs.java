package org.sklad.aid.eligibility;

import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.acts.Making;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.RuleForm;
import org.sklad.platform.web.Forms;

/** The acts on entitlement rules. */
final class RuleActs {
    static final String PATH = "/entitlement-rules";

    /** Adds a rule. */
    final Making<RuleForm> add;

    RuleActs(EntitlementRules rules, Forms forms) {
        add = Making.at(
                forms,
                PATH,
                (form, by) -> {
                    requireCentres(form, by);
                    by.require(Role.MANAGER);
                },
                (claim, form, by) -> rules.add(claim, form.added(), by).first());
    }

    /**
     * Reports first a centre that the operator does not see, then one where the operator is not a manager, both before any invalid field.
     */
    static void requireCentres(RuleForm form, Operator by) {
        if (form.centres() != null) {
            Set<CentreCode> named = form.centres().stream()
                    .filter(code -> code != null && CentreCode.isValid(code))
                    .map(CentreCode::new)
                    .collect(Collectors.toSet());
            named.forEach(centre -> by.requireAt(centre, Role.values()));
            named.forEach(centre -> by.requireAt(centre, Role.MANAGER));
        }
    }
}
