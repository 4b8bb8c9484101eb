package org.sklad.aid.days;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.RuleCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;

/**
 * A distribution day to be planned.
 *
 * @param location location of the goods; absent for the store
 * @param rules codes of the rules by which goods are given
 * @param items items and quantities of the rules' goods for each person or household; absent for any goods that the rules name
 */
public record DayForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull LocalDate date,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Size(max = 40) @Pattern(regexp = RuleCode.PATTERN) String> rules,

        @Nullable @Size(max = 50) @Chosen(by = "quantity") List<@NotNull @Valid DayItemForm> items,
        @NotNull @Valid SlotsForm slots)
        implements WithId {
    private static final String STORE = "STORE";

    /**
     * The time slots for arrival.
     *
     * @param from by the clock of the centre, {@code 09:00}
     */
    public record SlotsForm(
            @NotNull @Size(max = 5) @Pattern(regexp = Slots.TIME)
            String from,

            @NotNull @Min(1) @Max(Slots.MOST_MINUTES) Integer minutes,
            @NotNull @Min(1) @Max(Slots.MOST_PEOPLE) Integer people) {}

    /**
     * An item that each person or household gets.
     *
     * @param quantity smallest units for each person or household, depending on the rule that names the item
     */
    public record DayItemForm(
            @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
            String item,

            @NotNull @Min(1) @Max(GoodsLine.MOST) Long quantity) {}

    NewDay day() {
        return new NewDay(
                new CentreCode(centre),
                date,
                location == null ? STORE : location,
                rules.stream().map(RuleCode::new).collect(Collectors.toSet()),
                items == null
                        ? List.of()
                        : items.stream()
                                .map(each -> new PlannedItem(new Sku(each.item()), each.quantity()))
                                .toList(),
                new Slots(LocalTime.parse(slots.from()), slots.minutes(), slots.people()));
    }
}
