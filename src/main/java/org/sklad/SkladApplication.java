package org.sklad;

import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import net.sourceforge.argparse4j.inf.Namespace;
import org.sklad.access.AccessFilter;
import org.sklad.access.AccountPages;
import org.sklad.access.LastSeenSaver;
import org.sklad.access.Navigation;
import org.sklad.access.Operator;
import org.sklad.access.Role;
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
import org.sklad.catalogue.CatalogueImportPages;
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
import org.sklad.demo.DemoMark;
import org.sklad.distribution.DeskPages;
import org.sklad.distribution.EntitlementRulesResource;
import org.sklad.distribution.EntitlementsResource;
import org.sklad.distribution.GroupDeskPages;
import org.sklad.distribution.HandoutPages;
import org.sklad.distribution.HandoutsResource;
import org.sklad.distribution.RulePages;
import org.sklad.labels.LabelFiles;
import org.sklad.labels.LabelSheets;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.HealthResource;
import org.sklad.platform.web.Json;
import org.sklad.platform.web.LanguagePages;
import org.sklad.platform.web.NavEntry;
import org.sklad.platform.web.OpenApiResource;
import org.sklad.platform.web.SheetWriter;
import org.sklad.platform.web.Web;
import org.sklad.printing.LabelPages;
import org.sklad.printing.Labels;
import org.sklad.printing.LabelsResource;
import org.sklad.printing.ReceiptPages;
import org.sklad.printing.Receipts;
import org.sklad.printing.ReceiptsResource;
import org.sklad.receiving.ConsignmentPages;
import org.sklad.receiving.ConsignmentScanPages;
import org.sklad.receiving.ConsignmentsResource;
import org.sklad.receiving.OpeningPages;
import org.sklad.receiving.OpeningsResource;
import org.sklad.receiving.StockImport;
import org.sklad.repairs.WorkOrderLists;
import org.sklad.reports.OverviewPages;
import org.sklad.reports.Reports;
import org.sklad.reports.ReportsResource;
import org.sklad.scanning.ScanPages;
import org.sklad.scanning.ScanResource;
import org.sklad.scanning.Scans;
import org.sklad.stock.AdjustmentPages;
import org.sklad.stock.AdjustmentsResource;
import org.sklad.stock.BalancesResource;
import org.sklad.stock.DonorsResource;
import org.sklad.stock.FundingSourcesResource;
import org.sklad.stock.LotsResource;
import org.sklad.stock.MovementsResource;
import org.sklad.stock.StockPages;
import org.sklad.transfers.MovePages;
import org.sklad.transfers.MoveScanPages;
import org.sklad.transfers.MovesResource;

/** The whole program, wired by hand. */
public class SkladApplication extends Application<SkladConfiguration> {
    /** Packages with texts of their own. */
    static final List<String> WITH_MESSAGES = List.of(
            "org.sklad.platform",
            "org.sklad.access",
            "org.sklad.barcodes",
            "org.sklad.centres",
            "org.sklad.catalogue",
            "org.sklad.beneficiaries",
            "org.sklad.stock",
            "org.sklad.labels",
            "org.sklad.repairs",
            "org.sklad.receiving",
            "org.sklad.transfers",
            "org.sklad.distribution",
            "org.sklad.reports",
            "org.sklad.scanning",
            "org.sklad.printing",
            "org.sklad.administration");

    private static final String CONFIG = "config.yml";

    /** The places of work in the order of the layout; an operator lands on the first that they may use. */
    private static final Navigation NAVIGATION = new Navigation(List.of(
            place("/settings/operators", "administration.operators", "people", Role.ADMINISTRATOR),
            place("/settings/centres", "centres.centres", "centre", Role.ADMINISTRATOR),
            place("/settings/audit", "administration.audit", "list", Role.ADMINISTRATOR, Role.AUDITOR),
            place("/overview", "reports.overview", "report", Role.MANAGER, Role.AUDITOR),
            place("/scan", "scanning.scan", "scan", Role.WAREHOUSE),
            place("/consignments", "receiving.receive-and-move", "move", Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR),
            place("/moves", "transfers.moves", "move", Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR),
            place("/hand-out", "distribution.desk", "give", Role.FIELD),
            place("/people", "beneficiaries.people", "people", Role.FIELD, Role.MANAGER, Role.AUDITOR),
            place("/handouts", "distribution.handouts", "list", Role.MANAGER, Role.AUDITOR),
            place("/settings/rules", "distribution.rules", "list", Role.MANAGER, Role.AUDITOR),
            place(
                    "/repairs",
                    "repairs.repairs",
                    "repair",
                    Role.WAREHOUSE,
                    Role.FIELD,
                    Role.TECHNICIAN,
                    Role.MANAGER,
                    Role.AUDITOR),
            place(
                    "/stock",
                    "stock.stock",
                    "box",
                    Role.WAREHOUSE,
                    Role.FIELD,
                    Role.TECHNICIAN,
                    Role.MANAGER,
                    Role.AUDITOR),
            place("/centres", "centres.places", "stock", Role.values()),
            place("/items", "catalogue.items", "tag", Role.values()),
            place("/account", "access.account", "person", Role.values())));

    private static Navigation.Place place(String href, String labelKey, String icon, Role... roles) {
        return new Navigation.Place(new NavEntry(href, labelKey, icon), Set.of(roles));
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            new SkladApplication().run(arguments);
        } else if (Files.exists(Path.of(CONFIG))) {
            new SkladApplication().run("server", CONFIG);
        } else {
            System.err.println("There is no config.yml in this folder. Start in the folder where it stands, or name it:"
                    + " java -jar sklad.jar server PATH/config.yml");
            System.exit(1);
        }
    }

    @Override
    public String getName() {
        return "sklad";
    }

    @Override
    public void initialize(Bootstrap<SkladConfiguration> bootstrap) {
        bootstrap.setObjectMapper(Json.mapper());
        bootstrap.setConfigurationSourceProvider(
                ConfigFile.substituting(bootstrap.getConfigurationSourceProvider(), System::getenv));
        bootstrap.setConfigurationFactoryFactory(
                (type, validator, mapper, prefix) -> ConfigFile.factory(type, validator, prefix));
    }

    /** Only ours: Dropwizard's own {@code check} reads a file and proves nothing. */
    @Override
    protected void addDefaultCommands(Bootstrap<SkladConfiguration> bootstrap) {
        bootstrap.addCommand(new Server(this));
        bootstrap.addCommand(new CheckCommand());
        bootstrap.addCommand(new OperatorCommand());
        bootstrap.addCommand(new ImportCommand());
        bootstrap.addCommand(new DemoCommand());
        bootstrap.addCommand(new BackupCommand());
        bootstrap.addCommand(new RestoreCommand());
    }

    Installation install(SkladConfiguration configuration) {
        return Installation.open(configuration);
    }

    @Override
    public void run(SkladConfiguration configuration, Environment environment) {
        Installation installation = install(configuration);
        environment.lifecycle().manage(new Closing(installation));
        environment.healthChecks().register("database", new DatabaseHealth(installation.database()));
        Features features = new Features(installation);
        features.locations().completeAll();
        Messages messages = Messages.load(WITH_MESSAGES);
        boolean demo = DemoMark.isSet(installation.database());
        Web.install(
                environment,
                messages,
                configuration.publicUrl(),
                installation.randomness(),
                installation.clock(),
                demo);
        Forms forms = new Forms(
                environment.getValidator(),
                installation.database(),
                installation.key().hash("used-ids")::of);
        SetUp setUp = new SetUp(features.operators(), features.centres(), features.items(), installation.randomness());

        register(
                environment,
                new HealthResource(installation.database()),
                new Exports(),
                new SheetWriter(
                        messages, installation.randomness(), installation.clock(), configuration.dataDir(), demo),
                new LanguagePages((request, language) -> AccessFilter.operator(request)
                        .ifPresent(operator -> features.operators().setLanguage(operator, language))));
        registerAccess(environment, features, installation, forms);
        registerCentres(environment, features, forms, messages, installation.clock());
        ItemImport itemImport = features.itemImport(forms::check);
        register(
                environment,
                new ItemsResource(features.items(), itemImport, forms, messages),
                new ItemPages(features.items(), forms, installation.randomness()),
                new CatalogueImportPages(itemImport));
        registerStock(environment, features, installation, forms);
        RepairWiring repairs = new RepairWiring(installation, features, configuration.dataDir());
        environment.lifecycle().manage(repairs.sweeper());
        register(environment, repairs.components(forms));
        registerBeneficiaries(environment, features, installation, forms, messages);
        registerReceiving(environment, features, installation, forms, messages);
        registerTransfers(environment, features, installation, forms);
        registerDistribution(environment, features, installation, forms);
        registerReports(environment, features, installation);
        registerScanning(environment, features, installation, repairs, forms, messages);
        registerPrinting(
                environment, configuration.folder().resolve("labels"), features, installation, forms, messages);
        registerAdministration(environment, features, installation, forms, setUp);
        register(environment, new OpenApiResource(environment.jersey().getResourceConfig()));

        environment
                .lifecycle()
                .addServerLifecycleListener(server -> Address.print(configuration, server, setUp.link()));
    }

    private static void registerAccess(
            Environment environment, Features features, Installation installation, Forms forms) {
        environment.lifecycle().manage(new LastSeenSaver(features.sessions()));
        register(
                environment,
                new AccessFilter(features.sessions(), features.tokens(), NAVIGATION),
                new AuthValueFactoryProvider.Binder<>(Operator.class),
                new SignInPages(features.sessions(), forms),
                new AccountPages(features.sessions(), features.secondFactor(), forms),
                new SecondFactorPages(features.secondFactor(), forms, installation.clock()),
                new TokenPages(features.tokens(), forms, installation.randomness(), installation.clock()),
                new SessionResource(features.sessions(), forms),
                new SessionsResource(features.sessions()),
                new TokensResource(features.tokens(), forms));
    }

    private static void registerCentres(
            Environment environment, Features features, Forms forms, Messages messages, InstantSource clock) {
        CentreImport imports = features.centreImport(forms::check);
        register(
                environment,
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
                new CalendarResource(features.centres(), features.calendars(), forms),
                new CalendarPages(features.centres(), features.calendars(), forms, clock));
    }

    private static void registerStock(
            Environment environment, Features features, Installation installation, Forms forms) {
        register(
                environment,
                new BalancesResource(features.stock()),
                new MovementsResource(features.stock()),
                new LotsResource(features.lots(), forms),
                new AdjustmentsResource(features.adjustments(), forms),
                new DonorsResource(features.sources(), forms),
                new FundingSourcesResource(features.sources(), forms),
                new StockPages(features.stock(), features.lots(), forms, installation.randomness()),
                new AdjustmentPages(
                        features.adjustments(), features.stock(), features.lots(), forms, installation.randomness()));
    }

    private static void registerBeneficiaries(
            Environment environment, Features features, Installation installation, Forms forms, Messages messages) {
        PeopleImport peopleImport = features.peopleImport(forms::check);
        register(
                environment,
                new PeopleImportResource(peopleImport, messages),
                new PeopleImportPages(peopleImport, messages),
                new BeneficiariesResource(
                        features.beneficiaries(),
                        features.registrations(),
                        features.stays(),
                        features.centres(),
                        forms,
                        installation.clock()),
                new IdentitiesResource(features.beneficiaries(), features.identities(), forms, installation.clock()),
                new ArrivalsResource(features.stays(), features.centres(), forms),
                new HouseholdsResource(features.households(), forms));
        PersonPage personPage = new PersonPage(
                features.beneficiaries(),
                features.households(),
                features.identities(),
                features.centres(),
                installation.randomness(),
                installation.clock());
        register(
                environment,
                new PeoplePages(features.beneficiaries(), features.households(), forms, installation.clock()),
                new RegistrationPages(
                        features.registrations(),
                        features.stays(),
                        features.centres(),
                        features.rooms(),
                        forms,
                        installation.randomness(),
                        installation.clock()),
                new PersonPages(
                        features.beneficiaries(),
                        features.households(),
                        features.stays(),
                        features.rooms(),
                        personPage,
                        forms,
                        installation.clock()),
                new IdentityPages(
                        features.beneficiaries(), features.identities(), personPage, forms, installation.clock()));
    }

    private static void registerReceiving(
            Environment environment, Features features, Installation installation, Forms forms, Messages messages) {
        StockImport stockImport = features.stockImport(forms::check);
        register(
                environment,
                new OpeningsResource(features.openings(), stockImport, forms, messages),
                new OpeningPages(features.openings(), stockImport),
                new ConsignmentsResource(features.consignments(), features.consignmentLines(), forms),
                new ConsignmentPages(features.consignments(), features.locations(), forms, installation.randomness()),
                new ConsignmentScanPages(
                        features.consignments(),
                        features.consignmentLines(),
                        features.items(),
                        forms,
                        installation.randomness()));
    }

    private static void registerTransfers(
            Environment environment, Features features, Installation installation, Forms forms) {
        register(
                environment,
                new MovesResource(features.moves(), features.moveLines(), forms),
                new MovePages(
                        features.moves(), features.locations(), features.lots(), forms, installation.randomness()),
                new MoveScanPages(
                        features.moves(),
                        features.moveLines(),
                        features.centres(),
                        features.stock(),
                        forms,
                        installation.randomness()));
    }

    private static void registerDistribution(
            Environment environment, Features features, Installation installation, Forms forms) {
        register(
                environment,
                new EntitlementRulesResource(features.entitlementRules(), forms),
                new EntitlementsResource(features.entitlements()),
                new HandoutsResource(features.handouts(), forms),
                new RulePages(features.entitlementRules(), forms, installation.randomness(), installation.clock()),
                new HandoutPages(features.handouts(), features.centres(), forms, installation.randomness()),
                new GroupDeskPages(
                        features.handouts(),
                        features.stock(),
                        features.locations(),
                        forms,
                        installation.randomness(),
                        installation.clock()),
                new DeskPages(
                        features.beneficiaries(),
                        features.entitlements(),
                        features.handouts(),
                        features.stock(),
                        features.centres(),
                        features.locations(),
                        forms,
                        installation.randomness(),
                        installation.clock()));
    }

    private static void registerReports(Environment environment, Features features, Installation installation) {
        WorkOrderLists orders = new WorkOrderLists(installation.database(), features.centres(), installation.clock());
        Reports reports = new Reports(installation.database(), features.centres(), orders, installation.clock());
        register(environment, new OverviewPages(reports), new ReportsResource(reports));
    }

    private static void registerScanning(
            Environment environment,
            Features features,
            Installation installation,
            RepairWiring repairs,
            Forms forms,
            Messages messages) {
        Scans scans = new Scans(
                installation.database(),
                features.centres(),
                features.locations(),
                features.rooms(),
                features.assets(),
                features.beneficiaries(),
                features.goods(),
                features.lots(),
                repairs.orders());
        register(
                environment,
                new ScanResource(scans, forms, messages),
                new ScanPages(scans, features.stock(), features.items(), forms));
    }

    private static void registerPrinting(
            Environment environment,
            Path folder,
            Features features,
            Installation installation,
            Forms forms,
            Messages messages) {
        Fonts fonts = Fonts.load();
        Labels labels = new Labels(
                installation.database(),
                new LabelSheets(LabelFiles.read(folder), fonts),
                features.consignments(),
                messages,
                installation.clock());
        Receipts receipts =
                new Receipts(features.handouts(), features.beneficiaries(), features.centres(), messages, fonts);
        register(
                environment,
                new LabelsResource(labels, forms),
                new LabelPages(labels),
                new ReceiptsResource(receipts),
                new ReceiptPages(receipts));
    }

    private static void registerAdministration(
            Environment environment, Features features, Installation installation, Forms forms, SetUp setUp) {
        register(
                environment,
                new SetUpPages(setUp, forms),
                new StartPages(NAVIGATION, setUp),
                new StartedPages(setUp),
                new OperatorsResource(features.operators(), features.operatorCentres(), forms),
                new OperatorPages(
                        features.operators(),
                        features.operatorCentres(),
                        features.centres(),
                        forms,
                        installation.randomness(),
                        installation.clock()),
                new AuditResource(features.audit()),
                new AuditPages(features.audit()));
    }

    private static void register(Environment environment, Object... components) {
        for (Object component : components) {
            environment.jersey().register(component);
        }
    }

    private static final class Server extends ServerCommand<SkladConfiguration> {
        private Server(SkladApplication application) {
            super(application);
        }

        @Override
        public void onError(Cli cli, Namespace namespace, Throwable failure) {
            Failure.print(failure, cli.getStdErr());
        }
    }

    /** The same for Dropwizard's own page on the admin port. */
    private static final class DatabaseHealth extends HealthCheck {
        private final Database database;

        private DatabaseHealth(Database database) {
            this.database = database;
        }

        @Override
        protected Result check() {
            return database.healthy() ? Result.healthy() : Result.unhealthy("the database cannot be written");
        }
    }

    /** Closes after the HTTP server has stopped, so that what waits in the queue is finished. */
    private record Closing(Installation installation) implements io.dropwizard.lifecycle.Managed {
        @Override
        public void stop() {
            installation.close();
        }
    }
}
