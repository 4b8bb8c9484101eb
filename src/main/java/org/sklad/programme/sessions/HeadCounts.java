package org.sklad.programme.sessions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;

/** The heads of a session by sex and age band, as a query joins them: {@code FEMALE=FROM_18=9 MALE=FROM_18=5}. */
public record HeadCounts(String joined) {
    /** Returns the heads, youngest first. */
    public List<Heads> list() {
        return Arrays.stream(joined.split(" "))
                .map(each -> each.split("="))
                .map(each -> new Heads(Sex.valueOf(each[0]), AgeBand.valueOf(each[1]), Integer.parseInt(each[2])))
                .sorted(Comparator.comparing(Heads::ageBand).thenComparing(Heads::sex))
                .toList();
    }

    /** Returns the number of people of one sex. */
    public long of(Sex sex) {
        return list().stream()
                .filter(each -> each.sex() == sex)
                .mapToLong(Heads::count)
                .sum();
    }

    /** Returns the number of people of one sex and age band. */
    public long of(Sex sex, AgeBand band) {
        return list().stream()
                .filter(each -> each.sex() == sex && each.ageBand() == band)
                .mapToLong(Heads::count)
                .sum();
    }

    /** Returns the number of people. */
    public long total() {
        return list().stream().mapToLong(Heads::count).sum();
    }
}
