package org.sklad.aid.eligibility;

import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.RuleGoods;

/**
 * A rule in force that names goods of a rule to be written, and the effect on it for these goods.
 *
 * @param goods goods that both rules name
 */
public record RuleCover(EntitlementRule rule, Effect effect, RuleGoods goods) {
    /** The rule that counts for the goods: the one that names them more closely, or both. */
    public enum Effect {
        /** The new one alone. */
        REPLACED,
        /** Both; each must have enough left. */
        BESIDE,
        /** The one in force alone. */
        STAYS
    }
}
