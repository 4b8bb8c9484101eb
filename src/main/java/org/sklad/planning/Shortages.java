package org.sklad.planning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.catalogue.CategoryCondition;
import org.sklad.catalogue.Sku;
import org.sklad.centres.Centre;
import org.sklad.centres.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.web.Rows;

/**
 * What there is too little of by the levels of the operator's centres; what could go from one of them to another; and what none of them
 * can spare, for which donors are asked. Only goods whose season it is are proposed. What is on its way to a centre is not counted:
 * where goods on the way go is known to the transfer alone.
 */
public final class Shortages {
    /** So many levels are looked at for one page. */
    static final int LEVELS_AT_ONCE = 300;

    /** So many items are looked at for one page, each in all centres. */
    static final int ITEMS_AT_ONCE = 100;

    private final Database database;
    private final Centres centres;
    private final InstantSource clock;

    public Shortages(Database database, Centres centres, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * Items of which less can be given than the minimum, by centre and sku.
     *
     * @param next where the page before ended; empty for the first one
     */
    public Rows<Measured> list(LevelFilter filter, String next, int limit, Operator by) {
        return walk(filter, next, by).page(limit, each -> each.place().toString());
    }

    /** The same for a file: some that follow, none at the end. */
    List<Measured> after(LevelFilter filter, Optional<Measured> last, Operator by) {
        return Walked.next(last.map(each -> each.place().toString()).orElse(""), next -> walk(filter, next, by));
    }

    private Walked<Measured> walk(LevelFilter filter, String next, Operator by) {
        List<Centre> seen = Levels.seen(centres, filter.centre(), by);
        LevelPlace after = LevelPlace.parse(next);
        if (seen.isEmpty()) {
            return new Walked<>(List.of(), Optional.empty());
        }
        Instant now = clock.instant();
        return database.readForReport(handle -> {
            List<Level> levels = Levels.list(handle, seen, filter, after, LEVELS_AT_ONCE + 1);
            List<Level> looked = levels.subList(0, Math.min(levels.size(), LEVELS_AT_ONCE));
            List<Measured> measured = new Measuring(handle, seen, now).of(looked);
            Optional<String> onward = levels.size() > looked.size()
                    ? Optional.of(measured.get(measured.size() - 1).place().toString())
                    : Optional.empty();
            return new Walked<>(measured.stream().filter(Measured::isShort).toList(), onward);
        });
    }

    /**
     * What could go from one of the operator's centres to another, by item; from the centre of the filter where it names one.
     *
     * @param next where the page before ended; empty for the first one
     */
    public Rows<Suggestion> suggestions(LevelFilter filter, String next, int limit, Operator by) {
        return walkSuggestions(filter, next, by)
                .page(limit, each -> each.place().toString());
    }

    /** The same for a file: some that follow, none at the end. */
    List<Suggestion> suggestionsAfter(LevelFilter filter, Optional<Suggestion> last, Operator by) {
        return Walked.next(
                last.map(each -> each.place().toString()).orElse(""), next -> walkSuggestions(filter, next, by));
    }

    private Walked<Suggestion> walkSuggestions(LevelFilter filter, String next, Operator by) {
        filter.centre().ifPresent(centre -> by.requireAt(centre, Levels.MAY_SEE));
        SuggestionPlace after = SuggestionPlace.parse(next);
        Walked<Balanced> walked = walkItems(filter, after.sku(), by);
        List<Suggestion> found = walked.found().stream()
                .flatMap(each -> each.suggestions().stream().sorted(Comparator.comparing(Suggestion::place)))
                .filter(each -> each.place().compareTo(after) > 0)
                .filter(each -> filter.centre().map(each.from()::equals).orElse(true))
                .toList();
        return new Walked<>(found, walked.onward());
    }

    /**
     * What donors are asked for, by item: so much is missing over all of the operator's centres that no other of them can spare.
     *
     * @param next where the page before ended; empty for the first one
     */
    public Rows<Balanced> appeal(LevelFilter filter, String next, int limit, Operator by) {
        return walkAppeal(filter, next, by).page(limit, Shortages::place);
    }

    /** The same for a file: some that follow, none at the end. */
    List<Balanced> appealAfter(LevelFilter filter, Optional<Balanced> last, Operator by) {
        return Walked.next(last.map(Shortages::place).orElse(""), next -> walkAppeal(filter, next, by));
    }

    private Walked<Balanced> walkAppeal(LevelFilter filter, String next, Operator by) {
        String after = SuggestionPlace.parse(next).sku();
        Walked<Balanced> walked = walkItems(filter, after, by);
        List<Balanced> found = walked.found().stream()
                .filter(each -> each.asked() > 0 && place(each).compareTo(after) > 0)
                .toList();
        return new Walked<>(found, walked.onward());
    }

    private static String place(Balanced item) {
        return item.item().sku().value();
    }

    /** Items over all of the operator's centres, from this sku on; the centre of the filter restricts nothing here. */
    private Walked<Balanced> walkItems(LevelFilter filter, String from, Operator by) {
        List<Centre> seen = Levels.seen(centres, Optional.empty(), by);
        if (seen.isEmpty()) {
            return new Walked<>(List.of(), Optional.empty());
        }
        List<CentreCode> codes = seen.stream().map(Centre::code).toList();
        Instant now = clock.instant();
        return database.readForReport(handle -> {
            CategoryCondition narrowed = CategoryCondition.of(filter.category());
            List<Sku> skus = Levels.dao(handle).items(narrowed, codes, from, filter.categoryText(), ITEMS_AT_ONCE + 1);
            List<Sku> looked = skus.subList(0, Math.min(skus.size(), ITEMS_AT_ONCE));
            Map<Sku, List<Measured>> byItem = new Measuring(handle, seen, now)
                    .everywhere(looked).stream()
                            .collect(Collectors.groupingBy(
                                    each -> each.item().sku(), LinkedHashMap::new, Collectors.toList()));
            List<Balanced> balanced = byItem.values().stream().map(Balanced::of).toList();
            Optional<String> onward = skus.size() > looked.size()
                    ? Optional.of(looked.get(looked.size() - 1).value())
                    : Optional.empty();
            return new Walked<>(balanced, onward);
        });
    }
}
