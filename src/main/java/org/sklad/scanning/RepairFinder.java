package org.sklad.scanning;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.ParsedSearch;
import org.sklad.platform.i18n.Language;
import org.sklad.repairs.lifecycle.OrderPlace;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.orders.ListedOrder;
import org.sklad.repairs.orders.OrderWords;
import org.sklad.repairs.orders.WorkOrderFilter;
import org.sklad.repairs.orders.WorkOrderLists;

/** Finds repairs by number, description, equipment and room. */
final class RepairFinder implements Finder {
    private static final Role[] SEE = {Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN, Role.MANAGER, Role.AUDITOR};

    /** People look for the latest repairs. An older one is found by its whole number. */
    private static final int LATEST = 200;

    private final WorkOrderLists orders;

    RepairFinder(WorkOrderLists orders) {
        this.orders = orders;
    }

    @Override
    public String group() {
        return "repairs";
    }

    @Override
    public boolean covers(Centre centre, Operator by) {
        return by.roles().hasAt(centre.code(), SEE);
    }

    @Override
    public List<Hit> find(String text, ParsedSearch words, Centre centre, Operator by) {
        return orders.list(WorkOrderFilter.ALL.at(centre.code()), Optional.empty(), LATEST, by).stream()
                .map(ListedOrder::order)
                .filter(each -> words.match(told(each)))
                .limit(MOST)
                .map(RepairFinder::order)
                .toList();
    }

    private static String told(WorkOrder order) {
        OrderPlace place = order.place();
        StringBuilder text =
                new StringBuilder(order.number().value()).append(' ').append(order.description());
        for (Language language : Language.values()) {
            place.assetName(language).ifPresent(name -> text.append(' ').append(name));
        }
        place.roomName().ifPresent(room -> text.append(' ').append(room.code()));
        return text.toString();
    }

    private static Hit order(WorkOrder order) {
        return Hit.of(
                        "work-order",
                        order.number().value(),
                        Optional.of(Hit.plain(order.brief())),
                        "/repairs/" + order.number())
                .in(OrderWords.state(order.state()));
    }
}
