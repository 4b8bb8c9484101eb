package org.sklad.goods.donors;

import java.util.List;
import org.sklad.goods.lots.SourceKind;

/**
 * The question which donor or funding source a text means that matches none exactly.
 *
 * @param field the form field of the text
 * @param near known sources with similar names, the most similar first
 */
public record SourceQuestion(SourceKind kind, String field, String text, List<Source> near) {
    public SourceQuestion {
        near = List.copyOf(near);
    }
}
