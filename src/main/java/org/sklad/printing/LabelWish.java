package org.sklad.printing;

import java.util.List;
import org.sklad.labels.Calibration;
import org.sklad.labels.LabelFormat;
import org.sklad.labels.LabelKind;
import org.sklad.labels.LabelOrder;

/**
 * Labels as somebody wants them.
 *
 * @param refs the things by their public codes, or by the digits of the labels that they have; the same one may come several times
 * @param startAt the first label of the first sheet that is still there, from 1
 * @param copies of each label
 */
public record LabelWish(
        LabelKind kind, List<String> refs, String design, String medium, int startAt, int copies, LabelFormat format) {
    public LabelWish {
        refs = List.copyOf(refs);
    }

    LabelOrder order() {
        return new LabelOrder(design, medium, startAt, copies, format, Calibration.NONE);
    }
}
