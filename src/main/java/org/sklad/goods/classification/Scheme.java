package org.sklad.goods.classification;

/** Whose number an identifier is. */
public enum Scheme {
    /** A product's number at GS1, kept as 14 digits. */
    GTIN,
    /** The number of a medicine's pack at IFA (Germany). */
    PPN,
    /** Any other code on goods, as a scanner sends it: a shop's own number, a code of a donor. */
    OTHER
}
