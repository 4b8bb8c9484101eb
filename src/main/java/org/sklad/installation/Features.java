package org.sklad.installation;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sklad.access.accounts.AccountsFeature;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFeature;
import org.sklad.access.signin.Passwords;
import org.sklad.aid.approvals.ApprovalsFeature;
import org.sklad.aid.conflicts.ConflictsFeature;
import org.sklad.aid.dayend.DayEndFeature;
import org.sklad.aid.days.DayOnward;
import org.sklad.aid.days.DaysFeature;
import org.sklad.aid.desk.DeskFeature;
import org.sklad.aid.desk.PersonDues;
import org.sklad.aid.eligibility.EligibilityFeature;
import org.sklad.aid.expenses.ExpensesFeature;
import org.sklad.aid.handouts.HandoutReceivers;
import org.sklad.aid.handouts.HandoutsFeature;
import org.sklad.aid.handouts.HandoutsOfMerged;
import org.sklad.aid.loans.LoansFeature;
import org.sklad.aid.loans.LoansOfMerged;
import org.sklad.aid.needs.NeedsFeature;
import org.sklad.aid.needs.NeedsOfPeople;
import org.sklad.aid.returns.ReturnsFeature;
import org.sklad.aid.rules.RulesFeature;
import org.sklad.barcodes.Substitute;
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
import org.sklad.goods.purchases.PurchasesFeature;
import org.sklad.goods.receiving.ReceivingFeature;
import org.sklad.goods.shelves.ShelvesFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.goods.transfers.Transfers;
import org.sklad.goods.transfers.TransfersFeature;
import org.sklad.goods.writeoffs.WriteOffsFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.oversight.administration.AdministrationFeature;
import org.sklad.oversight.evidence.EvidenceFeature;
import org.sklad.oversight.findings.FindingsFeature;
import org.sklad.oversight.help.HelpFeature;
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

/** All features in order of dependency. A new feature needs a line here, and one in {@link MessagePackages} for its texts. */
public final class Features {
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
    public final PurchasesFeature purchases;
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
    public final ApprovalsFeature approvals;
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
    public final PhoneFeature phone;
    public final ProgrammeFeature programme;
    public final FindingsFeature findings;
    public final PrivacyFeature privacy;
    public final ReportsFeature reports;
    public final AdministrationFeature administration;

    private final Base base;
    private final List<Feature> all = new ArrayList<>();

    /** Builds the features with passwords hashed at full strength. */
    public Features(Base base, SkladConfiguration settings) {
        this(base, settings, new Passwords(base.randomness()), StockLedger::new);
    }

    /** Builds the features on a ledger of the caller; a test passes a broken one. */
    public Features(
            Base base, SkladConfiguration settings, Passwords passwords, Function<Locations, StockLedger> stockLedger) {
        this.base = base;
        ErasureList erasures = ErasureList.beside(settings.keyFile());
        access = add(new AccessFeature(base, passwords, settings.secondFactorRoles(), PlacesOfWork.NAVIGATION));
        centres = add(new CentresFeature(base, access, ClosingGuards.ALL));
        assets = add(new AssetsFeature(base, access, centres));
        teams = add(new TeamsFeature(base, access, centres));
        calendars = add(new CalendarsFeature(base, access, centres));
        labels = add(new LabelsFeature(base, settings.folder().resolve("labels")));
        people = add(new BeneficiariesFeature(base, centres, erasures::addRefusal, new NeedsOfPeople()));
        merges = add(new PersonMergesFeature(
                base, centres, people, List.of(new HandoutsOfMerged(), new NeedsOfPeople(), new LoansOfMerged())));
        search = add(new NameSearchFeature(base, centres, people));
        peopleImport = add(new PeopleImportFeature(base, access, centres, people));
        catalogue = add(new CatalogueFeature(
                base,
                access,
                List.of(StockGuard::objection),
                List.of(new MergedLots(), new CountsOfMerged(), new LevelsOfMerged())));
        catalogueImport = add(new CatalogueImportFeature(base, access, catalogue));
        ledger = add(new LedgerFeature(base, centres, stockLedger));
        donors = add(new DonorsFeature(base, access, centres));
        stock = add(new StockFeature(base, access, centres, catalogue, ledger, new HandoutReceivers()));
        shelves = add(new ShelvesFeature(base, centres, catalogue));
        adjustments = add(new AdjustmentsFeature(base, centres, ledger, stock));
        boxes = add(new BoxesFeature(base, centres, ledger, stock));
        receiving = add(new ReceivingFeature(
                base, access, centres, catalogue, ledger, donors, stock, shelves, boxes, settings.medicineGate()));
        purchases = add(new PurchasesFeature(base, receiving));
        packingLists = add(new PackingListsFeature(base, centres, donors, receiving));
        openings = add(new OpeningsFeature(base, access, centres, ledger));
        bags = add(new BagsFeature(base, centres, ledger, stock, adjustments));
        moves = add(new MovesFeature(base, centres, ledger, stock, shelves, boxes, bags.reconciliations::page));
        transfers = add(new TransfersFeature(base, centres, ledger, stock, shelves, moves));
        writeOffs = add(new WriteOffsFeature(base, centres, ledger, stock));
        kits = add(new KitsFeature(base, centres, ledger, stock));
        counts = add(new CountsFeature(base, centres, ledger, stock));
        planning = add(new PlanningFeature(base, access, centres, catalogue, Transfers::onTheWay));
        needs = add(new NeedsFeature(base, centres, people, catalogue, HandoutsFeature.LATE_NEEDS));
        rules = add(new RulesFeature(base, access, catalogue));
        approvals = add(new ApprovalsFeature(base, centres, people));
        handouts = add(new HandoutsFeature(base, access, centres, people, ledger, stock));
        returns = add(new ReturnsFeature(base, centres, people, ledger, stock, handouts));
        conflicts = add(new ConflictsFeature(base, centres));
        eligibility = add(new EligibilityFeature(base, people, rules, handouts));
        expenses = add(new ExpensesFeature(base, centres, people, donors));
        programme = add(new ProgrammeFeature(
                base, settings, access, centres, teams, labels, people, catalogue, donors, stock, needs, handouts,
                expenses));
        desk = add(new DeskFeature(
                base,
                centres,
                people,
                catalogue,
                ledger,
                donors,
                stock,
                needs,
                approvals,
                handouts,
                returns,
                conflicts,
                labels,
                new DayOnward(base.database()),
                programme.monitoring.questions));
        days = add(new DaysFeature(base, access, centres, people, adjustments, moves, handouts));
        dayEnd = add(new DayEndFeature(base, centres, days, labels, programme.monitoring.results));
        loans = add(new LoansFeature(base, centres, people, ledger, stock));
        repairs = add(new RepairsFeature(base, access, centres, assets, ledger, stock));
        phone = add(new PhoneFeature(base, settings, access, needs, handouts, repairs, programme));
        findings = add(new FindingsFeature(base, access, centres));
        PersonRecords records = new PersonRecords(
                needs.needs,
                approvals.approvals,
                returns.returns,
                loans.loans,
                expenses.medicalExpenses,
                phone.records);
        privacy = add(new PrivacyFeature(
                base, access, centres, people, merges, labels, erasures, settings.retention(), records));
        List<PendingDecisions> waiting =
                new ArrayList<>(List.of(approvals.decisions, repairs.decisions, counts.decisions));
        waiting.addAll(List.of(conflicts.decisions, phone.imports.decisions, programme.decisions()));
        reports = add(new ReportsFeature(base, centres, planning, repairs, labels, waiting, this::warnings));
        add(new EvidenceFeature(base, access, donors, labels));
        administration = add(new AdministrationFeature(base, access, centres, catalogue, PlacesOfWork.NAVIGATION));
        add(new HelpFeature());
        add(new AccountsFeature(base, access, new DemoOperators(base.database(), centres.centres)));
        PersonDues dues = new PersonDues(handouts.entitlements, handouts.reader);
        add(new PersonPagesFeature(base, centres, people, merges, search, dues, needs.ofPeople, loans.ofPeople));
        ScanningFeature.Papers papers = new ScanningFeature.Papers(donors, boxes, receiving, transfers, repairs);
        Substitute substitute = settings.substitute();
        add(new ScanningFeature(
                base, centres, assets, people, catalogue, ledger, stock, moves, needs, papers, labels, substitute));
        add(new PrintingFeature(
                base, centres, people, receiving, transfers, writeOffs, handouts, labels, programme.complaints.links));
    }

    private <F extends Feature> F add(F feature) {
        all.addAll(feature.rooms());
        return feature;
    }

    private List<Glance.Tile> warnings(Operator by) {
        Stream<List<Glance.Tile>> privately = Stream.of(privacy.dueErasures.tiles(by), privacy.alarms.tiles(by));
        return Stream.concat(Stream.of(approvals.approvals.tiles(by), access.roleGrants.tiles(by)), privately)
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
        return Stream.concat(Stream.of(base.files().check()), checksOfDatabase().stream())
                .toList();
    }

    /** Lists the checks that need only the database, without the files beside it. */
    public List<Check> checksOfDatabase() {
        return Stream.concat(DatabaseChecks.ALL.stream(), each(Feature::checks).stream())
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
