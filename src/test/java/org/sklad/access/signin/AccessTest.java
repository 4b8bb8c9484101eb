package org.sklad.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sklad.platform.i18n.Refusals.refused;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.audit.ActFilter;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.LatestRows;

/** Operators, sessions, tokens and the record of acts, on either database. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private TestDatabases databases;
    private Access access;
    private Operator administrator;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        access = new Access(databases.database());
        administrator = access.operator("admin", "administrator@*");
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private Username added(String... roles) {
        Username username = new Username(Access.unique("op"));
        access.operators.add(
                Access.claim(username.value()),
                username,
                new OperatorDetails("Мария Петрова", Optional.empty(), Roles.parse(Set.of(roles)), Set.of()),
                confirmed());
        return username;
    }

    private Operator confirmed() {
        return access.signIn("admin").session().operator();
    }

    private List<String> acts() {
        return access.audit.list(500, administrator).stream()
                .map(AuditEntry::act)
                .toList();
    }

    private List<AuditEntry> actsOn(Username username) {
        return access.audit.list(500, administrator).stream()
                .filter(entry -> entry.subject().equals(username.value()))
                .toList();
    }

    @Test
    void signs_in_with_the_right_password_and_finds_the_session_by_its_token() {
        access.operator("right.password", "field@HAR");
        SignedIn begun = access.signIn("right.password");
        assertThat(access.sessions.find(begun.token()))
                .map(session -> session.operator().roles().toString())
                .contains("field@HAR");
        assertThat(access.sessions.find(begun.token() + "x")).isEmpty();
    }

    @Test
    void refuses_a_wrong_password_and_an_unknown_name_alike() {
        access.operator("wrong.password", "field@HAR");
        assertThatThrownBy(() -> access.sessions.signIn(Access.typed("wrong.password", "something else")))
                .isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> access.sessions.signIn(Access.typed("nobody.here", "something else")))
                .isInstanceOf(SignInRefused.class);
        assertThat(actsOn(new Username("wrong.password")))
                .extracting(AuditEntry::act)
                .contains("sign-in-refused");
    }

    /** Otherwise the time to write a row would reveal a username. The typed text may also be a password in the wrong field. */
    @Test
    void a_refused_sign_in_is_on_record_without_the_typed_name() {
        access.operator("known.name", "field@HAR");
        for (String typed : List.of("known.name", "no.such.name", "Моята тайна парола!")) {
            access.clock.advance(Duration.ofSeconds(1));
            List<AuditEntry> before = access.audit.list(500, administrator);
            assertThatThrownBy(() -> access.sessions.signIn(Access.typed(typed, "something else")))
                    .isInstanceOf(SignInRefused.class);
            List<AuditEntry> after = access.audit.list(500, administrator);
            assertThat(after).hasSize(Math.min(500, before.size() + 1));
            assertThat(after.get(0).act()).isEqualTo("sign-in-refused");
            assertThat(after.get(0).subject()).isEqualTo(typed.equals("known.name") ? typed : "");
            assertThat(after.toString()).doesNotContain("no.such.name", "тайна");
        }
    }

    @Test
    void a_sign_in_ends_the_session_that_the_browser_sent() {
        access.operator("shared.desk", "field@HAR");
        access.operator("next.desk", "field@HAR");
        SignedIn before = access.signIn("shared.desk");
        SignedIn elsewhere = access.signIn("shared.desk");
        SignedIn after =
                access.sessions.signIn(Access.typed("next.desk", Access.GOOD_PASSWORD), Optional.of(before.token()));
        assertThat(access.sessions.find(before.token())).isEmpty();
        assertThat(access.sessions.find(elsewhere.token())).isPresent();
        assertThat(access.sessions.find(after.token())).isPresent();
        assertThatThrownBy(() -> access.sessions.signIn(Access.typed("next.desk", "wrong"), Optional.of(after.token())))
                .isInstanceOf(SignInRefused.class);
        assertThat(access.sessions.find(after.token()))
                .as("a refused choice ends no session")
                .isPresent();
    }

    @Test
    void a_one_time_password_cannot_be_chosen_as_the_new_password() {
        Username username = new Username(Access.unique("same.again"));
        Secret oneTime = access.operators
                .add(
                        Access.claim(username.value()),
                        username,
                        new OperatorDetails("Иван", Optional.empty(), Roles.parse("field@HAR"), Set.of()),
                        confirmed())
                .secret()
                .orElseThrow();
        SignIn typed = Access.typed(username.value(), oneTime.reveal());
        SignedIn begun = access.sessions.signIn(typed);
        assertThatThrownBy(() -> access.sessions.choosePassword(begun.session(), typed, oneTime))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.errors().get(0).message().key())
                                .isEqualTo("access.password-same"));
        assertThat(access.sessions.find(begun.token()).orElseThrow().passwordChoiceNeeded())
                .isTrue();
    }

    @Test
    void making_a_token_needs_a_recent_password_and_never_a_token() {
        Operator owner = access.operator("token.maker", "field@HAR");
        String token = token(owner, "field@HAR").secret().orElseThrow().reveal();
        Operator byToken = access.tokens.find(token).orElseThrow();
        assertThatThrownBy(() -> token(byToken, "field@HAR")).isInstanceOf(ConfirmationNeeded.class);
        access.clock.advance(Operator.CONFIRMATION.plusSeconds(1));
        assertThatThrownBy(() -> token(owner, "field@HAR")).isInstanceOf(ConfirmationNeeded.class);
        assertThat(access.tokens.list(owner)).hasSize(1);
    }

    @Test
    void a_reset_password_ends_every_session() {
        String username = Access.unique("reset.sessions");
        Operator owner = access.operator(username, "field@HAR");
        String before = access.signIn(username).token();
        access.operators.resetPassword(Access.claim("reset"), owner.username(), confirmed());
        access.operators.resetPassword(owner.username(), new Secret("нова дълга парола 7"));
        assertThat(access.sessions.find(before))
                .as("the old one stays ended after a new password is chosen")
                .isEmpty();
        String after = access.sessions
                .signIn(Access.typed(username, "нова дълга парола 7"))
                .token();
        access.operators.resetPassword(owner.username(), new Secret("друга дълга парола 8"));
        assertThat(access.sessions.find(after)).isEmpty();
    }

    @Test
    void a_reset_password_ends_the_tokens_too() {
        String username = Access.unique("reset.tokens");
        Operator owner = access.operator(username, "field@HAR");
        String byAdministrator =
                token(owner, "field@HAR").secret().orElseThrow().reveal();
        access.operators.resetPassword(Access.claim("reset"), owner.username(), confirmed());
        access.operators.resetPassword(owner.username(), new Secret("нова дълга парола 7"));
        assertThat(access.tokens.find(byAdministrator))
                .as("the old one stays ended after a new password is chosen")
                .isEmpty();
        Operator again = access.sessions
                .signIn(Access.typed(username, "нова дълга парола 7"))
                .session()
                .operator();
        String byCommand = token(again, "field@HAR").secret().orElseThrow().reveal();
        access.operators.resetPassword(owner.username(), new Secret("друга дълга парола 8"));
        assertThat(access.tokens.find(byCommand)).isEmpty();
    }

    /** Otherwise a finder of an open session could shut out its owner with a second factor. */
    @Test
    void setting_up_a_second_factor_needs_a_recent_password() throws Exception {
        Operator operator = access.operator("late.factor", "field@HAR");
        access.secondFactor.begin(operator);
        String code = code(access.secondFactor.pending(operator).orElseThrow());
        access.clock.advance(Operator.CONFIRMATION.plusSeconds(1));
        assertThatThrownBy(() -> access.secondFactor.begin(operator)).isInstanceOf(ConfirmationNeeded.class);
        assertThatThrownBy(() -> access.secondFactor.confirm(operator, code)).isInstanceOf(ConfirmationNeeded.class);
        assertThat(access.secondFactor.isOn(operator)).isFalse();
    }

    /** A try that one of several counters refuses is counted by none of them. */
    @Test
    void a_delayed_attempt_does_not_count_against_other_operators() {
        SignInThrottle throttle = new SignInThrottle(access.clock);
        for (int i = 0; i < 5; i++) {
            throttle.begin("one", "address", Optional.empty());
        }
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> throttle.begin("one", "address", Optional.empty()))
                    .isInstanceOf(TooManyTries.class);
        }
        for (int i = 0; i < 24; i++) {
            throttle.begin("other" + i, "address", Optional.empty());
        }
        throttle.begin("right", "address", Optional.of("mark")).succeeded();
        throttle.begin("last", "address", Optional.empty());
        assertThatThrownBy(() -> throttle.begin("one.too.many", "address", Optional.empty()))
                .as("a success on a known device frees no attempts of the address")
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void makes_a_new_token_at_each_sign_in() {
        access.operator("each.anew", "field@HAR");
        assertThat(access.signIn("each.anew").token())
                .isNotEqualTo(access.signIn("each.anew").token());
    }

    @Test
    void ends_an_idle_session_but_not_one_in_use() {
        access.operator("idle", "field@HAR");
        String idle = access.signIn("idle").token();
        String used = access.signIn("idle").token();
        access.clock.advance(Sessions.IDLE.minusMinutes(1));
        assertThat(access.sessions.find(used)).isPresent();
        access.sessions.saveLastSeen();
        access.clock.advance(Duration.ofMinutes(1));
        assertThat(access.sessions.find(idle)).isEmpty();
        assertThat(access.sessions.find(used)).isPresent();
    }

    @Test
    void ends_a_session_at_its_maximum_age_even_if_it_is_in_use() {
        access.operator("busy", "field@HAR");
        String token = access.signIn("busy").token();
        for (Duration left = Sessions.LONGEST; left.compareTo(Duration.ofHours(1)) > 0; left = left.minusHours(1)) {
            assertThat(access.sessions.find(token)).isPresent();
            access.clock.advance(Duration.ofHours(1));
        }
        assertThat(access.sessions.find(token)).isPresent();
        access.clock.advance(Duration.ofHours(1));
        assertThat(access.sessions.find(token)).isEmpty();
    }

    @Test
    void signs_out_on_this_device_only_or_everywhere() {
        access.operator("leaving", "field@HAR");
        SignedIn here = access.signIn("leaving");
        SignedIn there = access.signIn("leaving");
        access.sessions.signOut(here.session());
        assertThat(access.sessions.find(here.token())).isEmpty();
        assertThat(access.sessions.find(there.token())).isPresent();
        access.sessions.signOutEverywhere(there.session().operator());
        assertThat(access.sessions.find(there.token())).isEmpty();
    }

    @Test
    void a_one_time_password_allows_only_choosing_a_new_one() {
        Username username = new Username(Access.unique("one.time"));
        WithSecret<OperatorView> added = access.operators.add(
                Access.claim(username.value()),
                username,
                new OperatorDetails("Иван", Optional.empty(), Roles.parse("field@HAR"), Set.of()),
                confirmed());
        Secret oneTime = added.secret().orElseThrow();
        SignedIn begun = access.sessions.signIn(Access.typed(username.value(), oneTime.reveal()));
        assertThat(begun.session().passwordChoiceNeeded()).isTrue();
        SignedIn after = access.sessions.choosePassword(
                begun.session(), Access.typed(username.value(), oneTime.reveal()), new Secret(Access.GOOD_PASSWORD));
        assertThat(after.session().passwordChoiceNeeded()).isFalse();
        assertThat(access.sessions.find(after.token()).orElseThrow().passwordChoiceNeeded())
                .isFalse();
        assertThatThrownBy(() -> access.sessions.signIn(Access.typed(username.value(), oneTime.reveal())))
                .isInstanceOf(SignInRefused.class);
        assertThat(access.signIn(username.value()).session().passwordChoiceNeeded())
                .isFalse();
    }

    @Test
    void a_one_time_password_expires() {
        Username username = added("field@HAR");
        WithSecret<OperatorView> reset =
                access.operators.resetPassword(Access.claim("reset " + username), username, confirmed());
        access.clock.advance(Operators.ONE_TIME);
        assertThatThrownBy(() -> access.sessions.signIn(Access.typed(
                        username.value(), reset.secret().orElseThrow().reveal())))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void choosing_a_password_ends_every_session_and_token_and_starts_a_new_session() {
        Operator owner = access.operator("chooser", "field@HAR");
        String program = token(owner, "field@HAR").secret().orElseThrow().reveal();
        SignedIn here = access.signIn("chooser");
        SignedIn there = access.signIn("chooser");
        SignedIn after = access.sessions.choosePassword(
                here.session(), Access.typed("chooser", Access.GOOD_PASSWORD), new Secret("нова дълга парола 7"));
        assertThat(access.sessions.find(here.token()))
                .as("a token stolen earlier no longer works")
                .isEmpty();
        assertThat(access.sessions.find(there.token())).isEmpty();
        assertThat(access.tokens.find(program)).isEmpty();
        assertThat(access.sessions.find(after.token()))
                .map(Session::operator)
                .contains(after.session().operator());
        assertThat(token(after.session().operator(), "field@HAR").secret())
                .as("the password is recent")
                .isPresent();
    }

    @Test
    void an_operator_lists_and_ends_their_own_sessions() {
        access.operator("watchful", "field@HAR");
        access.operator("stranger", "field@HAR");
        SignedIn phone = access.sessions.signIn(from("watchful", "2001:db8::7", "Firefox, Android"));
        access.clock.advance(Duration.ofMinutes(10));
        SignedIn desk = access.sessions.signIn(from("watchful", "192.0.2.7", "Edge, Windows"));
        String foreign = access.ownSessions
                .list(access.signIn("stranger").session())
                .get(0)
                .id();
        access.clock.advance(Duration.ofMinutes(5));
        assertThat(access.sessions.find(phone.token())).isPresent();

        List<OwnSession> seen = access.ownSessions.list(desk.session());
        Session current = desk.session();
        assertThat(seen)
                .extracting(OwnSession::browser, OwnSession::address, OwnSession::current)
                .startsWith(tuple("Edge, Windows", "192.0.2.7", true), tuple("Firefox, Android", "2001:db8::7", false));
        OwnSession old = seen.get(1);
        assertThat(Duration.between(old.startedAt(), old.lastUsedAt())).isEqualTo(Duration.ofMinutes(15));
        assertThat(seen).extracting(OwnSession::id).doesNotContain(foreign);

        assertThatThrownBy(() -> access.ownSessions.end(foreign, current)).isInstanceOf(NotFound.class);
        access.ownSessions.end(old.id(), current);
        assertThat(access.sessions.find(phone.token())).isEmpty();
        assertThat(access.sessions.find(desk.token())).isPresent();
        assertThatThrownBy(() -> access.ownSessions.end(old.id(), current)).isInstanceOf(NotFound.class);
        assertThat(actsOn(new Username("watchful"))).extracting(AuditEntry::act).contains("session-ended");

        SignedIn third = access.signIn("watchful");
        access.ownSessions.endOthers(current);
        assertThat(access.sessions.find(third.token())).isEmpty();
        assertThat(access.ownSessions.list(current)).singleElement().matches(OwnSession::current);
    }

    @Test
    void an_expired_session_is_not_listed() {
        access.operator("forgetful", "field@HAR");
        access.signIn("forgetful");
        access.clock.advance(Sessions.IDLE);
        Session current = access.signIn("forgetful").session();
        assertThat(access.ownSessions.list(current)).hasSize(1);
    }

    private static SignIn from(String username, String address, String browser) {
        return new SignIn(
                username,
                new Secret(Access.GOOD_PASSWORD),
                Optional.empty(),
                address,
                Optional.empty(),
                browser,
                Optional.empty());
    }

    @Test
    void a_role_can_require_a_second_factor() throws Exception {
        Access strict = new Access(databases.database(), Set.of(Role.MANAGER));
        strict.clock.advance(Duration.between(strict.now(), access.now()));
        String username = Access.unique("strict");
        Operator manager = strict.operator(username, "manager@HAR");
        SignedIn begun = strict.signIn(username);
        assertThat(begun.session().secondFactorNeeded()).isTrue();
        String program =
                token(strict, manager, "manager@HAR").secret().orElseThrow().reveal();
        assertThatThrownBy(() -> strict.tokens.find(program)).is(refused("access.second-factor-needed"));
        assertThatThrownBy(() -> strict.sessions.secondOperator(Access.typed(username, Access.GOOD_PASSWORD)))
                .as("cannot approve as a second operator either")
                .isInstanceOf(SignInRefused.class);
        Operator field = strict.operator(Access.unique("free"), "field@HAR");
        assertThat(strict.signIn(field.username().value()).session().secondFactorNeeded())
                .isFalse();

        strict.secondFactor.begin(manager);
        strict.secondFactor.confirm(
                manager, code(strict, strict.secondFactor.pending(manager).orElseThrow()));
        assertThat(strict.sessions.find(begun.token()).orElseThrow().secondFactorNeeded())
                .isFalse();
        assertThat(strict.tokens.find(program)).isPresent();
        assertThatThrownBy(() -> strict.secondFactor.remove(manager)).is(refused("access.second-factor-compulsory"));
        assertThat(strict.secondFactor.isOn(manager)).isTrue();
    }

    /** A subscriber has all addresses of a /64 network and could use another one for every try. */
    @Test
    void addresses_of_one_ipv6_network_share_their_attempts() {
        SignInThrottle throttle = new SignInThrottle(access.clock);
        for (int i = 0; i < 30; i++) {
            throttle.begin("v6." + i, "2001:db8:0:1::" + Integer.toHexString(i + 1), Optional.empty());
        }
        assertThatThrownBy(() -> throttle.begin("v6.more", "[2001:db8:0:1:ffff::9%eth0]", Optional.empty()))
                .isInstanceOf(TooManyTries.class);
        throttle.begin("v6.other", "2001:db8:0:2::1", Optional.empty());
        for (int i = 0; i < 30; i++) {
            throttle.begin("v4." + i, i % 2 == 0 ? "192.0.2.77" : "::ffff:192.0.2.77", Optional.empty());
        }
        assertThatThrownBy(() -> throttle.begin("v4.more", "192.0.2.77", Optional.empty()))
                .isInstanceOf(TooManyTries.class);
        throttle.begin("v4.other", "192.0.2.78", Optional.empty());
    }

    @Test
    void a_password_keeps_its_spaces() {
        String username = Access.unique("spaces");
        String typed = "  дълга парола 7 ";
        access.operators.addWithPassword(
                new Username(username),
                new OperatorDetails("N", Optional.empty(), Roles.parse("field@HAR"), Set.of()),
                Language.BG,
                new Secret(typed),
                false);
        assertThat(access.sessions.signIn(Access.typed(username, typed)).token())
                .isNotEmpty();
        assertThatThrownBy(() -> access.sessions.signIn(Access.typed(username, typed.strip())))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void choosing_a_password_needs_the_current_one() {
        access.operator("careless", "field@HAR");
        Session session = access.signIn("careless").session();
        assertThatThrownBy(() -> access.sessions.choosePassword(
                        session, Access.typed("careless", "not it"), new Secret("нова дълга парола 7")))
                .isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> access.sessions.choosePassword(
                        session, Access.typed("admin", Access.GOOD_PASSWORD), new Secret("нова дълга парола 7")))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void refuses_a_password_that_is_short_common_or_the_name() {
        for (String bad : List.of("short", "password1", "iloveyou", "chooser2", "x".repeat(129))) {
            assertThatThrownBy(() -> access.operators.addWithPassword(
                            new Username("chooser2"),
                            new OperatorDetails("N", Optional.empty(), Roles.parse("field@HAR"), Set.of()),
                            Language.BG,
                            new Secret(bad),
                            false))
                    .as(bad)
                    .isInstanceOf(InvalidFields.class);
        }
    }

    @Test
    void delays_grow_after_wrong_passwords_but_never_lock_an_account_forever() {
        access.operator("guessed", "field@HAR");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> access.sessions.signIn(Access.typed("guessed", "wrong")))
                    .isInstanceOf(SignInRefused.class);
        }
        assertThatThrownBy(() -> access.signIn("guessed"))
                .as("the right password is delayed too")
                .isInstanceOf(TooManyTries.class);
        access.clock.advance(Duration.ofMinutes(1));
        assertThat(access.signIn("guessed").session().operator().username().value())
                .isEqualTo("guessed");
    }

    @Test
    void compares_fewer_than_a_hundred_guesses_an_hour() {
        access.operator("hammered", "field@HAR");
        int compared = 0;
        for (int second = 0; second < 3600; second++) {
            try {
                access.sessions.signIn(new SignIn(
                        "hammered", new Secret("w"), Optional.empty(), "192.0.2." + (second % 200), Optional.empty()));
            } catch (SignInRefused wrong) {
                compared++;
            } catch (TooManyTries wait) {
                assertThat(wait.retryAfter()).isPresent();
            }
            access.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(compared).isBetween(20, 99);
    }

    @Test
    void guesses_of_a_stranger_do_not_delay_the_owner_of_the_account() {
        access.operator("owner", "field@HAR");
        String device = access.signIn("owner").device();
        IntStream.range(0, 6)
                .forEach(i -> assertThatThrownBy(() -> access.sessions.signIn(Access.typed("owner", "wrong"))));
        assertThatThrownBy(() -> access.signIn("owner")).isInstanceOf(TooManyTries.class);
        SignIn fromOwnBrowser = new SignIn(
                "owner", new Secret(Access.GOOD_PASSWORD), Optional.empty(), "192.0.2.1", Optional.of(device));
        assertThat(access.sessions.signIn(fromOwnBrowser).token()).isNotEmpty();
        SignIn othersMark = new SignIn(
                "owner", new Secret(Access.GOOD_PASSWORD), Optional.empty(), "192.0.2.1", Optional.of(device + "x"));
        assertThatThrownBy(() -> access.sessions.signIn(othersMark)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void deactivating_an_operator_ends_sessions_and_tokens_at_once() {
        Operator field = access.operator("gone", "field@HAR");
        SignedIn begun = access.signIn("gone");
        WithSecret<TokenRow> token = token(field, "field@HAR");
        access.operators.deactivate(Access.claim("gone"), new Username("gone"), administrator);
        assertThat(access.sessions.find(begun.token())).isEmpty();
        assertThat(access.tokens.find(token.secret().orElseThrow().reveal())).isEmpty();
        assertThatThrownBy(() -> access.signIn("gone")).isInstanceOf(SignInRefused.class);
        access.operators.activate(Access.claim("back"), new Username("gone"), administrator);
        assertThat(access.signIn("gone").token()).isNotEmpty();
        assertThat(access.tokens.find(token.secret().orElseThrow().reveal()))
                .as("a token stays ended")
                .isEmpty();
    }

    @Test
    void a_changed_role_applies_from_the_next_request() {
        Username username = new Username("changing");
        access.operator("changing", "field@HAR");
        String token = access.signIn("changing").token();
        OperatorView seen = access.operators.get(username, administrator);
        OperatorDetails details =
                new OperatorDetails("Other", Optional.of(Profession.NURSE), Roles.parse("manager@BAN"), Set.of());
        access.operators.change(username, seen.version(), details, confirmed());
        Operator now = access.sessions.find(token).orElseThrow().operator();
        assertThat(now.roles().toString()).isEqualTo("manager@BAN");
        assertThat(now.may(Right.MEDICINE)).isTrue();
    }

    @Test
    void a_change_based_on_an_outdated_version_is_refused() {
        Username username = added("field@HAR");
        OperatorView seen = access.operators.get(username, administrator);
        access.operators.change(username, seen.version(), seen.details(), confirmed());
        assertThatThrownBy(() -> access.operators.change(username, seen.version(), seen.details(), confirmed()))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void the_last_administrator_cannot_be_removed() {
        OperatorView seen = access.operators.get(new Username("admin"), administrator);
        OperatorDetails less = new OperatorDetails("A", Optional.empty(), Roles.parse("field@*"), Set.of());
        assertThatThrownBy(() -> access.operators.change(new Username("admin"), seen.version(), less, confirmed()))
                .is(refused("access.last-administrator"));
        assertThatThrownBy(
                        () -> access.operators.deactivate(Access.claim("last"), new Username("admin"), administrator))
                .is(refused("access.last-administrator"));
    }

    @Test
    void only_administrators_change_operators_and_auditors_read_them() {
        Operator manager = access.operator("manages", "manager@*");
        Operator auditor = access.operator("audits", "auditor@*");
        Username username = new Username("manages");
        OperatorDetails details = access.operators.get(username, auditor).details();
        assertThatThrownBy(() -> access.operators.get(username, manager)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> access.operators.list(OperatorFilter.ALL, "", 10, manager))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> access.audit.list(10, manager)).isInstanceOf(Forbidden.class);
        for (Operator other : List.of(manager, auditor)) {
            assertThatThrownBy(() -> access.operators.add(Access.claim("a"), new Username("xx"), details, other))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> access.operators.change(username, 1, details, other))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> access.operators.deactivate(Access.claim("b"), username, other))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> access.operators.resetPassword(Access.claim("c"), username, other))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> access.operators.endSessions(Access.claim("d"), username, other))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_role_change_needs_a_recent_password() {
        Operator stale = confirmed();
        access.clock.advance(Operator.CONFIRMATION.plusSeconds(1));
        OperatorDetails details = new OperatorDetails("N", Optional.empty(), Roles.parse("field@HAR"), Set.of());
        assertThatThrownBy(() -> access.operators.add(Access.claim("x"), new Username("stale"), details, stale))
                .isInstanceOf(ConfirmationNeeded.class);
        SignedIn again = access.signIn("admin");
        access.clock.advance(Operator.CONFIRMATION.plusSeconds(1));
        SignedIn confirmed = access.sessions.confirm(again.session(), Access.typed("admin", Access.GOOD_PASSWORD));
        assertThat(access.sessions.find(again.token()))
                .as("a new token replaces the former one (ASVS 5.0, 7.2.4)")
                .isEmpty();
        Operator fresh = access.sessions.find(confirmed.token()).orElseThrow().operator();
        assertThat(access.operators
                        .add(Access.claim("x2"), new Username("fresh"), details, fresh)
                        .secret())
                .isPresent();
    }

    @Test
    void adding_the_same_operator_again_has_no_effect_and_returns_no_password() {
        Username username = new Username(Access.unique("twice"));
        OperatorDetails details = new OperatorDetails("N", Optional.empty(), Roles.parse("field@HAR"), Set.of());
        IdempotencyKey claim = Access.claim("same");
        assertThat(access.operators.add(claim, username, details, confirmed()).secret())
                .isPresent();
        WithSecret<OperatorView> again = access.operators.add(claim, username, details, confirmed());
        assertThat(again.secret()).isEmpty();
        assertThat(again.made().id()).isEqualTo(claim.id());
        assertThat(actsOn(username)).hasSize(1);
        assertThatThrownBy(() -> access.operators.add(
                        new IdempotencyKey(claim.id(), "other"), new Username("other.one"), details, confirmed()))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void a_refused_operator_leaves_no_trace_and_its_id_may_be_used_again() {
        Username taken = added("field@HAR");
        OperatorDetails details = new OperatorDetails("N", Optional.empty(), Roles.parse("field@HAR"), Set.of());
        IdempotencyKey claim = Access.claim("wanted");
        assertThatThrownBy(() -> access.operators.add(claim, taken, details, confirmed()))
                .is(refused("access.username-taken"));
        assertThat(actsOn(taken)).hasSize(1);
        Username free = new Username(Access.unique("free"));
        assertThat(access.operators.add(claim, free, details, confirmed()).secret())
                .isPresent();
    }

    @Test
    void only_the_first_operator_can_be_added_by_the_wizard() {
        assertThatThrownBy(() -> access.operators.addWithPassword(
                        new Username("second"),
                        new OperatorDetails("N", Optional.empty(), Roles.parse("administrator@*"), Set.of()),
                        Language.BG,
                        new Secret(Access.GOOD_PASSWORD),
                        true))
                .is(refused("access.already-set-up"));
    }

    private WithSecret<TokenRow> token(Operator of, String roles) {
        return token(access, of, roles);
    }

    private static WithSecret<TokenRow> token(Access access, Operator of, String roles) {
        return access.tokens.make(
                Access.claim(roles),
                "reports",
                Roles.parse(roles),
                Set.of(),
                access.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(30),
                of);
    }

    @Test
    void a_token_can_do_only_what_both_the_token_and_its_operator_may_do() {
        Operator both = access.operator("both", "field@HAR", "manager@BAN");
        String token = token(both, "field@HAR").secret().orElseThrow().reveal();
        assertThat(access.tokens.find(token))
                .map(found -> found.roles().toString())
                .contains("field@HAR");
        OperatorView seen = access.operators.get(both.username(), administrator);
        access.operators.change(
                both.username(),
                seen.version(),
                new OperatorDetails("N", Optional.empty(), Roles.parse("manager@BAN"), Set.of()),
                confirmed());
        assertThat(access.tokens.find(token))
                .map(found -> found.roles().toString())
                .contains("");
    }

    @Test
    void a_token_cannot_have_a_role_that_its_operator_lacks() {
        Operator field = access.operator("modest", "field@HAR");
        for (String roles : List.of("field@*", "manager@HAR", "field@BAN", "administrator@*")) {
            assertThatThrownBy(() -> token(field, roles)).as(roles).isInstanceOf(InvalidFields.class);
        }
        LocalDate today = access.now().atZone(ZoneOffset.UTC).toLocalDate();
        for (LocalDate end : List.of(today.minusDays(1), today.plusYears(1).plusDays(1))) {
            assertThatThrownBy(() -> access.tokens.make(
                            Access.claim("end"), "t", Roles.parse("field@HAR"), Set.of(), end, field))
                    .isInstanceOf(InvalidFields.class);
        }
        assertThatThrownBy(() -> access.tokens.make(
                        Access.claim("right"), "t", Roles.parse("field@HAR"), Set.of(Right.MEDICINE), today, field))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_token_is_valid_through_its_last_day_unless_revoked() {
        Operator field = access.operator("holder", "field@HAR");
        LocalDate today = access.now().atZone(ZoneOffset.UTC).toLocalDate();
        WithSecret<TokenRow> made = access.tokens.make(
                Access.claim("d"), "t", Roles.parse("field@HAR"), Set.of(), today.plusDays(1), field);
        String token = made.secret().orElseThrow().reveal();
        access.clock.advance(Duration.ofDays(1));
        assertThat(access.tokens.find(token)).isPresent();
        access.clock.advance(Duration.ofDays(1));
        assertThat(access.tokens.find(token)).isEmpty();

        WithSecret<TokenRow> other = token(access.signIn("holder").session().operator(), "field@HAR");
        access.tokens.revoke(Access.claim("r"), other.made().id(), field);
        assertThat(access.tokens.find(other.secret().orElseThrow().reveal())).isEmpty();
    }

    @Test
    void the_token_of_another_operator_is_not_found() {
        Operator one = access.operator("token.one", "field@HAR");
        Operator other = access.operator("token.other", "field@HAR");
        WithSecret<TokenRow> made = token(one, "field@HAR");
        assertThatThrownBy(() -> access.tokens.get(made.made().id(), other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        access.tokens.revoke(Access.claim("steal"), made.made().id(), other))
                .isInstanceOf(NotFound.class);
        assertThat(access.tokens.list(other)).isEmpty();
    }

    private String code(String secret) throws Exception {
        return code(access, secret);
    }

    private static String code(Access access, String secret) throws Exception {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        byte[] bytes = BaseEncoding.base32().decode(secret);
        return app.generateOneTimePasswordString(new SecretKeySpec(bytes, app.getAlgorithm()), access.now());
    }

    private SignIn withCode(String username, String code) {
        return new SignIn(username, new Secret(Access.GOOD_PASSWORD), Optional.of(code), "192.0.2.9", Optional.empty());
    }

    @Test
    void a_confirmed_second_factor_is_required_and_each_code_works_once() throws Exception {
        Operator operator = access.operator("two.factors", "field@HAR");
        access.secondFactor.begin(operator);
        String secret = access.secondFactor.pending(operator).orElseThrow();
        assertThat(access.signIn("two.factors").token())
                .as("the second factor is not confirmed yet")
                .isNotEmpty();
        assertThatThrownBy(() -> access.secondFactor.confirm(operator, "000000x"))
                .isInstanceOf(InvalidFields.class);
        access.secondFactor.confirm(operator, code(secret));
        assertThat(access.secondFactor.pending(operator))
                .as("the secret is never shown again")
                .isEmpty();
        String used = code(secret);
        assertThatThrownBy(() -> access.sessions.signIn(withCode("two.factors", used)))
                .as("the code was used for the confirmation")
                .isInstanceOf(OtpNeeded.class);
        assertThatThrownBy(() -> access.signIn("two.factors")).isInstanceOf(OtpNeeded.class);
        access.clock.advance(Duration.ofMinutes(2));
        String next = code(secret);
        assertThat(access.sessions.signIn(withCode("two.factors", next)).token())
                .isNotEmpty();
        assertThatThrownBy(() -> access.sessions.signIn(withCode("two.factors", next)))
                .isInstanceOf(OtpNeeded.class);
    }

    /** The page asks for the code after the password. A training day at one address has more sign-ins than free tries. */
    @Test
    void sign_ins_with_a_second_factor_do_not_count_against_the_address() throws Exception {
        Operator operator = access.operator("many.sign.ins", "field@HAR");
        access.secondFactor.begin(operator);
        String secret = access.secondFactor.pending(operator).orElseThrow();
        access.secondFactor.confirm(operator, code(secret));
        for (int i = 0; i < 40; i++) {
            access.clock.advance(Duration.ofSeconds(30));
            SignIn complete = withCode("many.sign.ins", code(secret));
            SignIn first = new SignIn(
                    complete.username(), complete.password(), Optional.empty(), complete.source(), complete.device());
            assertThatThrownBy(() -> access.sessions.signIn(first)).isInstanceOf(OtpNeeded.class);
            assertThat(access.sessions.signIn(complete).token()).isNotEmpty();
        }
    }

    @Test
    void starting_the_set_up_again_does_not_replace_a_confirmed_second_factor() throws Exception {
        Operator operator = access.operator("kept.factor", "field@HAR");
        access.secondFactor.begin(operator);
        access.secondFactor.confirm(
                operator, code(access.secondFactor.pending(operator).orElseThrow()));
        access.secondFactor.begin(operator);
        assertThat(access.secondFactor.isOn(operator)).isTrue();
        assertThat(access.secondFactor.pending(operator)).isEmpty();
        access.clock.advance(Operator.CONFIRMATION.plusSeconds(1));
        assertThatThrownBy(() -> access.secondFactor.remove(operator)).isInstanceOf(ConfirmationNeeded.class);
    }

    @Test
    void acts_are_recorded_and_rows_are_never_changed_or_deleted() {
        Username username = added("field@HAR");
        assertThat(actsOn(username)).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.operator()).isEqualTo("admin");
            assertThat(entry.details()).contains("field@HAR");
        });
        assertThat(acts()).contains("signed-in", "operator-added");
        for (String sql : List.of("update audit set act = 'x'", "delete from audit")) {
            assertThatThrownBy(() -> databases.database().write(handle -> handle.execute(sql)))
                    .as(sql)
                    .hasStackTraceContaining("audit");
        }
        assertThat(actsOn(username)).hasSize(1);
    }

    @Test
    void the_pages_of_the_record_of_acts_have_no_gap_and_no_repeat() {
        added("field@HAR");
        added("field@HAR");
        List<AuditEntry> all = access.audit.list(500, administrator);
        AuditEntry first = all.get(0);
        List<AuditEntry> rest = access.audit.list(LatestRows.of(first.place(), 500), ActFilter.ALL, administrator);
        assertThat(rest).containsExactlyElementsOf(all.subList(1, all.size()));
    }

    @Test
    void operators_are_listed_by_username_page_by_page() {
        added("field@HAR");
        List<OperatorView> all = access.operators.list(OperatorFilter.ALL, "", 500, administrator);
        assertThat(all).isSortedAccordingTo((a, b) -> a.username().compareTo(b.username()));
        assertThat(access.operators.list(
                        OperatorFilter.ALL, all.get(0).username().value(), 1, administrator))
                .containsExactly(all.get(1));
    }

    @Test
    void no_password_token_or_code_is_stored_in_clear() {
        access.operator("secretive", "field@HAR");
        String token = access.signIn("secretive").token();
        databases.database().read(handle -> {
            assertThat(handle.createQuery("select token_hash from sessions")
                            .mapTo(String.class)
                            .list())
                    .isNotEmpty()
                    .noneMatch(hash -> hash.contains(token));
            assertThat(handle.createQuery("select password_hash from operators")
                            .mapTo(String.class)
                            .list())
                    .allMatch(hash -> hash.startsWith("$argon2id$"));
            return token;
        });
    }
}
