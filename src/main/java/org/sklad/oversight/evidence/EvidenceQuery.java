package org.sklad.oversight.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * The package that an address asks for, as it was typed.
 *
 * @param from first day
 * @param until last day
 */
record EvidenceQuery(String source, String from, String until) {
    /** @param old the last day under the name that it had before */
    static EvidenceQuery of(String source, String from, String until, String old) {
        return new EvidenceQuery(source, from, until.isEmpty() ? old : until);
    }

    /** @throws InvalidFields if a day is missing or is none, or the period ends before it begins */
    EvidencePeriod period() {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = day("from", from, errors);
        LocalDate last = day("until", until, errors);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new EvidencePeriod(first, last);
    }

    private static LocalDate day(String field, String typed, List<FieldError> errors) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            errors.add(new FieldError(
                    field, Message.of(typed.isEmpty() ? "platform.field.required" : "platform.field.date")));
            return LocalDate.EPOCH;
        }
    }

    /** @throws NotFound if it cannot be the code of a funding source */
    SourceCode code() {
        if (source.isEmpty() || !SourceCode.isValid(source)) {
            throw new NotFound();
        }
        return new SourceCode(source);
    }
}
