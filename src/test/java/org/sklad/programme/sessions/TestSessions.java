package org.sklad.programme.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.SeenRestrictions;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.interpreters.InterpreterCode;

/** An information session to record in a test: by default 45 minutes about health with 14 people in HAR, without an interpreter. */
public final class TestSessions {
    private final LocalDate day;
    private int minutes = 45;
    private List<InterpreterCode> interpreters = List.of();
    private List<GoodsLine> materials = List.of();

    private TestSessions(LocalDate day) {
        this.day = day;
    }

    public static TestSessions on(LocalDate day) {
        return new TestSessions(day);
    }

    public TestSessions minutes(int other) {
        minutes = other;
        return this;
    }

    public TestSessions interpreter(InterpreterCode code) {
        interpreters = List.of(code);
        return this;
    }

    public TestSessions material(GoodsLine one) {
        materials = List.of(one);
        return this;
    }

    public UUID record(Access access, Operator by) {
        IdempotencyKey claim = Access.claim("session");
        NewSession wanted = new NewSession(
                new CentreCode("HAR"),
                day,
                minutes,
                "",
                "",
                List.of(new EntryCode("HEALTH")),
                SpokenLanguages.of(List.of("ar")),
                interpreters,
                List.of(new Heads(Sex.FEMALE, AgeBand.FROM_18, 9), new Heads(Sex.MALE, AgeBand.FROM_12, 5)),
                materials,
                "STORE",
                SeenRestrictions.NONE);
        assertThat(access.features.programme.sessions.sessions.record(claim, wanted, by))
                .isTrue();
        return claim.id();
    }
}
