package org.sklad.goods.donors;

import java.util.List;
import org.sklad.goods.lots.SourceKind;

/**
 * The question which donor or funding source a text means that names none exactly.
 *
 * @param field of the text
 * @param near known ones with a name like it, the likest first
 */
public record SourceQuestion(SourceKind kind, String field, String text, List<Source> near) {
    public SourceQuestion {
        near = List.copyOf(near);
    }
}
