package org.sklad.aid.days;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.desk.SizeProfile;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Database;

/** Reads the present state of a day: the queue, the needed goods and their stock. Stores nothing. */
public final class DayPictures {
    /** The number of rows that fits a wall display. */
    private static final int NEXT = 12;

    private static final Comparator<DaySizes.Choice> BY_SIZE = Comparator.comparing(DaySizes.Choice::size)
            .thenComparing(
                    choice -> choice.item().map(item -> item.sku().value()).orElse(""));

    private final Database database;

    DayPictures(Database database) {
        this.database = database;
    }

    /**
     * Returns the board for operators who see stock or people in the centre.
     *
     * @throws org.sklad.platform.i18n.NotFound for other operators
     */
    public DayBoard board(UUID id, Operator by) {
        return database.read(handle -> {
            DistributionDay day = DistributionDays.visible(handle, id, by, DistributionDays.maySee());
            DayGoods goods = DayGoods.of(handle, day);
            Set<String> given = goods.givenByRule();
            ExpectedDao dao = handle.attach(ExpectedDao.class);
            return new DayBoard(
                    DistributionDays.view(handle, day),
                    dao.waiting(id, day.centre(), day.heldOn(), given, "", NEXT),
                    dao.atDesk(id, day.centre(), day.heldOn(), given, "", NEXT),
                    day.goesOn() ? goods(handle, day, goods, given) : List.of());
        });
    }

    private static List<DayBoard.Goods> goods(Handle handle, DistributionDay day, DayGoods goods, Set<String> given) {
        List<ExpectedDao.NeededRow> needed =
                handle.attach(ExpectedDao.class).neededBySize(day.id(), day.centre(), day.heldOn(), given);
        List<DayLot> standing = goods.standing();
        List<DayLot> free = goods.free(standing);
        Map<Sku, Item> items = named(handle, goods, standing);
        return goods.rules().chosen().stream()
                .map(rule -> goods(rule, goods.plan(), needed, items, of(rule, goods, free)))
                .toList();
    }

    private static DayBoard.Goods goods(
            EntitlementRule rule,
            DayPlan plan,
            List<ExpectedDao.NeededRow> needed,
            Map<Sku, Item> items,
            List<DayLot> usable) {
        List<ExpectedDao.NeededRow> ofRule =
                needed.stream().filter(row -> row.rule().equals(rule.code())).toList();
        Map<Item, Long> wanted = new LinkedHashMap<>();
        plan.of(rule).forEach(each -> wanted.putIfAbsent(each.item(), 0L));
        ofRule.stream()
                .flatMap(row -> plan.split(rule, row.quantity()).stream())
                .forEach(each -> wanted.merge(each.item(), each.quantity(), Long::sum));
        Map<Item, Long> there = new LinkedHashMap<>();
        wanted.keySet().forEach(item -> there.put(item, 0L));
        usable.forEach(lot -> Optional.ofNullable(items.get(lot.sku()))
                .ifPresent(item -> there.merge(item, lot.quantity(), Long::sum)));
        return new DayBoard.Goods(
                rule,
                plan.of(rule).stream()
                        .map(each -> new DayBoard.Planned(each.item(), each.quantity()))
                        .toList(),
                there.entrySet().stream()
                        .map(each -> new DayBoard.Part(
                                each.getKey(), wanted.getOrDefault(each.getKey(), 0L), each.getValue()))
                        .toList(),
                ofRule.stream().mapToLong(ExpectedDao.NeededRow::quantity).sum());
    }

    /** Returns the lots that may be given by the rule. */
    private static List<DayLot> of(EntitlementRule rule, DayGoods goods, List<DayLot> free) {
        return free.stream()
                .filter(each -> goods.plan()
                        .naming(each.sku(), each.style(), each.category())
                        .contains(rule))
                .toList();
    }

    private static long sum(List<DayLot> lots) {
        return lots.stream().mapToLong(DayLot::quantity).sum();
    }

    /**
     * Lists goods, sizes and places to pick, by rule: the planned items, or those that fit people by sex, age and size if only one item
     * does.
     */
    public List<PickLine> picks(UUID id, Operator by) {
        return database.read(handle -> {
            DistributionDay day = DistributionDays.visible(handle, id, by, DistributionDays.maySee());
            DayGoods goods = DayGoods.of(handle, day);
            List<ExpectedDao.NeededRow> needed =
                    handle.attach(ExpectedDao.class).neededBySize(id, day.centre(), day.heldOn(), goods.givenByRule());
            List<DayLot> standing = goods.standing();
            List<DayLot> free = goods.free(standing);
            Map<Sku, Item> items = named(handle, goods, standing);
            List<PickLine> lines = new ArrayList<>();
            for (EntitlementRule rule : goods.rules().chosen()) {
                List<DayLot> usable = of(rule, goods, free);
                if (goods.plan().of(rule).isEmpty()) {
                    List<Item> meant = meant(rule, goods, items);
                    needed.stream()
                            .filter(row -> row.rule().equals(rule.code()))
                            .collect(Collectors.groupingBy(
                                    row -> DaySizes.Choice.of(row.worn().on(day.heldOn(), row.beneficiary()), meant),
                                    () -> new TreeMap<>(BY_SIZE),
                                    Collectors.toList()))
                            .forEach((choice, rows) -> lines.add(line(rule, choice, rows, items, usable)));
                } else {
                    lines.addAll(planned(rule, goods.plan(), needed, items, usable));
                }
            }
            return lines;
        });
    }

    /** Makes a line for each planned item, with the total quantity for all people. */
    private static List<PickLine> planned(
            EntitlementRule rule,
            DayPlan plan,
            List<ExpectedDao.NeededRow> needed,
            Map<Sku, Item> items,
            List<DayLot> usable) {
        Map<Item, List<Long>> quantities = needed.stream()
                .filter(row -> row.rule().equals(rule.code()))
                .flatMap(row -> plan.split(rule, row.quantity()).stream())
                .collect(Collectors.groupingBy(
                        DayPlan.Planned::item,
                        LinkedHashMap::new,
                        Collectors.mapping(DayPlan.Planned::quantity, Collectors.toList())));
        return quantities.entrySet().stream()
                .map(each -> {
                    List<DayLot> lots = usable.stream()
                            .filter(lot -> each.getKey().equals(items.get(lot.sku())))
                            .toList();
                    return new PickLine(
                            rule,
                            "",
                            "",
                            each.getValue().stream().mapToLong(Long::longValue).sum(),
                            each.getValue().size(),
                            Optional.of(each.getKey()),
                            lots.stream().min(Comparator.comparing(DayLot::expiresOn)),
                            sum(lots));
                })
                .toList();
    }

    /** Returns all items in stock, and those that a rule names by item or by style. */
    private static Map<Sku, Item> named(Handle handle, DayGoods goods, List<DayLot> standing) {
        Set<Sku> skus = standing.stream().map(DayLot::sku).collect(Collectors.toCollection(TreeSet::new));
        skus.addAll(goods.named());
        return new TreeMap<>(Skus.named(handle, skus));
    }

    private static List<Item> meant(EntitlementRule rule, DayGoods goods, Map<Sku, Item> items) {
        return items.values().stream()
                .filter(item -> goods.plan()
                        .naming(item.sku(), item.facts().style(), item.category())
                        .contains(rule))
                .distinct()
                .toList();
    }

    private static PickLine line(
            EntitlementRule rule,
            DaySizes.Choice choice,
            List<ExpectedDao.NeededRow> rows,
            Map<Sku, Item> items,
            List<DayLot> usable) {
        List<DayLot> fitting = usable.stream()
                .filter(lot -> choice.item()
                        .map(item -> item.equals(items.get(lot.sku())))
                        .orElse(choice.size().isEmpty() || lot.size().equals(choice.size())))
                .toList();
        return new PickLine(
                rule,
                choice.size(),
                choice.item()
                        .or(() -> fitting.stream()
                                .map(lot -> items.get(lot.sku()))
                                .findFirst())
                        .map(item -> item.facts().sizeToRead(choice.size()))
                        .orElse(choice.size()),
                rows.stream().mapToLong(ExpectedDao.NeededRow::quantity).sum(),
                rows.size(),
                choice.item(),
                // No lot is named if people choose among several items: one lot with the whole quantity would be picked
                // by mistake.
                choice.item().flatMap(any -> fitting.stream().min(Comparator.comparing(DayLot::expiresOn))),
                sum(fitting));
    }

    /**
     * Returns the goods due to a person at the desk. {@code there} marks goods in stock for which the rule means one item for the person.
     *
     * @param who person called by the desk
     */
    public List<Proposed> proposed(UUID id, DistributionDays.Listed who, Operator by) {
        return database.read(handle -> {
            DistributionDay day = DistributionDays.visible(handle, id, by, Role.FIELD);
            DayGoods goods = DayGoods.of(handle, day);
            List<DayLot> standing = goods.standing();
            List<DayLot> free = goods.free(standing);
            Map<Sku, Item> items = named(handle, goods, standing);
            SizeProfile wearer = who.who().worn().on(day.heldOn(), who.who().beneficiary());
            List<Proposed> proposed = new ArrayList<>();
            for (EntitlementRule rule : goods.rules().chosen()) {
                long quantity = who.dues().stream()
                        .filter(due -> due.rule().equals(rule.code()))
                        .mapToLong(DueRow::quantity)
                        .sum();
                List<DayLot> usable = of(rule, goods, free);
                if (goods.plan().of(rule).isEmpty() && quantity > 0) {
                    List<Item> there = usable.stream()
                            .map(lot -> items.get(lot.sku()))
                            .distinct()
                            .toList();
                    Optional<Item> item = wearer.only(there).or(() -> wearer.only(meant(rule, goods, items)));
                    proposed.add(proposed(rule, quantity, item, items, usable));
                }
                goods.plan()
                        .split(rule, quantity)
                        .forEach(each ->
                                proposed.add(proposed(rule, each.quantity(), Optional.of(each.item()), items, usable)));
            }
            return proposed;
        });
    }

    /** If stock is short, the quantity is what is in stock. */
    private static Proposed proposed(
            EntitlementRule rule, long quantity, Optional<Item> item, Map<Sku, Item> items, List<DayLot> usable) {
        long standing = sum(usable.stream()
                .filter(lot -> item.equals(Optional.ofNullable(items.get(lot.sku()))))
                .toList());
        return new Proposed(rule, standing == 0 ? quantity : Math.min(quantity, standing), item, standing > 0);
    }

    /**
     * Goods due to a person.
     *
     * @param item absent if the person can choose among several
     * @param there true if it is in stock, so that it is put into the handout
     */
    public record Proposed(EntitlementRule rule, long quantity, Optional<Item> item, boolean there) {}
}
