package org.sklad.oversight.privacy;

/** What of a person was erased. */
public enum ErasedThing {
    /** Who they are: name, birth date, nationality, numbers, and what finds them by name. */
    IDENTITY,
    /** All that names them or would find them; an anonymous row stays. */
    PERSON
}
