package org.sklad.oversight.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.RoomDetails;
import org.sklad.centres.places.TestCentres;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;

/** The record of acts is narrowed by who, what and about, by codes and by names. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedActsTest {
    private TestDatabases databases;
    private RecordedActs acts;
    private Operator auditor;
    private Operator field;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        Access access = new Access(databases.database());
        acts = new RecordedActs(databases.database(), access.audit, access.features.administration.operatorCentres);
        auditor = access.operator("auditor", "auditor@*");
        field = access.operator("maria_har", "field@HAR");
        access.operator("mariaxhar", "field@HAR");
        TestCentres centres = new TestCentres(access);
        Operator chief = access.operator("chief", "manager@*");
        for (String code : List.of("HAR", "BAN")) {
            centres.add(code);
            centres.rooms().add(new CentreCode(code), new RoomCode("216"), new RoomDetails("", "", "2", true), chief);
        }
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private List<String> found(@Nullable String operator, @Nullable String act, @Nullable String subject) {
        AuditFilter filter = new AuditFilter(operator, act, subject, null, null);
        return acts.list(filter, filter.rows(Centres.ZONE, PlaceInTime.FIRST, 100), auditor).stream()
                .map(each -> each.entry().operator()
                        + ' '
                        + each.entry().act()
                        + ' '
                        + each.entry().subject())
                .toList();
    }

    @Test
    void who_is_found_by_username_and_by_name() {
        assertThat(found("maria_har", null, null)).containsExactly("maria_har signed-in maria_har");
        assertThat(found("NAME OF maria_", null, null)).containsExactly("maria_har signed-in maria_har");
        assertThat(found("nobody of that name", null, null)).isEmpty();
    }

    @Test
    void what_is_found_by_its_kind() {
        assertThat(found(null, "signed-in", null)).hasSize(4).allMatch(each -> each.contains(" signed-in "));
    }

    @Test
    void about_is_found_by_part_of_a_code_and_by_name() {
        assertThat(found(null, "signed-in", "A_HAR")).containsExactly("maria_har signed-in maria_har");
        assertThat(found(null, "signed-in", "name of auditor")).containsExactly("auditor signed-in auditor");
        assertThat(found(null, "centre-added", "centre har")).hasSize(1);
        assertThat(found(null, "room-added", "Centre har")).containsExactly("chief room-added HAR/216");
        assertThat(found(null, "room-added", "ЦЕНТЪР BAN")).containsExactly("chief room-added BAN/216");
        assertThat(found(null, null, "no such thing")).isEmpty();
    }

    @Test
    void only_auditors_and_administrators_read_it() {
        AuditFilter all = new AuditFilter(null, null, null, null, null);
        assertThatThrownBy(() -> acts.list(all, all.rows(Centres.ZONE, PlaceInTime.FIRST, 1), field))
                .isInstanceOf(Forbidden.class);
    }
}
