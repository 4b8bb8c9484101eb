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
import org.sklad.repairs.lifecycle.PlannedDay;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;

/** A fault to be reported; {@code room} and {@code asset} by their code in the centre or the digits of their label. */
public record ReportForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @Nullable @Size(max = 20) String room,
        @Nullable @Size(max = 20) String asset,
        @NotNull RepairCategory category,
        @NotNull Priority priority,
        @Nullable LocalDate plannedOn,
        @NotBlank @Size(max = 2000) String description) {

    /**
     * Converts the fields to a report.
     *
     * @throws org.sklad.platform.i18n.InvalidFields for a date that is none of any plan
     */
    public Report report() {
        return new Report(
                new CentreCode(centre),
                Optional.ofNullable(room),
                Optional.ofNullable(asset),
                category,
                priority,
                PlannedDay.of(plannedOn),
                description);
    }

    /** The centre, where it is one by its form: what is not there for the sender is told before what is wrong. */
    static Optional<CentreCode> centreOf(@Nullable String text) {
        return Optional.ofNullable(text).filter(CentreCode::isValid).map(CentreCode::new);
    }
}
