package org.sklad.programme.complaints;

import io.dropwizard.lifecycle.Managed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.centres.places.CentresFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.feature.RepeatedJob;

/** Complaints and feedback. */
public final class ComplaintsFeature implements Feature {
    public final Complaints complaints;
    public final Feedback feedback;
    public final ComplaintRetention retention;
    public final FeedbackLinks links;
    public final PendingDecisions decisions;

    private final Base base;
    private final CentresFeature centres;
    private final LabelsFeature labels;

    /**
     * Builds the feature.
     *
     * @param keptDays days after the closing for which texts are kept
     * @param publicUrl address of the server for papers, if the settings name it
     */
    public ComplaintsFeature(
            Base base, CentresFeature centres, LabelsFeature labels, int keptDays, Optional<URI> publicUrl) {
        this.base = base;
        this.centres = centres;
        this.labels = labels;
        FeedbackCodes codes = new FeedbackCodes(base.keys().hash(KeyPurpose.COMPLAINTS));
        ComplaintTexts texts = new ComplaintTexts(base.keys().dataKeys(), base.randomness());
        ComplaintWriter writer = new ComplaintWriter(texts, codes);
        complaints = new Complaints(base.database(), texts, writer, codes, base.clock());
        feedback = new Feedback(base.database(), centres.centres, texts, writer, codes, base.clock());
        retention = new ComplaintRetention(base.database(), writer, base.randomness(), base.clock(), keptDays);
        links = new FeedbackLinks(codes, publicUrl);
        decisions = new ComplaintDecisions(base.database());
    }

    @Override
    public List<Object> components() {
        ComplaintActs acts = new ComplaintActs(complaints, base.forms());
        ComplaintLists lists = new ComplaintLists(base.database(), base.clock());
        ComplaintFigures figures = new ComplaintFigures(base.database(), base.clock());
        return List.of(
                new ComplaintsResource(complaints, lists, acts),
                new ComplaintPages(complaints, lists, acts, centres.centres, labels.languages(), base.randomness()),
                new ComplaintActPages(complaints, acts, labels.languages(), base.randomness()),
                new ComplaintFiguresResource(figures),
                new ComplaintFigurePages(figures, complaints),
                new FeedbackPosterPages(links, centres.centres, labels, base.messages()),
                new FeedbackPages(
                        feedback,
                        new FeedbackThrottle(base.clock()),
                        labels.languages(),
                        base.forms(),
                        base.randomness()));
    }

    @Override
    public List<Managed> jobs() {
        return List.of(new RepeatedJob(
                "erasing complaints", Duration.ofMinutes(2), Duration.ofHours(1), retention::run, () -> {}));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("complaints");
    }

    @Override
    public List<SealedRows> sealedRows() {
        return List.of(new ComplaintKeyRows());
    }
}
