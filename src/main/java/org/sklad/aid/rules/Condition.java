package org.sklad.aid.rules;

/** A condition that a rule sets for people. */
public enum Condition {
    SEX,
    AGE_BAND,
    HOUSEHOLD_SIZE,
    VULNERABILITY
}
