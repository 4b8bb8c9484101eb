package org.sklad.goods.donors;

import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;

/** The origin of goods: a donor or a funding source. Reports about the goods go to it. */
public record Source(SourceKind kind, SourceCode code, String name) {
    static final int MOST_NAME = 120;
}
