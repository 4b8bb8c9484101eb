package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.acts.NamePair;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.Devices;
import org.sklad.access.devices.NewDevice;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.access.signin.Pins;
import org.sklad.access.signin.RoleGrant;
import org.sklad.access.signin.Session;
import org.sklad.access.signin.SignIn;
import org.sklad.access.signin.SignedIn;
import org.sklad.access.signin.Stations;
import org.sklad.aid.days.DayChanges;
import org.sklad.aid.days.DistributionDays;
import org.sklad.aid.days.NewDay;
import org.sklad.aid.days.Slots;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.TestRules;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.assets.AssetDetails;
import org.sklad.centres.assets.Assets;
import org.sklad.centres.calendars.WorkingCalendar;
import org.sklad.centres.calendars.WorkingCalendars;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentreImport;
import org.sklad.centres.places.CentreKind;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationChange;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationDetails;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.RoomDetails;
import org.sklad.centres.places.Rooms;
import org.sklad.centres.places.TestCentres;
import org.sklad.centres.teams.TeamCode;
import org.sklad.centres.teams.TeamDetails;
import org.sklad.centres.teams.Teams;
import org.sklad.goods.catalogue.Identifier;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Merges;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.catalogueimport.ItemImport;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.donors.Restriction;
import org.sklad.goods.donors.RestrictionCode;
import org.sklad.goods.donors.RestrictionEffect;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.donors.Source;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.goods.openings.StockImport;
import org.sklad.goods.planning.LeadTime;
import org.sklad.goods.planning.Level;
import org.sklad.goods.planning.LevelBasis;
import org.sklad.goods.planning.LevelImport;
import org.sklad.goods.planning.LevelProposals;
import org.sklad.goods.planning.Levels;
import org.sklad.goods.planning.SeasonChoice;
import org.sklad.goods.planning.Seasons;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.FactsForm;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.goods.receiving.ReceivingFeature;
import org.sklad.goods.stock.LotCards;
import org.sklad.harness.TwoCentres;
import org.sklad.oversight.administration.ActKinds;
import org.sklad.oversight.administration.Organisations;
import org.sklad.oversight.evidence.EvidenceFeature;
import org.sklad.oversight.evidence.EvidencePackages;
import org.sklad.oversight.evidence.EvidencePeriod;
import org.sklad.oversight.findings.FindingKey;
import org.sklad.oversight.findings.FindingKind;
import org.sklad.oversight.findings.Findings;
import org.sklad.oversight.privacy.DueErasures;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.people.peopleimport.PeopleImport;
import org.sklad.phone.imports.TestPhoneFiles;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.files.Photos;
import org.sklad.platform.i18n.Refusal;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryDetails;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.focalpoints.FocalPoints;
import org.sklad.programme.interpreters.Availability;
import org.sklad.programme.interpreters.AvailableHours;
import org.sklad.programme.interpreters.Direction;
import org.sklad.programme.interpreters.InterpreterCode;
import org.sklad.programme.interpreters.InterpreterDetails;
import org.sklad.programme.interpreters.InterpretersFeature;
import org.sklad.programme.interpreters.LanguageLevel;
import org.sklad.programme.interpreters.Skill;
import org.sklad.programme.sessions.SessionPhotos;
import org.sklad.programme.sessions.TestSessions;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.orders.PhotoKind;
import org.sklad.repairs.orders.RepairsFeature;
import org.sklad.repairs.orders.Report;

/** Each administrative act leaves one row with the operator, the act and the subject. A refused act leaves none. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrativeActsTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final Username IVAN = new Username("ivan");
    private static final String MANAGER = "manager";
    private static final String ADMIN = "admin";
    private static final String SHARER = "sharer";

    /** The name of a value in the details of an act. */
    private static final Pattern DETAIL = Pattern.compile("(?:^| )([A-Za-z0-9]+)=");

    private TestDatabases databases;
    private Database database;
    private Access access;
    private Desk desk;
    private Operator admin;
    private Operator manager;
    private Operator elsewhere;
    private Set<String> seen;
    private Set<String> named;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        seen = new TreeSet<>();
        named = new TreeSet<>();
        databases = TestDatabases.open(engine);
        database = databases.database();
        desk = new Desk(new TestStock(database));
        access = desk.access;
        admin = access.operator(ADMIN, "administrator@*");
        manager = access.operator(MANAGER, "manager@HAR", "field@HAR");
        elsewhere = access.operator("elsewhere", "field@BAN");
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private interface Trial {
        void run() throws Exception;
    }

    private List<AuditEntry> rows() {
        return access.audit.list(500, admin);
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    /** An act that nobody with access to it is refused. */
    private void allowed(String act, String by, String subject, String details, Trial done) {
        List<AuditEntry> before = rows();
        run(done);
        List<AuditEntry> made = new ArrayList<>(rows());
        made.removeAll(before);
        assertThat(made).as(act).extracting(AuditEntry::act).containsOnlyOnce(act);
        assertThat(made)
                .filteredOn(row -> row.act().equals(act))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.operator()).as(act).isEqualTo(by);
                    assertThat(row.subject()).as(act).isEqualTo(subject);
                    assertThat(row.details()).as(act).isEqualTo(details);
                    assertThat(row.occurredAt()).as(act).isEqualTo(access.now());
                });
        assertThat(made).as(act).hasSize(made.stream().anyMatch(row -> row.act().endsWith("-begun")) ? 2 : 1);
        made.forEach(row -> {
            seen.add(row.act());
            DETAIL.matcher(row.details()).results().forEach(each -> named.add(each.group(1)));
        });
    }

    private void act(String act, String by, String subject, String details, Trial refused, Trial done) {
        List<String> before = rows().stream().map(AuditEntry::act).toList();
        assertThatThrownBy(() -> run(refused)).as(act).isInstanceOf(Refusal.class);
        assertThat(rows().stream().map(AuditEntry::act).filter(act::equals))
                .as("%s, refused", act)
                .hasSize((int) before.stream().filter(act::equals).count());
        allowed(act, by, subject, details, done);
    }

    private static void run(Trial trial) {
        try {
            trial.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_act_leaves_one_row_with_author_and_act_and_a_refused_act_leaves_none() throws Exception {
        operators();
        roleGrants();
        sessions();
        secondFactors();
        tokens();
        centres();
        partsOfCentres();
        stations();
        devices();
        catalogue();
        rules();
        planning();
        distributionDays();
        findings();
        erasures();
        imports();
        assertThat(seen).isEqualTo(textsWith("administration.act.")).isEqualTo(new TreeSet<>(ActKinds.ALL));
        assertThat(textsWith("administration.detail.")).as("words for details").containsAll(named);
    }

    /** The audit log needs a text for each act, so a new act has one. This test fails until the act also has a case here. */
    private static Set<String> textsWith(String prefix) throws IOException {
        Properties texts = new Properties();
        String file = "/org/sklad/oversight/administration/messages_en.properties";
        try (InputStream in = Objects.requireNonNull(AdministrativeActsTest.class.getResourceAsStream(file));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static OperatorDetails details(String... roles) {
        return new OperatorDetails("Иван", Optional.empty(), Roles.parse(Set.of(roles)), Set.of());
    }

    private void operators() {
        var operators = access.operators;
        act(
                "operator-added",
                ADMIN,
                "ivan",
                "roles=field@HAR profession= rights=",
                () -> operators.add(claim(), new Username(ADMIN), details("field@HAR"), admin),
                () -> operators.add(claim(), IVAN, details("field@HAR"), admin));
        act(
                "operator-changed",
                ADMIN,
                "ivan",
                "roles=warehouse@HAR field@HAR profession= rights=",
                () -> operators.change(IVAN, 9, details("field@HAR", "warehouse@HAR"), admin),
                () -> operators.change(IVAN, 1, details("field@HAR", "warehouse@HAR"), admin));
        act(
                "password-reset",
                ADMIN,
                "ivan",
                "",
                () -> operators.resetPassword(claim(), IVAN, manager),
                () -> operators.resetPassword(claim(), IVAN, admin));
        act(
                "sessions-ended",
                ADMIN,
                "ivan",
                "",
                () -> operators.endSessions(claim(), IVAN, manager),
                () -> operators.endSessions(claim(), IVAN, admin));
        act(
                "operator-deactivated",
                ADMIN,
                "ivan",
                "",
                () -> operators.deactivate(claim(), new Username(ADMIN), admin),
                () -> operators.deactivate(claim(), IVAN, admin));
        act(
                "operator-activated",
                ADMIN,
                "ivan",
                "",
                () -> operators.activate(claim(), IVAN, manager),
                () -> operators.activate(claim(), IVAN, admin));
    }

    private void roleGrants() {
        RoleGrant grant = access.roleGrants.open(admin).stream()
                .filter(each -> each.operator().value().equals(MANAGER))
                .findFirst()
                .orElseThrow();
        act(
                "role-grant-acknowledged",
                ADMIN,
                MANAGER,
                "roles=" + grant.roles(),
                () -> access.roleGrants.acknowledge(claim(), grant.id(), manager),
                () -> access.roleGrants.acknowledge(claim(), grant.id(), admin));
    }

    private void devices() throws IOException {
        Operator holder = access.operator("holder", "field@HAR", "manager@HAR");
        Operator field = access.operator("walker", "field@HAR");
        Devices devices = access.features.phone.devices.devices;
        DeviceId id = new DeviceId(UUID.randomUUID());
        NewDevice phone = new NewDevice(id, "Team", HAR);
        String about = "centre=HAR name=Team";
        Operator stranger = access.signIn("elsewhere").session().operator();
        act(
                "device-registered",
                "holder",
                id.toString(),
                about,
                () -> devices.register(claim(), phone, stranger),
                () -> devices.register(claim(), phone, holder));
        act(
                "device-renamed",
                "holder",
                id.toString(),
                "centre=HAR name=Two",
                () -> devices.rename(claim(), id, "Two", field),
                () -> devices.rename(claim(), id, "Two", holder));
        imports(id, holder);
        act(
                "device-blocked",
                "holder",
                id.toString(),
                "centre=HAR name=Two",
                () -> devices.block(claim(), id, field),
                () -> devices.block(claim(), id, holder));
        act(
                "device-wiped",
                "holder",
                id.toString(),
                "centre=HAR name=Two",
                () -> devices.wipe(claim(), id, field),
                () -> devices.wipe(claim(), id, holder));
    }

    private void imports(DeviceId id, Operator holder) throws IOException {
        Operator elsewhere = access.operator("passer-by", "manager@BAN");
        Path file = databases.folder().path().resolve("phone.sklad");
        Files.write(file, TestPhoneFiles.of(access.features, id.value()).with(access.now(), List.of()));
        act(
                "phone-file-imported",
                "holder",
                id.toString(),
                "centre=HAR booked=0 flagged=0 already=0 unreadable=0 photos=0",
                () -> access.features.phone.imports.imports.of(file, elsewhere),
                () -> access.features.phone.imports.imports.of(file, holder));
    }

    private void stations() {
        Operator sharer = access.operator(SHARER, "manager@HAR");
        Pins pins = access.features.access.pins;
        Stations stations = access.features.access.stations;
        Secret pin = new Secret("4028");
        act("pin-set", SHARER, SHARER, "", () -> pins.set(sharer, new Secret("1234")), () -> pins.set(sharer, pin));
        SignedIn first = access.signIn(SHARER);
        Session stranger = access.signIn("elsewhere").session();
        List<String> token = new ArrayList<>();
        act(
                "station-opened",
                SHARER,
                SHARER,
                "centre=HAR",
                () -> stations.open(stranger, HAR, ""),
                () -> token.add(stations.open(first.session(), HAR, "")));
        String station = stations.find(token.get(0)).orElseThrow();
        allowed("station-locked", SHARER, SHARER, "", () -> stations.lock(station, first.token(), "/"));
        List<SignedIn> second = new ArrayList<>();
        act(
                "signed-in-with-pin",
                SHARER,
                SHARER,
                "",
                () -> enter(stations, station, "7391"),
                () -> second.add(enter(stations, station, pin.reveal())));
        allowed(
                "pin-refused",
                "",
                SHARER,
                "",
                () -> assertThatThrownBy(() -> enter(stations, station, "7391")).isInstanceOf(Refusal.class));
        Session locked = second.get(0).session();
        SignedIn confirmed = access.sessions.confirm(
                locked,
                new SignIn(
                        SHARER,
                        new Secret(Access.GOOD_PASSWORD),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "",
                        Optional.of(token.get(0))));
        act(
                "station-closed",
                SHARER,
                SHARER,
                "centre=HAR",
                () -> stations.close(locked),
                () -> stations.close(confirmed.session()));
        allowed("pin-removed", SHARER, SHARER, "", () -> pins.remove(sharer));
    }

    private static SignedIn enter(Stations stations, String station, String pin) {
        return stations.enter(station, Access.typed(SHARER, pin), Optional.empty());
    }

    private void sessions() {
        var sessions = access.sessions;
        act(
                "signed-in",
                MANAGER,
                MANAGER,
                "",
                () -> sessions.signIn(Access.typed(MANAGER, "wrong")),
                () -> access.signIn(MANAGER));
        allowed(
                "sign-in-refused",
                "",
                MANAGER,
                "",
                () -> assertThatThrownBy(() -> sessions.signIn(Access.typed(MANAGER, "wrong")))
                        .isInstanceOf(Refusal.class));
        SignedIn session = access.signIn(MANAGER);
        allowed("signed-out", MANAGER, MANAGER, "", () -> sessions.signOut(session.session()));
        allowed("signed-out-everywhere", MANAGER, MANAGER, "", () -> sessions.signOutEverywhere(manager));
        Session current = access.signIn(MANAGER).session();
        access.signIn(MANAGER);
        String other = access.ownSessions.list(current).get(1).id();
        act(
                "session-ended",
                MANAGER,
                MANAGER,
                "",
                () -> access.ownSessions.end("none", current),
                () -> access.ownSessions.end(other, current));
        access.signIn(MANAGER);
        allowed("other-sessions-ended", MANAGER, MANAGER, "", () -> access.ownSessions.endOthers(current));
        SignedIn begun = access.signIn(MANAGER);
        String chosen = "зелени ръкавици за март";
        act(
                "password-chosen",
                MANAGER,
                MANAGER,
                "",
                () -> sessions.choosePassword(begun.session(), Access.typed(MANAGER, "wrong"), new Secret(chosen)),
                () -> sessions.choosePassword(
                        begun.session(), Access.typed(MANAGER, Access.GOOD_PASSWORD), new Secret(chosen)));
    }

    private void secondFactors() {
        access.secondFactor.begin(manager);
        act(
                "second-factor-on",
                MANAGER,
                MANAGER,
                "",
                () -> access.secondFactor.confirm(manager, "no code"),
                () -> access.secondFactor.confirm(manager, code()));
        act(
                "second-factor-off",
                MANAGER,
                MANAGER,
                "",
                () -> access.secondFactor.remove(unconfirmed()),
                () -> access.secondFactor.remove(manager));
    }

    private String code() throws GeneralSecurityException {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        String secret = access.secondFactor.pending(manager).orElseThrow();
        SecretKeySpec key = new SecretKeySpec(BaseEncoding.base32().decode(secret), app.getAlgorithm());
        return app.generateOneTimePasswordString(key, access.now());
    }

    /** Returns the manager without a recent password confirmation. */
    private Operator unconfirmed() {
        return new Operator(
                manager.id(),
                manager.username(),
                manager.name(),
                manager.language(),
                manager.profession(),
                manager.roles(),
                manager.rights(),
                java.time.Instant.EPOCH);
    }

    private void tokens() {
        LocalDate today = LocalDate.ofInstant(access.now(), ZoneOffset.UTC);
        IdempotencyKey token = claim();
        Roles more = Roles.parse(Set.of("administrator@*"));
        Roles own = Roles.parse(Set.of("field@HAR"));
        act(
                "token-made",
                MANAGER,
                "export",
                "roles=field@HAR until=" + today,
                () -> access.tokens.make(token, "export", more, Set.of(), today, manager),
                () -> access.tokens.make(token, "export", own, Set.of(), today, manager));
        act(
                "token-revoked",
                MANAGER,
                "export",
                "",
                () -> access.tokens.revoke(claim(), token.id(), admin),
                () -> access.tokens.revoke(claim(), token.id(), manager));
    }

    private static Centre centre(String name, long version) {
        return new Centre(HAR, name, name, CentreKind.RECEPTION, ZoneId.of("Europe/Sofia"), version);
    }

    private void centres() {
        Centres centres = access.features.centres.centres;
        String kind = "kind=RECEPTION timeZone=Europe/Sofia";
        act(
                "centre-added",
                ADMIN,
                "HAR",
                kind,
                () -> centres.add(centre("Харманли", 1), manager),
                () -> centres.add(centre("Харманли", 1), admin));
        act(
                "centre-changed",
                ADMIN,
                "HAR",
                kind,
                () -> centres.change(centre("Harmanli", 9), admin),
                () -> centres.change(centre("Harmanli", 1), admin));
        Organisations organisations = access.features.administration.organisations;
        act(
                "organisation-changed",
                ADMIN,
                "Съвет",
                "",
                () -> organisations.change("Съвет", 9, admin),
                () -> organisations.change("Съвет", 1, admin));
        byte[] logo = TwoCentres.picture();
        String hash = "sha256="
                + Hashing.sha256().hashBytes(new Photos().takeLogo(logo).jpeg());
        act(
                "organisation-logo-changed",
                ADMIN,
                "Съвет",
                hash,
                () -> organisations.changeLogo(logo, 9, admin),
                () -> organisations.changeLogo(logo, 2, admin));
        act(
                "organisation-logo-removed",
                ADMIN,
                "Съвет",
                hash,
                () -> organisations.removeLogo(9, admin),
                () -> organisations.removeLogo(3, admin));
        WorkingCalendars calendars = access.features.calendars.calendars;
        Function<Long, WorkingCalendar> later = version -> new WorkingCalendar(
                WorkingCalendar.USUAL.days(), LocalTime.of(10, 0), LocalTime.of(16, 0), new TreeSet<>(), version);
        act(
                "calendar-changed",
                MANAGER,
                "HAR",
                "days=5 opens=10:00 closes=16:00 closed=0",
                () -> calendars.change(HAR, later.apply(9L), manager),
                () -> calendars.change(HAR, later.apply(1L), manager));
    }

    private void planning() {
        Levels levels = access.features.planning.levels;
        Sku planned = TestItems.item("PLANNED").in(database).sku();
        Level level = new Level(HAR, planned, LevelBasis.DAYS, 14, 60);
        act(
                "level-set",
                MANAGER,
                "HAR PLANNED",
                "basis=DAYS minimum=14 target=60",
                () -> levels.set(claim(), level, elsewhere),
                () -> levels.set(claim(), level, manager));
        act(
                "level-removed",
                MANAGER,
                "HAR PLANNED",
                "",
                () -> levels.remove(claim(), HAR, planned, elsewhere),
                () -> levels.remove(claim(), HAR, planned, manager));
        LevelProposals proposals = access.features.planning.proposals;
        act(
                "lead-time-set",
                MANAGER,
                "HAR",
                "days=21",
                () -> proposals.setLeadTime(claim(), new LeadTime(HAR, 21), elsewhere),
                () -> proposals.setLeadTime(claim(), new LeadTime(HAR, 21), manager));
        act(
                "levels-proposed",
                MANAGER,
                "HAR",
                "minimum=21 target=51",
                () -> proposals.accept(claim(), HAR, elsewhere),
                () -> proposals.accept(claim(), HAR, manager));
        Seasons seasons = access.features.planning.seasons;
        Optional<LocalDate> last = Optional.of(desk.stock.today().plusDays(7));
        act(
                "season-chosen",
                MANAGER,
                "HAR",
                "season=WINTER until=" + last.get(),
                () -> seasons.choose(claim(), HAR, SeasonChoice.WINTER, last, elsewhere),
                () -> seasons.choose(claim(), HAR, SeasonChoice.WINTER, last, manager));
    }

    private void distributionDays() {
        DistributionDays days = access.features.days.days;
        DayChanges changes = access.features.days.changes;
        LocalDate on = desk.stock.today();
        RuleCode hygiene = new RuleCode("HYGIENE");
        NewDay wanted = new NewDay(HAR, on, "STORE", Set.of(hygiene), List.of(), new Slots(LocalTime.of(9, 0), 30, 50));
        IdempotencyKey planned = claim();
        days.plan(planned, wanted, manager);
        act(
                "distribution-day-changed",
                MANAGER,
                planned.id().toString(),
                "centre=HAR date=" + on + " location=STORE rules=HYGIENE",
                () -> changes.change(claim(), planned.id(), 9, wanted, manager),
                () -> changes.change(claim(), planned.id(), 1, wanted, manager));
        act(
                "distribution-day-cancelled",
                MANAGER,
                planned.id().toString(),
                "centre=HAR date=" + on,
                () -> changes.cancel(claim(), planned.id(), 1, "Няма стоки", manager),
                () -> changes.cancel(claim(), planned.id(), 2, "Няма стоки", manager));
    }

    private void erasures() {
        DueErasures due = access.features.privacy.dueErasures;
        Instant newest = rows().stream()
                .map(AuditEntry::occurredAt)
                .max(Instant::compareTo)
                .orElseThrow();
        act(
                "erasure-confirmed",
                MANAGER,
                "",
                "people=0 trusted=" + newest + " newest=" + newest,
                () -> due.confirm(claim(), 0, elsewhere),
                () -> due.confirm(claim(), 0, manager));
    }

    private void findings() {
        Findings findings = access.features.findings.findings;
        TestItems.item("TWICE-1").named("Дваж", "").in(database);
        TestItems.item("TWICE-2").named("дваж", "").in(database);
        FindingKey alike = new FindingKey(FindingKind.ALIKE_ITEMS, Optional.empty(), "TWICE-1");
        Merges merges = access.features.catalogue.merges;
        Operator chief = access.operator("chief", "manager@*");
        Sku one = new Sku("TWICE-1");
        Sku two = new Sku("TWICE-2");
        act(
                "item-merged",
                "chief",
                "TWICE-2",
                "into=TWICE-1",
                () -> merges.merge(claim(), two, one, "why", admin),
                () -> merges.merge(claim(), two, one, "why", chief));
        act(
                "item-merge-reversed",
                "chief",
                "TWICE-2",
                "",
                () -> merges.reverse(claim(), two, "why", admin),
                () -> merges.reverse(claim(), two, "why", chief));
        grants(chief);
        act(
                "finding-accepted",
                MANAGER,
                "TWICE-1",
                "kind=ALIKE_ITEMS",
                () -> findings.accept(claim(), alike, Optional.empty(), "why", admin),
                () -> findings.accept(claim(), alike, Optional.empty(), "why", manager));
        act(
                "finding-reopened",
                MANAGER,
                "TWICE-1",
                "kind=ALIKE_ITEMS",
                () -> findings.reopen(claim(), alike, admin),
                () -> findings.reopen(claim(), alike, manager));
    }

    private void grants(Operator chief) {
        Source grant = new Source(SourceKind.FUNDING_SOURCE, new SourceCode("AMIF"), "Фонд");
        access.features.donors.sources.add(grant, chief);
        EvidencePackages packages = new EvidenceFeature(
                        access.base, access.features.access, access.features.donors, access.features.labels)
                .packages;
        EvidencePeriod period = new EvidencePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        act(
                "evidence-packaged",
                "chief",
                "AMIF",
                "from=2026-01-01 to=2026-12-31",
                () -> packages.make(grant.code(), period, manager),
                () -> packages.make(grant.code(), period, chief).content().close());
    }

    private void partsOfCentres() {
        Locations locations = access.features.centres.locations;
        LocationCode shelf = new LocationCode("A-01");
        LocationDetails added =
                new LocationDetails(shelf, LocationKind.SHELF, "Рафт", "Shelf", Optional.of(new LocationCode("STORE")));
        act(
                "location-added",
                MANAGER,
                "HAR/A-01",
                "parent=STORE active=true kind=SHELF",
                () -> locations.add(HAR, added, elsewhere),
                () -> locations.add(HAR, added, manager));
        act(
                "location-changed",
                MANAGER,
                "HAR/A-01",
                "parent= active=false",
                () -> locations.change(HAR, shelf, closed(9), manager),
                () -> locations.change(HAR, shelf, closed(1), manager));
        Rooms rooms = access.features.centres.rooms;
        RoomCode room = new RoomCode("12");
        RoomDetails open = new RoomDetails("12", "12", "1", true);
        RoomDetails shut = new RoomDetails("12", "12", "1", false);
        act(
                "room-added",
                MANAGER,
                "HAR/12",
                "floor=1 active=true",
                () -> rooms.add(HAR, room, open, elsewhere),
                () -> rooms.add(HAR, room, open, manager));
        act(
                "room-changed",
                MANAGER,
                "HAR/12",
                "floor=1 active=false",
                () -> rooms.change(HAR, room, shut, 9, manager),
                () -> rooms.change(HAR, room, shut, 1, manager));
        Assets assets = access.features.assets.assets;
        AssetCode boiler = new AssetCode("BOILER");
        AssetDetails standing = asset(Optional.of(room));
        act(
                "asset-added",
                MANAGER,
                "HAR/BOILER",
                "category=BOILER room=12 active=true",
                () -> assets.add(HAR, boiler, asset(Optional.of(new RoomCode("99"))), manager),
                () -> assets.add(HAR, boiler, standing, manager));
        act(
                "asset-changed",
                MANAGER,
                "HAR/BOILER",
                "category=BOILER room= active=true",
                () -> assets.change(HAR, boiler, asset(Optional.empty()), 9, manager),
                () -> assets.change(HAR, boiler, asset(Optional.empty()), 1, manager));
        teams();
        directory();
        focalPoints();
        interpreters();
        sessionPhotos();
        repairPhotos();
    }

    private void directory() {
        Directory lists = access.features.programme.directory.directory;
        EntryCode code = new EntryCode("BRC");
        act(
                "directory-entry-added",
                MANAGER,
                "organisations/BRC",
                "active=true",
                () -> lists.add(EntryKind.ORGANISATION, code, organisation(), elsewhere),
                () -> lists.add(EntryKind.ORGANISATION, code, organisation(), manager));
        act(
                "directory-entry-changed",
                MANAGER,
                "organisations/BRC",
                "active=true",
                () -> lists.change(EntryKind.ORGANISATION, code, organisation(), 9, manager),
                () -> lists.change(EntryKind.ORGANISATION, code, organisation(), 1, manager));
    }

    private void sessionPhotos() {
        SessionPhotos photos = access.features.programme.sessions.photos;
        UUID session = TestSessions.on(desk.stock.today()).record(access, manager);
        photos.add(claim(), session, TwoCentres.picture(), manager);
        act(
                "session-photo-removed",
                MANAGER,
                session.toString(),
                "centre=HAR",
                () -> photos.remove(claim(), session, elsewhere),
                () -> photos.remove(claim(), session, manager));
    }

    private void repairPhotos() {
        RepairsFeature repairs = access.features.repairs;
        UUID order = UUID.randomUUID();
        Report fault = new Report(
                HAR,
                Optional.empty(),
                Optional.empty(),
                RepairCategory.HEATING,
                Priority.ROUTINE,
                Optional.empty(),
                "Не топли");
        repairs.orders.report(new IdempotencyKey(order, "content"), fault, List.of(), manager);
        WorkOrderNumber number = repairs.orders.get(order, manager).number();
        repairs.photos.add(claim(), number, PhotoKind.BEFORE, TwoCentres.picture(), manager);
        UUID photo = repairs.lists.view(number, manager).photos().get(0).file();
        act(
                "repair-photo-removed",
                MANAGER,
                number.value(),
                "",
                () -> repairs.photos.remove(claim(), number, photo, elsewhere),
                () -> repairs.photos.remove(claim(), number, photo, manager));
    }

    private static EntryDetails organisation() {
        return new EntryDetails("БЧК", "Bulgarian Red Cross", "", "02 492 30 30", "", "", true);
    }

    private void focalPoints() {
        FocalPoints points = access.features.programme.focalPoints.focalPoints;
        Operator now = access.signIn(ADMIN).session().operator();
        IdempotencyKey naming = claim();
        act(
                "focal-point-named",
                ADMIN,
                "elsewhere",
                "centre=HAR",
                () -> points.name(claim(), MANAGER, Optional.of(HAR), now),
                () -> points.name(naming, "elsewhere", Optional.of(HAR), now));
        act(
                "focal-point-removed",
                ADMIN,
                "elsewhere",
                "centre=HAR",
                () -> points.remove(claim(), UUID.randomUUID(), now),
                () -> points.remove(claim(), naming.id(), now));
    }

    private void teams() {
        new TestCentres(database).add("HAR", "BAG-1", LocationKind.BAG, "STORE");
        Teams teams = access.features.teams.teams;
        TeamCode team = new TeamCode("T-1");
        act(
                "team-added",
                MANAGER,
                "HAR/T-1",
                "bag=BAG-1 members= active=true",
                () -> teams.add(HAR, team, team("STORE"), manager),
                () -> teams.add(HAR, team, team("BAG-1"), manager));
        act(
                "team-changed",
                MANAGER,
                "HAR/T-1",
                "bag=BAG-1 members= active=true",
                () -> teams.change(HAR, team, team("BAG-1"), 9, manager),
                () -> teams.change(HAR, team, team("BAG-1"), 1, manager));
    }

    private void interpreters() {
        InterpretersFeature feature = access.features.programme.interpreters;
        InterpreterCode code = new InterpreterCode("INT-1");
        LocalDate day =
                LocalDate.ofInstant(access.now(), ZoneId.of("Europe/Sofia")).plusDays(1);
        IdempotencyKey away = claim();
        act(
                "interpreter-added",
                MANAGER,
                "INT-1",
                "languages=pus:GOOD:BOTH hours=MONDAY:08:00-12:00 onSite=true remote=false active=true",
                () -> feature.interpreters.add(code, interpreter(true), elsewhere),
                () -> feature.interpreters.add(code, interpreter(true), manager));
        act(
                "interpreter-absent",
                MANAGER,
                "INT-1",
                "from=" + day + " until=" + day,
                () -> feature.absences.add(claim(), code, day, day.minusDays(1), manager),
                () -> feature.absences.add(away, code, day, day, manager));
        act(
                "interpreter-present",
                MANAGER,
                "INT-1",
                "",
                () -> feature.absences.remove(claim(), new NamePair<>(code, UUID.randomUUID()), manager),
                () -> feature.absences.remove(claim(), new NamePair<>(code, away.id()), manager));
        act(
                "interpreter-changed",
                MANAGER,
                "INT-1",
                "languages=pus:GOOD:BOTH hours=MONDAY:08:00-12:00 onSite=true remote=false active=false",
                () -> feature.interpreters.change(code, interpreter(false), 9, manager),
                () -> feature.interpreters.change(code, interpreter(false), 1, manager));
    }

    private static InterpreterDetails interpreter(boolean active) {
        return new InterpreterDetails(
                Sex.FEMALE,
                List.of(new Skill(new LanguageCode("pus"), LanguageLevel.GOOD, Direction.BOTH)),
                true,
                false,
                new Availability(List.of(new AvailableHours(DayOfWeek.MONDAY, 480, 720))),
                active);
    }

    private static TeamDetails team(String bag) {
        return new TeamDetails("Екип", "Team", new LocationCode(bag), List.of(), true);
    }

    private static LocationChange closed(long version) {
        return new LocationChange("Рафт", "Shelf", Optional.empty(), false, version);
    }

    private static AssetDetails asset(Optional<RoomCode> room) {
        return new AssetDetails(AssetCategory.BOILER, "Котел", "Boiler", room, "", true);
    }

    private void consignments() {
        ReceivingFeature receiving = access.features.receiving;
        IdempotencyKey made = claim();
        receiving.consignments.add(
                made,
                new NewConsignment(
                        new CentreCode("HAR"), "STORE", "CARITAS", "", "PL-1", ConsignmentState.EXPECTED, List.of()),
                manager);
        FactsForm facts = new FactsForm(UUID.randomUUID(), "CARITAS", null, null, "PL-2", null);
        act(
                "consignment-changed",
                MANAGER,
                "PL-1",
                "donor=CARITAS donorBefore=Каритас fundingSource= fundingSourceBefore= restriction= restrictionBefore="
                        + " reference=PL-2 referenceBefore=PL-1",
                () -> receiving.facts.change(claim(), made.id(), facts, elsewhere),
                () -> receiving.facts.change(claim(), made.id(), facts, manager));
    }

    private void valueOfLot() {
        Lot lot = desk.stock.receive(TestItems.item().in(database), desk.stock.store("HAR"), 5);
        LotCards cards = access.features.stock.lotCards;
        Money euro = new Money(100, "EUR");
        act(
                "lot-value-corrected",
                MANAGER,
                lot.code().toString(),
                "value=1.00 EUR valueBefore=",
                () -> cards.correct(claim(), lot.code(), euro, null, elsewhere),
                () -> cards.correct(claim(), lot.code(), euro, null, manager));
    }

    private void catalogue() {
        Items items = access.features.catalogue.items;
        Sku soap = new Sku("SOAP");
        ItemFacts facts = TestItems.item("SOAP").facts();
        Identifier code = Identifier.guessed("5901234123457", 6, "code");
        act(
                "item-added",
                MANAGER,
                "SOAP",
                "category=HYGIENE",
                () -> items.add(soap, facts, List.of(), elsewhere),
                () -> items.add(soap, facts, List.of(), manager));
        act(
                "item-changed",
                MANAGER,
                "SOAP",
                "category=HYGIENE",
                () -> items.change(soap, 9, facts, Optional.empty(), manager),
                () -> items.change(soap, 1, facts, Optional.empty(), manager));
        act(
                "identifier-attached",
                MANAGER,
                "SOAP",
                "scheme=GTIN quantity=6",
                () -> items.attach(claim(), new Sku("NONE"), code, manager),
                () -> items.attach(claim(), soap, code, manager));
        act(
                "identifier-detached",
                MANAGER,
                "SOAP",
                "scheme=GTIN quantity=6 code=05901234123457",
                () -> items.detach(claim(), soap, Identifier.guessed("5901234123457", 7, "code"), manager),
                () -> items.detach(claim(), soap, code, manager));
        Sources sources = access.features.donors.sources;
        act(
                "source-added",
                MANAGER,
                "CARITAS",
                "kind=DONOR",
                () -> sources.add(new Source(SourceKind.DONOR, new SourceCode("CARITAS"), "Каритас"), elsewhere),
                () -> sources.add(new Source(SourceKind.DONOR, new SourceCode("CARITAS"), "Каритас"), manager));
        consignments();
        valueOfLot();
        Restrictions restrictions = access.features.donors.restrictions;
        Restriction women = new Restriction(
                new RestrictionCode("WOMEN"),
                "За жени",
                "For women",
                RestrictionEffect.WARN,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        act(
                "restriction-added",
                MANAGER,
                "WOMEN",
                "effect=WARN",
                () -> restrictions.add(women, elsewhere),
                () -> restrictions.add(women, manager));
    }

    private void rules() {
        var rule = TestRules.rule("SOAP").at("HAR");
        String details = "goods=HYGIENE per=PERSON quantity=%d period=DAYS days=30 centres=HAR validUntil=9999-12-31";
        act(
                "entitlement-rule-added",
                MANAGER,
                "SOAP",
                details.formatted(10),
                () -> desk.rules.add(claim(), rule.build(), elsewhere),
                () -> desk.rules.add(claim(), rule.build(), manager));
        act(
                "entitlement-rule-changed",
                MANAGER,
                "SOAP",
                details.formatted(12) + " appliesFrom=" + desk.stock.today(),
                () -> desk.rules.change(TestRules.rule("SOAP").at("BAN").build(), manager),
                () -> desk.rules.change(
                        TestRules.rule("SOAP").at("HAR").gives(12).build(), manager));
    }

    private void imports() {
        ItemImport ofItems = access.features.catalogueImport.imports;
        imported(
                "items",
                MANAGER,
                "sku,name_bg,category,unit\nTOWEL,Кърпа,HYGIENE,PIECE\n",
                list -> ofItems.of(list, false, elsewhere),
                list -> ofItems.of(list, false, manager));
        CentreImport ofCentres = access.features.centres.imports;
        imported(
                "centres",
                ADMIN,
                "code,name_bg,name_en,kind,time_zone\nBAN,Баня,Banya,RECEPTION,Europe/Sofia\n",
                list -> ofCentres.of(list, false, manager),
                list -> ofCentres.of(list, false, admin));
        StockImport ofStock = access.features.openings.imports;
        imported(
                "stock",
                MANAGER,
                "centre,location,item,donor,quantity\nHAR,STORE,TOWEL,CARITAS,5\n",
                list -> ofStock.of(list, false, elsewhere),
                list -> ofStock.of(list, false, manager));
        LevelImport ofLevels = access.features.planning.imports;
        imported(
                "levels",
                MANAGER,
                "centre,item,minimum,target\nHAR,TOWEL,5,20\n",
                list -> ofLevels.of(list, false, admin),
                list -> ofLevels.of(list, false, manager));
        PeopleImport ofPeople = access.features.peopleImport.imports;
        imported(
                "people",
                MANAGER,
                "reference,centre,sex,age_band\n1,HAR,FEMALE,18-59\n",
                list -> ofPeople.of(list, false, admin),
                list -> ofPeople.of(list, false, manager));
    }

    private interface Import {
        Object of(Path list);
    }

    /** Imports leave two rows: the first line writes that the import began, the last line writes the counts. */
    private void imported(String what, String by, String list, Import refused, Import done) {
        Path file = written(list);
        String counts = "created=1 updated=0 unchanged=0 refused=0";
        act(what + "-imported", by, "", counts, () -> refused.of(file), () -> done.of(file));
        assertThat(rows())
                .filteredOn(row -> row.act().equals(what + "-import-begun"))
                .singleElement()
                .satisfies(row -> assertThat(row.operator()).isEqualTo(by));
    }

    private Path written(String list) {
        try {
            return Files.writeString(databases.folder().path().resolve("list.csv"), list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
