package org.sklad.programme.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/**
 * The figures of {@link IndicatorsTest} counted from a diary of what a test did, without the database and the fold. A figure is counted anew
 * for each of its values.
 */
final class SlowFigures {
    private final List<Deed> diary = new ArrayList<>();

    /** The present category of each kind of goods. */
    final Map<String, String> categories = new TreeMap<>();

    private LocalDate from = LocalDate.MIN;
    private LocalDate until = LocalDate.MAX;

    /** What was done. Later acts change it as they change the record. */
    static final class Deed {
        String what;
        final LocalDate on;
        String centre = "";
        Optional<Person> person = Optional.empty();
        Sex sex = Sex.FEMALE;
        AgeBand band = AgeBand.FROM_18;
        String kind = "";
        Set<String> topics = Set.of();
        Set<String> goods = Set.of();
        String institution = "";
        String language = "";
        long heads = 1;
        boolean counts = true;

        Deed(String what, LocalDate on) {
            this.what = what;
            this.on = on;
        }
    }

    /** A person, who can turn out to be another. */
    static final class Person {
        Optional<Person> other = Optional.empty();

        Person present() {
            return other.map(Person::present).orElse(this);
        }
    }

    Deed write(Deed deed) {
        diary.add(deed);
        return deed;
    }

    private List<Deed> of(Predicate<Deed> which) {
        return diary.stream()
                .filter(each -> each.counts && !each.on.isBefore(from) && !each.on.isAfter(until))
                .filter(which)
                .sorted(Comparator.comparing(each -> each.on))
                .toList();
    }

    private static Predicate<Deed> is(String what) {
        return each -> each.what.equals(what);
    }

    /** Returns the counts of some days. */
    Map<String, Long> between(LocalDate first, LocalDate last) {
        from = first;
        until = last;
        Map<String, Long> counts = all();
        from = LocalDate.MIN;
        until = LocalDate.MAX;
        return counts;
    }

    /** Returns each count of the set by its address: {@code indicator dimension value}. Zeros are left out. */
    Map<String, Long> all() {
        Map<String, Long> counts = new TreeMap<>();
        Predicate<Deed> talks = is("talk");
        put(counts, "talks", of(talks), List.of("language", "kind", "centre"), SlowFigures::rows);
        put(counts, "people", of(talks), List.of("kind"), SlowFigures::people);
        firsts(counts, "people", of(talks));
        List<Deed> helped = of(each -> each.what.equals("medicine") || each.what.equals("paid"));
        put(counts, "helped", helped, List.of("centre"), SlowFigures::people);
        firsts(counts, "helped", helped);
        put(counts, "given", of(each -> !each.goods.isEmpty()), List.of("category"), SlowFigures::rows);
        put(counts, "trained", of(is("trained")), List.of("institution", "sex", "topic"), SlowFigures::heads);
        put(counts, "heads", of(is("heads")), List.of("age", "sex"), SlowFigures::heads);
        put(counts, "meetings", of(is("session")), List.of("topic", "centre"), SlowFigures::rows);
        put(
                counts,
                "languages",
                of(talks),
                List.of(),
                deeds -> deeds.stream().map(each -> each.language).distinct().count());
        return counts;
    }

    private static long rows(List<Deed> deeds) {
        return deeds.size();
    }

    private static long heads(List<Deed> deeds) {
        return deeds.stream().mapToLong(each -> each.heads).sum();
    }

    private static long people(List<Deed> deeds) {
        Set<Person> seen = new HashSet<>();
        deeds.forEach(each -> each.person.map(Person::present).ifPresent(seen::add));
        return seen.size();
    }

    private void put(
            Map<String, Long> counts,
            String indicator,
            List<Deed> deeds,
            List<String> dimensions,
            Function<List<Deed>, Long> count) {
        add(counts, indicator, count.apply(deeds));
        List<String> all = new ArrayList<>(dimensions);
        all.add("month");
        for (String dimension : all) {
            Set<String> values = new HashSet<>();
            deeds.forEach(each -> values.addAll(values(each, dimension)));
            for (String value : values) {
                List<Deed> some = deeds.stream()
                        .filter(each -> values(each, dimension).contains(value))
                        .toList();
                add(counts, indicator + " " + dimension + " " + value, count.apply(some));
            }
        }
    }

    /** Counts each person by what they were at their first deed. */
    private void firsts(Map<String, Long> counts, String indicator, List<Deed> deeds) {
        Set<Person> seen = new HashSet<>();
        for (Deed each : deeds) {
            if (each.person.isPresent() && seen.add(each.person.get().present())) {
                for (String dimension : List.of("sex", "age")) {
                    counts.merge(
                            indicator + " " + dimension + " "
                                    + values(each, dimension).iterator().next(),
                            1L,
                            Long::sum);
                }
            }
        }
    }

    private static void add(Map<String, Long> counts, String address, long count) {
        if (count > 0) {
            counts.put(address, count);
        }
    }

    private Set<String> values(Deed deed, String dimension) {
        return switch (dimension) {
            case "month" -> Set.of(deed.on.toString().substring(0, 7));
            case "centre" -> Set.of(deed.centre);
            case "category" -> deed.goods.stream().map(categories::get).collect(Collectors.toSet());
            case "kind" -> Set.of(deed.kind);
            case "sex" -> Set.of(deed.sex.name());
            case "topic" -> deed.topics;
            case "institution" -> Set.of(deed.institution);
            case "language" -> Set.of(new java.util.Locale(deed.language).getISO3Language());
            case "age" ->
                Set.of(
                        switch (deed.band) {
                            case UNDER_5, FROM_5, FROM_12 -> "minor";
                            case FROM_18 -> "adult";
                            case FROM_60 -> "old";
                        });
            default -> throw new IllegalArgumentException(dimension);
        };
    }
}
