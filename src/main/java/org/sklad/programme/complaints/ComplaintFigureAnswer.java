package org.sklad.programme.complaints;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/**
 * Counts of complaints in the API.
 *
 * @param centre absent for the total of all centres
 */
public record ComplaintFigureAnswer(
        String month,
        Optional<String> centre,
        ComplaintKind kind,
        long received,
        long acknowledgedInTime,
        long acknowledgedLate,
        long answeredInTime,
        long answeredLate) {
    static ComplaintFigureAnswer of(ComplaintFigure figure) {
        return new ComplaintFigureAnswer(
                figure.month().toString(),
                figure.centre().map(CentreCode::value),
                figure.kind(),
                figure.received(),
                figure.acknowledged(),
                figure.acknowledgedLate(),
                figure.answered(),
                figure.answeredLate());
    }
}
