package org.sklad.installation;

import java.util.ArrayList;
import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.programme.complaints.ComplaintsFeature;
import org.sklad.programme.focalpoints.FocalPointsFeature;

/** The rooms of the programme, in order of dependency: what mobile teams do besides goods. */
public final class ProgrammeFeature implements Feature {
    private final List<Feature> rooms = new ArrayList<>();

    public final FocalPointsFeature focalPoints;
    public final ComplaintsFeature complaints;

    ProgrammeFeature(
            Base base,
            SkladConfiguration settings,
            AccessFeature access,
            CentresFeature centres,
            LabelsFeature labels) {
        focalPoints = add(new FocalPointsFeature(base, access, centres));
        complaints = add(
                new ComplaintsFeature(base, centres, labels, settings.retentionComplaintDays(), settings.publicUrl()));
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
