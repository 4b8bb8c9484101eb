package org.sklad.scanning;

import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.StyleStock;
import org.sklad.goods.transfers.Transfer;
import org.sklad.repairs.orders.WorkOrders;

/** The actions that an operator can do with a scanned thing, without pages that would refuse the operator. */
final class NextSteps {
    private static final Role[] OPEN_PEOPLE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private static final NextStep RECEIVE = new NextStep("receive", "/consignments");

    /** Steps that take goods from where they are. */
    private static final Set<String> NEED_STOCK = Set.of("move", "count-goods", "write-off");

    private NextSteps() {}

    /** Returns the steps for an item, or for one lot of it: the act to do next first, and only acts that the operator may do. */
    static List<NextStep> ofGoods(Item item, Optional<LotCode> lot, CentreCode centre, Operator by) {
        List<NextStep> steps = new ArrayList<>();
        String goods = lot.map(code -> "lot=" + code).orElseGet(() -> "item=" + item.sku());
        if (by.roles().hasAt(centre, Role.WAREHOUSE, Role.MANAGER)) {
            String here = "?centre=" + centre + "&";
            steps.add(new NextStep("move", "/moves/new" + here + goods));
            steps.add(RECEIVE);
            steps.add(new NextStep("count-goods", "/counts/new" + here + "item=" + item.sku()));
            steps.add(new NextStep(
                    "label",
                    lot.map(code -> "/labels?kind=lot&ref=" + code)
                            .orElseGet(() -> "/labels?kind=item&ref=" + item.sku())));
            steps.add(new NextStep("write-off", "/write-offs/goods" + here + goods));
        }
        if (lot.isPresent()) {
            steps.add(new NextStep("lot", "/stock/lots/" + lot.get()));
        } else if (StockAccess.of(by).covers(centre, item)) {
            steps.add(new NextStep("stock", "/stock/items/" + item.sku()));
        }
        steps.add(new NextStep("item", "/items/" + item.sku()));
        return steps;
    }

    static List<NextStep> ofItem(Item item, CentreCode centre, Operator by) {
        return ofGoods(item, Optional.empty(), centre, by);
    }

    /**
     * Returns the steps for goods whose stock is known. Nothing can be moved or written off where none of it is. Goods of all sizes together
     * are moved from the place with most of them.
     */
    static List<NextStep> ofStock(
            StyleStock found,
            Optional<Item> one,
            Optional<Lot> lot,
            List<PlaceLine> lines,
            CentreCode centre,
            Operator by) {
        if (one.isEmpty()) {
            boolean moves = by.roles().hasAt(centre, Role.WAREHOUSE, Role.MANAGER) && !lines.isEmpty();
            return moves
                    ? List.of(new NextStep(
                            "move",
                            "/moves/new?centre=" + centre + "&from="
                                    + lines.get(0).place().location()))
                    : List.of();
        }
        return ofGoods(one.get(), lot.map(Lot::code).or(found::onlyLot), centre, by).stream()
                .filter(step -> !lines.isEmpty() || !NEED_STOCK.contains(step.name()))
                .toList();
    }

    /**
     * Returns the steps for a location.
     *
     * @param page page of the location itself
     */
    static List<NextStep> ofLocation(Location location, NextStep page, Operator by) {
        boolean counted = location.kind().isReal() && location.active();
        if (!counted || !by.roles().hasAt(location.centre(), Role.WAREHOUSE, Role.MANAGER)) {
            return List.of(page);
        }
        String form = UriBuilder.fromPath("/counts/new")
                .queryParam("centre", location.centre().value())
                .queryParam("location", location.code().value())
                .build()
                .toString();
        NextStep count = new NextStep("count", form);
        return location.kind() == LocationKind.BAG
                ? List.of(page, reconciliation(location), count)
                : List.of(page, count);
    }

    private static NextStep reconciliation(Location bag) {
        String form = UriBuilder.fromPath("/reconciliations/new")
                .queryParam("centre", bag.centre().value())
                .queryParam("bag", bag.code().value())
                .build()
                .toString();
        return new NextStep("reconcile", form);
    }

    static List<NextStep> ofTransfer(Transfer transfer, Operator by) {
        List<NextStep> steps = new ArrayList<>();
        if (transfer.isOnTheWay() && transfer.mayBeReceivedBy(by)) {
            steps.add(new NextStep("receive", "/transfers/" + transfer.id() + "/receive"));
        }
        steps.add(new NextStep("transfer", "/transfers/" + transfer.id()));
        return steps;
    }

    static List<NextStep> ofPerson(String caseCode, CentreCode centre, Operator by) {
        List<NextStep> steps = new ArrayList<>();
        if (by.roles().hasAt(centre, Role.FIELD)) {
            steps.add(new NextStep("hand-out", "/hand-out/" + caseCode));
            steps.add(new NextStep("lend", "/loans/new?beneficiary=" + caseCode));
        }
        if (by.roles().hasAt(centre, OPEN_PEOPLE)) {
            steps.add(new NextStep("person", "/people/" + caseCode));
        }
        return steps;
    }

    /**
     * Returns the steps for a room or an asset.
     *
     * @param part {@code room} or {@code asset}, also a parameter of the report's page
     */
    static List<NextStep> ofRoomOrAsset(String part, CentreCode centre, String code, Operator by) {
        List<NextStep> steps = new ArrayList<>();
        if (WorkOrders.mayReport(centre, by)) {
            steps.add(new NextStep(
                    "report",
                    UriBuilder.fromPath("/repairs/new")
                            .queryParam("centre", centre.value())
                            .queryParam(part, code)
                            .build()
                            .toString()));
        }
        steps.add(new NextStep(part, "/centres/" + centre + "/" + part + "s/" + code));
        return steps;
    }

    /** Returns the steps for a code on goods that is not attached to an item. */
    static List<NextStep> ofUnknownProduct(String code, Operator by) {
        if (!Items.mayChange(by)) {
            return List.of();
        }
        return List.of(
                new NextStep("attach", withCode("/scan/attach", code)),
                new NextStep("new-item", withCode("/items/new", code)));
    }

    private static String withCode(String path, String code) {
        return UriBuilder.fromPath(path)
                .queryParam("code", "{code}")
                .resolveTemplate("code", code)
                .build()
                .toString();
    }

    /** Returns the steps for an unknown card. A person from another centre is unknown here until the arrival is recorded. */
    static List<NextStep> ofUnknownCard(Operator by) {
        return by.roles().has(Role.FIELD) ? List.of(new NextStep("arrival", "/people/arrivals/new")) : List.of();
    }
}
