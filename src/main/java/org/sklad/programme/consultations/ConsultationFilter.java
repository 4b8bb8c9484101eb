package org.sklad.programme.consultations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;
import org.sklad.people.attributes.CaseCode;

/**
 * The filter of a list of consultations.
 *
 * @param own true for the operator's own consultations
 */
public record ConsultationFilter(
        @Nullable String centre,
        @Nullable CaseCode beneficiary,
        @Nullable ConsultationKind kind,
        @Nullable Boolean own,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {}
