package org.sklad.programme.consultations;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import org.sklad.access.offline.OfflineKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.aid.needs.NeedsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.feature.RepeatedJob;
import org.sklad.programme.directory.DirectoryFeature;
import org.sklad.programme.interpreters.InterpretersFeature;

/** Consultations and their follow-ups. */
public final class ConsultationsFeature implements Feature {
    public final Consultations consultations;
    public final ConsultationLists lists;
    public final OfflineKind<ConsultationForm> offlineConsultations;
    public final FollowUps followUps;
    public final ConsultationRecords records = new ConsultationRecords();

    final AnonymousNotes anonymousNotes;

    private final Base base;
    private final BeneficiariesFeature people;
    private final NeedsFeature needs;
    private final DirectoryFeature directory;
    private final InterpretersFeature interpreters;

    /** @param noteDays days after which notes about anonymous people are erased */
    public ConsultationsFeature(
            Base base,
            CentresFeature centres,
            BeneficiariesFeature people,
            NeedsFeature needs,
            DirectoryFeature directory,
            InterpretersFeature interpreters,
            int noteDays) {
        this.base = base;
        this.people = people;
        this.needs = needs;
        this.directory = directory;
        this.interpreters = interpreters;
        ConsultationCipher cipher =
                new ConsultationCipher(base.keys().dataKeys(), base.keys().fields());
        consultations = new Consultations(base.database(), people.beneficiaries, cipher, base.clock());
        OfflineConsultations offline = new OfflineConsultations(
                base.database(), people.beneficiaries, cipher, base.keys().fields(), base.clock());
        offlineConsultations = new OfflineKind<>(
                RecordKind.CONSULTATION,
                ConsultationActs.PATH,
                ConsultationForm.class,
                (claim, form, on, author) -> offline.recordOffline(claim, form.consultation(), on, author));
        anonymousNotes = new AnonymousNotes(base.database(), base.clock(), noteDays);
        lists = new ConsultationLists(base.database(), centres.centres);
        followUps = new FollowUps(lists);
    }

    @Override
    public List<Object> components() {
        FollowUpChanges changes = new FollowUpChanges(base.database(), consultations, base.clock());
        ConsultationActs acts = new ConsultationActs(consultations, changes, needs.needs, base.forms());
        return List.of(
                new ConsultationsResource(consultations, lists, acts),
                new NewConsultationPages(
                        acts,
                        people.beneficiaries,
                        directory.directory,
                        interpreters.interpreters,
                        base.database(),
                        base.randomness(),
                        base.clock()),
                new ConsultationPages(
                        consultations, lists, acts, directory.directory, interpreters.interpreters, base.randomness()));
    }

    @Override
    public List<Managed> jobs() {
        return List.of(new RepeatedJob(
                "erasing notes about anonymous people",
                Duration.ofMinutes(2),
                Duration.ofHours(1),
                anonymousNotes::run,
                () -> {}));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("consultations");
    }

    @Override
    public List<SealedRows> sealedRows() {
        return List.of(new AnonymousNoteRows());
    }
}
