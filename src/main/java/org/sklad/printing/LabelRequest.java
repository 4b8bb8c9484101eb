package org.sklad.printing;

import java.util.List;
import org.sklad.labels.Calibration;
import org.sklad.labels.LabelFormat;
import org.sklad.labels.LabelKind;
import org.sklad.labels.LabelOrder;

/**
 * The labels to be drawn.
 *
 * @param refs things by public code, or by the digits of an existing label; the same one can occur several times
 * @param startAt first free label of the first sheet, from 1
 * @param copies number of copies of each label
 */
public record LabelRequest(
        LabelKind kind, List<String> refs, String design, String medium, int startAt, int copies, LabelFormat format) {
    public LabelRequest {
        refs = List.copyOf(refs);
    }

    LabelOrder order() {
        return new LabelOrder(design, medium, startAt, copies, format, Calibration.NONE);
    }
}
