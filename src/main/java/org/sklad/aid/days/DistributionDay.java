package org.sklad.aid.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.aid.rules.RuleCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A day on which many come for goods.
 *
 * @param rules codes of the rules by which goods are given, with blanks between
 * @param items what is planned for each who comes, as {@link PlannedItem} keeps it; empty for whatever the rules name
 * @param slotFrom by the clock of the centre, {@code 09:00}
 * @param version counts the changes
 */
public record DistributionDay(
        UUID id,
        CentreCode centre,
        LocationId locationId,
        LocationCode location,
        LocalDate heldOn,
        String rules,
        String items,
        String slotFrom,
        int slotMinutes,
        int slotPeople,
        DayState state,
        long version,
        Username operator,
        Instant plannedAt)
        implements InTime {
    public Slots slots() {
        return new Slots(LocalTime.parse(slotFrom), slotMinutes, slotPeople);
    }

    /** In their order. */
    public List<RuleCode> ruleCodes() {
        return codes(rules);
    }

    /** What each who comes gets, in the order in which it is given; empty for whatever the rules name. */
    public List<PlannedItem> plannedItems() {
        return PlannedItem.read(items);
    }

    static List<RuleCode> codes(String text) {
        return Arrays.stream(text.split(" ", -1)).map(RuleCode::new).toList();
    }

    public boolean isClosed() {
        return state == DayState.CLOSED;
    }

    public boolean isCancelled() {
        return state == DayState.CANCELLED;
    }

    /** True as long as people can come. */
    public boolean goesOn() {
        return state == DayState.PLANNED || state == DayState.OPEN;
    }

    /** The location as it is named across centres. */
    public String address() {
        return centre + "/" + location;
    }

    /** Where it stands in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(plannedAt, id);
    }
}
