package org.sklad.aid.days;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.eligibility.DayRules;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.SensitiveRules;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.Reservations;
import org.sklad.goods.ledger.ReservedInOrder;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.NotFound;

/** The rules of a day and their goods, read in one transaction. */
public final class DayGoods {
    private final Handle handle;
    private final DistributionDay day;
    private final DayPlan plan;

    private DayGoods(Handle handle, DistributionDay day) {
        this.handle = handle;
        this.day = day;
        DayRules rules = DayRules.of(handle, day.centre(), day.heldOn(), Set.copyOf(day.ruleCodes()));
        this.plan = DayPlan.of(handle, rules, day.plannedItems());
    }

    public static DayGoods of(Handle handle, DistributionDay day) {
        return new DayGoods(handle, day);
    }

    /** Returns the goods of a day that were handed out on it. */
    public static Set<Sku> given(Handle handle, UUID day) {
        return of(handle, handle.attach(DayDao.class).find(day).orElseThrow(NotFound::new))
                .given();
    }

    DayRules rules() {
        return plan.rules();
    }

    DayPlan plan() {
        return plan;
    }

    /** Returns the day's goods that were handed out on it. */
    Set<Sku> given() {
        return handedOut().stream()
                .filter(each -> isOfDay(each.sku(), each.style(), each.category()))
                .map(DayDao.GivenSku::sku)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the day's goods that were handed out on it, for the queries of the list: each SKU, and after each rule of the day that names
     * it and a blank.
     */
    Set<String> givenByRule() {
        Set<String> texts = new HashSet<>();
        for (DayDao.GivenSku each : handedOut()) {
            plan.naming(each.sku(), each.style(), each.category()).forEach(rule -> {
                texts.add(each.sku().value());
                texts.add(rule.code().value() + " " + each.sku().value());
            });
        }
        return texts;
    }

    private List<DayDao.GivenSku> handedOut() {
        return handle.attach(DayDao.class).given(day.centre(), day.heldOn(), begin(0), begin(1));
    }

    /** Returns the lots counted at the closing of the day. */
    public List<LeftoverLot> left() {
        return handle.attach(DayClosingDao.class).left(day.id());
    }

    /** Counts the handouts with these goods. */
    public HandedOutLot.Handouts handed(Set<Sku> skus) {
        return handle.attach(DayClosingDao.class).handed(day.centre(), day.heldOn(), begin(0), begin(1), skus);
    }

    /** Returns the handed out quantities of the day's goods, by lot. */
    public List<HandedOutLot> givenLots() {
        return handle.attach(DayClosingDao.class).given(day.centre(), day.heldOn(), begin(0), begin(1)).stream()
                .filter(each -> isOfDay(each.sku(), each.style(), each.category()))
                .toList();
    }

    private Instant begin(int daysLater) {
        ZoneId zone = Centres.zone(handle, day.centre());
        return day.heldOn().plusDays(daysLater).atStartOfDay(zone).toInstant();
    }

    boolean isOfDay(Sku sku, Optional<StyleCode> style, Category category) {
        return !plan.naming(sku, style, category).isEmpty();
    }

    /**
     * Returns the stock of the day's goods at the location and below it, usable or not. Within an item, the lot that expires first is
     * first.
     */
    List<DayLot> standing() {
        Set<Sku> items = new HashSet<>(named(RuleGoods::items));
        items.addAll(plan.kits());
        return handle
                .attach(DayStockDao.class)
                .standing(day.locationId(), items, named(RuleGoods::styles), named(RuleGoods::categories))
                .stream()
                .filter(each -> isOfDay(each.sku(), each.style(), each.category()))
                .toList();
    }

    /**
     * Returns the part of the stock that the desks may give to the people on the list: usable on the day, and not reserved for others. A
     * reservation holds no particular units, and goods elsewhere in the centre fill it first.
     *
     * @param standing the stock, in the order in which it is given
     */
    List<DayLot> free(List<DayLot> standing) {
        List<DayLot> usable =
                standing.stream().filter(each -> each.isUsable(day.heldOn())).toList();
        Map<Sku, List<ReservedInOrder.One>> reserved = handle
                .attach(DayStockDao.class)
                .reserved(
                        day.id(),
                        day.centre(),
                        day.heldOn(),
                        usable.stream().map(DayLot::sku).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(ReservedInOrder.One::sku));
        Map<Sku, Long> left = new HashMap<>();
        Reservations.free(handle, day.centre(), reserved.keySet(), day.heldOn(), Optional.empty())
                .forEach((sku, all) -> left.put(
                        sku,
                        new ReservedInOrder(reserved.getOrDefault(sku, List.of()))
                                .left(all.usable(), ReservedInOrder.One::own)));
        List<DayLot> free = new ArrayList<>();
        for (DayLot each : usable) {
            // Goods with a mobile team are never reserved.
            boolean any = each.kind() == LocationKind.BAG || !left.containsKey(each.sku());
            long part = any ? each.quantity() : Math.min(each.quantity(), left.getOrDefault(each.sku(), 0L));
            if (!any) {
                left.merge(each.sku(), -part, Long::sum);
            }
            free.add(each.of(part));
        }
        return free.stream().filter(each -> each.quantity() > 0).toList();
    }

    /**
     * Returns the part of this stock that the end of the day counts.
     *
     * @param typed lots that are also returned, with quantity 0, where all of them has gone
     */
    List<DayLot> toCount(Collection<LotCode> typed) {
        Stream<DayLot> gone = handle.attach(DayStockDao.class).emptied(day.locationId(), typed).stream()
                .filter(each -> isOfDay(each.sku(), each.style(), each.category()));
        return Stream.concat(standing().stream(), gone)
                .filter(each -> isCountedAt(each.kind(), each.locationId()))
                .sorted(Comparator.comparing(DayLot::sku))
                .toList();
    }

    /**
     * Returns true for a place whose goods are counted at the end of a day and carried away. Goods in quarantine are not of the day, and a
     * team that is out has its bag with it.
     */
    boolean isCountedAt(LocationKind kind, LocationId place) {
        return kind != LocationKind.QUARANTINE && (kind != LocationKind.BAG || place.equals(day.locationId()));
    }

    /**
     * Returns the day's rules that name sensitive goods, by item or by style. A rule that is no longer in force on the day stays on its list,
     * so it is read too.
     */
    Set<RuleCode> sensitive() {
        Set<String> codes = day.ruleCodes().stream().map(RuleCode::value).collect(Collectors.toSet());
        List<EntitlementRule> rules = new ArrayList<>(rules().chosen());
        rules.addAll(EntitlementRules.meaning(handle, EntitlementRules.named(handle, codes)));
        return SensitiveRules.among(handle, rules);
    }

    /** Returns the items that rules name by item or by style, without those that they name by category. */
    List<Sku> named() {
        return handle.attach(DayStockDao.class).named(named(RuleGoods::items), named(RuleGoods::styles));
    }

    private <T> Set<T> named(Function<RuleGoods, Set<T>> kind) {
        return rules().chosen().stream()
                .flatMap(rule -> kind.apply(rule.goods()).stream())
                .collect(Collectors.toSet());
    }
}
