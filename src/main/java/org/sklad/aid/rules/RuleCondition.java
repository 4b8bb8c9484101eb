package org.sklad.aid.rules;

/** A condition that a rule sets for people. */
public enum RuleCondition {
    SEX,
    AGE_BAND,
    HOUSEHOLD_SIZE,
    VULNERABILITY
}
