package org.sklad.installation;

import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** The rooms of the programme, in order of dependency: what mobile teams do besides goods. */
public final class ProgrammeFeature implements Feature {
    private final List<Feature> rooms = new ArrayList<>();

    ProgrammeFeature(Base base) {}

    @Override
    public List<Feature> rooms() {
        return List.copyOf(rooms);
    }

    private <F extends Feature> F add(F room) {
        rooms.add(room);
        return room;
    }
}
