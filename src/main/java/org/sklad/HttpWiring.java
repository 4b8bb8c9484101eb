package org.sklad;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.setup.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.access.AccessFilter;
import org.sklad.access.AccountPages;
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
import org.sklad.administration.RoleGrantPages;
import org.sklad.administration.RoleGrantsResource;
import org.sklad.administration.SetUp;
import org.sklad.administration.SetUpPages;
import org.sklad.administration.StartPages;
import org.sklad.administration.StartedPages;
import org.sklad.barcodes.RawCode;
import org.sklad.beneficiaries.NameIndexer;
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
import org.sklad.days.DayPaperPages;
import org.sklad.days.DayPapers;
import org.sklad.days.DayPapersResource;
import org.sklad.demo.DemoMark;
import org.sklad.labels.LabelFiles;
import org.sklad.labels.LabelSheets;
import org.sklad.labels.PaperLanguages;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.TemporarySpace;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.web.DatabaseHealth;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Glance.Tile;
import org.sklad.platform.web.HealthResource;
import org.sklad.platform.web.Jersey;
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
import org.sklad.privacy.AccessExportPages;
import org.sklad.privacy.AccessExportsResource;
import org.sklad.privacy.AccessPapers;
import org.sklad.privacy.AlarmsResource;
import org.sklad.privacy.DeparturesResource;
import org.sklad.privacy.DueErasurePages;
import org.sklad.privacy.DueErasuresResource;
import org.sklad.privacy.ErasureResource;
import org.sklad.privacy.ErasuresResource;
import org.sklad.privacy.PrivacyPages;
import org.sklad.privacy.ProcessingActivitiesResource;
import org.sklad.reports.DemandPaperPages;
import org.sklad.reports.DemandPapers;
import org.sklad.reports.DemandPapersResource;
import org.sklad.reports.OverviewPages;
import org.sklad.reports.Reports;
import org.sklad.reports.ReportsResource;
import org.sklad.reports.StartFilter;
import org.sklad.reports.Starts;
import org.sklad.reports.UnmetDemand;
import org.sklad.reports.UnmetDemandResource;
import org.sklad.scanning.ScanPages;
import org.sklad.scanning.ScanResource;
import org.sklad.scanning.Scans;

/**
 * The filters, pages and resources of every feature, each given the front classes that it stands before; goods, people and repairs
 * have a class of their own.
 */
final class HttpWiring {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Environment environment;
    private final Jersey jersey;
    private final SkladConfiguration configuration;
    private final Features features;
    private final RepairWiring repairs;
    private final SetUp setUp;
    private final Messages messages = Messages.load(SkladApplication.WITH_MESSAGES);
    private final Fonts fonts = Fonts.bundled();
    private final LabelFiles labelFiles;
    private final PaperLanguages languages;
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
        jersey = new Jersey(environment.jersey());
        this.configuration = configuration;
        this.features = features;
        this.setUp = setUp;
        database = installation.database();
        randomness = installation.randomness();
        clock = installation.clock();
        repairs = new RepairWiring(installation, features, configuration.dataDir());
        labelFiles = LabelFiles.read(configuration.folder().resolve("labels"));
        languages = new PaperLanguages(labelFiles, messages, fonts);
        forms = new Forms(
                environment.getValidator(), database, installation.keys().hash(KeyPurpose.USED_IDS)::of);
    }

    /** Puts all of it before the world, and last the description of what is there. */
    void install() {
        platform();
        access();
        centres();
        repairs();
        register(new GoodsWiring(features, database, forms, messages, randomness).components());
        environment.lifecycle().manage(new NameIndexer(features.nameIndex));
        register(new PeopleWiring(features, forms, messages, languages, randomness, clock).components());
        reports();
        scanning();
        printing();
        privacy();
        administration();
        register(new OpenApiResource(environment.jersey().getResourceConfig()));
        jersey.install();
    }

    private void platform() {
        boolean demo = DemoMark.isSet(database);
        Path temporary = TemporarySpace.of(configuration.dataDir());
        Module scanners = new SimpleModule("scanners")
                .addDeserializer(RawCode.class, RawCode.reading(configuration.substitute()));
        Web.install(environment, messages, configuration.publicUrl(), randomness, clock, demo, temporary, scanners);
        environment.healthChecks().register("database", new DatabaseHealth(database, DatabaseHealth.KEPT));
        register(
                new HealthResource(environment.healthChecks(), (name, check) -> !name.equals(BackupWiring.HEALTH)),
                new Exports(),
                new SheetWriter(messages, randomness, clock, temporary, demo),
                new LanguagePages((request, language) -> AccessFilter.operator(request)
                        .ifPresent(operator -> features.operators.setLanguage(operator, language))));
    }

    private void access() {
        Runnable save = features.sessions::saveLastSeen;
        environment.lifecycle().manage(new Repeated("saving when sessions were used", A_MINUTE, A_MINUTE, save, save));
        register(
                new AccessFilter(features.sessions, features.tokens, PlacesOfWork.NAVIGATION),
                new AuthValueFactoryProvider.Binder<>(Operator.class),
                new SignInPages(features.sessions, forms),
                new AccountPages(features.sessions, features.ownSessions, features.secondFactor, forms),
                new SecondFactorPages(features.secondFactor, forms, clock),
                new TokenPages(features.tokens, forms, randomness, clock),
                new SessionResource(features.sessions, forms),
                new SessionsResource(features.sessions, features.ownSessions),
                new TokensResource(features.tokens, forms));
    }

    private void centres() {
        CentreImport imports = features.centreImport(forms::check);
        register(
                new CentresResource(features.centres, imports, forms, messages),
                new CentreImportPages(imports, forms),
                new CentreFilter(features.centres),
                new PresentCentrePages(forms),
                new CentrePages(features.centres, forms),
                new LocationsResource(features.centres, features.locations, forms),
                new LocationPages(features.centres, features.locations, forms),
                new RoomsResource(features.centres, features.rooms, forms),
                new RoomPages(features.centres, features.rooms, forms),
                new AssetsResource(features.centres, features.assets, forms),
                new AssetPages(features.centres, features.assets, features.rooms, forms),
                new TeamsResource(features.centres, features.teams, forms),
                new TeamPages(features.centres, features.teams, features.locations, forms),
                new CalendarResource(features.centres, features.calendars, forms),
                new CalendarPages(features.centres, features.calendars, forms, clock));
    }

    private void repairs() {
        environment.lifecycle().manage(repairs.sweeping());
        register(repairs.components(forms));
    }

    private void reports() {
        Reports reports = new Reports(database, features.centres, features.shortages, repairs.lists(), clock);
        UnmetDemand demand = new UnmetDemand(database, features.centres, features.shortages, clock);
        register(
                new StartFilter(new Starts(database, repairs.lists(), this::warnings, clock)),
                new OverviewPages(reports, demand, features.proposals),
                new UnmetDemandResource(demand),
                new ReportsResource(reports));
    }

    private List<Tile> warnings(Operator by) {
        return Stream.of(features.dueErasures.tiles(by), features.alarms.tiles(by), features.roleGrants.tiles(by))
                .flatMap(List::stream)
                .toList();
    }

    private void scanning() {
        Scans scans = new Scans(
                database,
                features.centres,
                features.locations,
                features.rooms,
                features.assets,
                features.beneficiaries,
                features.goods,
                features.lots,
                repairs.orders(),
                features.transfers);
        register(
                new ScanResource(scans, configuration.substitute(), forms, messages),
                new ScanPages(scans, features.stock, features.items, forms));
    }

    private void printing() {
        AccessPapers accessPapers = new AccessPapers(features.centres, languages, fonts);
        Labels labels =
                new Labels(database, new LabelSheets(labelFiles, fonts), features.consignments, messages, clock);
        Receipts receipts = new Receipts(features.handouts, features.beneficiaries, features.centres, languages, fonts);
        Waybills waybills = new Waybills(features.transfers, features.centres, messages, fonts);
        Protocols protocols = new Protocols(features.writeOffs, features.centres, messages, fonts);
        DiscrepancyPapers discrepancies =
                new DiscrepancyPapers(features.consignments, features.centres, messages, fonts);
        DayPapers days =
                new DayPapers(features.distributionDays, features.dayReports, features.centres, messages, fonts);
        DemandPapers demand = new DemandPapers(
                new UnmetDemand(database, features.centres, features.shortages, clock),
                features.centres,
                messages,
                fonts,
                clock);
        register(
                new DemandPapersResource(demand),
                new DemandPaperPages(demand),
                new DayPapersResource(days),
                new DayPaperPages(days),
                new LabelsResource(labels, forms),
                new LabelPages(labels),
                new ReceiptsResource(receipts),
                new ReceiptPages(receipts),
                new WaybillsResource(waybills),
                new WaybillPages(waybills),
                new ProtocolsResource(protocols),
                new ProtocolPages(protocols),
                new DiscrepancyPaperResource(discrepancies),
                new AccessExportsResource(features.accessExports, accessPapers, forms),
                new AccessExportPages(features.accessExports, accessPapers, forms, randomness, clock),
                new DiscrepancyPaperPages(discrepancies));
    }

    private void privacy() {
        environment
                .lifecycle()
                .manage(new Repeated("erasing", A_MINUTE, Duration.ofHours(1), features.dueErasures::run, () -> {}));
        Runnable save = features.guesses::save;
        environment.lifecycle().manage(new Repeated("saving refused codes", A_MINUTE, A_MINUTE, save, save));
        register(
                new ErasureResource(features.erasures, forms),
                new ErasuresResource(features.erasures),
                new DueErasuresResource(features.dueErasures, forms),
                new DueErasurePages(features.dueErasures, forms, randomness, clock),
                new DeparturesResource(features.erasures),
                new AlarmsResource(features.alarms),
                new ProcessingActivitiesResource(features.processing),
                new PrivacyPages(features.erasures, features.alarms, features.processing, forms, randomness, clock));
    }

    private void administration() {
        register(
                new SetUpPages(setUp, forms),
                new StartPages(PlacesOfWork.NAVIGATION, setUp),
                new StartedPages(setUp),
                new OperatorsResource(features.operators, features.operatorCentres, forms),
                new OperatorPages(
                        features.operators,
                        features.operatorCentres,
                        features.roleGrants,
                        features.centres,
                        forms,
                        randomness,
                        clock),
                new RoleGrantsResource(features.roleGrants, forms),
                new RoleGrantPages(features.roleGrants, forms, randomness, clock),
                new AuditResource(features.audit),
                new AuditPages(features.audit));
    }

    private void register(Object... components) {
        jersey.register(components);
    }
}
