package org.sklad.stock;

/** Where goods come from and whom a report is owed to: a donor, or a funding source. */
public record Source(SourceKind kind, SourceCode code, String name) {
    static final int MOST_NAME = 120;
}
