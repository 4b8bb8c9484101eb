package org.sklad.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Roles;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** Operators share a station: a PIN continues what a password began there, and proves less than a password. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StationsTest {
    private static final String PIN = "4028";
    private static final String OTHER_PIN = "739104";
    private static final CentreCode HAR = new CentreCode("HAR");

    private TestDatabases databases;
    private Access access;
    private Stations stations;
    private Pins pins;
    private Operator administrator;
    private String manager;
    private String anna;
    private String boris;
    private String token;
    private String station;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void start() {
        databases = TestDatabases.open(engine);
        access = new Access(databases.database());
        stations = access.features.access.stations;
        pins = access.features.access.pins;
        administrator = access.operator("administrator", "administrator@*");
        databases
                .database()
                .write(
                        handle -> handle.execute(
                                "insert into centres (code, name_bg, name_en, kind, time_zone, version) values ('HAR', 'Харманли', 'Harmanli', 'RECEPTION', 'Europe/Sofia', 1)"));
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    /** A manager opens a station of HAR. Anna and Boris of HAR have a PIN. */
    @BeforeEach
    void a_station() {
        manager = Access.unique("manager");
        anna = Access.unique("anna");
        boris = Access.unique("boris");
        access.operator(manager, "manager@HAR");
        withPin(anna, PIN, "warehouse@HAR");
        withPin(boris, OTHER_PIN, "warehouse@HAR");
        token = stations.open(access.signIn(manager).session(), HAR, "Store");
        station = stations.find(token).orElseThrow();
    }

    private void withPin(String username, String pin, String... roles) {
        pins.set(access.operator(username, roles), new Secret(pin));
    }

    private SignedIn password(String username) {
        return access.sessions.signIn(typed(username, Access.GOOD_PASSWORD));
    }

    private SignIn typed(String username, String secret) {
        return new SignIn(
                username, new Secret(secret), Optional.empty(), "192.0.2.1", Optional.empty(), "", Optional.of(token));
    }

    private SignedIn pin(String username, String pin) {
        return stations.enter(station, typed(username, pin), Optional.empty());
    }

    private void refused(String username, String pin) {
        assertThatThrownBy(() -> pin(username, pin)).isInstanceOf(PinRefused.class);
    }

    /** Waits as long as somebody who guesses has to. */
    private void refusedLater(String username, String pin) {
        access.clock.advance(Duration.ofMinutes(1));
        refused(username, pin);
    }

    private List<String> names() {
        return stations.list(station).stream()
                .map(each -> each.username().value())
                .filter(each -> List.of(anna, boris).contains(each))
                .toList();
    }

    private boolean isOpen(SignedIn session) {
        return access.sessions.find(session.token()).isPresent();
    }

    private List<String> acts(String username) {
        return access.audit.list(50, administrator).stream()
                .filter(each -> each.subject().equals(username))
                .map(AuditEntry::act)
                .toList();
    }

    @Test
    void operators_of_the_centre_with_a_pin_switch_after_one_full_sign_in() {
        String elsewhere = Access.unique("carla");
        String without = Access.unique("dora");
        withPin(elsewhere, PIN, "warehouse@BAN");
        access.operator(without, "warehouse@HAR");
        assertThat(names()).containsExactlyInAnyOrder(anna, boris);
        assertThat(stations.list(station)).extracting(StationOperator::name).doesNotContain("Name of " + without);
        refused(elsewhere, PIN);
        refused(without, PIN);
        refused("' or 1=1 --", PIN);
        SignedIn begun = pin(anna, PIN);
        assertThat(begun.session().operator().username().value()).isEqualTo(anna);
        assertThat(begun.session().operator().roles()).hasToString("warehouse@HAR");
        assertThat(begun.session().isShared()).isTrue();
        assertThat(acts(anna)).contains("signed-in-with-pin");
    }

    @Test
    void only_administrators_and_managers_of_the_centre_share_a_browser_and_only_after_the_password() {
        Session of = access.signIn(anna).session();
        assertThatThrownBy(() -> stations.open(of, HAR, "")).isInstanceOf(Forbidden.class);
        Session own = access.signIn(manager).session();
        assertThatThrownBy(() -> stations.open(own, new CentreCode("BAN"), "")).isInstanceOf(NotFound.class);
        Session all = access.signIn("administrator").session();
        assertThatThrownBy(() -> stations.open(all, new CentreCode("NONE"), "")).isInstanceOf(NotFound.class);
        access.clock.advance(Duration.ofMinutes(31));
        Session late = access.sessions.find(access.signIn(manager).token()).orElseThrow();
        access.clock.advance(Duration.ofMinutes(31));
        assertThatThrownBy(() -> stations.open(late, HAR, "")).isInstanceOf(ConfirmationNeeded.class);
        assertThat(acts(manager)).contains("station-opened");
    }

    @Test
    void a_pin_begins_a_new_session_that_proves_no_password() {
        SignedIn first = password(boris);
        SignedIn begun = stations.enter(station, typed(anna, PIN), Optional.of(first.token()));
        assertThat(isOpen(first)).as("the session before has ended").isFalse();
        assertThat(begun.token()).isNotEqualTo(first.token());
        Operator operator = begun.session().operator();
        assertThatThrownBy(() -> operator.requireConfirmed(access.now())).isInstanceOf(ConfirmationNeeded.class);
        assertThatThrownBy(() -> pins.set(operator, new Secret("118822"))).isInstanceOf(ConfirmationNeeded.class);
        SignedIn again = access.sessions.confirm(begun.session(), typed(anna, Access.GOOD_PASSWORD));
        assertThat(again.session().isShared()).as("still on the station").isTrue();
        again.session().operator().requireConfirmed(access.now());
    }

    @Test
    void three_wrong_pins_ask_for_the_password_of_that_operator_there() {
        for (int i = 0; i < Stations.WRONG_PINS; i++) {
            refused(anna, "5000");
        }
        refusedLater(anna, PIN);
        assertThat(names()).containsExactly(boris);
        assertThat(isOpen(pin(boris, OTHER_PIN))).as("the other operator").isTrue();
        access.clock.advance(Duration.ofHours(13));
        password(boris);
        refused(anna, PIN);
        password(anna);
        assertThat(isOpen(pin(anna, PIN))).isTrue();
        assertThat(acts(anna).stream().filter("pin-refused"::equals)).hasSize(Stations.WRONG_PINS);
    }

    @Test
    void a_right_pin_clears_the_wrong_ones() {
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < Stations.WRONG_PINS; i++) {
                refusedLater(anna, "5000");
            }
            access.clock.advance(Duration.ofMinutes(1));
            pin(anna, PIN);
        }
        assertThat(names()).contains(anna);
    }

    @Test
    void wrong_pins_of_many_operators_slow_the_station_and_then_close_it_until_a_password() {
        for (int i = 0; i < Stations.WRONG_PINS; i++) {
            refused(anna, "5000");
        }
        assertThatThrownBy(() -> pin(boris, OTHER_PIN)).isInstanceOf(TooManyTries.class);
        for (int i = Stations.WRONG_PINS; i < Stations.WRONG_AT_STATION; i++) {
            String each = Access.unique("guest");
            withPin(each, PIN, "warehouse@HAR");
            refusedLater(each, "5000");
        }
        refusedLater(boris, OTHER_PIN);
        assertThat(stations.list(station)).isEmpty();
        password(boris);
        access.clock.advance(Duration.ofMinutes(1));
        assertThat(isOpen(pin(boris, OTHER_PIN))).isTrue();
        assertThat(names()).as("only the operator with the password").containsExactly(boris);
    }

    @Test
    void two_minutes_without_a_request_lock_it_and_it_is_on_record() {
        SignedIn begun = pin(anna, PIN);
        SignedIn own = access.signIn(boris);
        access.clock.advance(Duration.ofSeconds(119));
        assertThat(isOpen(begun)).isTrue();
        access.clock.advance(Duration.ofSeconds(119));
        assertThat(isOpen(begun)).as("the request before counts").isTrue();
        access.clock.advance(Duration.ofSeconds(121));
        assertThat(isOpen(begun)).isFalse();
        assertThat(isOpen(own)).as("a browser of one's own stays open").isTrue();
        stations.lock(station, begun.token(), "/stock");
        stations.lock(station, begun.token(), "/items");
        assertThat(acts(anna).stream().filter("station-locked"::equals)).hasSize(1);
        assertThat(stations.pageAfterLock(station, pin(anna, PIN).session().operator()))
                .isEqualTo("/stock");
    }

    @Test
    void the_locked_page_opens_again_for_its_operator_alone_and_once() {
        SignedIn first = pin(anna, PIN);
        stations.lock(station, first.token(), "/hand-out/7QK-2MD-4XZ-11?occurredAt=1");
        assertThat(isOpen(first)).isFalse();
        assertThat(stations.list(station).stream().filter(StationOperator::locked))
                .extracting(each -> each.username().value())
                .containsExactly(anna);
        Operator second = pin(boris, OTHER_PIN).session().operator();
        assertThat(stations.pageAfterLock(station, second)).isEqualTo("/");
        assertThat(stations.pageAfterLock(station, first.session().operator())).isEqualTo("/");
        SignedIn again = pin(anna, PIN);
        stations.lock(station, again.token(), "//elsewhere.example/\u0000");
        assertThat(stations.pageAfterLock(station, again.session().operator())).isEqualTo("/");
        SignedIn third = pin(anna, PIN);
        stations.lock(station, third.token(), "/items");
        assertThat(stations.pageAfterLock(station, third.session().operator())).isEqualTo("/items");
    }

    @Test
    void a_working_day_ends_after_twelve_hours() {
        access.clock.advance(Sessions.LONGEST);
        assertThat(names()).isEmpty();
        refused(anna, PIN);
        String elsewhere = Access.unique("carla");
        access.operator(elsewhere, "warehouse@BAN");
        password(elsewhere);
        assertThat(names()).as("a stranger opens it for nobody").isEmpty();
        password(boris);
        assertThat(names()).containsExactlyInAnyOrder(anna, boris);
    }

    @Test
    void a_lost_station_is_closed_from_elsewhere_and_all_sessions_there_end() {
        OpenStations open = access.features.access.openStations;
        Operator by = access.signIn(manager).session().operator();
        Operator worker = access.signIn(boris).session().operator();
        Operator elsewhere = access.operator(Access.unique("chief"), "manager@BAN");
        Operator auditor = access.operator(Access.unique("auditor"), "auditor@*");
        SignedIn begun = pin(anna, PIN);
        OpenStation lost = open.list(new OpenStations.Filter("HAR"), PlaceInTime.FIRST, 99, by).stream()
                .filter(each -> each.openedBy().value().equals(manager))
                .findFirst()
                .orElseThrow();
        assertThat(lost.name()).isEqualTo("Store");
        assertThat(lost.usedAt()).isEqualTo(access.now());
        assertThat(open.operators(lost)).extracting(StationOperator::name).contains("Name of " + boris);
        assertThat(open.list(new OpenStations.Filter(null), PlaceInTime.FIRST, 9, elsewhere))
                .isEmpty();
        assertThatThrownBy(() -> open.list(new OpenStations.Filter(null), PlaceInTime.FIRST, 9, worker))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> open.close(Access.claim("1"), lost.id(), elsewhere))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open.close(Access.claim("2"), lost.id(), auditor))
                .isInstanceOf(Forbidden.class);
        assertThat(isOpen(begun)).as("nothing was closed").isTrue();

        access.clock.advance(Duration.ofMinutes(61));
        IdempotencyKey claim = Access.claim("3");
        assertThat(open.close(claim, lost.id(), by))
                .as("needs no recent password")
                .isTrue();
        assertThat(open.close(claim, lost.id(), by))
                .as("the same request again")
                .isFalse();
        assertThatThrownBy(() -> open.close(Access.claim("4"), lost.id(), by)).isInstanceOf(Refused.class);
        access.clock.advance(Duration.ofMinutes(-61));
        assertThat(isOpen(begun)).as("its time was not over").isFalse();
        assertThat(stations.find(token)).isEmpty();
        refused(boris, OTHER_PIN);
        password(boris);
        refused(boris, OTHER_PIN);
        assertThat(open.get(lost.id(), auditor).closedAt()).isPresent();
        assertThat(open.list(new OpenStations.Filter("HAR"), PlaceInTime.FIRST, 99, administrator))
                .extracting(OpenStation::id)
                .doesNotContain(lost.id());
        assertThat(acts(manager)).contains("station-closed");
    }

    @Test
    void a_pin_replaces_no_second_factor() {
        Operator operator = access.signIn(anna).session().operator();
        access.secondFactor.begin(operator);
        databases
                .database()
                .write(handle -> handle.execute("update operators set otp_confirmed = 1 where id = ?", operator.id()));
        assertThat(names()).containsExactly(boris);
        refused(anna, PIN);
        databases.database().write(handle -> {
            handle.attach(StationDao.class).signedIn(station, operator.id(), access.now());
            return station;
        });
        assertThat(names()).as("entered here with everything").containsExactlyInAnyOrder(anna, boris);
        access.clock.advance(Sessions.LONGEST);
        password(boris);
        assertThat(names()).as("on another day").containsExactly(boris);
    }

    @Test
    void a_new_password_a_block_new_rights_and_signing_out_everywhere_void_the_pin() {
        Operator operator = access.signIn(anna).session().operator();
        Session session = access.signIn(anna).session();
        Secret chosen = new Secret("нова дума за всички");
        voids(operator, () -> access.sessions.choosePassword(session, typed(anna, Access.GOOD_PASSWORD), chosen));
        voids(operator, () -> access.operators.resetPassword(operator.username(), chosen));
        Operator by = access.signIn("administrator").session().operator();
        voids(operator, () -> access.operators.deactivate(Access.claim("off"), operator.username(), by));
        access.operators.activate(Access.claim("on"), operator.username(), by);
        OperatorView now = access.operators.get(operator.username(), by);
        voids(operator, () -> change(now, now.details().name(), Set.of("manager@HAR"), Set.of(), by));
        OperatorView then = access.operators.get(operator.username(), by);
        voids(operator, () -> change(then, then.details().name(), Set.of("manager@HAR"), Set.of(Right.MEDICINE), by));
        voids(operator, () -> access.sessions.signOutEverywhere(operator));
        voids(operator, () -> access.operators.endSessions(Access.claim("end"), operator.username(), by));
        OperatorView last = access.operators.get(operator.username(), by);
        pins.set(confirmed(operator), new Secret(PIN));
        change(last, "Another name", Set.of("manager@HAR"), Set.of(Right.MEDICINE), by);
        assertThat(pins.has(operator)).as("after a change of the name alone").isTrue();
        pins.remove(operator);
        assertThat(pins.has(operator)).isFalse();
        assertThat(acts(anna)).contains("pin-set", "pin-removed");
    }

    private void change(OperatorView now, String name, Set<String> roles, Set<Right> rights, Operator by) {
        OperatorDetails details = new OperatorDetails(name, Optional.empty(), Roles.parse(roles), rights);
        access.operators.change(now.username(), now.version(), details, by);
    }

    private Operator confirmed(Operator operator) {
        return new Operator(
                operator.id(),
                operator.username(),
                operator.name(),
                operator.language(),
                operator.profession(),
                operator.roles(),
                operator.rights(),
                access.now());
    }

    private void voids(Operator operator, Runnable act) {
        pins.set(confirmed(operator), new Secret(PIN));
        act.run();
        assertThat(pins.has(operator)).isFalse();
        refused(operator.username().value(), PIN);
    }

    @Test
    void a_station_that_is_shared_no_more_opens_nothing() {
        SignedIn own = password(manager);
        SignedIn other = password(boris);
        Session byPin = new Session(
                own.session().key(),
                new Operator(
                        own.session().operator().id(),
                        own.session().operator().username(),
                        "",
                        own.session().operator().language(),
                        Optional.empty(),
                        own.session().operator().roles(),
                        Set.of(),
                        java.time.Instant.EPOCH),
                false,
                false,
                station);
        assertThatThrownBy(() -> stations.close(byPin))
                .as("a session with a PIN would last longer afterwards")
                .isInstanceOf(ConfirmationNeeded.class);
        assertThatThrownBy(() -> stations.close(other.session())).isInstanceOf(Forbidden.class);
        stations.close(own.session());
        assertThat(stations.find(token)).isEmpty();
        assertThat(isOpen(own)).isTrue();
        assertThat(access.sessions.find(own.token()).orElseThrow().isShared()).isFalse();
        assertThat(isOpen(other)).isFalse();
        refused(boris, OTHER_PIN);
    }

    @Test
    void a_clock_that_jumps_neither_unlocks_nor_locks_out_for_good() {
        for (Duration jump :
                List.of(Duration.ofDays(3652), Duration.ofDays(-3652), Duration.ofHours(3), Duration.ofHours(-3))) {
            SignedIn before = pin(anna, PIN);
            access.clock.advance(jump);
            assertThat(isOpen(before)).as("unlocked after " + jump).isFalse();
            access.clock.advance(jump.negated());
            access.clock.advance(jump);
            password(boris);
            SignedIn wrong = pin(anna, PIN);
            refused(anna, "5000");
            access.clock.advance(jump.negated());
            assertThat(isOpen(wrong))
                    .as("begun while the clock was wrong by " + jump)
                    .isFalse();
            password(boris);
            access.clock.advance(Duration.ofMinutes(1));
            assertThat(isOpen(pin(anna, PIN))).as("locked out after " + jump).isTrue();
        }
    }

    @Test
    void a_pin_is_four_to_six_digits_that_are_not_guessed_first() {
        Operator operator = access.signIn(anna).session().operator();
        List<String> bad = List.of(
                "402", "4028171", "402a", "40 28", "٤٠٢٨", "", "0000", "1234", "8765", "2468", "987654", "1111", "1212",
                "1221", "1122", "123123", "112233", "121212", "123321", "55555", "1985", "2010", "3112", "1231",
                "311285", "851231", "123185");
        for (String each : bad) {
            assertThatThrownBy(() -> pins.set(operator, new Secret(each)))
                    .as(each)
                    .isInstanceOf(InvalidFields.class);
        }
        for (String good : List.of("4028", "40281", "402817", "1000", "7353")) {
            pins.set(operator, new Secret(good));
        }
    }

    /** Without the key of the installation nobody can try ten thousand PINs on a copy of the database. */
    @Test
    void the_database_holds_a_slow_hash_of_a_keyed_hash() {
        Operator operator = access.signIn(anna).session().operator();
        String stored = databases
                .database()
                .read(handle -> handle.attach(OperatorDao.class).pin(operator.id()));
        Passwords passwords = Access.quickPasswords(access.randomness);
        assertThat(stored).startsWith("$argon2id$");
        assertThat(passwords.matches(new Secret(PIN), Optional.of(stored), true))
                .isFalse();
    }
}
