package org.sklad.programme.referrals;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.programme.consultations.ConsultationsFeature;
import org.sklad.programme.directory.DirectoryFeature;

/** Referrals and their letters. */
public final class ReferralsFeature implements Feature {
    public final Referrals referrals;
    public final ReferralLists lists;
    public final DueReferrals due;
    public final ReferralRecords records = new ReferralRecords();

    private final Base base;
    private final CentresFeature centres;
    private final BeneficiariesFeature people;
    private final ReferringConsultations consultations;
    private final DirectoryFeature directory;
    private final LabelsFeature labels;

    public ReferralsFeature(
            Base base,
            CentresFeature centres,
            BeneficiariesFeature people,
            ConsultationsFeature consultations,
            DirectoryFeature directory,
            LabelsFeature labels) {
        this.base = base;
        this.centres = centres;
        this.people = people;
        this.consultations = new ReferringConsultations(consultations.consultations);
        this.directory = directory;
        this.labels = labels;
        referrals = new Referrals(
                base.database(),
                people.beneficiaries,
                this.consultations,
                new ReferralTexts(base.keys().dataKeys()),
                base.clock());
        lists = new ReferralLists(base.database(), centres.centres, base.clock());
        due = new DueReferrals(lists);
    }

    /** Returns what draws the letters. */
    public Letters letters() {
        return new Letters(base, referrals, people, centres.centres, labels);
    }

    @Override
    public List<Object> components() {
        ReferralFigures figures = new ReferralFigures(base.database(), centres.centres);
        ReferralActs acts = new ReferralActs(referrals, consultations, letters(), base.forms());
        return List.of(
                new ReferralsResource(referrals, lists, acts),
                new ConsultationReferralsResource(referrals, acts),
                new LettersResource(acts),
                new ReferralFiguresResource(figures),
                new ReferralFigurePages(figures),
                new NewReferralPages(acts, consultations, people.beneficiaries, directory.directory, base.randomness()),
                new ReferralPages(referrals, lists, acts, base.randomness(), base.clock()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("referrals");
    }
}
