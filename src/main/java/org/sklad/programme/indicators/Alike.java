package org.sklad.programme.indicators;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Joins the records of a month that are alike in everything that is counted: one stands for all of them, with their number as its amount. */
final class Alike {
    private record What(YearMonth month, Optional<String> person, Set<Traits> traits) {}

    private record Which(FactRow first, Set<Traits> traits) {
        What what() {
            return new What(YearMonth.from(first.on()), first.person(), traits);
        }
    }

    private record Joined(FactRow first, int records) {
        Stream<FactRow> rows(Set<Traits> traits) {
            return traits.stream().map(each -> new FactRow(each, first.id(), first.on(), first.person(), records));
        }
    }

    private Alike() {}

    /** Returns the rows of the first record of each kind. A record is several rows with the same id. */
    static Stream<FactRow> joined(Stream<FactRow> rows) {
        Map<String, Which> records = new LinkedHashMap<>();
        rows.sorted(FactRow.FIRST_MET)
                .forEach(row -> records.computeIfAbsent(row.id(), id -> new Which(row, new LinkedHashSet<>()))
                        .traits()
                        .add(row.traits()));
        Map<What, Joined> joined = new LinkedHashMap<>();
        records.values()
                .forEach(each -> joined.merge(
                        each.what(),
                        new Joined(each.first(), 1),
                        (one, other) -> new Joined(one.first(), one.records() + 1)));
        return joined.entrySet().stream()
                .flatMap(each -> each.getValue().rows(each.getKey().traits()));
    }
}
