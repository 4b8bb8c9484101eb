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
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Shown;

/**
 * A planned day of handouts to many people.
 *
 * @param rules codes of the rules by which goods are given, separated by spaces
 * @param items planned items and quantities for each person or household, as {@link PlannedItem#read} reads them; empty for any goods that the
 *     rules name
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

    /** Returns the codes in alphabetical order. */
    public List<RuleCode> ruleCodes() {
        return codes(rules);
    }

    /** Returns the planned items in the order in which they are given; empty for any goods that the rules name. */
    public List<PlannedItem> plannedItems() {
        return PlannedItem.read(items);
    }

    static List<RuleCode> codes(String text) {
        return Arrays.stream(text.split(" ", -1)).sorted().map(RuleCode::new).toList();
    }

    public boolean isClosed() {
        return state == DayState.CLOSED;
    }

    public boolean isCancelled() {
        return state == DayState.CANCELLED;
    }

    /** True while people can come. */
    public boolean goesOn() {
        return state == DayState.PLANNED || state == DayState.OPEN;
    }

    /** Returns its state as people see it. */
    public Shown.Chip chip() {
        String kind = switch (state) {
            case PLANNED -> "neutral";
            case OPEN -> "soon";
            case CLOSED -> "done";
            case CANCELLED -> "refused";
        };
        return new Shown.Chip(kind, Message.of("days.state." + state));
    }

    /** Returns the list with the facts that its paper must say: a list of another or of a cancelled day must not pass for it. */
    public <F, R, P> ListReading<F, R, P> described(ListReading<F, R, P> list) {
        return list.about("days.held-on", new Shown.Day(heldOn))
                .about("days.location", new Shown.Named(address()))
                .about("days.state", new Shown.Words(Message.of("days.state." + state)));
    }

    /** Returns the full address of the location, with its centre. */
    public LocationAddress address() {
        return new LocationAddress(centre, location);
    }

    /** Returns its position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(plannedAt, id);
    }
}
