package org.sklad.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;

/** The alarm for roles that open people's data, on either database. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleGrantsTest {
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

    private Operator confirmed() {
        return access.signIn("admin").session().operator();
    }

    private Username added(String... roles) {
        Username username = new Username(Access.unique("op"));
        OperatorDetails details =
                new OperatorDetails("Мария Петрова", Optional.empty(), Roles.parse(Set.of(roles)), Set.of());
        access.operators.add(Access.claim(username.value()), username, details, confirmed());
        return username;
    }

    private List<AuditEntry> actsOn(Username username) {
        return access.audit.list(500, administrator).stream()
                .filter(entry -> entry.subject().equals(username.value()))
                .toList();
    }

    @Test
    void the_first_administrator_does_not_raise_an_alarm() {
        assertThat(grantsTo("admin")).isEmpty();
    }

    @Test
    void a_grant_is_confirmed_once_and_a_repeat_changes_nothing() {
        Username field = added("field@HAR");
        RoleGrant grant = grantsTo(field.value()).get(0);
        acknowledge(grant, access.operator(Access.unique("one"), "administrator@*"));
        acknowledge(grant, access.operator(Access.unique("two"), "administrator@*"));
        assertThat(actsOn(field))
                .filteredOn(act -> act.act().equals("role-grant-acknowledged"))
                .hasSize(1);
        assertThatThrownBy(() -> access.roleGrants.acknowledge(Access.claim("none"), UUID.randomUUID(), confirmed()))
                .isInstanceOf(NotFound.class);
    }

    private WithSecret<TokenRow> token(Operator of, String roles) {
        return access.tokens.make(
                Access.claim(roles),
                "reports",
                Roles.parse(roles),
                Set.of(),
                access.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(30),
                of);
    }

    private List<RoleGrant> grantsTo(String username) {
        return access.roleGrants.open(administrator).stream()
                .filter(grant -> grant.operator().value().equals(username))
                .toList();
    }

    @Test
    void a_role_with_access_to_personal_data_raises_an_alarm_until_another_administrator_confirms_it() {
        Operator giver = access.operator(Access.unique("giver"), "administrator@*");
        Operator other = access.operator(Access.unique("other"), "administrator@*");
        String own = giver.username().value();
        OperatorView seen = access.operators.get(giver.username(), administrator);
        access.operators.change(
                giver.username(),
                seen.version(),
                new OperatorDetails("G", Optional.empty(), Roles.parse("administrator@* field@*"), Set.of()),
                giver);
        RoleGrant grant = grantsTo(own).stream()
                .filter(each -> each.givenBy().equals(own))
                .findFirst()
                .orElseThrow();
        assertThat(grant.roles()).as("only new roles are granted").isEqualTo("field@*");
        assertThatThrownBy(() -> acknowledge(grant, giver)).is(refused("access.own-role-grant"));
        acknowledge(grant, other);
        assertThat(grantsTo(own)).doesNotContain(grant);
        assertThat(actsOn(giver.username())).anySatisfy(act -> {
            assertThat(act.act()).isEqualTo("role-grant-acknowledged");
            assertThat(act.operator()).isEqualTo(other.username().value());
        });
    }

    /** Otherwise an administrator's second account could confirm what the first one granted. */
    @Test
    void an_administrator_cannot_confirm_their_own_role() {
        Username puppet = added("administrator@*");
        RoleGrant grant = grantsTo(puppet.value()).get(0);
        Operator received = new Operator(
                UUID.randomUUID(),
                puppet,
                "P",
                Language.BG,
                Optional.empty(),
                Roles.parse("administrator@*"),
                Set.of(),
                access.now());
        assertThatThrownBy(() -> acknowledge(grant, received)).is(refused("access.own-role-grant"));
        assertThatThrownBy(() -> acknowledge(grant, confirmed())).is(refused("access.own-role-grant"));
        assertThat(grantsTo(puppet.value())).containsExactly(grant);
    }

    @Test
    void only_new_roles_with_access_to_personal_data_raise_an_alarm() {
        for (String role : List.of("warehouse@*", "technician@HAR")) {
            assertThat(grantsTo(added(role).value())).as(role).isEmpty();
        }
        for (String role : List.of("field@HAR", "manager@HAR", "auditor@*", "administrator@*")) {
            assertThat(grantsTo(added(role).value())).as(role).hasSize(1);
        }
        Username field = added("field@*");
        OperatorView seen = access.operators.get(field, administrator);
        OperatorDetails less =
                new OperatorDetails("N", Optional.empty(), Roles.parse("field@HAR warehouse@HAR"), Set.of());
        access.operators.change(field, seen.version(), less, confirmed());
        assertThat(grantsTo(field.value())).hasSize(1);
    }

    @Test
    void role_grants_are_shown_to_auditors_and_confirmed_by_signed_in_administrators() {
        RoleGrant grant = grantsTo(added("field@HAR").value()).get(0);
        Operator auditor = access.operator(Access.unique("auditor"), "auditor@*");
        Operator everywhere = access.operator(Access.unique("all"), "manager@*");
        Operator manager = access.operator(Access.unique("manager"), "manager@HAR");
        for (Operator watching : List.of(auditor, everywhere)) {
            assertThat(access.roleGrants.open(watching)).contains(grant);
            assertThat(access.roleGrants.tiles(watching))
                    .singleElement()
                    .satisfies(tile -> assertThat(tile.count()).isPositive());
            assertThatThrownBy(() -> acknowledge(grant, watching)).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> access.roleGrants.open(manager)).isInstanceOf(Forbidden.class);
        assertThat(access.roleGrants.tiles(manager)).isEmpty();
        Operator other = access.operator(Access.unique("other"), "administrator@*");
        Operator program = access.tokens
                .find(token(other, "administrator@*").secret().orElseThrow().reveal())
                .orElseThrow();
        assertThatThrownBy(() -> acknowledge(grant, program)).isInstanceOf(ConfirmationNeeded.class);
        Operator stale = other;
        access.clock.advance(Operator.CONFIRMATION.plusSeconds(1));
        assertThatThrownBy(() -> acknowledge(grant, stale)).isInstanceOf(ConfirmationNeeded.class);
    }

    private void acknowledge(RoleGrant grant, Operator by) {
        access.roleGrants.acknowledge(Access.claim("acknowledge " + grant.id()), grant.id(), by);
    }
}
