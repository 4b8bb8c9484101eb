package org.sklad.aid.needs;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.FirstToTake;
import org.sklad.goods.ledger.Reservations;
import org.sklad.goods.ledger.ReservedInOrder;
import org.sklad.goods.ledger.Supply;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * Goods that the warehouse picks for people (domain, "Who may do what": case code and sizes, no name and no room): the open needs of people
 * who are present, and the location of the goods. Leaves out medicines if the operator lacks the right to them, because the need reveals an
 * illness.
 */
public final class NeedPicks {
    static final Role[] SEE = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Centres centres;
    private final InstantSource clock;

    NeedPicks(Database database, Centres centres, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * Lists the lines by centre code, then by item.
     *
     * @param filter without a centre for all centres of the operator
     * @param after end of the previous page
     * @throws NotFound if the centre is not one of the operator's
     */
    List<PickLine> list(PickFilter filter, Optional<PickPlace> after, int limit, Operator by) {
        Optional<CentreCode> asked = filter.code();
        by.requireIn(asked, SEE);
        List<CentreCode> seen = asked.map(code -> List.of(centres.get(code).code()))
                .orElseGet(() -> centres.codes().stream()
                        .filter(code -> by.roles().hasAt(code, SEE))
                        .sorted()
                        .toList());
        List<PickLine> lines = new ArrayList<>();
        for (CentreCode code : seen) {
            boolean before =
                    after.filter(place -> place.centre().compareTo(code) > 0).isPresent();
            if (!before && lines.size() < limit) {
                String from = after.filter(place -> place.centre().equals(code))
                        .map(PickPlace::text)
                        .orElse("");
                lines.addAll(of(centres.get(code), filter, from, limit - lines.size(), by));
            }
        }
        return lines;
    }

    /**
     * Returns the title of the goods that a filter picks. Empty for a filter that picks none, and for an item or style that nobody knows. A
     * sensitive item is a personal item, as in the rows.
     */
    Optional<Message> title(PickFilter filter) {
        Optional<Sku> item = Optional.ofNullable(filter.item());
        Optional<StyleCode> style = Optional.ofNullable(filter.style());
        if (item.isEmpty() && style.isEmpty()) {
            return Optional.empty();
        }
        return database.read(handle -> item.isPresent()
                ? Skus.named(handle, Set.of(item.get())).values().stream()
                        .findFirst()
                        .map(Item::discreetTitle)
                : Items.ofStyles(handle, Set.of(style.orElseThrow())).values().stream()
                        .flatMap(List::stream)
                        .findFirst()
                        .map(each -> each.facts().sensitive() ? Item.PERSONAL : each.styleTitle()));
    }

    private List<PickLine> of(Centre centre, PickFilter filter, String after, int limit, Operator by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
        boolean medicines = by.may(Right.MEDICINE) || by.roles().has(Role.AUDITOR);
        return database.read(handle -> lines(
                handle,
                centre.code(),
                handle.attach(NeedDao.class).pickList(centre.code(), today, medicines, filter, after, limit),
                today,
                by.roles().hasAt(centre.code(), NeedReader.SEE)));
    }

    private static List<PickLine> lines(
            Handle handle, CentreCode centre, List<PickRow> rows, LocalDate today, boolean opens) {
        Map<Sku, Item> items = Skus.named(
                handle, rows.stream().flatMap(row -> row.item().stream()).collect(Collectors.toSet()));
        Map<StyleCode, List<Item>> styles = Items.ofStyles(
                handle, rows.stream().flatMap(row -> row.style().stream()).collect(Collectors.toSet()));
        Set<Sku> skus = rows.stream()
                .flatMap(row -> fitting(row, items, styles))
                .map(Item::sku)
                .collect(Collectors.toSet());
        Map<Sku, FirstToTake> first = Supply.first(handle, centre, skus, today);
        Map<Sku, ReservedInOrder> kept = Reservations.inOrder(handle, centre, skus, today);
        return rows.stream()
                .map(row -> line(centre, row, fitting(row, items, styles).toList(), first, kept, opens))
                .toList();
    }

    private static Stream<Item> fitting(PickRow row, Map<Sku, Item> items, Map<StyleCode, List<Item>> styles) {
        return SizeFit.matching(row.item(), row.style(), row.size(), items, styles);
    }

    /** Of several fitting sizes, takes the reserved one, else the one with the most left after reservations for others. */
    private static PickLine line(
            CentreCode centre,
            PickRow row,
            List<Item> fitting,
            Map<Sku, FirstToTake> first,
            Map<Sku, ReservedInOrder> kept,
            boolean opens) {
        Map<Sku, Long> left = new HashMap<>();
        fitting.forEach(each -> left.put(each.sku(), left(row, each.sku(), first, kept)));
        Comparator<Item> order = Comparator.comparing(
                        (Item each) -> !row.reservedItem().equals(Optional.of(each.sku())))
                .thenComparing(each -> left.getOrDefault(each.sku(), 0L), Comparator.reverseOrder());
        Item item = fitting.stream().min(order).orElseThrow(NotFound::new);
        Optional<FirstToTake> where =
                Optional.ofNullable(first.get(item.sku())).filter(any -> left.getOrDefault(item.sku(), 0L) > 0);
        return new PickLine(
                centre,
                row,
                item,
                where,
                left.values().stream().mapToLong(each -> each).sum(),
                where.isEmpty() && fitting.stream().anyMatch(each -> first.containsKey(each.sku())),
                opens);
    }

    /** Returns the quantity that may be given for the need, less reservations for others. */
    private static long left(PickRow row, Sku sku, Map<Sku, FirstToTake> first, Map<Sku, ReservedInOrder> kept) {
        long standing =
                Optional.ofNullable(first.get(sku)).map(FirstToTake::standing).orElse(0L);
        return Optional.ofNullable(kept.get(sku))
                .map(all -> all.left(standing, each -> each.need().equals(row.id())))
                .orElse(standing);
    }
}
