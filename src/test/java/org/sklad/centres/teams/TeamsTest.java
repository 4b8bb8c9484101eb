package org.sklad.centres.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.refused;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.centres.places.CodeOrder;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationChange;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.TestCentres;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Mobile teams, on either database. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private TestDatabases databases;
    private TestCentres centres;
    private Teams teams;
    private Access access;
    private Operator manager;
    private Operator mira;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        centres = new TestCentres(databases.database());
        teams = centres.teams();
        access = new Access(databases.database());
        manager = access.operator(Access.unique("manager"), "manager@HAR");
        mira = access.operator(Access.unique("mira"), "field@HAR");
        bags();
    }

    private void bags() {
        centres.add("HAR");
        centres.add("BAN");
        for (int i = 1; i <= 9; i++) {
            centres.add("HAR", "BAG-" + i, LocationKind.BAG, "STORE");
        }
        centres.add("BAN", "BAG-B", LocationKind.BAG, "STORE");
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private static TeamDetails with(String bag, Operator... members) {
        List<Username> names = Stream.of(members).map(Operator::username).toList();
        return new TeamDetails("Екип", "Team", new LocationCode(bag), names, true);
    }

    private boolean add(String code, TeamDetails details) {
        return teams.add(HAR, new TeamCode(code), details, manager);
    }

    private List<String> faults(String code, TeamDetails details) {
        InvalidFields refused = catchThrowableOfType(InvalidFields.class, () -> add(code, details));
        return refused.errors().stream()
                .map(FieldError::message)
                .map(message -> message.key())
                .toList();
    }

    @Test
    void a_team_has_members_and_a_bag_of_its_home_centre() {
        assertThat(add("T-1", with("BAG-1", mira, manager))).isTrue();
        assertThat(add("T-1", with("BAG-1", manager, mira)))
                .as("the same again")
                .isFalse();
        Team team = teams.get(HAR, new TeamCode("T-1"), mira);
        assertThat(team.bag()).isEqualTo(new LocationCode("BAG-1"));
        assertThat(team.members()).containsExactlyInAnyOrder(mira.username(), manager.username());
        assertThatThrownBy(() -> add("T-1", with("BAG-1"))).is(refused("centres.team.exists"));
    }

    @Test
    void teams_are_listed_by_code_with_their_own_members() {
        add("L-10", with("BAG-2", mira));
        add("L-2", with("BAG-3", manager));
        List<Team> listed = teams.list(HAR, new ActiveFilter(null), CodeOrder.of("L"), 2, mira);
        assertThat(listed).extracting(team -> team.code().value()).containsExactly("L-2", "L-10");
        assertThat(listed)
                .extracting(Team::members)
                .containsExactly(List.of(manager.username()), List.of(mira.username()));
        assertThat(teams.list(HAR, new ActiveFilter(null), listed.get(1).codeOrder(), 9, mira))
                .extracting(team -> team.code().value())
                .doesNotContain("L-2", "L-10");
        assertThat(teams.list(HAR, new ActiveFilter(true), CodeOrder.of("L"), 2, mira))
                .isEqualTo(listed);
        assertThat(teams.list(HAR, new ActiveFilter(false), CodeOrder.of("L"), 9, mira))
                .isEmpty();
    }

    @Test
    void a_bag_belongs_to_one_team_and_members_work_in_its_home_centre() {
        add("B-1", with("BAG-4", mira));
        Operator stranger = access.operator(Access.unique("stranger"), "field@BAN");
        assertThat(faults("B-2", with("BAG-4"))).containsExactly("centres.team.bag-taken");
        assertThat(faults("B-2", with("STORE"))).containsExactly("centres.team.bag-unknown");
        assertThat(faults("B-2", with("BAG-B", stranger)))
                .containsExactly("centres.team.bag-unknown", "centres.team.member-unknown");
        assertThat(faults(
                        "B-2",
                        new TeamDetails(
                                "Екип",
                                "Team",
                                new LocationCode("BAG-5"),
                                List.of(new Username("nobody.at.all")),
                                true)))
                .containsExactly("centres.team.member-unknown");
    }

    @Test
    void a_change_needs_the_current_version() {
        add("C-1", with("BAG-6", mira));
        Team changed = teams.change(HAR, new TeamCode("C-1"), with("BAG-7", manager), 1, manager);
        assertThat(changed.bag()).isEqualTo(new LocationCode("BAG-7"));
        assertThat(changed.members()).containsExactly(manager.username());
        assertThatThrownBy(() -> teams.change(HAR, new TeamCode("C-1"), with("BAG-6"), 1, manager))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> teams.change(HAR, new TeamCode("C-2"), with("BAG-6"), 1, manager))
                .isInstanceOf(NotFound.class);
        assertThat(teams.change(HAR, new TeamCode("C-1"), with("BAG-7"), 2, manager)
                        .members())
                .isEmpty();
    }

    /** Otherwise such a team could neither be ended nor get another bag together with other changes. */
    @Test
    void a_team_keeps_a_bag_that_was_closed_until_it_gets_another() {
        centres.add("HAR", "BAG-C", LocationKind.BAG, "STORE");
        TeamCode code = new TeamCode("E-1");
        add("E-1", with("BAG-C", mira));
        Location bag =
                databases.database().read(handle -> centres.locations().get(handle, HAR, new LocationCode("BAG-C")));
        LocationChange closed = new LocationChange(
                bag.nameBg(), bag.nameEn(), Optional.of(new LocationCode("STORE")), false, bag.version());
        centres.locations().change(HAR, bag.code(), closed, manager);
        assertThat(faults("E-2", with("BAG-C"))).contains("centres.team.bag-unknown");
        TeamDetails ended = new TeamDetails("Екип", "Team", bag.code(), List.of(), false);
        assertThat(teams.change(HAR, code, ended, 1, manager).active()).isFalse();
        teams.change(HAR, code, with("BAG-9"), 2, manager);
        InvalidFields refused =
                catchThrowableOfType(InvalidFields.class, () -> teams.change(HAR, code, with("BAG-C"), 3, manager));
        assertThat(refused.errors())
                .extracting(each -> each.message().key())
                .containsExactly("centres.team.bag-unknown");
    }

    @Test
    void an_ended_team_frees_its_bag_and_still_shows_it() {
        centres.add("HAR", "BAG-F", LocationKind.BAG, "STORE");
        TeamCode first = new TeamCode("F-1");
        TeamCode second = new TeamCode("F-2");
        add("F-1", with("BAG-F", mira));
        assertThat(faults("F-2", with("BAG-F"))).containsExactly("centres.team.bag-taken");
        teams.change(HAR, first, ended("BAG-F"), 1, manager);
        assertThat(add("F-2", with("BAG-F", mira))).isTrue();
        assertThat(teams.get(HAR, first, mira).bag()).isEqualTo(new LocationCode("BAG-F"));
        assertThat(teams.get(HAR, second, mira).bag()).isEqualTo(new LocationCode("BAG-F"));
        teams.change(HAR, first, ended("BAG-F"), 2, manager);
        InvalidFields refused =
                catchThrowableOfType(InvalidFields.class, () -> teams.change(HAR, first, with("BAG-F"), 3, manager));
        assertThat(refused.errors()).extracting(each -> each.message().key()).containsExactly("centres.team.bag-taken");
        teams.change(HAR, second, ended("BAG-F"), 1, manager);
        assertThat(teams.change(HAR, first, with("BAG-F"), 3, manager).active()).isTrue();
    }

    @Test
    void a_team_whose_bag_still_holds_something_is_not_ended() {
        Locations guarded = centres.lockedBy(location -> location.code().value().equals("BAG-G"));
        Teams strict = new Teams(databases.database(), guarded, access.audit);
        centres.add("HAR", "BAG-G", LocationKind.BAG, "STORE");
        TeamCode code = new TeamCode("G-1");
        add("G-1", with("BAG-G", mira));
        assertThatThrownBy(() -> strict.change(HAR, code, ended("BAG-G"), 1, manager))
                .is(refused("test.not-empty"));
        assertThatThrownBy(() -> strict.change(HAR, code, ended("BAG-9"), 1, manager))
                .as("the bag that it has now, whatever is typed")
                .is(refused("test.not-empty"));
        assertThat(teams.get(HAR, code, mira).active()).isTrue();
        teams.change(HAR, code, ended("BAG-G"), 1, manager);
        assertThat(strict.change(HAR, code, ended("BAG-G"), 2, manager).active())
                .as("ended already")
                .isFalse();
    }

    private static TeamDetails ended(String bag) {
        return new TeamDetails("Екип", "Team", new LocationCode(bag), List.of(), false);
    }

    @Test
    void without_a_role_no_team_is_visible_and_only_managers_change_teams() {
        add("V-1", with("BAG-8"));
        for (String role : List.of("warehouse@HAR", "field@HAR", "technician@HAR", "auditor@*")) {
            Operator reader = TestCentres.operator(role);
            assertThat(teams.get(HAR, new TeamCode("V-1"), reader).code().value())
                    .isEqualTo("V-1");
            assertThatThrownBy(() -> teams.add(HAR, new TeamCode("V-2"), with("BAG-9"), reader))
                    .isInstanceOf(Forbidden.class);
        }
        Operator elsewhere = TestCentres.operator("manager@BAN");
        assertThatThrownBy(() -> teams.get(HAR, new TeamCode("V-1"), elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.list(HAR, new ActiveFilter(null), "", 9, elsewhere))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.add(HAR, new TeamCode("V-2"), with("BAG-9"), elsewhere))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void bags_of_other_centres_are_listed_if_the_operator_has_the_role_there() {
        Locations locations = centres.locations();
        assertThat(locations.bagsElsewhere(HAR, Role.FIELD, TestCentres.operator("field@HAR", "manager@BAN")))
                .isEmpty();
        assertThat(locations.bagsElsewhere(HAR, Role.FIELD, TestCentres.operator("field@HAR", "field@BAN")))
                .extracting(bag -> bag.address().toString())
                .containsExactly("BAN/BAG-B");
        assertThat(locations.bagsElsewhere(new CentreCode("BAN"), Role.FIELD, TestCentres.operator("field@*")))
                .extracting(bag -> bag.address().toString())
                .startsWith("HAR/BAG-1", "HAR/BAG-2")
                .doesNotContain("BAN/BAG-B");
    }
}
