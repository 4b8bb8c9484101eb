package org.sklad.aid.days;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.RuleCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;

/**
 * The new plan of a distribution day. Its centre does not change.
 *
 * @param version version of the day that was read
 * @param location location of the goods; absent for the store
 * @param rules codes of the rules by which goods are given
 * @param items items and quantities of the rules' goods for each person or household; absent for any goods that the rules name
 */
public record DayPlanForm(
        @NotNull UUID id,
        @NotNull @Min(1) Long version,
        @NotNull LocalDate date,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Size(max = 40) @Pattern(regexp = RuleCode.PATTERN) String> rules,

        @Nullable @Size(max = 50) @Chosen(by = "quantity") List<DayForm.@NotNull @Valid DayItemForm> items,
        @NotNull @Valid DayForm.SlotsForm slots)
        implements WithId {
    NewDay day(CentreCode centre) {
        return new DayForm(id, centre.value(), date, location, rules, items, slots).day();
    }
}
