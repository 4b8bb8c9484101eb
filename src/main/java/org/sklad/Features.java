package org.sklad;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sklad.access.AccessChecks;
import org.sklad.access.Audit;
import org.sklad.access.AuditChain;
import org.sklad.access.Operators;
import org.sklad.access.OwnSessions;
import org.sklad.access.Passwords;
import org.sklad.access.Role;
import org.sklad.access.RoleGrants;
import org.sklad.access.SecondFactor;
import org.sklad.access.SecretRows;
import org.sklad.access.Sessions;
import org.sklad.access.Tokens;
import org.sklad.administration.AdministrationChecks;
import org.sklad.administration.OperatorCentres;
import org.sklad.beneficiaries.Beneficiaries;
import org.sklad.beneficiaries.BeneficiaryChecks;
import org.sklad.beneficiaries.Caseworkers;
import org.sklad.beneficiaries.ConsentTexts;
import org.sklad.beneficiaries.Consents;
import org.sklad.beneficiaries.DataKeyRows;
import org.sklad.beneficiaries.Guesses;
import org.sklad.beneficiaries.Households;
import org.sklad.beneficiaries.Identities;
import org.sklad.beneficiaries.NameIndex;
import org.sklad.beneficiaries.NameSearches;
import org.sklad.beneficiaries.NameTokens;
import org.sklad.beneficiaries.PeopleImport;
import org.sklad.beneficiaries.PersonMerges;
import org.sklad.beneficiaries.Registrations;
import org.sklad.beneficiaries.Stays;
import org.sklad.beneficiaries.Traces;
import org.sklad.boxes.BoxActs;
import org.sklad.boxes.BoxChecks;
import org.sklad.catalogue.CatalogueChecks;
import org.sklad.catalogue.Compositions;
import org.sklad.catalogue.ItemImport;
import org.sklad.catalogue.Items;
import org.sklad.catalogue.Merges;
import org.sklad.centres.Assets;
import org.sklad.centres.CentreChecks;
import org.sklad.centres.CentreImport;
import org.sklad.centres.Centres;
import org.sklad.centres.Locations;
import org.sklad.centres.Rooms;
import org.sklad.centres.Teams;
import org.sklad.centres.WorkingCalendars;
import org.sklad.counts.CountChecks;
import org.sklad.counts.CountLines;
import org.sklad.counts.Counts;
import org.sklad.counts.CountsOfMerged;
import org.sklad.days.DayChanges;
import org.sklad.days.DayChecks;
import org.sklad.days.DayClosings;
import org.sklad.days.DayOnward;
import org.sklad.days.DayPictures;
import org.sklad.days.DayQueue;
import org.sklad.days.DayReports;
import org.sklad.days.DayTraces;
import org.sklad.days.DistributionDays;
import org.sklad.distribution.Conflicts;
import org.sklad.distribution.DistributionChecks;
import org.sklad.distribution.EntitlementRules;
import org.sklad.distribution.Entitlements;
import org.sklad.distribution.Explanations;
import org.sklad.distribution.GroupTextRows;
import org.sklad.distribution.Handouts;
import org.sklad.distribution.HandoutsOfMerged;
import org.sklad.distribution.NamedGoods;
import org.sklad.distribution.ReturnChecks;
import org.sklad.distribution.Returns;
import org.sklad.distribution.RulePreviews;
import org.sklad.findings.FindingChecks;
import org.sklad.findings.Findings;
import org.sklad.kits.Assemblies;
import org.sklad.kits.KitChecks;
import org.sklad.kits.Kits;
import org.sklad.loans.LoanChecks;
import org.sklad.loans.LoanReturns;
import org.sklad.loans.Loans;
import org.sklad.loans.LoansOfMerged;
import org.sklad.needs.KeptGoods;
import org.sklad.needs.NeedChecks;
import org.sklad.needs.Needs;
import org.sklad.needs.NeedsOfMerged;
import org.sklad.needs.PickList;
import org.sklad.planning.LevelImport;
import org.sklad.planning.Levels;
import org.sklad.planning.LevelsOfMerged;
import org.sklad.planning.PlanningChecks;
import org.sklad.planning.Proposals;
import org.sklad.planning.Seasons;
import org.sklad.planning.Shortages;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseChecks;
import org.sklad.platform.db.Figure;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.files.Photos;
import org.sklad.platform.files.StoredFiles;
import org.sklad.privacy.AccessExports;
import org.sklad.privacy.Alarms;
import org.sklad.privacy.DueErasures;
import org.sklad.privacy.ErasureList;
import org.sklad.privacy.ErasureWriter;
import org.sklad.privacy.Erasures;
import org.sklad.privacy.PrivacyChecks;
import org.sklad.privacy.ProcessingRecord;
import org.sklad.privacy.Retention;
import org.sklad.programme.MedicalChecks;
import org.sklad.programme.MedicalExpenses;
import org.sklad.receiving.ConsignmentLines;
import org.sklad.receiving.Consignments;
import org.sklad.receiving.MedicineGate;
import org.sklad.receiving.Openings;
import org.sklad.receiving.ReceiptPosting;
import org.sklad.receiving.ReceivingChecks;
import org.sklad.receiving.Sortings;
import org.sklad.receiving.StockImport;
import org.sklad.repairs.RepairChecks;
import org.sklad.stock.AdjustmentChecks;
import org.sklad.stock.Adjustments;
import org.sklad.stock.Goods;
import org.sklad.stock.Lots;
import org.sklad.stock.MergedLots;
import org.sklad.stock.Restrictions;
import org.sklad.stock.Shelves;
import org.sklad.stock.Sources;
import org.sklad.stock.Stock;
import org.sklad.stock.StockChecks;
import org.sklad.stock.StockGuard;
import org.sklad.stock.StockLedger;
import org.sklad.transfers.Discrepancies;
import org.sklad.transfers.ExpiredGoods;
import org.sklad.transfers.MoveChecks;
import org.sklad.transfers.MoveLines;
import org.sklad.transfers.Moves;
import org.sklad.transfers.ReconciliationChecks;
import org.sklad.transfers.ReconciliationLines;
import org.sklad.transfers.Reconciliations;
import org.sklad.transfers.TransferChecks;
import org.sklad.transfers.TransferLines;
import org.sklad.transfers.TransferReceipts;
import org.sklad.transfers.Transfers;
import org.sklad.writeoffs.WriteOffChecks;
import org.sklad.writeoffs.WriteOffs;

/**
 * The front classes of all features, put together once for a server and for each command. What is built of them for a page or a
 * command alone is not among them.
 */
public final class Features {
    public final Operators operators;
    public final Sessions sessions;
    public final SecondFactor secondFactor;
    public final OwnSessions ownSessions;
    public final Tokens tokens;
    public final RoleGrants roleGrants;
    public final Audit audit;
    public final Centres centres;
    public final Locations locations;
    public final Rooms rooms;
    public final Assets assets;
    public final Teams teams;
    public final WorkingCalendars calendars;
    public final Guesses guesses;
    public final Beneficiaries beneficiaries;
    public final Registrations registrations;
    public final Stays stays;
    public final Households households;
    public final Identities identities;
    public final Consents consents;
    public final Caseworkers caseworkers;
    public final NameIndex nameIndex;
    public final PersonMerges personMerges;
    public final NameSearches nameSearches;
    public final OperatorCentres operatorCentres;
    public final Items items;
    public final Stock stock;
    public final Lots lots;
    public final Sources sources;
    public final Restrictions restrictions;
    public final StockLedger ledger;
    public final Adjustments adjustments;
    public final Consignments consignments;
    public final ConsignmentLines consignmentLines;
    public final Sortings sortings;
    public final Goods goods;
    public final Shelves shelves;
    public final BoxActs boxes;
    public final Moves moves;
    public final MoveLines moveLines;
    public final ExpiredGoods expiredGoods;
    public final Reconciliations reconciliations;
    public final ReconciliationLines reconciliationLines;
    public final Counts counts;
    public final CountLines countLines;
    public final Transfers transfers;
    public final TransferLines transferLines;
    public final TransferReceipts transferReceipts;
    public final Discrepancies discrepancies;
    public final Openings openings;
    public final Compositions compositions;
    public final Merges merges;
    public final WriteOffs writeOffs;
    public final Loans loans;
    public final LoanReturns loanReturns;
    public final MedicalExpenses medicalExpenses;
    public final Kits kits;
    public final Assemblies assemblies;
    public final Levels levels;
    public final Seasons seasons;
    public final Shortages shortages;
    public final Proposals proposals;
    public final Findings findings;
    public final Needs needs;
    public final KeptGoods keptGoods;
    public final PickList pickList;
    public final EntitlementRules entitlementRules;
    public final Explanations explanations;
    public final RulePreviews rulePreviews;
    public final NamedGoods namedGoods;
    public final Entitlements entitlements;
    public final Handouts handouts;
    public final Returns returns;
    public final Conflicts conflicts;
    public final DistributionDays distributionDays;
    public final DayChanges dayChanges;
    public final DayQueue dayQueue;
    public final DayPictures dayPictures;
    public final DayClosings dayClosings;
    public final DayReports dayReports;
    public final DayOnward dayOnward;
    public final Erasures erasures;
    public final DueErasures dueErasures;
    public final AccessExports accessExports;
    public final ProcessingRecord processing;
    public final Alarms alarms;

    private final KeyedHash peopleHash;
    private final Database database;
    private final Randomness randomness;
    private final InstantSource clock;

    /** With what is asked of medicines by custom. */
    public Features(Installation of) {
        this(of, new Passwords(of.randomness()), Set.of(), MedicineGate.USUAL, Retention.USUAL);
    }

    /**
     * @param secondFactorRoles roles that demand a second factor
     * @param gate what is asked of medicines that come in
     * @param retention for how long people are kept who left
     */
    public Features(
            Installation of, Passwords passwords, Set<Role> secondFactorRoles, MedicineGate gate, Retention retention) {
        KeyedHash signInHash = of.keys().hash(KeyPurpose.SIGN_IN);
        audit = new Audit(of.database(), of.auditChain(), of.randomness(), of.clock());
        operators = new Operators(of.database(), passwords, audit, of.randomness(), of.clock());
        secondFactor = new SecondFactor(
                of.database(), of.keys().fields(), secondFactorRoles, audit, of.randomness(), of.clock());
        sessions = new Sessions(of.database(), passwords, secondFactor, audit, signInHash, of.randomness(), of.clock());
        ownSessions = new OwnSessions(of.database(), sessions, audit, of.clock());
        tokens = new Tokens(of.database(), secondFactor, audit, signInHash, of.randomness(), of.clock());
        roleGrants = new RoleGrants(of.database(), audit, of.clock());
        centres = new Centres(of.database(), audit, of.randomness());
        locations = new Locations(of.database(), audit, of.randomness(), List.of(StockGuard::requireEmpty));
        rooms = new Rooms(of.database(), audit, of.randomness());
        assets = new Assets(of.database(), audit, of.randomness());
        teams = new Teams(of.database(), audit);
        calendars = new WorkingCalendars(of.database(), audit);
        DataKeys dataKeys = of.keys().dataKeys();
        peopleHash = of.keys().hash(KeyPurpose.PEOPLE_IMPORT);
        guesses = new Guesses(of.database(), of.randomness(), of.clock());
        beneficiaries = new Beneficiaries(of.database(), guesses, rooms, of.randomness(), of.clock());
        NameTokens nameTokens = new NameTokens(of.keys().hash(KeyPurpose.NAME_TOKENS));
        nameIndex = new NameIndex(of.database(), dataKeys, nameTokens);
        nameSearches = new NameSearches(of.database(), dataKeys, nameTokens, of.randomness(), of.clock());
        registrations = new Registrations(of.database(), dataKeys, nameIndex, rooms, of.randomness(), of.clock());
        stays = new Stays(of.database(), guesses, nameIndex, rooms, of.clock());
        households = new Households(of.database(), of.randomness(), of.clock());
        identities = new Identities(of.database(), dataKeys, nameIndex, of.clock());
        ErasureList erasureList = ErasureList.beside(of.keyFile());
        consents = new Consents(
                of.database(), ConsentTexts.load(), refusal -> erasureList.addRefusals(List.of(refusal)), of.clock());
        caseworkers = new Caseworkers(of.database(), of.clock());
        operatorCentres = new OperatorCentres(centres);
        items = new Items(
                of.database(), audit, of.randomness(), List.of(StockGuard::objection, Compositions::objection));
        ledger = new StockLedger(locations);
        goods = new Goods(locations, of.clock());
        shelves = new Shelves(of.database(), centres, locations);
        stock = new Stock(of.database(), centres, locations, of.clock());
        boxes = new BoxActs(of.database(), locations, ledger, goods, of.randomness(), of.clock());
        needs = new Needs(of.database(), centres, beneficiaries, dataKeys, of.clock());
        keptGoods = new KeptGoods(of.database(), needs, beneficiaries, of.clock());
        pickList = new PickList(of.database(), centres, of.clock());
        entitlementRules = new EntitlementRules(of.database(), audit, of.clock());
        entitlements = new Entitlements(of.database(), beneficiaries, of.clock());
        rulePreviews = new RulePreviews(of.database(), of.clock());
        namedGoods = new NamedGoods(of.database(), items);
        explanations = new Explanations(of.database(), beneficiaries, entitlements, of.clock());
        handouts = new Handouts(
                of.database(),
                centres,
                locations,
                beneficiaries,
                entitlements,
                ledger,
                goods,
                sessions,
                dataKeys,
                of.keys().fields(),
                of.randomness(),
                of.clock());
        returns = new Returns(
                of.database(),
                locations,
                beneficiaries,
                ledger,
                goods,
                dataKeys,
                of.keys().fields(),
                of.clock());
        conflicts = new Conflicts(of.database(), centres, dataKeys, of.keys().fields(), of.clock());
        database = of.database();
        lots = new Lots(of.database(), of.clock());
        sources = new Sources(of.database(), audit);
        restrictions = new Restrictions(of.database(), centres, audit);
        adjustments = new Adjustments(of.database(), ledger, locations, of.clock());
        ReceiptPosting receipts =
                new ReceiptPosting(ledger, of.randomness(), of.keys().hash(KeyPurpose.RECEIVED_PACKS), gate);
        consignments = new Consignments(of.database(), centres, locations, receipts, of.clock());
        consignmentLines = new ConsignmentLines(of.database(), consignments, locations, items, receipts, of.clock());
        sortings = new Sortings(
                of.database(), consignments, consignmentLines, locations, ledger, receipts, goods, of.clock());
        moves = new Moves(of.database(), centres, locations, ledger, goods, of.clock());
        moveLines = new MoveLines(of.database(), moves, locations, ledger, goods, of.clock());
        expiredGoods = new ExpiredGoods(of.database(), moves, locations, ledger, goods, of.clock());
        reconciliations =
                new Reconciliations(of.database(), locations, ledger, adjustments, of.randomness(), of.clock());
        reconciliationLines = new ReconciliationLines(of.database(), reconciliations, locations, goods, of.clock());
        counts = new Counts(of.database(), centres, locations, ledger, goods, of.clock());
        countLines = new CountLines(of.database(), counts, locations, goods, of.clock());
        transfers = new Transfers(of.database(), centres, locations, ledger, goods, of.clock());
        transferLines = new TransferLines(of.database(), transfers, of.clock());
        transferReceipts = new TransferReceipts(of.database(), transfers, locations, ledger, goods, of.clock());
        discrepancies = new Discrepancies(of.database(), transfers, locations, ledger, goods, of.clock());
        openings = new Openings(of.database(), centres, locations, ledger, of.randomness(), of.clock());
        compositions = new Compositions(of.database(), of.clock());
        writeOffs = new WriteOffs(of.database(), centres, locations, ledger, goods, of.clock());
        loans = new Loans(of.database(), centres, locations, beneficiaries, ledger, goods, dataKeys, of.clock());
        loanReturns = new LoanReturns(of.database(), locations, ledger, goods, dataKeys, of.clock());
        medicalExpenses = new MedicalExpenses(
                of.database(),
                centres,
                beneficiaries,
                dataKeys,
                new Photos(),
                new StoredFiles(of.dataDir(), of.database(), of.clock()),
                of.randomness(),
                of.clock());
        kits = new Kits(of.database(), centres, locations, goods, of.clock());
        assemblies = new Assemblies(of.database(), kits, locations, ledger, of.randomness(), of.clock());
        levels = new Levels(of.database(), centres, items, audit, of.clock());
        seasons = new Seasons(of.database(), centres, audit, of.clock());
        shortages = new Shortages(of.database(), centres, Transfers::onTheWay, of.clock());
        proposals = new Proposals(of.database(), centres, audit, of.clock());
        merges = new Merges(
                of.database(),
                audit,
                of.clock(),
                List.of(new MergedLots(), new CountsOfMerged(), new LevelsOfMerged()));
        personMerges = new PersonMerges(
                of.database(),
                guesses,
                rooms,
                of.randomness(),
                of.clock(),
                List.of(new HandoutsOfMerged(), new NeedsOfMerged(), new LoansOfMerged()));
        findings = new Findings(of.database(), centres, audit, of.clock());
        alarms = new Alarms(of.database(), guesses, of.clock());
        List<Traces> traces = List.of(new DayTraces());
        ErasureWriter erasureWriter =
                new ErasureWriter(of.database(), erasureList, traces, of.randomness(), of.clock());
        erasures = new Erasures(of.database(), centres, erasureList, retention, erasureWriter, of.clock());
        dueErasures = new DueErasures(of.database(), centres, retention, erasureWriter, audit, of.clock());
        distributionDays = new DistributionDays(of.database(), centres, locations, of.clock());
        dayChanges = new DayChanges(of.database(), distributionDays, audit, of.clock());
        dayQueue = new DayQueue(of.database(), distributionDays, beneficiaries, entitlements, of.clock());
        dayPictures = new DayPictures(of.database());
        dayClosings = new DayClosings(
                of.database(), distributionDays, locations, adjustments, moves, of.randomness(), of.clock());
        dayReports = new DayReports(of.database());
        dayOnward = new DayOnward(of.database());
        accessExports = new AccessExports(
                of.database(), dataKeys, needs, returns, loans, medicalExpenses, traces, retention, of.clock());
        processing = ProcessingRecord.load(retention);
        randomness = of.randomness();
        clock = of.clock();
    }

    /** Everything that is encrypted under keys that a rotation replaces. */
    public static final List<SealedRows> SEALED = List.of(new DataKeyRows(), new SecretRows(), new GroupTextRows());

    /** What the {@code check} command proves, from the ground up. */
    public static List<Check> checks(StoredFiles files, AuditChain chain) {
        return Stream.of(
                        DatabaseChecks.ALL,
                        List.of(files.check()),
                        AccessChecks.all(chain),
                        CentreChecks.ALL,
                        BeneficiaryChecks.ALL,
                        CatalogueChecks.ALL,
                        StockChecks.ALL,
                        AdjustmentChecks.ALL,
                        BoxChecks.ALL,
                        ReceivingChecks.ALL,
                        MoveChecks.ALL,
                        WriteOffChecks.ALL,
                        LoanChecks.ALL,
                        MedicalChecks.ALL,
                        ReconciliationChecks.ALL,
                        KitChecks.ALL,
                        CountChecks.ALL,
                        TransferChecks.ALL,
                        RepairChecks.ALL,
                        DistributionChecks.ALL,
                        ReturnChecks.ALL,
                        PrivacyChecks.ALL,
                        NeedChecks.ALL,
                        DayChecks.ALL,
                        AdministrationChecks.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** What the {@code check} command counts. */
    public static List<Figure> figures() {
        return Stream.of(
                        AccessChecks.FIGURES,
                        CentreChecks.FIGURES,
                        CatalogueChecks.FIGURES,
                        StockChecks.FIGURES,
                        BoxChecks.FIGURES,
                        ReceivingChecks.FIGURES,
                        MoveChecks.FIGURES,
                        WriteOffChecks.FIGURES,
                        LoanChecks.FIGURES,
                        MedicalChecks.FIGURES,
                        ReconciliationChecks.FIGURES,
                        KitChecks.FIGURES,
                        CountChecks.FIGURES,
                        PlanningChecks.FIGURES,
                        FindingChecks.FIGURES,
                        TransferChecks.FIGURES,
                        RepairChecks.FIGURES,
                        StoredFiles.FIGURES,
                        BeneficiaryChecks.FIGURES,
                        DistributionChecks.FIGURES,
                        ReturnChecks.FIGURES,
                        PrivacyChecks.FIGURES,
                        NeedChecks.FIGURES,
                        DayChecks.FIGURES,
                        DatabaseChecks.FIGURES)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Imports people from a sheet.
     *
     * @param check refuses a line with wrong fields
     */
    public PeopleImport peopleImport(Consumer<Record> check) {
        return new PeopleImport(database, registrations, centres, rooms, audit, peopleHash, clock, check);
    }

    /**
     * Imports centres from a sheet.
     *
     * @param check refuses a line with wrong fields
     */
    public CentreImport centreImport(Consumer<Record> check) {
        return new CentreImport(database, audit, randomness, check);
    }

    /**
     * Imports items from a sheet.
     *
     * @param check refuses a line with wrong fields
     */
    public ItemImport itemImport(Consumer<Record> check) {
        return new ItemImport(database, items, audit, check);
    }

    /**
     * Imports opening stock from a sheet.
     *
     * @param check refuses a line with wrong fields
     */
    public StockImport stockImport(Consumer<Record> check) {
        return new StockImport(database, centres, locations, ledger, audit, randomness, clock, check);
    }

    public LevelImport levelImport() {
        return new LevelImport(database, centres, audit);
    }
}
