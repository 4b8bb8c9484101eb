package org.sklad.aid.approvals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/**
 * The filter of a list of approvals.
 *
 * @param state null for all
 */
public record ApprovalFilter(
        @Nullable String centre,
        @Nullable ApprovalState state,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements InPeriod {}
