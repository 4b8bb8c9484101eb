package org.sklad.programme.monitoring;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import org.sklad.labels.LabelsFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.feature.RepeatedJob;

/** Post-distribution monitoring. */
public final class MonitoringFeature implements Feature {
    public final HouseholdQuestions questions;
    public final DayResults results = new DayResults();
    public final MonitoringRecords records = new MonitoringRecords();
    public final Monitoring monitoring;
    public final MonitoringDraws draws;

    final Base base;
    private final BeneficiariesFeature people;
    private final LabelsFeature labels;

    /**
     * Builds the feature.
     *
     * @param precision the interval that a result should have
     */
    public MonitoringFeature(Base base, BeneficiariesFeature people, LabelsFeature labels, Precision precision) {
        this.base = base;
        this.people = people;
        this.labels = labels;
        questions = new HouseholdQuestions(base.database());
        monitoring = new Monitoring(base.database(), questions, base.clock());
        draws = new MonitoringDraws(base.database(), questions, precision, base.randomness(), base.clock());
    }

    @Override
    public List<Object> components() {
        MonitoringActs acts = new MonitoringActs(monitoring, base.forms());
        return List.of(
                new MonitoringResource(monitoring, acts),
                new HouseholdQuestionsResource(people.beneficiaries, monitoring),
                new MonitoringPages(monitoring),
                new QuestionPages(monitoring, people.beneficiaries, acts, labels.languages(), base.randomness()));
    }

    @Override
    public List<Managed> jobs() {
        return List.of(new RepeatedJob(
                "drawing samples for monitoring", Duration.ZERO, Duration.ofHours(1), draws::run, () -> {}));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("monitoring");
    }
}
