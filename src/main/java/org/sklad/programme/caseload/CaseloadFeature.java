package org.sklad.programme.caseload;

import java.util.List;
import java.util.stream.Stream;
import org.sklad.aid.expenses.ExpensesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** The page "My people". */
public final class CaseloadFeature implements Feature {
    private final Base base;
    private final List<DatedThings> rooms;

    /** @param rooms rooms of this wing that have dated things */
    public CaseloadFeature(Base base, ExpensesFeature expenses, List<DatedThings> rooms) {
        this.base = base;
        this.rooms = Stream.concat(rooms.stream(), Stream.of(new ExpensesToFollowUp(expenses.followUps)))
                .toList();
    }

    @Override
    public List<Object> components() {
        return List.of(new MyPeoplePages(rooms, base.randomness(), base.clock()));
    }
}
