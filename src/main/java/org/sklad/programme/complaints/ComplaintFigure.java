package org.sklad.programme.complaints;

import java.time.YearMonth;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/**
 * The complaints of a month, centre and kind, by when they were received.
 *
 * @param centre empty for the total of all centres
 * @param acknowledged acknowledged within 5 working days
 * @param acknowledgedLate acknowledged later, or overdue now
 * @param answered first answered within 30 days
 * @param answeredLate first answered later, or overdue now
 */
public record ComplaintFigure(
        YearMonth month,
        Optional<CentreCode> centre,
        ComplaintKind kind,
        long received,
        long acknowledged,
        long acknowledgedLate,
        long answered,
        long answeredLate) {
    /** Percentages are whole numbers. */
    private static final int WHOLE = 100;

    /** Returns the place in the list: latest month first, then by centre and kind. */
    String order() {
        int back = 99_999_999 - (month.getYear() * 100 + month.getMonthValue());
        return back + " " + centre.map(CentreCode::value).orElse("") + " " + kind;
    }

    /** Returns the percentage that was acknowledged in time, of those that are due; empty if none is due. */
    String acknowledgedShare() {
        return share(acknowledged, acknowledgedLate);
    }

    /** Does the same for first answers. */
    String answeredShare() {
        return share(answered, answeredLate);
    }

    private static String share(long inTime, long late) {
        return inTime + late == 0 ? "" : Math.round((double) WHOLE * inTime / (inTime + late)) + " %";
    }
}
