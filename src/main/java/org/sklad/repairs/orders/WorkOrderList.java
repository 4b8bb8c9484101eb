package org.sklad.repairs.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.access.roles.Username;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.places.RoomCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;

/** The list of work orders. */
final class WorkOrderList {
    static final Listing<WorkOrderFilter, ListedOrder, ListPlace> LIST =
            Listing.<WorkOrderFilter, ListedOrder, ListPlace>of(
                            "work-orders",
                            "repairs.list",
                            new Places<>(ListPlace::parse, each -> ListPlace.of(each.order())))
                    .path("/repairs/list")
                    .linkTo(each ->
                            Optional.of("/repairs/" + each.order().number().value()))
                    .purpose("repairs.list-purpose")
                    .empty("repairs.board-empty")
                    .choice("state", "repairs.state", List.of(WantedState.values()), WantedState::words)
                    .choice("category", "repairs.category", List.of(RepairCategory.values()), WorkOrderList::words)
                    .choice("priority", "repairs.priority", List.of(Priority.values()), WorkOrderList::words)
                    .choice("hold", "repairs.waits-for", List.of(HoldReason.values()), WorkOrderList::words)
                    .typed("assignee", "repairs.assignee", Username::find)
                    .typed("reporter", "repairs.reporter", Username::find)
                    .period()
                    .flag("overdue", "repairs.only-overdue")
                    .flag("withoutManager", "repairs.only-without-manager")
                    .shown(
                            "repairs.description",
                            each -> new Shown.Prose(each.order().brief()))
                    .text(
                            "repairs.number",
                            "#meta+id",
                            each -> each.order().number().value())
                    .shown("repairs.place", each -> new Shown.Words(OrderWords.place(each.order())))
                    .fileText(
                            "repairs.centre",
                            "#loc+code",
                            each -> each.order().centre().value())
                    .fileText(
                            "repairs.room",
                            "#loc+room",
                            each -> each.order()
                                    .place()
                                    .roomCode()
                                    .map(RoomCode::value)
                                    .orElse(""))
                    .fileText(
                            "repairs.asset",
                            "",
                            each -> each.order()
                                    .place()
                                    .assetCode()
                                    .map(AssetCode::value)
                                    .orElse(""))
                    .file(Column.coded(
                            "repairs.category",
                            "#sector",
                            each -> each.order().category().name(),
                            each -> words(each.order().category())))
                    .column(
                            Column.coded(
                                    "repairs.priority",
                                    "#severity",
                                    each -> each.order().priority().name(),
                                    each -> words(each.order().priority())),
                            each -> OrderWords.priority(each.order().priority()))
                    .ordered(WorkOrderSort.PRIORITY)
                    .column(
                            Column.coded(
                                    "repairs.state",
                                    "#status",
                                    each -> each.order().state().name(),
                                    each -> OrderWords.state(each.order().state())
                                            .message()),
                            OrderWords::states)
                    .fileText(
                            "repairs.description",
                            "#description",
                            each -> each.order().description())
                    .fileText(
                            "repairs.reporter",
                            "#contact+code",
                            each -> each.order().reporter().value())
                    .column(
                            Column.text(
                                    "repairs.assignee",
                                    "#contact+code+assignee",
                                    each -> each.order()
                                            .assignee()
                                            .map(Username::value)
                                            .orElse("")),
                            each -> Shown.of(each.order().assignee(), Shown.Named::new))
                    .time(
                            "repairs.reported-at",
                            "#date+start",
                            each -> each.order().reportedAt())
                    .orderedFirst(WorkOrderSort.REPORTED_AT)
                    .file(time(
                            "repairs.responded-at",
                            each -> each.clocks().response().metAt()))
                    .column(
                            time(
                                    "repairs.fix-due-at",
                                    each -> each.clocks().fix().dueAt()),
                            OrderWords::due)
                    .file(time("repairs.fixed-at", each -> each.clocks().fix().metAt()))
                    .file(Column.whole(
                            "repairs.overdue", "", each -> each.clocks().isOverdue() ? 1 : 0));

    private WorkOrderList() {}

    private static Column<ListedOrder> time(String heading, Function<ListedOrder, Optional<Instant>> moment) {
        return Column.optional(heading, "#date", moment, Cell.Time::new);
    }

    private static Message words(RepairCategory category) {
        return Message.of("repairs.category." + category);
    }

    private static Message words(Priority priority) {
        return Message.of("repairs.priority." + priority);
    }

    private static Message words(HoldReason hold) {
        return Message.of("repairs.hold." + hold);
    }
}
