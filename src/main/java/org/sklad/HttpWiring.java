package org.sklad;

import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.setup.Environment;
import java.time.InstantSource;
import org.sklad.access.AccessFilter;
import org.sklad.access.AccountPages;
import org.sklad.access.LastSeenSaver;
import org.sklad.access.Operator;
import org.sklad.access.SecondFactorPages;
import org.sklad.access.SessionResource;
import org.sklad.access.SessionsResource;
import org.sklad.access.SignInPages;
import org.sklad.access.TokenPages;
import org.sklad.access.TokensResource;
import org.sklad.administration.AuditPages;
import org.sklad.administration.AuditResource;
import org.sklad.administration.OperatorPages;
import org.sklad.administration.OperatorsResource;
import org.sklad.administration.SetUp;
import org.sklad.administration.SetUpPages;
import org.sklad.administration.StartPages;
import org.sklad.administration.StartedPages;
import org.sklad.beneficiaries.ArrivalsResource;
import org.sklad.beneficiaries.BeneficiariesResource;
import org.sklad.beneficiaries.HouseholdsResource;
import org.sklad.beneficiaries.IdentitiesResource;
import org.sklad.beneficiaries.IdentityPages;
import org.sklad.beneficiaries.PeopleImport;
import org.sklad.beneficiaries.PeopleImportPages;
import org.sklad.beneficiaries.PeopleImportResource;
import org.sklad.beneficiaries.PeoplePages;
import org.sklad.beneficiaries.PersonPage;
import org.sklad.beneficiaries.PersonPages;
import org.sklad.beneficiaries.RegistrationPages;
import org.sklad.boxes.BoxPages;
import org.sklad.boxes.BoxScanPages;
import org.sklad.boxes.BoxesResource;
import org.sklad.catalogue.CatalogueImportPages;
import org.sklad.catalogue.CompositionPages;
import org.sklad.catalogue.CompositionsResource;
import org.sklad.catalogue.ItemImport;
import org.sklad.catalogue.ItemPages;
import org.sklad.catalogue.ItemsResource;
import org.sklad.centres.AssetPages;
import org.sklad.centres.AssetsResource;
import org.sklad.centres.CalendarPages;
import org.sklad.centres.CalendarResource;
import org.sklad.centres.CentreFilter;
import org.sklad.centres.CentreImport;
import org.sklad.centres.CentreImportPages;
import org.sklad.centres.CentrePages;
import org.sklad.centres.CentresResource;
import org.sklad.centres.LocationPages;
import org.sklad.centres.LocationsResource;
import org.sklad.centres.PresentCentrePages;
import org.sklad.centres.RoomPages;
import org.sklad.centres.RoomsResource;
import org.sklad.centres.TeamPages;
import org.sklad.centres.TeamsResource;
import org.sklad.counts.CountPages;
import org.sklad.counts.CountScanPages;
import org.sklad.counts.CountsResource;
import org.sklad.demo.DemoMark;
import org.sklad.distribution.DeskPages;
import org.sklad.distribution.EntitlementRulesResource;
import org.sklad.distribution.EntitlementsResource;
import org.sklad.distribution.GroupDeskPages;
import org.sklad.distribution.HandoutPages;
import org.sklad.distribution.HandoutsResource;
import org.sklad.distribution.PersonDues;
import org.sklad.distribution.RulePages;
import org.sklad.kits.AssembliesResource;
import org.sklad.kits.AssemblyPages;
import org.sklad.kits.BreakUpPages;
import org.sklad.kits.BreakUpsResource;
import org.sklad.kits.KitPlaces;
import org.sklad.kits.KitsResource;
import org.sklad.labels.LabelFiles;
import org.sklad.labels.LabelSheets;
import org.sklad.planning.AppealResource;
import org.sklad.planning.LevelImport;
import org.sklad.planning.LevelPages;
import org.sklad.planning.LevelsResource;
import org.sklad.planning.SeasonPages;
import org.sklad.planning.SeasonsResource;
import org.sklad.planning.ShortagePages;
import org.sklad.planning.ShortagesResource;
import org.sklad.planning.TransferSuggestionsResource;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.HealthResource;
import org.sklad.platform.web.LanguagePages;
import org.sklad.platform.web.OpenApiResource;
import org.sklad.platform.web.SheetWriter;
import org.sklad.platform.web.Web;
import org.sklad.printing.DiscrepancyPaperPages;
import org.sklad.printing.DiscrepancyPaperResource;
import org.sklad.printing.DiscrepancyPapers;
import org.sklad.printing.LabelPages;
import org.sklad.printing.Labels;
import org.sklad.printing.LabelsResource;
import org.sklad.printing.ProtocolPages;
import org.sklad.printing.Protocols;
import org.sklad.printing.ProtocolsResource;
import org.sklad.printing.ReceiptPages;
import org.sklad.printing.Receipts;
import org.sklad.printing.ReceiptsResource;
import org.sklad.printing.WaybillPages;
import org.sklad.printing.Waybills;
import org.sklad.printing.WaybillsResource;
import org.sklad.receiving.ConsignmentPages;
import org.sklad.receiving.ConsignmentScanPages;
import org.sklad.receiving.ConsignmentsResource;
import org.sklad.receiving.OpeningPages;
import org.sklad.receiving.OpeningsResource;
import org.sklad.receiving.PackingListPages;
import org.sklad.receiving.PackingLists;
import org.sklad.receiving.PackingListsResource;
import org.sklad.receiving.StockImport;
import org.sklad.reports.OverviewPages;
import org.sklad.reports.Reports;
import org.sklad.reports.ReportsResource;
import org.sklad.reports.StartFilter;
import org.sklad.reports.Starts;
import org.sklad.scanning.ScanPages;
import org.sklad.scanning.ScanResource;
import org.sklad.scanning.Scans;
import org.sklad.stock.AdjustmentPages;
import org.sklad.stock.AdjustmentsResource;
import org.sklad.stock.BalancesResource;
import org.sklad.stock.DonorsResource;
import org.sklad.stock.FundingSourcesResource;
import org.sklad.stock.ItemRecallPages;
import org.sklad.stock.ItemRecallsResource;
import org.sklad.stock.LotsResource;
import org.sklad.stock.MovementsResource;
import org.sklad.stock.StockPages;
import org.sklad.transfers.BagScanPages;
import org.sklad.transfers.ExpiredGoodsPages;
import org.sklad.transfers.ExpiredGoodsResource;
import org.sklad.transfers.MovePages;
import org.sklad.transfers.MoveScanPages;
import org.sklad.transfers.MovesResource;
import org.sklad.transfers.ReceiptScanPages;
import org.sklad.transfers.ReconciliationPages;
import org.sklad.transfers.ReconciliationsResource;
import org.sklad.transfers.TransferPages;
import org.sklad.transfers.TransferScanPages;
import org.sklad.transfers.TransfersResource;
import org.sklad.writeoffs.WriteOffPages;
import org.sklad.writeoffs.WriteOffsResource;

/** The filters, pages and resources of every feature, each given the front classes that it stands before. */
final class HttpWiring {
    private final Environment environment;
    private final SkladConfiguration configuration;
    private final Features features;
    private final RepairWiring repairs;
    private final SetUp setUp;
    private final Messages messages = Messages.load(SkladApplication.WITH_MESSAGES);
    private final Forms forms;
    private final Database database;
    private final Randomness randomness;
    private final InstantSource clock;

    HttpWiring(
            Environment environment,
            SkladConfiguration configuration,
            Installation installation,
            Features features,
            SetUp setUp) {
        this.environment = environment;
        this.configuration = configuration;
        this.features = features;
        this.setUp = setUp;
        database = installation.database();
        randomness = installation.randomness();
        clock = installation.clock();
        repairs = new RepairWiring(installation, features, configuration.dataDir());
        forms = new Forms(
                environment.getValidator(), database, installation.key().hash("used-ids")::of);
    }

    /** Puts all of it before the world, and last the description of what is there. */
    void install() {
        platform();
        access();
        centres();
        catalogue();
        stock();
        boxes();
        repairs();
        beneficiaries();
        receiving();
        transfers();
        kits();
        writeOffs();
        counts();
        planning();
        distribution();
        reports();
        scanning();
        printing();
        administration();
        register(new OpenApiResource(environment.jersey().getResourceConfig()));
    }

    private void platform() {
        boolean demo = DemoMark.isSet(database);
        Web.install(environment, messages, configuration.publicUrl(), randomness, clock, demo);
        register(
                new HealthResource(database),
                new Exports(),
                new SheetWriter(messages, randomness, clock, configuration.dataDir(), demo),
                new LanguagePages((request, language) -> AccessFilter.operator(request)
                        .ifPresent(operator -> features.operators().setLanguage(operator, language))));
    }

    private void access() {
        environment.lifecycle().manage(new LastSeenSaver(features.sessions()));
        register(
                new AccessFilter(features.sessions(), features.tokens(), PlacesOfWork.NAVIGATION),
                new AuthValueFactoryProvider.Binder<>(Operator.class),
                new SignInPages(features.sessions(), forms),
                new AccountPages(features.sessions(), features.secondFactor(), forms),
                new SecondFactorPages(features.secondFactor(), forms, clock),
                new TokenPages(features.tokens(), forms, randomness, clock),
                new SessionResource(features.sessions(), forms),
                new SessionsResource(features.sessions()),
                new TokensResource(features.tokens(), forms));
    }

    private void centres() {
        CentreImport imports = features.centreImport(forms::check);
        register(
                new CentresResource(features.centres(), imports, forms, messages),
                new CentreImportPages(imports, forms),
                new CentreFilter(features.centres()),
                new PresentCentrePages(forms),
                new CentrePages(features.centres(), forms),
                new LocationsResource(features.centres(), features.locations(), forms),
                new LocationPages(features.centres(), features.locations(), forms),
                new RoomsResource(features.centres(), features.rooms(), forms),
                new RoomPages(features.centres(), features.rooms(), forms),
                new AssetsResource(features.centres(), features.assets(), forms),
                new AssetPages(features.centres(), features.assets(), features.rooms(), forms),
                new TeamsResource(features.centres(), features.teams(), forms),
                new TeamPages(features.centres(), features.teams(), features.locations(), forms),
                new CalendarResource(features.centres(), features.calendars(), forms),
                new CalendarPages(features.centres(), features.calendars(), forms, clock));
    }

    private void catalogue() {
        ItemImport itemImport = features.itemImport(forms::check);
        register(
                new ItemsResource(features.items(), itemImport, forms, messages),
                new ItemPages(features.items(), forms, randomness),
                new CatalogueImportPages(itemImport),
                new CompositionsResource(features.compositions(), forms),
                new CompositionPages(features.compositions(), forms, randomness));
    }

    private void stock() {
        register(
                new BalancesResource(features.stock()),
                new MovementsResource(features.stock()),
                new LotsResource(features.lots(), forms),
                new ItemRecallsResource(features.lots(), features.stock(), forms),
                new ItemRecallPages(features.lots(), features.stock(), forms, randomness),
                new AdjustmentsResource(features.adjustments(), forms),
                new DonorsResource(features.sources(), forms),
                new FundingSourcesResource(features.sources(), forms),
                new StockPages(features.stock(), features.lots(), forms, randomness),
                new AdjustmentPages(features.adjustments(), features.stock(), features.lots(), forms, randomness));
    }

    private void boxes() {
        register(
                new BoxesResource(features.boxes(), forms),
                new BoxPages(features.boxes(), features.locations(), forms, randomness),
                new BoxScanPages(features.boxes(), features.stock(), features.centres(), forms, randomness));
    }

    private void repairs() {
        environment.lifecycle().manage(repairs.sweeper());
        register(repairs.components(forms));
    }

    private void beneficiaries() {
        PeopleImport peopleImport = features.peopleImport(forms::check);
        register(
                new PeopleImportResource(peopleImport, messages),
                new PeopleImportPages(peopleImport, messages),
                new BeneficiariesResource(
                        features.beneficiaries(),
                        features.registrations(),
                        features.stays(),
                        features.centres(),
                        forms,
                        clock),
                new IdentitiesResource(features.beneficiaries(), features.identities(), forms, clock),
                new ArrivalsResource(features.stays(), features.centres(), forms),
                new HouseholdsResource(features.households(), forms));
        PersonPage personPage = new PersonPage(
                features.beneficiaries(),
                features.households(),
                features.identities(),
                features.centres(),
                new PersonDues(features.entitlements(), features.handouts()),
                randomness,
                clock);
        register(
                new PeoplePages(features.beneficiaries(), features.households(), forms, clock),
                new RegistrationPages(
                        features.registrations(),
                        features.stays(),
                        features.centres(),
                        features.rooms(),
                        forms,
                        randomness,
                        clock),
                new PersonPages(
                        features.beneficiaries(),
                        features.households(),
                        features.stays(),
                        features.rooms(),
                        personPage,
                        forms,
                        clock),
                new IdentityPages(features.beneficiaries(), features.identities(), personPage, forms, clock));
    }

    private void receiving() {
        StockImport stockImport = features.stockImport(forms::check);
        PackingLists packingLists = new PackingLists(database, features.consignments(), forms::check);
        register(
                new OpeningsResource(features.openings(), stockImport, forms, messages),
                new OpeningPages(features.openings(), stockImport),
                new ConsignmentsResource(features.consignments(), features.consignmentLines(), forms),
                new PackingListsResource(packingLists, forms, messages),
                new PackingListPages(packingLists, features.locations(), forms, randomness),
                new ConsignmentPages(
                        features.consignments(), features.consignmentLines(), features.locations(), forms, randomness),
                new ConsignmentScanPages(
                        features.consignments(), features.consignmentLines(), features.items(), forms, randomness));
    }

    private void transfers() {
        register(
                new ExpiredGoodsResource(features.expiredGoods(), features.moves(), forms),
                new ExpiredGoodsPages(
                        features.expiredGoods(), features.stock(), features.locations(), forms, randomness),
                new MovesResource(features.moves(), features.moveLines(), forms),
                new MovePages(
                        features.moves(),
                        features.reconciliations(),
                        features.boxes(),
                        features.locations(),
                        features.lots(),
                        forms,
                        randomness),
                new ReconciliationsResource(features.reconciliations(), features.reconciliationLines(), forms),
                new ReconciliationPages(
                        features.reconciliations(),
                        features.reconciliationLines(),
                        features.locations(),
                        forms,
                        randomness),
                new BagScanPages(
                        features.reconciliations(),
                        features.reconciliationLines(),
                        features.centres(),
                        features.stock(),
                        forms,
                        randomness),
                new MoveScanPages(
                        features.moves(),
                        features.moveLines(),
                        features.centres(),
                        features.stock(),
                        forms,
                        randomness),
                new TransfersResource(
                        features.transfers(),
                        features.transferLines(),
                        features.transferReceipts(),
                        features.discrepancies(),
                        forms),
                new TransferPages(
                        features.transfers(),
                        features.transferReceipts(),
                        features.discrepancies(),
                        features.centres(),
                        features.locations(),
                        forms,
                        randomness),
                new TransferScanPages(
                        features.transfers(),
                        features.transferLines(),
                        features.moveLines(),
                        features.centres(),
                        features.stock(),
                        forms,
                        randomness),
                new ReceiptScanPages(features.transfers(), features.transferReceipts(), forms, randomness));
    }

    private void writeOffs() {
        register(
                new WriteOffsResource(features.writeOffs(), forms),
                new WriteOffPages(features.writeOffs(), features.stock(), features.locations(), forms, randomness));
    }

    private void kits() {
        KitPlaces places = new KitPlaces(features.kits(), features.locations());
        register(
                new KitsResource(features.kits()),
                new AssembliesResource(features.assemblies(), forms),
                new BreakUpsResource(features.assemblies(), forms),
                new AssemblyPages(features.assemblies(), features.kits(), places, forms, randomness),
                new BreakUpPages(features.assemblies(), features.kits(), places, forms, randomness));
    }

    private void counts() {
        register(
                new CountsResource(features.counts(), features.countLines(), forms),
                new CountPages(features.counts(), features.locations(), forms, randomness),
                new CountScanPages(
                        features.counts(),
                        features.countLines(),
                        features.centres(),
                        features.stock(),
                        forms,
                        randomness));
    }

    private void planning() {
        LevelImport levelImport = features.levelImport();
        register(
                new LevelsResource(features.levels(), levelImport, forms, messages),
                new LevelPages(features.levels(), levelImport, forms, randomness),
                new SeasonsResource(features.seasons(), forms),
                new SeasonPages(features.seasons(), forms, randomness),
                new ShortagesResource(features.shortages()),
                new TransferSuggestionsResource(features.shortages()),
                new AppealResource(features.shortages()),
                new ShortagePages(features.shortages()));
    }

    private void distribution() {
        register(
                new EntitlementRulesResource(features.entitlementRules(), forms),
                new EntitlementsResource(features.entitlements()),
                new HandoutsResource(features.handouts(), forms),
                new RulePages(features.entitlementRules(), forms, randomness, clock),
                new HandoutPages(features.handouts(), forms, randomness),
                new GroupDeskPages(
                        features.handouts(), features.stock(), features.locations(), forms, randomness, clock),
                new DeskPages(
                        features.beneficiaries(),
                        features.entitlements(),
                        features.handouts(),
                        features.stock(),
                        features.centres(),
                        features.locations(),
                        forms,
                        randomness,
                        clock));
    }

    private void reports() {
        Reports reports = new Reports(database, features.centres(), repairs.lists(), clock);
        register(
                new StartFilter(new Starts(database, repairs.lists(), clock)),
                new OverviewPages(reports),
                new ReportsResource(reports));
    }

    private void scanning() {
        Scans scans = new Scans(
                database,
                features.centres(),
                features.locations(),
                features.rooms(),
                features.assets(),
                features.beneficiaries(),
                features.goods(),
                features.lots(),
                repairs.orders(),
                features.transfers());
        register(
                new ScanResource(scans, forms, messages),
                new ScanPages(scans, features.stock(), features.items(), forms));
    }

    private void printing() {
        Fonts fonts = Fonts.load();
        Labels labels = new Labels(
                database,
                new LabelSheets(LabelFiles.read(configuration.folder().resolve("labels")), fonts),
                features.consignments(),
                messages,
                clock);
        Receipts receipts =
                new Receipts(features.handouts(), features.beneficiaries(), features.centres(), messages, fonts);
        Waybills waybills = new Waybills(features.transfers(), features.centres(), messages, fonts);
        Protocols protocols = new Protocols(features.writeOffs(), features.centres(), messages, fonts);
        DiscrepancyPapers discrepancies =
                new DiscrepancyPapers(features.consignments(), features.centres(), messages, fonts);
        register(
                new LabelsResource(labels, forms),
                new LabelPages(labels),
                new ReceiptsResource(receipts),
                new ReceiptPages(receipts),
                new WaybillsResource(waybills),
                new WaybillPages(waybills),
                new ProtocolsResource(protocols),
                new ProtocolPages(protocols),
                new DiscrepancyPaperResource(discrepancies),
                new DiscrepancyPaperPages(discrepancies));
    }

    private void administration() {
        register(
                new SetUpPages(setUp, forms),
                new StartPages(PlacesOfWork.NAVIGATION, setUp),
                new StartedPages(setUp),
                new OperatorsResource(features.operators(), features.operatorCentres(), forms),
                new OperatorPages(
                        features.operators(), features.operatorCentres(), features.centres(), forms, randomness, clock),
                new AuditResource(features.audit()),
                new AuditPages(features.audit()));
    }

    private void register(Object... components) {
        for (Object component : components) {
            environment.jersey().register(component);
        }
    }
}
