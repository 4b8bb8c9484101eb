package org.sklad.repairs.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.web.WithId;
import org.sklad.repairs.lifecycle.PlannedDay;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;

/**
 * A fault to be reported, with {@code room} and {@code asset} by their code in the centre or the digits of their label.
 *
 * @param priority without it, the usual one of the category
 */
public record ReportForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @Nullable @Size(max = 20) String room,
        @Nullable @Size(max = 20) String asset,
        @NotNull RepairCategory category,
        @Nullable Priority priority,
        @Nullable LocalDate plannedOn,
        @NotBlank @Size(max = 2000) String description)
        implements WithId {

    /**
     * Converts the fields to a report.
     *
     * @throws org.sklad.platform.i18n.InvalidFields if the date is out of range for a plan, or the repair is not planned
     */
    public Report report() {
        return new Report(
                new CentreCode(centre),
                Optional.ofNullable(room),
                Optional.ofNullable(asset),
                category,
                priority == null ? category.usualPriority() : priority,
                PlannedDay.of(plannedOn),
                description);
    }

    /** Returns the centre if its code is well-formed, so that an inaccessible centre is reported before field errors. */
    static Optional<CentreCode> centreOf(@Nullable String text) {
        return Optional.ofNullable(text).filter(CentreCode::isValid).map(CentreCode::new);
    }
}
