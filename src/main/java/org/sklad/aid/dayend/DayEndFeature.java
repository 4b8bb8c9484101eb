package org.sklad.aid.dayend;

import java.util.List;
import org.sklad.aid.days.DaysFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Reports and papers of distribution days. */
public final class DayEndFeature implements Feature {
    public final DayReports reports;

    private final Base base;
    private final CentresFeature centres;
    private final DaysFeature days;
    private final LabelsFeature labels;

    public DayEndFeature(
            Base base, CentresFeature centres, DaysFeature days, LabelsFeature labels, DayFeedback feedback) {
        this.base = base;
        this.centres = centres;
        this.days = days;
        this.labels = labels;
        reports = new DayReports(base.database(), feedback);
    }

    @Override
    public List<Object> components() {
        DayEndActs acts = new DayEndActs(days.days, days.closings, base.forms());
        DayPapers papers = new DayPapers(
                base.database(),
                days.days,
                reports,
                centres.centres,
                centres.locations,
                base.messages(),
                labels.fonts());
        return List.of(
                new DayEndResource(days.days, acts, days.pictures, reports),
                new DayEndPages(
                        days.days, acts, days.pictures, days.closings, reports, centres.locations, base.randomness()),
                new DayPapersResource(papers),
                new DayPaperPages(papers));
    }
}
