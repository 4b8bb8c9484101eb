package org.sklad;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sklad.access.AccessFeature;
import org.sklad.access.Operator;
import org.sklad.access.Passwords;
import org.sklad.administration.AdministrationFeature;
import org.sklad.beneficiaries.BeneficiariesFeature;
import org.sklad.beneficiaries.PersonPagesFeature;
import org.sklad.boxes.BoxesFeature;
import org.sklad.catalogue.CatalogueFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.centres.Locations;
import org.sklad.counts.CountsFeature;
import org.sklad.counts.CountsOfMerged;
import org.sklad.days.DayOnward;
import org.sklad.days.DayTraces;
import org.sklad.days.DaysFeature;
import org.sklad.distribution.DistributionFeature;
import org.sklad.distribution.HandoutsOfMerged;
import org.sklad.distribution.PersonDues;
import org.sklad.findings.FindingsFeature;
import org.sklad.kits.KitsFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.loans.LoansFeature;
import org.sklad.loans.LoansOfMerged;
import org.sklad.loans.PersonLoans;
import org.sklad.needs.NeedsFeature;
import org.sklad.needs.NeedsOfMerged;
import org.sklad.needs.OpenNeeds;
import org.sklad.planning.LevelsOfMerged;
import org.sklad.planning.PlanningFeature;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.DatabaseChecks;
import org.sklad.platform.db.Figure;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.feature.RepeatedJob;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.web.Glance.Tile;
import org.sklad.printing.PrintingFeature;
import org.sklad.privacy.ErasureList;
import org.sklad.privacy.PrivacyFeature;
import org.sklad.privacy.PrivacyFeature.PersonRecords;
import org.sklad.programme.ProgrammeFeature;
import org.sklad.receiving.ReceivingFeature;
import org.sklad.repairs.RepairsFeature;
import org.sklad.reports.ReportsFeature;
import org.sklad.scanning.ScanningFeature;
import org.sklad.stock.MergedLots;
import org.sklad.stock.StockFeature;
import org.sklad.stock.StockGuard;
import org.sklad.stock.StockLedger;
import org.sklad.transfers.Transfers;
import org.sklad.transfers.TransfersFeature;
import org.sklad.writeoffs.WriteOffsFeature;

/** All features, from the ground up: a new room is one line here, and one in {@link #MESSAGES} for its texts. */
public final class Features {
    /** Packages with texts of their own. Known before the features are: a start that fails says why. */
    public static final List<String> MESSAGES = List.of(
            "org.sklad.platform",
            "org.sklad.access",
            "org.sklad.barcodes",
            "org.sklad.centres",
            "org.sklad.catalogue",
            "org.sklad.beneficiaries",
            "org.sklad.stock",
            "org.sklad.boxes",
            "org.sklad.labels",
            "org.sklad.repairs",
            "org.sklad.receiving",
            "org.sklad.transfers",
            "org.sklad.kits",
            "org.sklad.writeoffs",
            "org.sklad.loans",
            "org.sklad.programme",
            "org.sklad.needs",
            "org.sklad.planning",
            "org.sklad.counts",
            "org.sklad.findings",
            "org.sklad.distribution",
            "org.sklad.days",
            "org.sklad.reports",
            "org.sklad.scanning",
            "org.sklad.printing",
            "org.sklad.privacy",
            "org.sklad.administration");

    public final AccessFeature access;
    public final CentresFeature centres;
    public final LabelsFeature labels;
    public final BeneficiariesFeature people;
    public final CatalogueFeature catalogue;
    public final StockFeature stock;
    public final BoxesFeature boxes;
    public final ReceivingFeature receiving;
    public final TransfersFeature transfers;
    public final WriteOffsFeature writeOffs;
    public final KitsFeature kits;
    public final CountsFeature counts;
    public final PlanningFeature planning;
    public final FindingsFeature findings;
    public final NeedsFeature needs;
    public final LoansFeature loans;
    public final ProgrammeFeature programme;
    public final DistributionFeature distribution;
    public final DaysFeature days;
    public final RepairsFeature repairs;
    public final PrivacyFeature privacy;
    public final ReportsFeature reports;
    public final AdministrationFeature administration;

    private final Base base;
    private final List<Feature> all;

    /** With passwords hashed at full strength. */
    public Features(Base base, SkladConfiguration settings) {
        this(base, settings, new Passwords(base.randomness()), StockLedger::new);
    }

    /** @param ledger of the locations; a test breaks it */
    public Features(
            Base base, SkladConfiguration settings, Passwords passwords, Function<Locations, StockLedger> ledger) {
        this.base = base;
        ErasureList erasures = ErasureList.beside(settings.keyFile());
        access = new AccessFeature(base, passwords, settings.secondFactorRoles(), PlacesOfWork.NAVIGATION);
        centres = new CentresFeature(base, access, List.of(StockGuard::requireEmpty));
        labels = new LabelsFeature(base, settings.folder().resolve("labels"));
        people = new BeneficiariesFeature(
                base,
                access,
                centres,
                refusal -> erasures.addRefusals(List.of(refusal)),
                List.of(new HandoutsOfMerged(), new NeedsOfMerged(), new LoansOfMerged()));
        catalogue = new CatalogueFeature(
                base,
                access,
                List.of(StockGuard::objection),
                List.of(new MergedLots(), new CountsOfMerged(), new LevelsOfMerged()));
        stock = new StockFeature(base, access, centres, catalogue, ledger);
        boxes = new BoxesFeature(base, centres, stock);
        receiving = new ReceivingFeature(base, access, centres, catalogue, stock, boxes, settings.medicineGate());
        transfers = new TransfersFeature(base, centres, stock, boxes);
        writeOffs = new WriteOffsFeature(base, centres, stock);
        kits = new KitsFeature(base, centres, stock);
        counts = new CountsFeature(base, centres, stock);
        planning = new PlanningFeature(base, access, centres, catalogue, Transfers::onTheWay);
        findings = new FindingsFeature(base, access, centres);
        needs = new NeedsFeature(base, centres, people, catalogue);
        loans = new LoansFeature(base, centres, people, stock);
        programme = new ProgrammeFeature(base, centres, people, stock);
        distribution = new DistributionFeature(
                base, access, centres, people, catalogue, stock, needs, labels, new DayOnward(base.database()));
        days = new DaysFeature(base, access, centres, people, stock, transfers, distribution, labels);
        repairs = new RepairsFeature(base, centres, stock);
        privacy = new PrivacyFeature(
                base,
                access,
                centres,
                people,
                labels,
                erasures,
                settings.retention(),
                new PersonRecords(needs, distribution, loans, programme, List.of(new DayTraces())));
        reports = new ReportsFeature(base, centres, planning, repairs, labels, this::warnings);
        administration = new AdministrationFeature(base, access, centres, catalogue, PlacesOfWork.NAVIGATION);
        all = List.of(
                access,
                centres,
                labels,
                people,
                new PersonPagesFeature(
                        base,
                        centres,
                        people,
                        new PersonDues(distribution.entitlements, distribution.handouts),
                        new OpenNeeds(needs.needs),
                        new PersonLoans(loans.loans)),
                catalogue,
                stock,
                boxes,
                receiving,
                transfers,
                writeOffs,
                kits,
                counts,
                planning,
                findings,
                needs,
                loans,
                programme,
                distribution,
                days,
                repairs,
                privacy,
                reports,
                new ScanningFeature(base, centres, people, catalogue, stock, transfers, repairs, settings.substitute()),
                new PrintingFeature(base, centres, people, receiving, transfers, writeOffs, distribution, labels),
                administration);
    }

    private List<Tile> warnings(Operator by) {
        return Stream.of(privacy.dueErasures.tiles(by), privacy.alarms.tiles(by), access.roleGrants.tiles(by))
                .flatMap(List::stream)
                .toList();
    }

    /** Pages, resources and filters. */
    public List<Object> components() {
        return each(Feature::components);
    }

    /** Background work of a running server. */
    public List<Managed> jobs() {
        RepeatedJob sweep =
                new RepeatedJob("sweeping files", Duration.ZERO, Duration.ofHours(1), base.files()::sweep, () -> {});
        return Stream.concat(Stream.of(sweep), each(Feature::jobs).stream()).toList();
    }

    /** All checks of the {@code check} command. */
    public List<Check> checks() {
        return Stream.of(DatabaseChecks.ALL, List.of(base.files().check()), each(Feature::checks))
                .flatMap(List::stream)
                .toList();
    }

    /** The checks that need the database alone, without the files beside it. */
    public List<Check> checksOfDatabase() {
        return Stream.of(DatabaseChecks.ALL, each(Feature::checks))
                .flatMap(List::stream)
                .toList();
    }

    /** All figures of the {@code check} command. */
    public List<Figure> figures() {
        return Stream.of(each(Feature::figures), StoredFiles.FIGURES, DatabaseChecks.FIGURES)
                .flatMap(List::stream)
                .toList();
    }

    /** Everything encrypted under keys that a rotation replaces. */
    public List<SealedRows> sealedRows() {
        return each(Feature::sealedRows);
    }

    private <T> List<T> each(Function<Feature, List<T>> what) {
        return all.stream().flatMap(feature -> what.apply(feature).stream()).toList();
    }
}
