package org.sklad.programme.focalpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.TestCentres;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** The naming of focal points, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FocalPointsTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final CentreCode BAN = new CentreCode("BAN");

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
        List.of("HAR", "BAN").forEach(centres::add);
        admin = access.operator("admin", "administrator@*");
        access.operator("auditor", "auditor@*");
        access.operator("chief", "manager@*");
        access.operator("keeper", "warehouse@BAN");
        access.operator("inside", "field@BAN", "technician@HAR");
        access.operator("outside", "manager@BAN");
        access.operator("everywhere", "field@BAN");
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private void refused(String username, Optional<CentreCode> centre) {
        assertThatThrownBy(() -> points.name(Access.claim("x"), username, centre, admin))
                .as(username)
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_focal_point_works_elsewhere_and_has_no_role_at_the_centre() {
        List.of("nobody", "", "auditor", "chief", "keeper", "inside").forEach(each -> refused(each, Optional.of(HAR)));
        List.of("auditor", "chief", "admin").forEach(each -> refused(each, Optional.empty()));
        refused("outside", Optional.of(BAN));
        refused("outside", Optional.of(new CentreCode("NONE")));
    }

    @Test
    void naming_and_removing_are_on_record_and_change_which_centres_are_covered() {
        assertThat(points.uncovered(admin)).contains(BAN, HAR);
        IdempotencyKey naming = Access.claim("naming");
        assertThat(points.name(naming, "outside", Optional.of(HAR), admin)).isTrue();
        assertThat(points.name(naming, "outside", Optional.of(HAR), admin)).isFalse();
        assertThatThrownBy(() -> points.name(Access.claim("again"), "outside", Optional.of(HAR), admin))
                .isInstanceOf(Refused.class);
        points.name(Access.claim("all"), "everywhere", Optional.empty(), admin);
        // Their own centre stays uncovered.
        assertThat(points.uncovered(admin)).containsExactly(BAN);
        assertThat(points.remove(Access.claim("removal"), naming.id(), admin)).isTrue();
        assertThatThrownBy(() -> points.remove(Access.claim("twice"), naming.id(), admin))
                .isInstanceOf(NotFound.class);
        assertThat(points.list(admin))
                .extracting(each -> each.operator().value())
                .containsExactly("everywhere");
        assertThat(access.audit.list(500, admin))
                .filteredOn(each -> each.act().startsWith("focal-point"))
                .extracting(AuditEntry::act)
                .containsExactlyInAnyOrder("focal-point-removed", "focal-point-named", "focal-point-named");
    }

    @Test
    void only_administrators_with_a_recent_password_name_them() {
        Operator manager = access.operator(Access.unique("m"), "manager@BAN");
        assertThatThrownBy(() -> points.name(Access.claim("m"), "outside", Optional.of(HAR), manager))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> points.list(manager)).isInstanceOf(Forbidden.class);
        access.clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> points.name(Access.claim("late"), "outside", Optional.of(HAR), admin))
                .isInstanceOf(ConfirmationNeeded.class);
        access.clock.advance(Duration.ofHours(-1));
    }
}
