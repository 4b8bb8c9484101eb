package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.demo.Scale;
import org.sklad.harness.TestFeatures;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.Figure;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

/** The demo's history: it keeps every rule of the program, and is the same for the same seed and time. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    private final Scale scale = DemoHistory.SCALE;

    @Parameter
    Engine engine;

    private TestDatabases databases;
    private Features features;
    private int refused;

    @BeforeParameterizedClassInvocation
    void make() {
        databases = TestDatabases.open(engine);
        long start = System.nanoTime();
        refused = DemoHistory.make(databases, 1, scale);
        features = TestFeatures.on(DemoHistory.installation(databases));
        System.out.printf("%s, %s: %.1f s%n", engine, scale, (System.nanoTime() - start) / 1e9);
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private Database database() {
        return databases.database();
    }

    @Test
    void every_check_holds() {
        for (Check check : features.checks()) {
            assertThat(database().read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
        assertThat(DemoMark.isSet(database())).isTrue();
    }

    @Test
    void there_is_the_requested_amount_of_everything() {
        Map<String, Long> figures = figures();
        System.out.println(figures + " refused " + refused);
        assertThat(count("select count(*) from beneficiaries"))
                .isBetween(scale.people() * 9L / 10, scale.people() + 12L);
        assertThat(count("select count(*) from handouts"))
                .isBetween(scale.handouts() * 9L / 10, scale.handouts() * 13L / 10 + scale.people() * 2L);
        assertThat(count("select count(*) from consignments"))
                .isBetween((long) scale.consignments(), scale.consignments() + 2L);
        assertThat(count("select count(*) from invoices")).isPositive();
        assertThat(count("select count(*) from devices")).isEqualTo(2);
        assertThat(count("select count(*) from offline_records where id in (select id from consultations)"))
                .isGreaterThan(20);
        assertThat(count("select count(*) from offline_records where id in (select id from needs)"))
                .isEqualTo(2);
        assertThat(count("select count(*) from work_orders")).isBetween((long) scale.repairs(), scale.repairs() + 4L);
        assertThat(count("select count(*) from needs")).isBetween(scale.people() / 8L, scale.people() / 2L);
        assertThat(count("select count(*) from distribution_days where held_on = '2026-12-08'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from days_expected")).isPositive();
        assertThat(count("select count(*) from medical_expenses")).isPositive();
        assertThat(count("select count(*) from reservations")).isPositive();
        assertThat(count("select count(distinct state) from complaints")).isEqualTo(5);
        assertThat(count("select count(*) from complaints where confidential = 1"))
                .isEqualTo(2);
        assertThat(refused).isLessThan(scale.handouts() / 10);
    }

    @Test
    void the_hygiene_kit_has_four_goods_under_the_hygiene_rule_in_stock_in_both_centres() {
        String parts = "from composition_lines l join items i on i.sku = l.item and i.category = 'HYGIENE' ";
        assertThat(count("select count(*) " + parts)).isEqualTo(4);
        assertThat(
                        count(
                                "select count(*) from (select distinct b.centre, b.sku " + parts
                                        + "join balances b on b.sku = i.sku and b.quantity > 0 where b.centre in ('HAR', 'BAN')) there"))
                .isEqualTo(8);
    }

    @Test
    void the_operators_named_by_the_command_can_sign_in_with_their_roles() {
        assertThat(lines("select username || ' ' || roles || ' ' || profession from operators order by username"))
                .containsExactly(
                        "admin administrator@* ",
                        "auditor auditor@* ",
                        "field.ban field@BAN SOCIAL_WORKER",
                        "field.har field@HAR SOCIAL_WORKER",
                        "lawyer.ban field@BAN LAWYER",
                        "lawyer.har field@HAR LAWYER",
                        "manager.ban manager@BAN ",
                        "manager.har manager@HAR ",
                        "nurse.ban field@BAN NURSE",
                        "nurse.har field@HAR NURSE",
                        "technician.ban technician@BAN ",
                        "technician.har technician@HAR ",
                        "warehouse.ban warehouse@BAN ",
                        "warehouse.har warehouse@HAR ");
        assertThat(count("select count(*) from operators where active = 1 and one_time_until is null"))
                .isEqualTo(14);
    }

    @Test
    void all_centres_of_the_list_exist_and_two_have_a_history_of_ninety_days() {
        assertThat(lines("select code from centres order by code"))
                .containsExactly("BAN", "HAR", "PAS", "SOF-OK", "SOF-VO", "SOF-VR", "WHS");
        assertThat(lines("select distinct centre from handouts order by centre"))
                .containsExactly("BAN", "HAR");
        long day = 24L * 3600 * 1_000_000;
        long until = DemoHistory.UNTIL.getEpochSecond() * 1_000_000;
        for (String each : List.of("movements", "handouts", "work_orders")) {
            String at = each.equals("work_orders") ? "reported_at" : "recorded_at";
            assertThat(until - count("select min(" + at + ") from " + each))
                    .as("age of the first row of %s", each)
                    .isBetween(75 * day, 91 * day);
            assertThat(until - count("select max(" + at + ") from " + each))
                    .as("age of the last row of %s", each)
                    .isBetween(0L, 8 * day);
        }
        assertThat(count("select count(distinct given_on) from handouts")).isGreaterThan(15);
    }

    private List<String> lines(String sql) {
        return database()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private long count(String sql) {
        return database()
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private Map<String, Long> figures() {
        Map<String, Long> figures = new TreeMap<>();
        for (Figure figure : features.figures()) {
            figures.put(figure.name(), database().read(figure.count()::applyAsLong));
        }
        return figures;
    }
}
