package org.sklad.programme.visits;

import java.util.List;
import org.sklad.access.offline.OfflineKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.centres.places.CentresFeature;
import org.sklad.centres.teams.TeamsFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.programme.interpreters.InterpretersFeature;

/** Field visits and their reports. */
public final class VisitsFeature implements Feature {
    public final FieldVisits visits;
    public final OfflineKind<VisitForm> offlineVisits;

    private final Base base;
    private final CentresFeature centres;
    private final TeamsFeature teams;
    private final LabelsFeature labels;
    private final InterpretersFeature interpreters;

    public VisitsFeature(
            Base base,
            CentresFeature centres,
            TeamsFeature teams,
            LabelsFeature labels,
            InterpretersFeature interpreters) {
        this.base = base;
        this.centres = centres;
        this.teams = teams;
        this.labels = labels;
        this.interpreters = interpreters;
        visits = new FieldVisits(base.database(), centres.centres, base.clock());
        OfflineVisits offline = new OfflineVisits(base.database(), base.clock());
        offlineVisits = new OfflineKind<>(
                RecordKind.FIELD_VISIT,
                VisitActs.PATH,
                VisitForm.class,
                (claim, form, on, author) -> offline.recordOffline(claim, form.visit(), on, author));
    }

    @Override
    public List<Object> components() {
        VisitActs acts = new VisitActs(visits, base.forms());
        FieldReports reports = new FieldReports(visits, centres.centres, base.messages(), labels.fonts());
        return List.of(
                new FieldVisitsResource(visits, acts),
                new FieldVisitPages(
                        visits, acts, teams.teams, interpreters.interpreters, base.randomness(), base.clock()),
                new FieldReportsResource(reports),
                new FieldReportPages(reports));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("visits");
    }
}
