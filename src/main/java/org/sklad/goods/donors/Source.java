package org.sklad.goods.donors;

import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;

/** Where goods come from and whom a report is owed to: a donor, or a funding source. */
public record Source(SourceKind kind, SourceCode code, String name) {
    static final int MOST_NAME = 120;
}
