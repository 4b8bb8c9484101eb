package org.sklad.aid.expenses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;
import org.sklad.people.attributes.CaseCode;

/**
 * The filter of a list of medical expenses.
 *
 * @param centre centre of the record
 * @param fundingSource code of the source that paid
 */
public record MedicalExpenseFilter(
        @Nullable String centre,
        @Nullable CaseCode beneficiary,
        @Nullable ExpenseState state,
        @Nullable String fundingSource,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {}
