package org.sklad.programme.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.days.NewDay;
import org.sklad.aid.days.Slots;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.TestStock;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.programme.complaints.ComplaintChannel;
import org.sklad.programme.complaints.ComplaintKind;
import org.sklad.programme.complaints.Complaints;
import org.sklad.programme.complaints.NewComplaint;

/** Figures of complaints and of monitoring, which keep to themselves what those rooms keep to themselves. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeardFiguresTest {
    private static final Instant NEW_YEAR_IN_SOFIA = Instant.parse("2027-12-31T22:30:00Z");

    private TestDatabases databases;
    private Desk desk;
    private Complaints complaints;
    private Indicators indicators;
    private Operator field;
    private Operator manager;
    private Operator auditor;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(new TestStock(databases.database()));
        complaints = desk.features.programme.complaints.complaints;
        indicators = desk.features.programme.indicators.indicators;
        List.of("HAR", "BAN").forEach(desk.stock.centres::add);
        field = desk.access.operator(Access.unique("field"), "field@HAR", "field@BAN");
        manager = desk.access.operator(Access.unique("manager"), "manager@HAR", "manager@BAN");
        auditor = desk.access.operator(Access.unique("auditor"), "auditor@*");
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private UUID told(String centre, ComplaintKind kind) {
        IdempotencyKey claim = Access.claim("told");
        complaints.record(
                claim,
                new NewComplaint(new CentreCode(centre), kind, ComplaintChannel.PHONE, "", "Думи", Optional.empty()),
                field);
        return claim.id();
    }

    private Map<String, Long> figures(String centre, int year, Operator by) {
        Map<String, Long> counts = new TreeMap<>();
        FigureFilter filter = new FigureFilter(null, centre, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        for (FigureLine line : FigureLines.of(indicators.report("programme", filter, by))) {
            String part = line.dimension()
                    .map(each -> " " + each.code() + " " + line.cell().value())
                    .orElse("");
            counts.put(line.indicator().code() + part, line.cell().count().orElse(-1));
        }
        return counts;
    }

    @Test
    void complaints_about_staff_or_abuse_are_in_no_figure_and_change_none() {
        desk.access.clock.set(NEW_YEAR_IN_SOFIA);
        UUID goods = told("HAR", ComplaintKind.GOODS);
        for (int i = 0; i < 6; i++) {
            desk.access.clock.advance(Duration.ofDays(1));
            told("HAR", ComplaintKind.THANKS);
            told("BAN", ComplaintKind.OTHER);
        }
        List<Operator> readers = List.of(field, manager, auditor);
        List<Map<String, Long>> before =
                readers.stream().map(each -> figures("HAR", 2028, each)).toList();
        assertThat(before.get(1))
                .as("the first came after midnight in the centre")
                .containsEntry("complaints", 7L)
                .containsEntry("complaints kind GOODS", 1L)
                .containsEntry("complaints kind THANKS", 6L)
                .containsEntry("complaints state RECEIVED", 7L)
                .containsEntry("complaints month 2028-01", 7L);
        assertThat(before.get(2))
                .as("a small count is hidden outside the team, and the other by which it could be computed")
                .containsEntry("complaints kind GOODS", -1L)
                .containsEntry("complaints kind THANKS", -1L);
        told("HAR", ComplaintKind.ABUSE);
        told("HAR", ComplaintKind.STAFF);
        assertThat(readers.stream().map(each -> figures("HAR", 2028, each)).toList())
                .isEqualTo(before);
        complaints.review(
                Access.claim("over"),
                goods,
                Optional.of(ComplaintKind.ABUSE),
                Optional.empty(),
                Optional.empty(),
                manager);
        assertThat(figures("HAR", 2028, manager))
                .containsEntry("complaints", 6L)
                .doesNotContainKeys("complaints kind GOODS", "complaints kind ABUSE");
    }

    private UUID day() {
        Item soap = TestItems.item().in(databases.database());
        RuleCode rule = desk.rules
                .add(
                        Access.claim("rule"),
                        TestRules.rule(Access.unique("R").toUpperCase(Locale.ROOT))
                                .of(RuleGoods.items(soap.sku()))
                                .gives(2)
                                .per(Period.of(Period.Kind.MONTH))
                                .build(),
                        desk.stock.everywhere)
                .rule()
                .code();
        IdempotencyKey claim = Access.claim("day");
        NewDay day = new NewDay(
                new CentreCode("BAN"),
                desk.stock.today(),
                "STORE",
                Set.of(rule),
                List.of(),
                new Slots(LocalTime.of(0, 0), 60, 200));
        assertThat(desk.features.days.days.plan(claim, day, field)).isTrue();
        return claim.id();
    }

    private void execute(String sql, Object... values) {
        databases.database().write(handle -> handle.execute(sql, values));
    }

    /** Stores a sample of the day with the answers that were counted. */
    private void sample(UUID day, Object[]... replies) {
        execute("""
                insert into monitoring_samples (distribution_day, centre, held_on, households, sampled, level, half_width,
                  algorithm, seed, drawn_at, asked_from, asked_until, ended)
                values (?, 'BAN', ?, 20, 20, 95, 10, 'SHA-256', 'seed', 1, 1, 2, 0)""", day.toString(), desk.stock.today().toString());
        for (Object[] each : replies) {
            execute(
                    "insert into monitoring_replies (distribution_day, question, reply, households) values (?, ?, ?, ?)",
                    day.toString(),
                    each[0],
                    each[1],
                    each[2]);
        }
    }

    @Test
    void answers_count_once_the_questions_are_over_and_five_households_answered() {
        desk.access.clock.set(Instant.parse("2029-05-05T09:00:00Z"));
        UUID day = day();
        sample(day, new Object[][] {
            {"RECEIVED", "YES", 6},
            {"RECEIVED", "NO", 2},
            {"RESPECT", "YES", 3},
            {"RESPECT", "NO", 1},
            {"RESPECT", "NO_ANSWER", 4}
        });
        assertThat(figures("BAN", 2029, manager))
                .as("while households are asked, a new answer would show")
                .containsEntry("answers-after-distribution", 0L);
        execute("update monitoring_samples set ended = 1 where distribution_day = ?", day.toString());
        assertThat(figures("BAN", 2029, manager))
                .containsEntry("answers-after-distribution", 8L)
                .containsEntry("answers-after-distribution reply YES", 6L)
                .containsEntry("answers-after-distribution reply NO", 2L)
                .containsEntry("answers-after-distribution month 2029-05", 8L)
                .doesNotContainKey("answers-after-distribution question RESPECT");
        assertThat(figures("BAN", 2029, auditor))
                .containsEntry("answers-after-distribution", 8L)
                .containsEntry("answers-after-distribution reply NO", -1L)
                .containsEntry("answers-after-distribution reply YES", -1L);
    }
}
