package org.sklad.goods.classification;

/** The numbering scheme of an identifier. */
public enum Scheme {
    /** A GS1 product number, stored with 14 digits. */
    GTIN,
    /** The number of a medicine pack at IFA (Germany). */
    PPN,
    /** Any other code on goods, as a scanner sends it: a shop's own number, a donor's code. */
    OTHER
}
