package org.sklad.installation;

import java.util.ArrayList;
import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.programme.interpreters.InterpretersFeature;
import org.sklad.programme.interpreting.BookedHours;
import org.sklad.programme.interpreting.InterpretingFeature;

/** The rooms of the programme, in order of dependency: what mobile teams do besides goods. */
public final class ProgrammeFeature implements Feature {
    public final InterpretersFeature interpreters;
    public final InterpretingFeature interpreting;

    private final List<Feature> rooms = new ArrayList<>();

    ProgrammeFeature(Base base, AccessFeature access) {
        interpreters = add(new InterpretersFeature(base, access));
        interpreting = add(new InterpretingFeature(base, interpreters, List.of(new BookedHours())));
    }

    @Override
    public List<Feature> rooms() {
        return List.copyOf(rooms);
    }

    private <F extends Feature> F add(F room) {
        rooms.add(room);
        return room;
    }
}
