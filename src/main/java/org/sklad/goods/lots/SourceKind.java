package org.sklad.goods.lots;

/** What a source of goods is. */
public enum SourceKind {
    DONOR,
    /** A grant, a project: what goods were bought from. */
    FUNDING_SOURCE
}
