package org.sklad.barcodes;

/** The reason why an element string cannot be read to its end. */
public enum ElementFault {
    /** No identifier where one should be: two separators, or the end. */
    IDENTIFIER_MISSING,
    /** An identifier that GS1 does not have. */
    UNKNOWN_IDENTIFIER,
    EMPTY_VALUE,
    TOO_SHORT,
    /** Usually a separator that the scanner lost, so that the next element runs into this one. */
    TOO_LONG,
    CHARACTER,
    CHECK_DIGIT,
    NO_SUCH_DATE,
    /** The same identifier twice, with different values. */
    REPEATED,
    /** Two identifiers that exclude each other. */
    EXCLUDED,
    /** In an address: a qualifier that does not belong to the key, is in the wrong order, or is in the query. */
    DISPLACED,
    TOO_MANY;

    /** Returns the key of its text. */
    public String key() {
        return "barcodes.element." + name();
    }
}
