package org.sklad.installation;

import java.util.ArrayList;
import java.util.List;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.offline.OfflineKind;
import org.sklad.access.signin.AccessFeature;
import org.sklad.aid.days.DayPersonalRecords;
import org.sklad.aid.expenses.ExpensesFeature;
import org.sklad.aid.handouts.HandoutsFeature;
import org.sklad.aid.needs.NeedsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.centres.teams.TeamsFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.goods.donors.DonorsFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.programme.caseload.CaseloadFeature;
import org.sklad.programme.complaints.ComplaintsFeature;
import org.sklad.programme.consultations.ConsultationsFeature;
import org.sklad.programme.directory.DirectoryFeature;
import org.sklad.programme.focalpoints.FocalPointsFeature;
import org.sklad.programme.indicators.IndicatorsFeature;
import org.sklad.programme.interpreters.InterpretersFeature;
import org.sklad.programme.interpreting.BookedHours;
import org.sklad.programme.interpreting.InterpretingFeature;
import org.sklad.programme.interpreting.RecordedHours;
import org.sklad.programme.meetings.MeetingsFeature;
import org.sklad.programme.monitoring.MonitoringFeature;
import org.sklad.programme.referrals.ReferralsFeature;
import org.sklad.programme.sessions.SessionsFeature;
import org.sklad.programme.trainings.TrainingsFeature;
import org.sklad.programme.visits.VisitsFeature;

/** The rooms of the programme, in order of dependency: what mobile teams do besides goods. */
public final class ProgrammeFeature implements Feature {
    public final DirectoryFeature directory;
    public final ConsultationsFeature consultations;
    public final ReferralsFeature referrals;
    public final VisitsFeature visits;
    public final InterpretersFeature interpreters;
    public final InterpretingFeature interpreting;
    public final FocalPointsFeature focalPoints;
    public final ComplaintsFeature complaints;
    public final SessionsFeature sessions;
    public final TrainingsFeature trainings;
    public final MeetingsFeature meetings;
    public final MonitoringFeature monitoring;
    public final IndicatorsFeature indicators;

    private final List<Feature> rooms = new ArrayList<>();

    ProgrammeFeature(
            Base base,
            SkladConfiguration settings,
            AccessFeature access,
            CentresFeature centres,
            TeamsFeature teams,
            LabelsFeature labels,
            BeneficiariesFeature people,
            CatalogueFeature catalogue,
            DonorsFeature donors,
            StockFeature stock,
            NeedsFeature needs,
            HandoutsFeature handouts,
            ExpensesFeature expenses) {
        directory = add(new DirectoryFeature(base, access));
        interpreters = add(new InterpretersFeature(base, access));
        consultations = add(new ConsultationsFeature(
                base,
                centres,
                people,
                needs,
                directory,
                interpreters,
                settings.retention().personDays()));
        referrals = add(new ReferralsFeature(base, centres, people, consultations, directory, labels));
        add(new CaseloadFeature(base, expenses, List.of(consultations.followUps, referrals.due)));
        sessions = add(new SessionsFeature(base, access, centres, catalogue, stock, handouts, directory, interpreters));
        trainings = add(new TrainingsFeature(base, centres, donors, directory, labels));
        meetings = add(new MeetingsFeature(base, centres, directory));
        indicators = add(new IndicatorsFeature(base, centres, directory));
        visits = add(new VisitsFeature(base, centres, teams, labels, interpreters));
        interpreting =
                add(new InterpretingFeature(base, interpreters, List.of(new BookedHours(), new RecordedHours())));
        focalPoints = add(new FocalPointsFeature(base, access, centres));
        complaints = add(
                new ComplaintsFeature(base, centres, labels, settings.retentionComplaintDays(), settings.publicUrl()));
        monitoring = add(new MonitoringFeature(base, people, labels, settings.monitoring()));
    }

    /** Returns the records of people on distribution days and in these rooms, for the access export and the erasure. */
    List<PersonalRecords> records() {
        return List.of(new DayPersonalRecords(), consultations.records, referrals.records, monitoring.records);
    }

    /** Returns the kinds of record of these rooms that phones make without the server. */
    List<OfflineKind<?>> offline() {
        return List.of(consultations.offlineConsultations, sessions.offlineSessions, visits.offlineVisits);
    }

    /** Returns what waits for a decision of those who see it. */
    PendingDecisions decisions() {
        return complaints.decisions;
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
