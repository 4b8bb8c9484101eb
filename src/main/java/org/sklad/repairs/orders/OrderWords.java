package org.sklad.repairs.orders;

import java.util.ArrayList;
import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.LocalizedValue;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;
import org.sklad.repairs.lifecycle.OrderPlace;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderState;

/** The words for the facts of an order. */
public final class OrderWords {
    private OrderWords() {}

    /** Returns the centre, with room and equipment if they are known. */
    public static Message place(WorkOrder order) {
        OrderPlace place = order.place();
        CentreCode centre = order.centre();
        LocalizedValue asset = language -> place.assetName(language).orElse("");
        return place.roomName()
                .map(room -> place.asset().isPresent()
                        ? Message.of("repairs.at-asset-in-room", centre, room.label(), asset)
                        : Message.of("repairs.at-room", centre, room.label()))
                .orElseGet(() -> place.asset().isPresent()
                        ? Message.of("repairs.at-asset", centre, asset)
                        : Message.of("repairs.at-centre", centre));
    }

    /** Returns a chip for what cannot wait, otherwise a word. */
    public static Shown priority(Priority priority) {
        Message word = Message.of("repairs.priority." + priority);
        return switch (priority) {
            case EMERGENCY -> new Shown.Chip("refused", word);
            case URGENT -> new Shown.Chip("soon", word);
            case ROUTINE, PLANNED -> new Shown.Words(word);
        };
    }

    /** Returns the chip of a state. */
    public static Shown.Chip state(WorkOrderState state) {
        boolean waits = state == WorkOrderState.ON_HOLD || state == WorkOrderState.REOPENED;
        return new Shown.Chip(
                state.isFixed() ? "done" : waits ? "soon" : "neutral", Message.of("repairs.state." + state));
    }

    /** Returns the state with what is pressing about it. */
    static Shown states(ListedOrder each) {
        List<Shown> chips = new ArrayList<>(List.of(state(each.order().state())));
        if (each.clocks().isOverdue()) {
            chips.add(new Shown.Chip("refused", Message.of("repairs.overdue")));
        }
        if (each.order().awaitsApproval()) {
            chips.add(new Shown.Chip("soon", Message.of("repairs.awaits-approval")));
        }
        return new Shown.Lines(chips);
    }

    /** Returns when an unfinished order must be repaired. */
    static Shown due(ListedOrder each) {
        if (!each.order().state().isUnfinished()) {
            return Shown.nothing();
        }
        return each.clocks()
                .fix()
                .dueAt()
                .<Shown>map(Shown.Time::new)
                .orElseGet(() -> Shown.of(
                        each.clocks().fix().left(), left -> new Shown.Words(Message.of("repairs.clock-stands"))));
    }
}
