package org.sklad.programme.caseload;

import java.util.List;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** The page "My people". */
public final class CaseloadFeature implements Feature {
    private final Base base;
    private final List<DatedThings> rooms;

    public CaseloadFeature(Base base, List<DatedThings> rooms) {
        this.base = base;
        this.rooms = List.copyOf(rooms);
    }

    @Override
    public List<Object> components() {
        return List.of(new MyPeoplePages(rooms, base.randomness(), base.clock()));
    }
}
