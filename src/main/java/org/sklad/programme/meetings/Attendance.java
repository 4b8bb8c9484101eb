package org.sklad.programme.meetings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.programme.directory.EntryCode;

/** The people at a meeting by institution, as a query joins them: {@code SAR=3 UNHCR=2}; empty without institutions. */
public record Attendance(String joined) {
    /** People from one institution. */
    public record Group(EntryCode institution, int heads) {}

    /** Returns the groups by the code of their institution. */
    public List<Group> list() {
        return (joined.isEmpty() ? Stream.<String>empty() : Arrays.stream(joined.split(" ")))
                .map(each -> each.split("="))
                .map(each -> new Group(new EntryCode(each[0]), Integer.parseInt(each[1])))
                .sorted(Comparator.comparing(each -> each.institution().value()))
                .toList();
    }

    /** Returns the number of people. */
    public long total() {
        return list().stream().mapToLong(Group::heads).sum();
    }
}
