package org.sklad.repairs.orders;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/**
 * A position in the list of orders, written {@code <instant>_<number>_<urgency>}. It says where a page ends in each order of the list.
 *
 * @param reportedAt when the order at this position was reported
 * @param urgency the position of its priority among the priorities
 */
public record ListPlace(Instant reportedAt, String number, int urgency) {
    /** Comes before all orders, whatever they are sorted by: every number is smaller than a tilde. */
    static final ListPlace FIRST = new ListPlace(Instant.parse("9999-12-31T00:00:00Z"), "~", -1);

    /** The year has four digits, because later times do not fit into a column. */
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4}-[0-9T:.-]{1,40}Z)_(" + WorkOrderNumber.PATTERN + ")_([0-9])");

    static ListPlace of(WorkOrder order) {
        return new ListPlace(
                order.reportedAt(), order.number().value(), order.priority().urgency());
    }

    static ListPlace parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        Matcher place = WRITTEN.matcher(text);
        if (!place.matches()) {
            throw notAPlace();
        }
        try {
            return new ListPlace(Instant.parse(place.group(1)), place.group(2), Integer.parseInt(place.group(3)));
        } catch (DateTimeException e) {
            throw notAPlace();
        }
    }

    /** Returns the later of this position and the one after all orders reported from an instant on, in the list with the latest first. */
    ListPlace notBefore(Instant end) {
        return reportedAt.isAfter(end) ? new ListPlace(end, "", urgency) : this;
    }

    private static InvalidFields notAPlace() {
        return new InvalidFields("next", Message.of("platform.field.invalid"));
    }

    @Override
    public String toString() {
        return reportedAt + "_" + number + "_" + urgency;
    }
}
