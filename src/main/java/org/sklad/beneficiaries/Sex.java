package org.sklad.beneficiaries;

/** The sex of a person, as far as goods and figures need it. */
public enum Sex {
    FEMALE,
    MALE
}
