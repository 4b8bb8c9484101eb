package org.sklad.installation;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sklad.access.accounts.AccountsFeature;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFeature;
import org.sklad.access.signin.Passwords;
import org.sklad.aid.conflicts.ConflictsFeature;
import org.sklad.aid.dayend.DayEndFeature;
import org.sklad.aid.days.DayOnward;
import org.sklad.aid.days.DayTraces;
import org.sklad.aid.days.DaysFeature;
import org.sklad.aid.desk.DeskFeature;
import org.sklad.aid.desk.PersonDues;
import org.sklad.aid.eligibility.EligibilityFeature;
import org.sklad.aid.expenses.ExpensesFeature;
import org.sklad.aid.handouts.HandoutsFeature;
import org.sklad.aid.handouts.HandoutsOfMerged;
import org.sklad.aid.loans.LoansFeature;
import org.sklad.aid.loans.LoansOfMerged;
import org.sklad.aid.loans.PersonLoans;
import org.sklad.aid.needs.NeedsFeature;
import org.sklad.aid.needs.NeedsOfMerged;
import org.sklad.aid.needs.OpenNeeds;
import org.sklad.aid.returns.ReturnsFeature;
import org.sklad.aid.rules.RulesFeature;
import org.sklad.centres.assets.AssetsFeature;
import org.sklad.centres.calendars.CalendarsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.centres.places.Locations;
import org.sklad.centres.teams.TeamsFeature;
import org.sklad.goods.adjustments.AdjustmentsFeature;
import org.sklad.goods.bags.BagsFeature;
import org.sklad.goods.boxes.BoxesFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.goods.catalogueimport.CatalogueImportFeature;
import org.sklad.goods.counts.CountsFeature;
import org.sklad.goods.counts.CountsOfMerged;
import org.sklad.goods.donors.DonorsFeature;
import org.sklad.goods.kits.KitsFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.ledger.MergedLots;
import org.sklad.goods.ledger.StockGuard;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.moves.MovesFeature;
import org.sklad.goods.openings.OpeningsFeature;
import org.sklad.goods.packinglists.PackingListsFeature;
import org.sklad.goods.planning.LevelsOfMerged;
import org.sklad.goods.planning.PlanningFeature;
import org.sklad.goods.receiving.ReceivingFeature;
import org.sklad.goods.shelves.ShelvesFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.goods.transfers.Transfers;
import org.sklad.goods.transfers.TransfersFeature;
import org.sklad.goods.writeoffs.WriteOffsFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.oversight.administration.AdministrationFeature;
import org.sklad.oversight.findings.FindingsFeature;
import org.sklad.oversight.privacy.ErasureList;
import org.sklad.oversight.privacy.PersonRecords;
import org.sklad.oversight.privacy.PrivacyFeature;
import org.sklad.oversight.reports.ReportsFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.people.merges.PersonMergesFeature;
import org.sklad.people.pages.PersonPagesFeature;
import org.sklad.people.peopleimport.PeopleImportFeature;
import org.sklad.people.search.NameSearchFeature;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.DatabaseChecks;
import org.sklad.platform.db.Figure;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.feature.RepeatedJob;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.web.Glance;
import org.sklad.printing.PrintingFeature;
import org.sklad.repairs.orders.RepairsFeature;
import org.sklad.scanning.ScanningFeature;

/** All features in order of dependency. A new feature needs a line here, and one in {@link #MESSAGES} for its texts. */
public final class Features {
    /** Packages with their own texts. Static, because a start that fails before the features exist prints a message. */
    public static final List<String> MESSAGES = List.of(
            "org.sklad.platform",
            "org.sklad.access",
            "org.sklad.barcodes",
            "org.sklad.centres",
            "org.sklad.labels",
            "org.sklad.people.beneficiaries",
            "org.sklad.people.peopleimport",
            "org.sklad.goods.catalogue",
            "org.sklad.goods.ledger",
            "org.sklad.goods.donors",
            "org.sklad.goods.stock",
            "org.sklad.goods.adjustments",
            "org.sklad.goods.boxes",
            "org.sklad.goods.intake",
            "org.sklad.goods.receiving",
            "org.sklad.goods.openings",
            "org.sklad.goods.moves",
            "org.sklad.goods.transfers",
            "org.sklad.goods.bags",
            "org.sklad.goods.counts",
            "org.sklad.goods.kits",
            "org.sklad.goods.writeoffs",
            "org.sklad.goods.planning",
            "org.sklad.people.pages",
            "org.sklad.aid.needs",
            "org.sklad.aid.rules",
            "org.sklad.aid.dosage",
            "org.sklad.aid.handouts",
            "org.sklad.aid.returns",
            "org.sklad.aid.conflicts",
            "org.sklad.aid.eligibility",
            "org.sklad.aid.desk",
            "org.sklad.aid.days",
            "org.sklad.aid.dayend",
            "org.sklad.aid.loans",
            "org.sklad.aid.expenses",
            "org.sklad.repairs",
            "org.sklad.oversight.reports",
            "org.sklad.oversight.findings",
            "org.sklad.oversight.privacy",
            "org.sklad.oversight.administration",
            "org.sklad.scanning",
            "org.sklad.printing");

    public final AccessFeature access;
    public final CentresFeature centres;
    public final AssetsFeature assets;
    public final TeamsFeature teams;
    public final CalendarsFeature calendars;
    public final LabelsFeature labels;
    public final BeneficiariesFeature people;
    public final PersonMergesFeature merges;
    public final NameSearchFeature search;
    public final PeopleImportFeature peopleImport;
    public final CatalogueFeature catalogue;
    public final CatalogueImportFeature catalogueImport;
    public final LedgerFeature ledger;
    public final DonorsFeature donors;
    public final StockFeature stock;
    public final ShelvesFeature shelves;
    public final AdjustmentsFeature adjustments;
    public final BoxesFeature boxes;
    public final ReceivingFeature receiving;
    public final PackingListsFeature packingLists;
    public final OpeningsFeature openings;
    public final BagsFeature bags;
    public final MovesFeature moves;
    public final TransfersFeature transfers;
    public final WriteOffsFeature writeOffs;
    public final KitsFeature kits;
    public final CountsFeature counts;
    public final PlanningFeature planning;
    public final NeedsFeature needs;
    public final RulesFeature rules;
    public final HandoutsFeature handouts;
    public final ReturnsFeature returns;
    public final ConflictsFeature conflicts;
    public final EligibilityFeature eligibility;
    public final DeskFeature desk;
    public final DaysFeature days;
    public final DayEndFeature dayEnd;
    public final LoansFeature loans;
    public final ExpensesFeature expenses;
    public final RepairsFeature repairs;
    public final FindingsFeature findings;
    public final PrivacyFeature privacy;
    public final ReportsFeature reports;
    public final AdministrationFeature administration;

    private final Base base;
    private final List<Feature> all;

    /** Builds the features with passwords hashed at full strength. */
    public Features(Base base, SkladConfiguration settings) {
        this(base, settings, new Passwords(base.randomness()), StockLedger::new);
    }

    /**
     * Builds the features.
     *
     * @param stockLedger creates the ledger; a test passes a broken one
     */
    public Features(
            Base base, SkladConfiguration settings, Passwords passwords, Function<Locations, StockLedger> stockLedger) {
        this.base = base;
        ErasureList erasures = ErasureList.beside(settings.keyFile());
        access = new AccessFeature(base, passwords, settings.secondFactorRoles(), PlacesOfWork.NAVIGATION);
        centres = new CentresFeature(base, access, List.of(StockGuard::requireEmpty));
        assets = new AssetsFeature(base, access, centres);
        teams = new TeamsFeature(base, access, centres);
        calendars = new CalendarsFeature(base, access, centres);
        labels = new LabelsFeature(base, settings.folder().resolve("labels"));
        people = new BeneficiariesFeature(base, centres, refusal -> erasures.addRefusals(List.of(refusal)));
        merges = new PersonMergesFeature(
                base, centres, people, List.of(new HandoutsOfMerged(), new NeedsOfMerged(), new LoansOfMerged()));
        search = new NameSearchFeature(base, centres, people);
        peopleImport = new PeopleImportFeature(base, access, centres, people);
        catalogue = new CatalogueFeature(
                base,
                access,
                List.of(StockGuard::objection),
                List.of(new MergedLots(), new CountsOfMerged(), new LevelsOfMerged()));
        catalogueImport = new CatalogueImportFeature(base, access, catalogue);
        ledger = new LedgerFeature(base, centres, stockLedger);
        donors = new DonorsFeature(base, access, centres);
        stock = new StockFeature(base, centres, ledger);
        shelves = new ShelvesFeature(base, centres, catalogue);
        adjustments = new AdjustmentsFeature(base, centres, ledger, stock);
        boxes = new BoxesFeature(base, centres, ledger, stock);
        receiving = new ReceivingFeature(
                base, centres, catalogue, ledger, donors, stock, shelves, boxes, settings.medicineGate());
        packingLists = new PackingListsFeature(base, centres, donors, receiving);
        openings = new OpeningsFeature(base, access, centres, ledger);
        bags = new BagsFeature(base, centres, ledger, stock, adjustments);
        moves = new MovesFeature(base, centres, ledger, stock, shelves, boxes, bags.reconciliations::page);
        transfers = new TransfersFeature(base, centres, ledger, stock, shelves, moves);
        writeOffs = new WriteOffsFeature(base, centres, ledger, stock);
        kits = new KitsFeature(base, centres, ledger, stock);
        counts = new CountsFeature(base, centres, ledger, stock);
        planning = new PlanningFeature(base, access, centres, catalogue, Transfers::onTheWay);
        needs = new NeedsFeature(base, centres, people, catalogue);
        rules = new RulesFeature(base, access, catalogue);
        handouts = new HandoutsFeature(base, access, centres, people, ledger, stock);
        returns = new ReturnsFeature(base, centres, people, ledger, stock, handouts);
        conflicts = new ConflictsFeature(base, centres);
        eligibility = new EligibilityFeature(base, people, rules, handouts);
        desk = new DeskFeature(
                base,
                centres,
                people,
                catalogue,
                ledger,
                donors,
                stock,
                needs,
                handouts,
                returns,
                conflicts,
                labels,
                new DayOnward(base.database()));
        days = new DaysFeature(base, access, centres, people, adjustments, moves, handouts);
        dayEnd = new DayEndFeature(base, centres, days, labels);
        loans = new LoansFeature(base, centres, people, ledger, stock);
        expenses = new ExpensesFeature(base, centres, people, donors);
        repairs = new RepairsFeature(base, centres, assets, ledger, stock);
        findings = new FindingsFeature(base, access, centres);
        privacy = new PrivacyFeature(
                base,
                access,
                centres,
                people,
                labels,
                erasures,
                settings.retention(),
                new PersonRecords(
                        needs.needs, returns.returns, loans.loans, expenses.medicalExpenses, List.of(new DayTraces())));
        reports = new ReportsFeature(base, centres, planning, repairs, labels, this::warnings);
        administration = new AdministrationFeature(base, access, centres, catalogue, PlacesOfWork.NAVIGATION);
        all = List.of(
                access,
                centres,
                assets,
                teams,
                calendars,
                labels,
                people,
                merges,
                search,
                peopleImport,
                catalogue,
                catalogueImport,
                ledger,
                donors,
                stock,
                shelves,
                adjustments,
                boxes,
                receiving,
                packingLists,
                openings,
                bags,
                moves,
                transfers,
                writeOffs,
                kits,
                counts,
                planning,
                needs,
                rules,
                handouts,
                returns,
                conflicts,
                eligibility,
                desk,
                days,
                dayEnd,
                loans,
                expenses,
                repairs,
                findings,
                privacy,
                reports,
                administration,
                new AccountsFeature(base, access),
                new PersonPagesFeature(
                        base,
                        centres,
                        people,
                        merges,
                        search,
                        new PersonDues(handouts.entitlements, handouts.handouts),
                        new OpenNeeds(needs.needs),
                        new PersonLoans(loans.loans)),
                new ScanningFeature(
                        base,
                        centres,
                        assets,
                        people,
                        catalogue,
                        ledger,
                        stock,
                        transfers,
                        repairs,
                        settings.substitute()),
                new PrintingFeature(base, centres, people, receiving, transfers, writeOffs, handouts, labels));
    }

    private List<Glance.Tile> warnings(Operator by) {
        return Stream.of(privacy.dueErasures.tiles(by), privacy.alarms.tiles(by), access.roleGrants.tiles(by))
                .flatMap(List::stream)
                .toList();
    }

    /** Lists pages, resources and filters. */
    public List<Object> components() {
        return each(Feature::components);
    }

    /** Lists the background jobs of a running server. */
    public List<Managed> jobs() {
        RepeatedJob sweep =
                new RepeatedJob("sweeping files", Duration.ZERO, Duration.ofHours(1), base.files()::sweep, () -> {});
        return Stream.concat(Stream.of(sweep), each(Feature::jobs).stream()).toList();
    }

    /** Lists all checks of the {@code check} command. */
    public List<Check> checks() {
        return Stream.of(DatabaseChecks.ALL, List.of(base.files().check()), each(Feature::checks))
                .flatMap(List::stream)
                .toList();
    }

    /** Lists the checks that need only the database, without the files beside it. */
    public List<Check> checksOfDatabase() {
        return Stream.of(DatabaseChecks.ALL, each(Feature::checks))
                .flatMap(List::stream)
                .toList();
    }

    /** Lists all figures of the {@code check} command. */
    public List<Figure> figures() {
        return Stream.of(each(Feature::figures), StoredFiles.FIGURES, DatabaseChecks.FIGURES)
                .flatMap(List::stream)
                .toList();
    }

    /** Lists all rows that are encrypted under keys that a rotation replaces. */
    public List<SealedRows> sealedRows() {
        return each(Feature::sealedRows);
    }

    private <T> List<T> each(Function<Feature, List<T>> what) {
        return all.stream().flatMap(feature -> what.apply(feature).stream()).toList();
    }
}
