package org.sklad.programme.trainings;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.donors.DonorsFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.programme.directory.DirectoryFeature;

/** Trainings, their sign-in sheets and certificates. */
public final class TrainingsFeature implements Feature {
    public final Trainings trainings;

    private final Base base;
    private final CentresFeature centres;
    private final DonorsFeature donors;
    private final DirectoryFeature directory;
    private final LabelsFeature labels;

    public TrainingsFeature(
            Base base, CentresFeature centres, DonorsFeature donors, DirectoryFeature directory, LabelsFeature labels) {
        this.base = base;
        this.centres = centres;
        this.donors = donors;
        this.directory = directory;
        this.labels = labels;
        trainings = new Trainings(base.database(), base.clock());
    }

    @Override
    public List<Object> components() {
        TrainingActs acts = new TrainingActs(trainings, base.forms());
        TrainingPapers papers = new TrainingPapers(base.messages(), labels.fonts());
        return List.of(
                new TrainingsResource(directory.directory, trainings, acts),
                new TrainingPages(
                        trainings, acts, directory.directory, centres.centres, donors.sources, base.randomness()),
                new TrainingPaperPages(trainings, papers, base.forms(), base.clock()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("trainings");
    }
}
