package org.sklad.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

/** Signing in while the clock is wrong and after it is right again, on either engine. */
@OnEachEngine
class ClockJumpsTest {
    private static final Duration TEN_YEARS = Duration.ofDays(3652);
    private static final List<Duration> JUMPS =
            List.of(TEN_YEARS, TEN_YEARS.negated(), Duration.ofHours(3), Duration.ofHours(-3));

    private final Engine engine;
    private TestDatabases databases;
    private Access access;

    ClockJumpsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void begin() {
        databases = TestDatabases.open(engine);
        access = new Access(databases.database());
    }

    @AfterEach
    void close() {
        databases.close();
    }

    /** Runs the act while the clock is wrong, then sets the clock right. */
    private void during(Duration jump, Runnable act) {
        Instant right = access.now();
        access.clock.advance(jump);
        act.run();
        access.clock.set(right.plusSeconds(60));
    }

    @Test
    void an_operator_can_sign_in_while_the_clock_is_wrong_and_afterwards() {
        access.operator("anybody", "field@HAR");
        for (Duration jump : JUMPS) {
            during(
                    jump,
                    () -> assertThat(access.sessions.find(
                                    access.signIn("anybody").token()))
                            .as(jump.toString())
                            .isPresent());
            assertThat(access.sessions.find(access.signIn("anybody").token()))
                    .as("after " + jump)
                    .isPresent();
        }
    }

    @Test
    void a_session_from_the_future_ends_when_the_clock_is_corrected() {
        access.operator("traveller", "field@HAR");
        Instant right = access.now();
        access.clock.advance(TEN_YEARS);
        SignedIn begun = access.signIn("traveller");
        access.clock.set(right);
        assertThat(access.sessions.find(begun.token())).isEmpty();
        access.signIn("traveller");
        access.clock.advance(TEN_YEARS);
        assertThat(access.sessions.find(begun.token()))
                .as("the next sign-in deleted the session")
                .isEmpty();
    }

    @Test
    void a_session_used_while_the_clock_was_ahead_ends_two_hours_after_its_last_use() {
        access.operator("used", "field@HAR");
        SignedIn begun = access.signIn("used");
        during(Duration.ofMinutes(110), () -> {
            assertThat(access.sessions.find(begun.token())).isPresent();
            access.sessions.saveLastSeen();
        });
        assertThat(access.sessions.find(begun.token())).isPresent();
        access.sessions.saveLastSeen();
        access.clock.advance(Sessions.IDLE);
        assertThat(access.sessions.find(begun.token())).isEmpty();
    }

    @Test
    void a_password_given_while_the_clock_was_ahead_is_not_recent() {
        Operator given = access.operator("given", "field@HAR");
        Operator ahead = new Operator(
                given.id(),
                given.username(),
                given.name(),
                given.language(),
                given.profession(),
                given.roles(),
                given.rights(),
                access.now().plus(Duration.ofHours(3)));
        assertThatThrownBy(() -> ahead.requireConfirmed(access.now())).isInstanceOf(ConfirmationNeeded.class);
        assertThat(ahead.isConfirmedLongEnough(access.now())).isFalse();
    }

    @Test
    void a_code_used_while_the_clock_was_ahead_does_not_lock_out_its_owner() throws Exception {
        Operator operator = access.operator("two.factors", "field@HAR");
        access.secondFactor.begin(operator);
        String secret = access.secondFactor.pending(operator).orElseThrow();
        access.secondFactor.confirm(operator, code(secret));
        Instant right = access.now();
        access.clock.advance(TEN_YEARS);
        access.sessions.signIn(withCode("two.factors", code(secret)));
        access.clock.set(right.plusSeconds(60));
        String code = code(secret);
        assertThat(access.sessions.signIn(withCode("two.factors", code)).token())
                .isNotEmpty();
        assertThatThrownBy(() -> access.sessions.signIn(withCode("two.factors", code)))
                .as("once")
                .isInstanceOf(OtpNeeded.class);
        access.clock.advance(Duration.ofMinutes(-2));
        String earlier = code(secret);
        assertThatThrownBy(() -> access.sessions.signIn(withCode("two.factors", earlier)))
                .as("a code older than the last one, although the clock was set back a little")
                .isInstanceOf(OtpNeeded.class);
    }

    private String code(String secret) throws Exception {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        byte[] bytes = BaseEncoding.base32().decode(secret);
        return app.generateOneTimePasswordString(new SecretKeySpec(bytes, app.getAlgorithm()), access.now());
    }

    private static SignIn withCode(String username, String code) {
        return new SignIn(username, new Secret(Access.GOOD_PASSWORD), Optional.of(code), "192.0.2.9", Optional.empty());
    }

    @Test
    void wrong_passwords_typed_while_the_clock_was_ahead_delay_nobody() {
        access.operator("guessed", "field@HAR");
        during(TEN_YEARS, () -> {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> access.sessions.signIn(Access.typed("guessed", "wrong")))
                        .isInstanceOf(SignInRefused.class);
            }
            assertThatThrownBy(() -> access.signIn("guessed")).isInstanceOf(TooManyTries.class);
        });
        assertThatThrownBy(() -> access.sessions.signIn(Access.typed("guessed", "wrong")))
                .isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> access.signIn("guessed"))
                .as("the attempts still count")
                .isInstanceOf(TooManyTries.class);
        access.clock.advance(Duration.ofMinutes(1));
        assertThat(access.signIn("guessed").token()).isNotEmpty();
    }

    @Test
    void a_one_time_password_made_while_the_clock_was_ahead_is_not_accepted_afterwards() {
        Operator administrator = access.operator("admin", "administrator@*");
        access.operator("forgetful", "field@HAR");
        Instant right = access.now();
        access.clock.advance(TEN_YEARS);
        Operator confirmed = access.signIn("admin").session().operator();
        WithSecret<OperatorView> reset =
                access.operators.resetPassword(Access.claim("reset"), new Username("forgetful"), confirmed);
        String secret = reset.secret().orElseThrow().reveal();
        assertThat(access.sessions.signIn(Access.typed("forgetful", secret)).token())
                .isNotEmpty();
        access.clock.set(right);
        assertThatThrownBy(() -> access.sessions.signIn(Access.typed("forgetful", secret)))
                .isInstanceOf(SignInRefused.class);
        String again = access.operators
                .resetPassword(Access.claim("again"), new Username("forgetful"), administrator)
                .secret()
                .orElseThrow()
                .reveal();
        assertThat(access.sessions.signIn(Access.typed("forgetful", again)).token())
                .isNotEmpty();
    }

    @Test
    void a_token_made_while_the_clock_was_ahead_is_not_accepted_afterwards() {
        access.operator("program", "field@HAR");
        Instant right = access.now();
        String before = token(access.signIn("program").session().operator());
        access.clock.advance(TEN_YEARS);
        assertThat(access.tokens.find(before)).isEmpty();
        String ahead = token(access.signIn("program").session().operator());
        assertThat(access.tokens.find(ahead)).isPresent();
        access.clock.set(right);
        assertThat(access.tokens.find(ahead)).isEmpty();
        assertThat(access.tokens.find(before)).isPresent();
    }

    private String token(Operator of) {
        return access.tokens
                .make(
                        Access.claim("token"),
                        "reports",
                        Roles.parse("field@HAR"),
                        Set.of(),
                        access.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(30),
                        of)
                .secret()
                .orElseThrow()
                .reveal();
    }
}
