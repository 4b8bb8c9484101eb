package org.sklad.oversight.privacy;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.people.merges.PersonMergesFeature;
import org.sklad.platform.db.Database;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.feature.RepeatedJob;
import org.sklad.platform.web.Forms;

/** Erasure, retention, access exports, alarms, and the record of processing. */
public final class PrivacyFeature implements Feature {
    public final Erasures erasures;
    public final DueErasures dueErasures;
    public final AccessExports accessExports;
    public final ProcessingRecord processing;
    public final Alarms alarms;

    private final Base base;
    private final CentresFeature centres;
    private final LabelsFeature labels;

    /**
     * Builds the feature.
     *
     * @param list erasures and refusals, stored where no backup overwrites them
     * @param retention how long data of people who left is kept
     * @param records sources of the access export, and traces that an erasure removes
     */
    public PrivacyFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            BeneficiariesFeature people,
            PersonMergesFeature merges,
            LabelsFeature labels,
            ErasureList list,
            Retention retention,
            PersonRecords records) {
        this.base = base;
        this.centres = centres;
        this.labels = labels;
        Database database = base.database();
        ErasureWriter writer = new ErasureWriter(database, list, records.traces(), base.randomness(), base.clock());
        erasures = new Erasures(database, centres.centres, list, retention, writer, merges.restored, base.clock());
        dueErasures = new DueErasures(database, centres.centres, retention, writer, access.audit, base.clock());
        alarms = new Alarms(database, people.guesses, base.clock());
        processing = ProcessingRecord.load(retention);
        accessExports = new AccessExports(database, base.keys().dataKeys(), records, retention, base.clock());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        ErasureActs acts = new ErasureActs(erasures, dueErasures, forms);
        AccessPapers papers = new AccessPapers(centres.centres, labels.languages(), labels.fonts());
        return List.of(
                new ErasureResource(erasures, acts),
                new ErasuresResource(erasures),
                new DueErasuresResource(dueErasures, acts),
                new DueErasurePages(dueErasures, acts, base.randomness(), base.clock()),
                new DeparturesResource(erasures),
                new AlarmsResource(alarms),
                new ProcessingActivitiesResource(processing),
                new PrivacyPages(erasures, alarms, processing, acts, base.randomness(), base.clock()),
                new AccessExportsResource(accessExports, papers, forms),
                new AccessExportPages(accessExports, papers, forms, base.randomness(), base.clock()));
    }

    @Override
    public List<Managed> jobs() {
        return List.of(
                new RepeatedJob("erasing", Duration.ofMinutes(1), Duration.ofHours(1), dueErasures::run, () -> {}));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("privacy");
    }
}
