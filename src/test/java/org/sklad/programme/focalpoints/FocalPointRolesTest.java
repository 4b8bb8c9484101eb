package org.sklad.programme.focalpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.access.signin.OperatorView;
import org.sklad.centres.places.TestCentres;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

/** Focal points whose roles change after they were named, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FocalPointRolesTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final CentreCode BAN = new CentreCode("BAN");
    private static final CentreCode SOF = new CentreCode("SOF");

    private TestDatabases databases;
    private Access access;
    private FocalPoints points;
    private Operator admin;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        access = new Access(databases.database());
        points = access.features.programme.focalPoints.focalPoints;
        TestCentres centres = new TestCentres(access);
        List.of("HAR", "BAN", "SOF").forEach(centres::add);
        admin = access.operator("admin", "administrator@*");
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    @AfterEach
    void nobodyIsNamed() {
        points.list(admin).forEach(each -> points.remove(Access.claim("removal"), each.id(), admin));
    }

    private String named(Optional<CentreCode> centre, String... roles) {
        String username = Access.unique("focal");
        access.operator(username, roles);
        name(username, centre);
        return username;
    }

    private void name(String username, Optional<CentreCode> centre) {
        points.name(Access.claim("naming"), username, centre, admin);
    }

    private void change(String username, String... roles) {
        access.clock.advance(Duration.ofMinutes(1));
        OperatorView seen = access.operators.get(new Username(username), admin);
        OperatorDetails details = new OperatorDetails("Name", Optional.empty(), Roles.parse(Set.of(roles)), Set.of());
        access.operators.change(
                new Username(username),
                seen.version(),
                details,
                access.signIn("admin").session().operator());
    }

    private Set<CentreCode> centresOf(Operator by) {
        return databases.database().read(handle -> FocalPoints.centresOf(handle, by));
    }

    private Set<CentreCode> centresOf(String username) {
        return centresOf(access.signIn(username).session().operator());
    }

    @Test
    void only_field_workers_and_managers_stay_focal_points() {
        String demoted = named(Optional.of(HAR), "manager@BAN");
        assertThat(centresOf(demoted)).containsExactly(HAR);
        assertThat(points.uncovered(admin)).containsExactly(BAN, SOF);
        change(demoted, "warehouse@BAN");
        assertThat(centresOf(demoted)).isEmpty();
        assertThat(points.uncovered(admin)).containsExactly(BAN, HAR, SOF);
    }

    @Test
    void whoever_worked_at_a_centre_does_not_receive_its_complaints_with_those_of_all_centres() {
        String moved = named(Optional.empty(), "field@BAN", "warehouse@HAR");
        assertThat(centresOf(moved)).containsExactly(SOF);
        change(moved, "field@BAN");
        assertThat(centresOf(moved)).containsExactly(SOF);
        assertThat(points.uncovered(admin)).containsExactly(BAN, HAR);
        name(moved, Optional.of(HAR));
        assertThat(centresOf(moved)).as("named for the centre itself").containsExactlyInAnyOrder(HAR, SOF);
    }

    @Test
    void a_role_at_the_centre_ends_the_naming_for_good() {
        String guest = named(Optional.of(HAR), "field@BAN");
        change(guest, "field@BAN", "technician@HAR");
        change(guest, "field@BAN");
        assertThat(centresOf(guest)).isEmpty();
        assertThat(points.uncovered(admin)).contains(HAR);
    }

    /** Otherwise a token that leaves out the role at a centre would open what is said about its owner there. */
    @Test
    void the_roles_that_a_token_leaves_out_count() {
        String owner = named(Optional.empty(), "field@BAN", "field@HAR");
        Operator program = access.tokens
                .find(access.tokens
                        .make(
                                Access.claim("token"),
                                "program",
                                Roles.parse("field@BAN"),
                                Set.of(),
                                access.now()
                                        .atZone(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .plusDays(30),
                                access.signIn(owner).session().operator())
                        .secret()
                        .orElseThrow()
                        .reveal())
                .orElseThrow();
        assertThat(centresOf(program)).containsExactly(SOF);
    }
}
