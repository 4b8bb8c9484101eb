package org.sklad.days;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.beneficiaries.Beneficiaries;
import org.sklad.beneficiaries.Beneficiary;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.SizeFit;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.Skus;
import org.sklad.distribution.EntitlementRule;
import org.sklad.distribution.Wearer;
import org.sklad.platform.db.Database;

/** How a day stands while it goes on: the queue, what is needed and what there is of it. Nothing here is kept. */
public final class DayPictures {
    /** As many as are read from a wall. */
    private static final int NEXT = 12;

    private final Database database;
    private final Beneficiaries beneficiaries;

    public DayPictures(Database database, Beneficiaries beneficiaries) {
        this.database = database;
        this.beneficiaries = beneficiaries;
    }

    /** For who sees stock or people in the centre; refuses with {@link org.sklad.platform.i18n.NotFound} others. */
    public DayBoard board(UUID id, Operator by) {
        return database.read(handle -> {
            DistributionDay day = DistributionDays.seen(handle, id, by, DistributionDays.SEE);
            DayGoods goods = DayGoods.of(handle, day);
            Set<Sku> given = goods.given();
            DayDao dao = handle.attach(DayDao.class);
            List<DayDao.Needed> needed = dao.needed(id, day.centre(), day.heldOn(), given);
            List<DayLot> standing = goods.standing();
            return new DayBoard(
                    DistributionDays.view(handle, day),
                    dao.waiting(id, day.centre(), day.heldOn(), given, "", NEXT),
                    dao.atDesk(id, day.centre(), day.heldOn(), given, "", NEXT),
                    goods.rules().chosen().stream()
                            .map(rule -> new DayBoard.Goods(
                                    rule, neededOf(needed, rule), sum(of(rule, goods, standing, day))))
                            .toList());
        });
    }

    private static long neededOf(List<DayDao.Needed> needed, EntitlementRule rule) {
        return needed.stream()
                .filter(each -> each.rule().equals(rule.code()))
                .mapToLong(DayDao.Needed::quantity)
                .sum();
    }

    /** What may be given by the rule. */
    private static List<DayLot> of(EntitlementRule rule, DayGoods goods, List<DayLot> standing, DistributionDay day) {
        return standing.stream()
                .filter(each -> each.isUsable(day.heldOn()))
                .filter(each -> goods.rules()
                        .naming(each.sku(), each.style(), each.category())
                        .contains(rule))
                .toList();
    }

    private static long sum(List<DayLot> lots) {
        return lots.stream().mapToLong(DayLot::quantity).sum();
    }

    /** Goods, sizes and places, by rule and size. Of goods in sizes each person is told theirs, clothes or shoes as the goods have it. */
    public List<PickLine> picks(UUID id, Operator by) {
        return database.read(handle -> {
            DistributionDay day = DistributionDays.seen(handle, id, by, DistributionDays.SEE);
            DayGoods goods = DayGoods.of(handle, day);
            List<DayDao.NeededRow> needed =
                    handle.attach(DayDao.class).neededBySize(id, day.centre(), day.heldOn(), goods.given());
            List<DayLot> standing = goods.standing();
            Map<Sku, Item> items = named(handle, goods, standing);
            List<PickLine> lines = new ArrayList<>();
            for (EntitlementRule rule : goods.rules().chosen()) {
                List<Item> meant = meant(rule, goods, items);
                bySize(needed, rule, meant)
                        .forEach((size, rows) ->
                                lines.add(line(rule, size, rows, meant, of(rule, goods, standing, day))));
            }
            return lines;
        });
    }

    /** All items that stand there, and those that a rule names by themselves or by their style. */
    private static Map<Sku, Item> named(Handle handle, DayGoods goods, List<DayLot> standing) {
        Set<Sku> skus = standing.stream().map(DayLot::sku).collect(Collectors.toCollection(TreeSet::new));
        skus.addAll(goods.named());
        return new TreeMap<>(Skus.named(handle, skus));
    }

    private static List<Item> meant(EntitlementRule rule, DayGoods goods, Map<Sku, Item> items) {
        return items.values().stream()
                .filter(item -> goods.rules()
                        .naming(item.sku(), item.facts().style(), item.category())
                        .contains(rule))
                .toList();
    }

    private static Map<String, List<DayDao.NeededRow>> bySize(
            List<DayDao.NeededRow> needed, EntitlementRule rule, List<Item> meant) {
        return needed.stream()
                .filter(row -> row.rule().equals(rule.code()))
                .collect(Collectors.groupingBy(row -> size(row, meant), TreeMap::new, Collectors.toList()));
    }

    private static String size(DayDao.NeededRow row, List<Item> meant) {
        List<String> worn = List.of(row.clothes(), row.shoes());
        return meant.stream()
                .filter(item -> SizeFit.of(item, worn).filter(SizeFit::isExact).isPresent())
                .map(item -> item.facts().size())
                .findFirst()
                .orElse("");
    }

    /** Who has no size that the goods have may be given any. */
    private static PickLine line(
            EntitlementRule rule, String size, List<DayDao.NeededRow> rows, List<Item> meant, List<DayLot> standing) {
        List<DayLot> fitting = standing.stream()
                .filter(each -> size.isEmpty() || each.size().equals(size))
                .toList();
        Optional<DayLot> where = fitting.stream().min(Comparator.comparing(DayLot::expiresOn));
        List<Item> ofSize = meant.stream()
                .filter(item -> size.isEmpty() || item.facts().size().equals(size))
                .toList();
        Optional<Item> item = where.flatMap(lot -> ofSize.stream()
                        .filter(each -> each.sku().equals(lot.sku()))
                        .findFirst())
                .or(() -> ofSize.size() == 1 ? Optional.of(ofSize.get(0)) : Optional.empty());
        return new PickLine(
                rule,
                size,
                rows.stream().mapToLong(DayDao.NeededRow::quantity).sum(),
                rows.size(),
                item,
                where,
                sum(fitting));
    }

    /**
     * What can be proposed to be laid on the desk for somebody: goods of a rule that stand there and mean one item for them.
     *
     * @param who whom the desk has taken
     */
    public List<Proposed> proposed(UUID id, DistributionDays.Listed who, Operator by) {
        return database.read(handle -> {
            DistributionDay day = DistributionDays.seen(handle, id, by, Role.FIELD);
            DayGoods goods = DayGoods.of(handle, day);
            List<DayLot> standing = goods.standing();
            Map<Sku, Item> items = named(handle, goods, standing);
            Beneficiary person =
                    beneficiaries.getNamed(handle, who.who().caseCode().value(), by, Role.FIELD);
            Wearer wearer = Wearer.of(
                    person,
                    person.ageBand(day.heldOn().atStartOfDay(person.zone()).toInstant()));
            List<Proposed> proposed = new ArrayList<>();
            for (EntitlementRule rule : goods.rules().chosen()) {
                long quantity = who.dues().stream()
                        .filter(due -> due.rule().equals(rule.code()))
                        .mapToLong(DueRow::quantity)
                        .sum();
                if (quantity > 0) {
                    Map<Sku, Long> there = of(rule, goods, standing, day).stream()
                            .collect(Collectors.groupingBy(DayLot::sku, Collectors.summingLong(DayLot::quantity)));
                    Optional<Item> item = wearer.only(meant(rule, goods, items).stream()
                            .filter(each -> there.containsKey(each.sku()))
                            .toList());
                    proposed.add(new Proposed(
                            rule,
                            item.map(each -> Math.min(quantity, there.getOrDefault(each.sku(), 0L)))
                                    .orElse(quantity),
                            item));
                }
            }
            return proposed;
        });
    }

    /** Goods that are due to somebody; the item where only one is meant. */
    public record Proposed(EntitlementRule rule, long quantity, Optional<Item> item) {}
}
