package org.sklad.programme.meetings;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.programme.directory.DirectoryFeature;

/** Meetings and their decisions. */
public final class MeetingsFeature implements Feature {
    public final Meetings meetings;

    private final Base base;
    private final CentresFeature centres;
    private final DirectoryFeature directory;

    public MeetingsFeature(Base base, CentresFeature centres, DirectoryFeature directory) {
        this.base = base;
        this.centres = centres;
        this.directory = directory;
        meetings = new Meetings(base.database(), base.clock());
    }

    @Override
    public List<Object> components() {
        MeetingActs acts = new MeetingActs(meetings, base.forms());
        return List.of(
                new MeetingsResource(directory.directory, meetings, acts),
                new DecisionsResource(meetings),
                new DecisionPages(meetings),
                new MeetingPages(
                        meetings, acts, directory.directory, centres.centres, base.randomness(), base.clock()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("meetings");
    }
}
