package org.sklad.oversight.privacy;

/** The extent of an erasure. */
public enum ErasedThing {
    /** The identity: name, birth date, nationality, numbers and the search tokens of the name. */
    IDENTITY,
    /** All data that names or finds the person; an anonymous row stays. */
    PERSON
}
