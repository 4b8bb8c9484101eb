package org.sklad.programme.trainings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sklad.programme.directory.EntryCode;

/** The participants of a training by institution, as a query joins them: {@code SAR=3=1 UNHCR=0=2}. Their names are not stored. */
public record Participants(String joined) {
    /** Participants from one institution. */
    public record Group(EntryCode institution, int female, int male) {
        public int total() {
            return female + male;
        }
    }

    /** Returns the groups by the code of their institution. */
    public List<Group> list() {
        return Arrays.stream(joined.split(" "))
                .map(each -> each.split("="))
                .map(each -> new Group(new EntryCode(each[0]), Integer.parseInt(each[1]), Integer.parseInt(each[2])))
                .sorted(Comparator.comparing(each -> each.institution().value()))
                .toList();
    }

    public long female() {
        return list().stream().mapToLong(Group::female).sum();
    }

    public long male() {
        return list().stream().mapToLong(Group::male).sum();
    }

    public long total() {
        return female() + male();
    }
}
