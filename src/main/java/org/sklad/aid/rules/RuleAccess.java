package org.sklad.aid.rules;

import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.Vulnerability;

/** Rights to see and change entitlement rules. */
public final class RuleAccess {
    static final Role[] SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private RuleAccess() {}

    /** Returns true if the operator may change a rule of these centres; no centre means all. */
    public static boolean mayKeep(Set<CentreCode> centres, Operator by) {
        return centres.isEmpty()
                ? by.roles().hasEverywhere(Role.MANAGER)
                : centres.stream().allMatch(centre -> by.roles().hasAt(centre, Role.MANAGER));
    }

    /** Checks that the operator may change a rule of these centres. */
    public static void requireKeeper(Set<CentreCode> centres, Operator by) {
        centres.forEach(centre -> by.requireAt(centre, Role.MANAGER));
        if (!mayKeep(centres, by)) {
            throw new RuleForAllCentres();
        }
    }

    /** Returns true if the operator sees the rule. */
    public static boolean sees(EntitlementRule rule, Operator by) {
        return rule.centres().isEmpty()
                ? by.roles().has(SEE) && Vulnerability.seenAnywhere(by).containsAll(rule.vulnerabilities())
                : rule.centres().stream().anyMatch(centre -> seesAt(centre, rule, by));
    }

    /** Shows a rule for a vulnerability only to operators who see that vulnerability: a handout by the rule would reveal it. */
    private static boolean seesAt(CentreCode centre, EntitlementRule rule, Operator by) {
        return by.roles().hasAt(centre, SEE) && Vulnerability.seenBy(by, centre).containsAll(rule.vulnerabilities());
    }
}
