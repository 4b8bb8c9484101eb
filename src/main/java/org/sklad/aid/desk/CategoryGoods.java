package org.sklad.aid.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.desk.DeskDao.StandingRow;
import org.sklad.aid.desk.DeskDao.WearRow;
import org.sklad.aid.desk.SizeProfile.Suits;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Namings;
import org.sklad.aid.rules.Remaining;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

/**
 * The goods in stock that rules about categories may propose to a person. A centre can have thousands of a category and a tile shows a few,
 * so only those that suit the person best are read.
 *
 * @param rules rules under which something is due
 * @param namings all rules in force, which may name goods more closely
 */
record CategoryGoods(
        Handle handle,
        CentreCode centre,
        SizeProfile who,
        AvailableGoods available,
        List<EntitlementRule> rules,
        Namings namings) {
    /** Number of items of a category that are read at first: the things of a tile, and some that cannot be given. */
    static final int FIRST = 48;

    /** Factor by which more are read if too few of them can be given. */
    private static final int MORE = 4;

    /** Number of items in other sizes that are read. They are not proposed, but the tile tells that they are there. */
    private static final int OTHERS = 36;

    static CategoryGoods of(
            Handle handle,
            CentreCode centre,
            SizeProfile who,
            AvailableGoods available,
            List<Remaining> left,
            Namings namings) {
        List<EntitlementRule> rules = left.stream().map(Remaining::rule).toList();
        return new CategoryGoods(handle, centre, who, available, rules, namings);
    }

    /**
     * Returns the SKUs of the categories: all that suit the person, or enough for a full tile. Checks all categories together for goods
     * that can be given, and reads more of those with too few.
     */
    Set<Sku> of(Set<Category> categories) {
        Map<Category, Map<Suits, List<WearRow>>> open = dao().wears(categories).stream()
                .collect(Collectors.groupingBy(
                        WearRow::category,
                        () -> new EnumMap<>(Category.class),
                        Collectors.groupingBy(each -> who.suits(each.wear()))));
        Set<Sku> chosen = new HashSet<>();
        for (int most = FIRST; !open.isEmpty(); most *= MORE) {
            Map<Category, List<StandingRow>> full = new EnumMap<>(Category.class);
            for (Map.Entry<Category, Map<Suits, List<WearRow>>> each : open.entrySet()) {
                List<StandingRow> rows = suiting(each.getKey(), each.getValue(), most);
                if (rows.size() < most) {
                    addOthers(rows, each.getKey(), each.getValue());
                    chosen.addAll(skus(rows));
                } else {
                    full.put(each.getKey(), rows);
                }
            }
            Set<Sku> canBeGiven = canBeGiven(full.values());
            open.keySet().retainAll(full.keySet());
            full.forEach((category, rows) -> {
                if (things(category, rows, canBeGiven) > Proposals.THINGS) {
                    chosen.addAll(skus(rows));
                    open.remove(category);
                }
            });
        }
        return chosen;
    }

    private List<StandingRow> suiting(Category category, Map<Suits, List<WearRow>> wears, int most) {
        List<StandingRow> rows = new ArrayList<>();
        add(rows, category, wears.get(Suits.EXACTLY), most);
        add(rows, category, wears.get(Suits.PERHAPS), most);
        return rows;
    }

    private void addOthers(List<StandingRow> rows, Category category, Map<Suits, List<WearRow>> wears) {
        add(rows, category, wears.get(Suits.FAR), rows.size() + OTHERS);
        add(rows, category, wears.get(Suits.NOT), rows.isEmpty() ? OTHERS : 0);
    }

    /** Adds goods up to the number of rows. */
    private void add(List<StandingRow> rows, Category category, @Nullable List<WearRow> wears, int most) {
        if (wears != null && rows.size() < most) {
            rows.addAll(dao().standing(centre, category, wears, most - rows.size()));
        }
    }

    private static Set<Sku> skus(List<StandingRow> rows) {
        return rows.stream().map(StandingRow::sku).collect(Collectors.toSet());
    }

    private Set<Sku> canBeGiven(Collection<List<StandingRow>> rows) {
        Set<Sku> skus = rows.stream().flatMap(each -> skus(each).stream()).collect(Collectors.toSet());
        return available.with(skus).entrySet().stream()
                .filter(each -> each.getValue().free() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Counts the things that can be given, as a tile does. */
    private long things(Category category, List<StandingRow> rows, Set<Sku> canBeGiven) {
        List<EntitlementRule> about = rules.stream()
                .filter(rule -> rule.goods().categories().contains(category))
                .toList();
        return rows.stream()
                .filter(row -> canBeGiven.contains(row.sku()))
                .filter(row -> about.stream().anyMatch(rule -> namings.isNamedBy(rule, row.kind(category))))
                .map(StandingRow::thing)
                .distinct()
                .count();
    }

    private DeskDao dao() {
        return handle.attach(DeskDao.class);
    }
}
