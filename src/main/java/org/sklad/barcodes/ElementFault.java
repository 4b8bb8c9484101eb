package org.sklad.barcodes;

/** Why an element string cannot be read to its end. */
public enum ElementFault {
    /** Nothing stands where an identifier should: two separators, or the end. */
    IDENTIFIER_MISSING,
    /** GS1 has no such identifier. */
    UNKNOWN_IDENTIFIER,
    EMPTY_VALUE,
    TOO_SHORT,
    /** Mostly a separator that the scanner lost, so that the next element runs into this one. */
    TOO_LONG,
    CHARACTER,
    CHECK_DIGIT,
    NO_SUCH_DATE,
    /** The same identifier twice, with different values. */
    REPEATED,
    /** Two identifiers that exclude each other. */
    EXCLUDED,
    /** In an address: a qualifier that does not belong to the key, stands in another order, or stands in the query. */
    DISPLACED,
    TOO_MANY;

    /** Of the texts of this package. */
    public String key() {
        return "barcodes.element." + name();
    }
}
