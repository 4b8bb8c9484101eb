package org.sklad.goods.planning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Database;
import org.sklad.platform.web.Rows;

/**
 * Shortages in the operator's centres (domain, "Short"), possible transfers between these centres, and the appeal to donors for the rest.
 * {@link StockFigures} decide what is short; every page, report and file uses this class.
 */
public final class Shortages {
    /** The number of items measured for one page of transfers or of the appeal, each in all centres. */
    static final int ITEMS_AT_ONCE = 100;

    private static final Comparator<Centre> BY_CODE =
            Comparator.comparing(centre -> centre.code().value());

    private final Database database;
    private final Centres centres;
    private final GoodsOnTheWay onTheWay;
    private final InstantSource clock;

    Shortages(Database database, Centres centres, GoodsOnTheWay onTheWay, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.onTheWay = onTheWay;
        this.clock = clock;
    }

    /**
     * Returns the figures of all items that are in stock or short in some centres, in any order; in the caller's transaction. Their use and
     * days in stock only suffice to decide whether they are short; {@link #of(Handle, Centre, List)} reads the full figures.
     */
    public List<StockFigures> stock(Handle handle, List<Centre> seen, Instant now) {
        return seen.isEmpty() ? List.of() : new FigureReader(handle, seen, now).stock();
    }

    /** Returns the figures of some items in a centre, in their order; in the caller's transaction. */
    public List<MeasuredItem> of(Handle handle, Centre centre, List<Sku> skus) {
        return skus.isEmpty() ? List.of() : new FigureReader(handle, List.of(centre), clock.instant()).everywhere(skus);
    }

    /** Returns all items that would meet an open need in a centre, even if another item would do too; in the caller's transaction. */
    public Set<Sku> needed(Handle handle, Centre centre) {
        return new FigureReader(handle, List.of(centre), clock.instant()).needed();
    }

    /** Lists shortages by centre and sku, after a position. */
    public List<MeasuredItem> list(LevelFilter filter, LevelPlace after, int limit, Operator by) {
        List<Centre> seen = Levels.visible(centres, filter.code(), by);
        if (seen.isEmpty()) {
            return List.of();
        }
        return database.readForReport(handle -> {
            FigureReader measuring = new FigureReader(handle, seen, clock.instant());
            List<StockFigures> page = shortOnPage(handle, seen, filter.wanted(), after, limit);
            Map<CentreCode, Map<Sku, Long>> coming =
                    onTheWay.to(handle, seen.stream().map(Centre::code).toList());
            return measuring.named(measuring.again(page)).stream()
                    .map(each -> each.with(coming.getOrDefault(each.centre(), Map.of())
                            .getOrDefault(each.figures().sku(), 0L)))
                    .toList();
        });
    }

    private List<StockFigures> shortOnPage(
            Handle handle, List<Centre> seen, Optional<Category> category, LevelPlace after, int limit) {
        List<StockFigures> page = new ArrayList<>();
        for (Centre centre : seen.stream().sorted(BY_CODE).toList()) {
            int place = centre.code().value().compareTo(after.centre());
            if (place >= 0 && page.size() < limit) {
                page.addAll(of(handle, centre, category, place == 0 ? after.sku() : "", limit - page.size()));
            }
        }
        return page;
    }

    /**
     * Returns the shortages in a centre, by sku; in the caller's transaction.
     *
     * @param category absent for all
     * @param after end of the previous page; blank for the first one
     */
    public List<StockFigures> of(Handle handle, Centre centre, Optional<Category> category, String after, int limit) {
        FigureReader measuring = new FigureReader(handle, List.of(centre), clock.instant());
        List<StockFigures> found = ListStretch.until(
                        limit, after, (sku, length) -> measuring.shortagesAfter(sku, category, length))
                .found();
        return found.subList(0, Math.min(found.size(), limit));
    }

    /**
     * Lists suggested transfers between the operator's centres by item; only from the centre of the filter if it has one.
     *
     * @param next end of the previous page; blank for the first one
     */
    public Rows<Suggestion> suggestions(LevelFilter filter, String next, int limit, Operator by) {
        return walkSuggestions(filter, next, by)
                .page(limit, each -> each.place().toString());
    }

    /** Returns the next suggestions of a file; empty at the end. */
    List<Suggestion> suggestionsAfter(LevelFilter filter, String after, Operator by) {
        return ListStretch.next(after, next -> walkSuggestions(filter, next, by));
    }

    private ListStretch<Suggestion> walkSuggestions(LevelFilter filter, String next, Operator by) {
        filter.code().ifPresent(centre -> by.requireAt(centre, Levels.MAY_SEE));
        SuggestionPlace after = SuggestionPlace.parse(next);
        ListStretch<TransferPlan> walked = walkItems(filter, after.sku(), by);
        List<Suggestion> found = walked.found().stream()
                .flatMap(each -> each.suggestions().stream().sorted(Comparator.comparing(Suggestion::place)))
                .filter(each -> each.place().compareTo(after) > 0)
                .filter(each -> filter.code().map(each.from()::equals).orElse(true))
                .toList();
        return new ListStretch<>(found, walked.onward());
    }

    /**
     * Lists the appeal to donors by item: the shortages of the operator's centres that no other of these centres can cover.
     *
     * @param next end of the previous page; blank for the first one
     */
    public Rows<TransferPlan> appeal(LevelFilter filter, String next, int limit, Operator by) {
        return walkAppeal(filter, next, by).page(limit, Shortages::place);
    }

    /** Returns the next rows of the appeal for a file; empty at the end. */
    List<TransferPlan> appealAfter(LevelFilter filter, String after, Operator by) {
        return ListStretch.next(after, next -> walkAppeal(filter, next, by));
    }

    private ListStretch<TransferPlan> walkAppeal(LevelFilter filter, String next, Operator by) {
        String after = SuggestionPlace.parse(next).sku();
        ListStretch<TransferPlan> walked = walkItems(filter, after, by);
        List<TransferPlan> found = walked.found().stream()
                .filter(each -> each.asked() > 0 && place(each).compareTo(after) > 0)
                .toList();
        return new ListStretch<>(found, walked.onward());
    }

    private static String place(TransferPlan item) {
        return item.item().sku().value();
    }

    /** Reads items from a sku on that are short in any of the operator's centres; ignores the centre of the filter. */
    private ListStretch<TransferPlan> walkItems(LevelFilter filter, String from, Operator by) {
        List<Centre> seen = Levels.visible(centres, Optional.empty(), by);
        if (seen.isEmpty()) {
            return new ListStretch<>(List.of(), Optional.empty());
        }
        Instant now = clock.instant();
        return database.readForReport(handle -> {
            FigureReader measuring = new FigureReader(handle, seen, now);
            List<Sku> skus = new ArrayList<>(present(handle, from));
            ListStretch<Sku> walked = ListStretch.until(
                    ITEMS_AT_ONCE,
                    from,
                    (sku, length) -> items(measuring.shortagesAfter(sku, filter.wanted(), length)));
            skus.addAll(walked.found());
            List<Sku> looked = skus.subList(0, Math.min(skus.size(), ITEMS_AT_ONCE));
            Map<Sku, List<MeasuredItem>> byItem = measuring.everywhere(looked).stream()
                    .collect(Collectors.groupingBy(each -> each.item().sku(), LinkedHashMap::new, Collectors.toList()));
            List<TransferPlan> balanced =
                    byItem.values().stream().map(TransferPlan::of).toList();
            Optional<String> onward = skus.size() > looked.size()
                    ? Optional.of(looked.get(looked.size() - 1).value())
                    : walked.onward();
            return new ListStretch<>(balanced, onward);
        });
    }

    /** Returns the last item of the previous page, because more of its rows may follow. */
    private static List<Sku> present(Handle handle, String sku) {
        return sku.isEmpty()
                ? List.of()
                : Skus.named(handle, Set.of(new Sku(sku))).values().stream()
                        .map(Item::sku)
                        .filter(each -> each.value().equals(sku))
                        .toList();
    }

    private static ListStretch<Sku> items(ListStretch<StockFigures> walked) {
        return new ListStretch<>(
                walked.found().stream()
                        .map(StockFigures::sku)
                        .distinct()
                        .sorted(Comparator.comparing(Sku::value))
                        .toList(),
                walked.onward());
    }
}
