package org.sklad.installation;

import java.util.ArrayList;
import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.programme.directory.DirectoryFeature;

/** The rooms of the programme, in order of dependency: what mobile teams do besides goods. */
public final class ProgrammeFeature implements Feature {
    public final DirectoryFeature directory;

    private final List<Feature> rooms = new ArrayList<>();

    ProgrammeFeature(Base base, AccessFeature access) {
        directory = add(new DirectoryFeature(base, access));
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
