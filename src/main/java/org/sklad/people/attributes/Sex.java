package org.sklad.people.attributes;

/** The sex of a person, as far as goods and figures need it. */
public enum Sex {
    FEMALE,
    MALE
}
