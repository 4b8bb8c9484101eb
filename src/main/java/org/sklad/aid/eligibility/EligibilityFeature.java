package org.sklad.aid.eligibility;

import java.util.List;
import org.sklad.aid.handouts.HandoutsFeature;
import org.sklad.aid.rules.RulesFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Explanations of entitlements, and previews of changed rules. */
public final class EligibilityFeature implements Feature {
    public final RulePreviews previews;
    public final Explanations explanations;

    private final Base base;
    private final RulesFeature rules;

    public EligibilityFeature(Base base, BeneficiariesFeature people, RulesFeature rules, HandoutsFeature handouts) {
        this.base = base;
        this.rules = rules;
        previews = new RulePreviews(base.database(), base.clock());
        explanations = new Explanations(base.database(), people.beneficiaries, handouts.entitlements, base.clock());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        RuleActs acts = new RuleActs(rules.rules, forms);
        RuleList list = new RuleList(rules.rules, rules.namedGoods, base.clock());
        return List.of(
                new EntitlementRulesResource(rules.rules, list, previews, acts, forms),
                new EntitlementsResource(explanations),
                new EntitlementPages(explanations),
                new RulePages(rules.rules, previews, rules.namedGoods, acts, forms, list, base.randomness()));
    }
}
