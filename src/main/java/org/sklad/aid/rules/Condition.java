package org.sklad.aid.rules;

/** A condition that a rule sets for people. A condition that the rule leaves open is met. */
public enum Condition {
    SEX {
        @Override
        public boolean isMet(EntitlementRule rule, Recipient recipient) {
            return rule.sexes().isEmpty() || rule.sexes().contains(recipient.sex());
        }
    },
    AGE_BAND {
        @Override
        public boolean isMet(EntitlementRule rule, Recipient recipient) {
            return rule.ageBands().isEmpty() || rule.ageBands().contains(recipient.ageBand());
        }
    },
    HOUSEHOLD_SIZE {
        @Override
        public boolean isMet(EntitlementRule rule, Recipient recipient) {
            return rule.household().fits(recipient.household());
        }
    },
    /** One matching vulnerability is enough. */
    VULNERABILITY {
        @Override
        public boolean isMet(EntitlementRule rule, Recipient recipient) {
            return rule.vulnerabilities().isEmpty()
                    || rule.vulnerabilities().stream().anyMatch(recipient.vulnerabilities()::contains);
        }
    };

    public abstract boolean isMet(EntitlementRule rule, Recipient recipient);
}
