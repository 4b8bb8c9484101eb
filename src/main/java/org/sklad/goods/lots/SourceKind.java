package org.sklad.goods.lots;

/** The kind of a source of goods. */
public enum SourceKind {
    DONOR,
    /** A grant or a project that paid for the goods. */
    FUNDING_SOURCE
}
