package org.sklad.programme.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.dayend.DayMonitoring;
import org.sklad.aid.dayend.MonitoredShare;
import org.sklad.aid.days.CountedLot;
import org.sklad.aid.days.NewDay;
import org.sklad.aid.days.Slots;
import org.sklad.aid.desk.WaitingQuestions.Waiting;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.FaultyRecords;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Samples of households after distribution days, their answers and results, on each engine. Every test has its own centre. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringTest {
    private static final Map<Question, Reply> ALL_YES =
            Map.of(Question.RECEIVED, Reply.YES, Question.QUALITY, Reply.YES, Question.RESPECT, Reply.YES);
    private static final Map<Question, Reply> MIXED =
            Map.of(Question.RECEIVED, Reply.YES, Question.QUALITY, Reply.NO, Question.RESPECT, Reply.NO_ANSWER);

    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private MonitoringFeature room;
    private MonitoringDraws everybody;
    private Operator field;
    private Operator manager;
    private AtomicInteger last;
    private Place here;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        last = new AtomicInteger();
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        room = desk.features.programme.monitoring;
        everybody = new MonitoringDraws(
                databases.database(),
                room.questions,
                new Precision(99, 1),
                stock.access.randomness,
                stock.access.clock);
        field = stock.access.operator(Access.unique("field"), "field@*");
        manager = stock.access.operator(Access.unique("manager"), "manager@*");
    }

    @BeforeEach
    void place() {
        here = new Place();
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        for (Check check : room.checks()) {
            assertThat(databases.database().read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
        databases.close();
    }

    /** A centre with one rule and one item of its own. */
    private final class Place {
        final String code = "C" + last.incrementAndGet();
        final Item soap = TestItems.item().in(databases.database());
        final RuleCode rule;
        final Lot lot;
        long left = 5_000;

        Place() {
            stock.centres.add(code);
            lot = stock.receive(soap, stock.store(code), left);
            rule = desk.rules
                    .add(
                            Access.claim("rule"),
                            TestRules.rule(Access.unique("R").toUpperCase(Locale.ROOT))
                                    .of(RuleGoods.items(soap.sku()))
                                    .gives(2)
                                    .per(Period.of(Period.Kind.MONTH))
                                    .build(),
                            stock.everywhere)
                    .rule()
                    .code();
        }

        CentreCode centre() {
            return new CentreCode(code);
        }

        Beneficiary person() {
            return desk.person(code, Sex.FEMALE, AgeBand.FROM_18, field);
        }

        List<Beneficiary> people(int count) {
            List<Beneficiary> people = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                people.add(person());
            }
            return people;
        }

        UUID plan() {
            IdempotencyKey claim = Access.claim("day");
            NewDay day = new NewDay(
                    centre(), stock.today(), "STORE", Set.of(rule), List.of(), new Slots(LocalTime.of(0, 0), 60, 200));
            assertThat(desk.features.days.days.plan(claim, day, field)).isTrue();
            return claim.id();
        }

        HandoutDetails give(Beneficiary person) {
            left--;
            return desk.give(Wish.to(person).at(code, "STORE").item(soap, 1), field);
        }

        void close(UUID day) {
            CountedLot counted = new CountedLot(lot.code(), BoxCode.LOOSE, Optional.empty(), left, Optional.of(left));
            assertThat(desk.features.days.closings.close(
                            Access.claim("closing"), day, List.of(counted), Optional.empty(), manager))
                    .isTrue();
        }

        /** Serves people on a day, closes it, lets 14 days pass, and draws all of them. */
        UUID served(List<Beneficiary> people) {
            return served(people, everybody);
        }

        UUID served(List<Beneficiary> people, MonitoringDraws draws) {
            UUID day = plan();
            people.forEach(this::give);
            close(day);
            pass(QuestionTime.AFTER);
            draws.run();
            return day;
        }
    }

    private void pass(Duration time) {
        stock.access.clock.advance(time);
    }

    private Optional<MonitoredDay> found(UUID day) {
        return databases
                .database()
                .read(handle -> handle.attach(MonitoringDao.class).find(day, false));
    }

    private MonitoredDay drawn(UUID day) {
        return found(day).orElseThrow();
    }

    private DayMonitoring result(UUID day) {
        return drawn(day).result();
    }

    private List<String> column(UUID day, String column) {
        return databases
                .database()
                .read(handle -> handle.createQuery("select " + column
                                + " from monitoring_households where distribution_day = :day order by place")
                        .bind("day", day.toString())
                        .mapTo(String.class)
                        .list());
    }

    private Optional<Waiting> waiting(Beneficiary person) {
        return room.questions.of(desk.beneficiaries.get(person.caseCode(), field), stock.access.now());
    }

    private static IdempotencyKey claim(Map<Question, Reply> replies) {
        return Access.claim(replies.toString());
    }

    private void arrive(Beneficiary person, Place there) {
        desk.stays.arrive(
                Access.claim("arrival"),
                desk.beneficiaries.card(person, field).orElseThrow(),
                there.centre(),
                Optional.empty(),
                field);
    }

    private void answer(Beneficiary person, Map<Question, Reply> replies) {
        assertThat(room.monitoring.answer(
                        claim(replies), waiting(person).orElseThrow().id(), replies, field))
                .isTrue();
    }

    @Test
    void a_sample_is_drawn_fourteen_days_after_the_closing_and_once() {
        UUID day = here.plan();
        here.people(3).forEach(here::give);
        here.close(day);
        room.draws.run();
        pass(QuestionTime.AFTER.minusSeconds(1));
        room.draws.run();
        assertThat(found(day)).isEmpty();
        pass(Duration.ofSeconds(1));
        room.draws.run();
        MonitoredDay drawn = drawn(day);
        assertThat(drawn.households()).isEqualTo(3);
        assertThat(drawn.centre()).isEqualTo(here.centre());
        pass(Duration.ofDays(1));
        room.draws.run();
        assertThat(drawn(day)).isEqualTo(drawn);
        assertThat(column(day, "id")).hasSize(3);
    }

    private MonitoringDraws drawsThatFailAt(UUID day, int ended) {
        FaultyRecords faulty = new FaultyRecords(
                databases.database(),
                "select distribution_day from monitoring_samples where distribution_day = :id and ended = " + ended);
        faulty.failAt(day.toString());
        return new MonitoringDraws(
                faulty, room.questions, new Precision(99, 1), stock.access.randomness, stock.access.clock);
    }

    /** More days fail than are read at once. */
    @Test
    void a_whole_page_of_days_that_fail_keeps_no_day_behind_it() {
        for (int i = 0; i < 50; i++) {
            here.close(here.plan());
        }
        pass(Duration.ofMinutes(1));
        Place there = new Place();
        UUID behind = there.plan();
        there.close(behind);
        pass(QuestionTime.AFTER);
        FaultyRecords faulty = new FaultyRecords(
                databases.database(),
                "select distribution_day from monitoring_samples where centre = :id order by 1 limit 1");
        faulty.failAt(here.code);
        MonitoringDraws failing = new MonitoringDraws(
                faulty, room.questions, new Precision(99, 1), stock.access.randomness, stock.access.clock);
        assertThatThrownBy(failing::run).hasStackTraceContaining("A fault of the program");
        assertThat(found(behind)).isPresent();
        room.draws.run();
    }

    @Test
    void a_day_whose_sample_cannot_be_drawn_or_ended_keeps_no_other_day() {
        UUID wrong = here.plan();
        here.give(here.person());
        here.close(wrong);
        pass(Duration.ofMinutes(1));
        Place there = new Place();
        UUID behind = there.plan();
        there.give(there.person());
        there.close(behind);
        pass(QuestionTime.AFTER);
        MonitoringDraws failing = drawsThatFailAt(wrong, 0);
        assertThatThrownBy(failing::run).hasStackTraceContaining("A fault of the program");
        assertThat(found(wrong)).isEmpty();
        assertThat(found(behind)).isPresent();
        room.draws.run();
        assertThat(found(wrong)).isPresent();
        pass(QuestionTime.ASKED.plusSeconds(1));
        MonitoringDraws failingAtTheEnd = drawsThatFailAt(wrong, 1);
        assertThatThrownBy(failingAtTheEnd::run).hasStackTraceContaining("A fault of the program");
        assertThat(column(wrong, "beneficiary")).doesNotContain("");
        assertThat(column(behind, "beneficiary")).containsOnly("");
        room.draws.run();
        assertThat(column(wrong, "beneficiary")).containsOnly("");
    }

    @Test
    void the_sample_is_reproducible_from_its_seed_and_the_sorted_list_of_those_served() {
        List<Beneficiary> people = here.people(60);
        UUID day = here.served(people, room.draws);
        MonitoredDay drawn = drawn(day);
        assertThat(drawn.algorithm()).isEqualTo("SHA256-ORDER");
        assertThat(drawn.sampled()).isBetween(30, 59);
        assertThat(drawn.sampled()).isEqualTo(new Precision(95, 10).sampleSize(60));
        List<Integer> places = SampleDraw.places(drawn.seed(), drawn.households(), drawn.sampled());
        assertThat(column(day, "place"))
                .isEqualTo(places.stream().map(String::valueOf).toList());
        List<String> sorted =
                people.stream().map(each -> each.id().toString()).sorted().toList();
        assertThat(column(day, "beneficiary"))
                .isEqualTo(places.stream().map(place -> sorted.get(place - 1)).toList());
    }

    @Test
    void a_household_is_one_however_many_of_it_were_served() {
        List<Beneficiary> family = here.people(3);
        Beneficiary alone = here.person();
        desk.households.form(
                Access.claim("household"),
                family.get(0).caseCode(),
                List.of(family.get(1).caseCode(), family.get(2).caseCode()),
                field);
        UUID day = here.plan();
        here.give(family.get(0));
        here.give(family.get(2));
        here.give(family.get(2));
        here.give(alone);
        here.close(day);
        pass(QuestionTime.AFTER);
        room.draws.run();
        assertThat(drawn(day).households()).isEqualTo(2);
        assertThat(waiting(family.get(1))).isEqualTo(waiting(family.get(0))).isPresent();
        assertThat(waiting(alone)).isNotEqualTo(waiting(family.get(0)));
    }

    @Test
    void those_who_were_not_served_are_not_in_the_sample() {
        Beneficiary served = here.person();
        Beneficiary absent = here.person();
        Beneficiary takenBack = here.person();
        Beneficiary otherGoods = here.person();
        Item towel = TestItems.item().in(databases.database());
        stock.receive(towel, stock.store(here.code), 10);
        UUID day = here.plan();
        here.give(served);
        HandoutDetails wrong = here.give(takenBack);
        desk.handouts.reverse(Access.claim("reversal"), wrong.id(), "Грешен човек", field);
        here.left++;
        desk.give(Wish.to(otherGoods).at(here.code, "STORE").item(towel, 1), field);
        here.left -= 4;
        desk.give(
                Wish.toGroup(new Heads(Sex.FEMALE, AgeBand.FROM_18, 4))
                        .at(here.code, "STORE")
                        .item(here.soap, 4),
                field);
        here.close(day);
        pass(QuestionTime.AFTER);
        room.draws.run();
        assertThat(drawn(day).households()).isEqualTo(1);
        assertThat(waiting(served)).isPresent();
        for (Beneficiary other : List.of(absent, takenBack, otherGoods)) {
            assertThat(waiting(other)).isEmpty();
        }
    }

    @Test
    void a_day_on_which_nobody_was_served_has_an_empty_sample() {
        here.person();
        UUID day = here.served(List.of());
        assertThat(drawn(day).sampled()).isZero();
        assertThat(result(day).shares()).allMatch(each -> each.result().isEmpty());
    }

    @Test
    void a_clock_that_jumps_and_a_server_that_was_off_change_neither_the_sample_nor_the_time_for_the_questions() {
        Beneficiary person = here.person();
        UUID day = here.plan();
        here.give(person);
        here.close(day);
        Instant closed = stock.access.now();
        // Years ahead the time for the questions would be over: nothing is drawn.
        pass(Duration.ofDays(3650));
        room.draws.run();
        assertThat(found(day)).isEmpty();
        // Three weeks ahead it is drawn too early, and nobody is asked before the time.
        stock.access.clock.set(closed.plus(Duration.ofDays(21)));
        room.draws.run();
        MonitoredDay drawn = drawn(day);
        stock.access.clock.set(closed.plus(Duration.ofDays(2)));
        room.draws.run();
        assertThat(waiting(person)).isEmpty();
        assertThat(drawn(day)).isEqualTo(drawn);
        stock.access.clock.set(closed.plus(QuestionTime.AFTER));
        assertThat(waiting(person)).isPresent();
        assertThat(drawn.askedUntil()).isEqualTo(closed.plus(QuestionTime.AFTER).plus(QuestionTime.ASKED));
        // Another day, for which the server was off for ten weeks.
        Place late = new Place();
        UUID missed = late.plan();
        late.give(late.person());
        late.close(missed);
        pass(Duration.ofDays(84));
        room.draws.run();
        assertThat(drawn(missed).sampled()).isEqualTo(1);
    }

    @Test
    void answers_are_counted_with_those_who_declined_and_those_not_met_apart() {
        List<Beneficiary> people = here.people(12);
        UUID day = here.served(people, room.draws);
        int sampled = drawn(day).sampled();
        List<Beneficiary> chosen =
                people.stream().filter(each -> waiting(each).isPresent()).toList();
        assertThat(chosen).hasSize(sampled).hasSizeGreaterThan(8);
        chosen.subList(0, 4).forEach(each -> answer(each, MIXED));
        assertThat(result(day).shares())
                .as("fewer than five answers are not broken down")
                .allMatch(each -> each.result().isEmpty());
        chosen.subList(4, 6).forEach(each -> answer(each, ALL_YES));
        answer(chosen.get(6), Map.of());
        DayMonitoring result = result(day);
        assertThat(List.of(result.asked(), result.answered(), result.declined(), result.waiting()))
                .containsExactly(7L, 6L, 1L, sampled - 7L);
        MonitoredShare received = result.shares().get(0);
        MonitoredShare quality = result.shares().get(1);
        MonitoredShare respect = result.shares().get(2);
        assertThat(received.result().orElseThrow().percent()).isEqualTo(100);
        ShareInterval exact = ShareInterval.of(12, 6, 2, drawn(day).level());
        assertThat(quality.result())
                .contains(new MonitoredShare.ShareResult(2, 33, exact.lowestPercent(), exact.highestPercent()));
        assertThat(respect.answers()).as("no answer is neither yes nor no").isEqualTo(2);
        assertThat(respect.result()).isEmpty();
        assertThat(room.monitoring.list(new MonitoringFilter(here.code, null, null), PlaceInTime.FIRST, 10, manager))
                .extracting(MonitoredDay::result)
                .containsExactly(result);
    }

    @Test
    void nothing_in_the_database_tells_whose_an_answer_was() {
        List<Beneficiary> people = here.people(6);
        UUID day = here.served(people);
        Beneficiary one = people.get(3);
        answer(one, ALL_YES);
        answer(people.get(4), Map.of());
        assertThat(column(day, "beneficiary"))
                .doesNotContain(one.id().toString())
                .contains("");
        assertThat(column(day, "state")).contains("ANSWERED", "DECLINED", "WAITING");
        assertThat(waiting(one)).isEmpty();
        Map<String, Integer> columns = new HashMap<>();
        databases
                .database()
                .read(handle -> handle.createQuery("select * from monitoring_replies")
                        .mapToMap()
                        .list())
                .forEach(row -> row.keySet().forEach(each -> columns.merge(each, 1, Integer::sum)));
        assertThat(columns).containsOnlyKeys("distribution_day", "question", "reply", "households");
    }

    @Test
    void a_household_answers_once_and_a_repeated_request_counts_once() {
        Beneficiary person = here.person();
        UUID day = here.served(List.of(person));
        UUID id = waiting(person).orElseThrow().id();
        IdempotencyKey claim = claim(ALL_YES);
        assertThat(room.monitoring.answer(claim, id, ALL_YES, field)).isTrue();
        assertThat(room.monitoring.answer(claim, id, ALL_YES, field)).isFalse();
        assertThat(result(day).answered()).isEqualTo(1);
        assertThat(result(day).shares()).allMatch(each -> each.answers() == 1);
        assertThatThrownBy(() -> room.monitoring.answer(new IdempotencyKey(claim.id(), "other"), id, Map.of(), field))
                .isInstanceOf(IdReused.class);
        assertThatThrownBy(() -> room.monitoring.answer(claim(Map.of()), id, Map.of(), field))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.message().key()).isEqualTo("monitoring.asked-already"));
        assertThat(room.monitoring.get(id, field).state()).isEqualTo(SampledHousehold.State.ANSWERED);
    }

    @Test
    void only_field_workers_where_the_household_is_ask_it_and_only_managers_and_auditors_read_results() {
        Beneficiary person = here.person();
        UUID day = here.served(List.of(person));
        Place other = new Place();
        UUID id = waiting(person).orElseThrow().id();
        Operator mine = stock.access.operator(Access.unique("mine"), "field@" + here.code);
        Operator theirs = stock.access.operator(Access.unique("theirs"), "field@" + other.code);
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + here.code);
        assertThat(room.monitoring.get(id, mine).heldOn()).isEqualTo(drawn(day).heldOn());
        assertThatThrownBy(() -> room.monitoring.get(id, theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.monitoring.get(id, keeper)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> room.monitoring.answer(claim(ALL_YES), id, ALL_YES, theirs))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.monitoring.get(UUID.randomUUID(), mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.monitoring.list(MonitoringFilter.ALL, PlaceInTime.FIRST, 10, mine))
                .isInstanceOf(Forbidden.class);
        assertThat(desk.features.dayEnd.reports.get(day, mine).monitoring()).isEmpty();
        assertThat(desk.features.dayEnd.reports.get(day, manager).monitoring()).contains(result(day));
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        Operator deputy = stock.access.operator(Access.unique("deputy"), "manager@" + here.code);
        for (Operator reader : List.of(auditor, deputy)) {
            assertThat(room.monitoring.list(new MonitoringFilter(here.code, null, null), PlaceInTime.FIRST, 10, reader))
                    .extracting(MonitoredDay::id)
                    .containsExactly(day);
        }
        assertThat(room.monitoring.list(MonitoringFilter.ALL, PlaceInTime.FIRST, 10, deputy))
                .extracting(MonitoredDay::id)
                .containsExactly(day);
    }

    @Test
    void a_manager_who_asks_too_reads_results_once_nobody_is_asked_any_more() {
        UUID day = here.served(here.people(6));
        Place other = new Place();
        Operator both = stock.access.operator(Access.unique("both"), "field@" + here.code, "manager@" + here.code);
        Operator apart = stock.access.operator(Access.unique("apart"), "field@" + other.code, "manager@" + here.code);
        MonitoringFilter mine = new MonitoringFilter(here.code, null, null);
        for (Operator each : List.of(both, apart)) {
            assertThat(room.monitoring.list(mine, PlaceInTime.FIRST, 10, each)).isEmpty();
            assertThat(room.monitoring.list(MonitoringFilter.ALL, PlaceInTime.FIRST, 10, each))
                    .isEmpty();
            assertThat(desk.features.dayEnd.reports.get(day, each).monitoring()).isEmpty();
        }
        pass(QuestionTime.ASKED);
        room.draws.run();
        for (Operator each : List.of(both, apart)) {
            assertThat(room.monitoring.list(mine, PlaceInTime.FIRST, 10, each))
                    .extracting(MonitoredDay::id)
                    .containsExactly(day);
            assertThat(desk.features.dayEnd.reports.get(day, each).monitoring()).contains(result(day));
        }
    }

    @Test
    void a_person_who_moved_is_asked_where_they_are() {
        Beneficiary person = here.person();
        UUID day = here.served(List.of(person));
        Place other = new Place();
        UUID id = waiting(person).orElseThrow().id();
        arrive(person, other);
        Operator before = stock.access.operator(Access.unique("before"), "field@" + here.code);
        Operator now = stock.access.operator(Access.unique("now"), "field@" + other.code);
        assertThatThrownBy(() -> room.monitoring.get(id, before)).isInstanceOf(NotFound.class);
        assertThat(room.monitoring.answer(claim(ALL_YES), id, ALL_YES, now)).isTrue();
        assertThat(result(day).answered()).isEqualTo(1);
        assertThat(drawn(day).centre()).isEqualTo(here.centre());
    }

    @Test
    void a_person_who_left_is_not_met_until_they_return() {
        Beneficiary person = here.person();
        UUID day = here.served(List.of(person));
        desk.stays.depart(Access.claim("departure"), person.caseCode(), field);
        assertThat(result(day).waiting()).isEqualTo(1);
        arrive(person, here);
        answer(person, ALL_YES);
        assertThat(result(day).waiting()).isZero();
    }

    @Test
    void two_registrations_of_one_person_are_asked_once() {
        Beneficiary one = here.person();
        Beneficiary again = here.person();
        UUID day = here.served(List.of(one, again));
        desk.merges.merge(Access.claim("merge"), again.caseCode(), one.caseCode(), field);
        answer(one, ALL_YES);
        assertThat(waiting(one)).isEmpty();
        assertThat(List.of(result(day).answered(), result(day).waiting())).containsExactly(1L, 1L);
        // Merged before the sample is drawn, they are one household of it.
        Beneficiary first = here.person();
        Beneficiary second = here.person();
        UUID later = here.plan();
        here.give(first);
        here.give(second);
        here.close(later);
        desk.merges.merge(Access.claim("merge"), second.caseCode(), first.caseCode(), field);
        pass(QuestionTime.AFTER);
        room.draws.run();
        assertThat(drawn(later).households()).isEqualTo(1);
    }

    @Test
    void an_erasure_cuts_the_person_and_changes_no_figure() {
        List<Beneficiary> people = here.people(8);
        Beneficiary mother = people.get(0);
        Beneficiary son = people.get(1);
        desk.households.form(Access.claim("household"), mother.caseCode(), List.of(son.caseCode()), field);
        UUID day = here.served(people);
        people.subList(2, 7).forEach(each -> answer(each, ALL_YES));
        DayMonitoring before = result(day);
        erase(people.get(7));
        erase(people.get(2));
        assertThat(column(day, "beneficiary")).containsOnly("");
        erase(mother);
        assertThat(waiting(son)).as("the household is still there").isPresent();
        assertThat(traces(son)).hasSize(1);
        erase(son);
        assertThat(column(day, "household")).containsOnly("");
        assertThat(traces(son)).isEmpty();
        assertThat(result(day)).isEqualTo(before);
        assertThat(before.waiting()).isEqualTo(2);
    }

    private void erase(Beneficiary person) {
        databases.database().write(handle -> {
            room.records.erase(handle, person.id());
            return true;
        });
        desk.erase(person);
    }

    private List<?> traces(Beneficiary person) {
        return databases.database().read(handle -> room.records.of(handle, person.id()));
    }

    @Test
    void after_ninety_days_nobody_is_asked_and_nothing_says_who_was_to_be() {
        List<Beneficiary> people = here.people(6);
        UUID day = here.served(people);
        UUID waiting = waiting(people.get(5)).orElseThrow().id();
        IdempotencyKey claim = claim(ALL_YES);
        UUID answered = waiting(people.get(0)).orElseThrow().id();
        room.monitoring.answer(claim, answered, ALL_YES, field);
        pass(QuestionTime.ASKED.minusSeconds(1));
        room.draws.run();
        assertThat(waiting(people.get(5))).isPresent();
        pass(Duration.ofSeconds(1));
        room.draws.run();
        assertThat(waiting(people.get(5))).isEmpty();
        assertThat(column(day, "beneficiary")).containsOnly("");
        assertThat(column(day, "answer")).containsOnly("");
        assertThatThrownBy(() -> room.monitoring.answer(claim(ALL_YES), waiting, ALL_YES, field))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.monitoring.answer(claim, answered, ALL_YES, field))
                .as("the content of the request is forgotten")
                .isInstanceOf(IdReused.class);
        assertThat(result(day).answered()).isEqualTo(1);
        assertThat(result(day).waiting()).isEqualTo(5);
    }

    @Test
    void a_desk_asks_the_database_only_while_there_is_an_open_sample() {
        // The samples of other tests end.
        pass(QuestionTime.AFTER.plus(QuestionTime.ASKED));
        room.draws.run();
        AtomicInteger reads = new AtomicInteger();
        Database counting = (Database) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {Database.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("read");
                    reads.incrementAndGet();
                    return method.invoke(databases.database(), arguments);
                });
        HouseholdQuestions questions = new HouseholdQuestions(counting);
        Beneficiary person = here.person();
        UUID day = here.plan();
        here.give(person);
        here.close(day);
        Instant closed = stock.access.now();
        questions.look(closed);
        reads.set(0);
        assertThat(questions.of(person, closed)).isEmpty();
        assertThat(questions.of(person, closed.plus(QuestionTime.AFTER).minusSeconds(1)))
                .isEmpty();
        assertThat(reads).as("nothing can wait before 14 days have passed").hasValue(0);
        pass(QuestionTime.AFTER);
        room.draws.run();
        assertThat(questions.of(person, stock.access.now())).isPresent();
        questions.look(stock.access.now());
        assertThat(questions.of(person, stock.access.now())).isPresent();
        pass(QuestionTime.ASKED);
        room.draws.run();
        questions.look(stock.access.now());
        reads.set(0);
        assertThat(questions.of(person, stock.access.now())).isEmpty();
        assertThat(reads).hasValue(0);
        // The clock was ahead when it looked: nothing is known of the time before.
        assertThat(questions.of(person, closed)).isEmpty();
        assertThat(reads).hasValue(1);
    }

    @Test
    void a_reply_is_needed_to_each_question_unless_the_household_declines() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> new AnswersForm(id, Reply.YES, null, null, null).replies())
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(each -> each.field())
                                .containsExactly("quality", "respect"));
        assertThat(new AnswersForm(id, null, null, null, true).replies()).isEmpty();
        assertThat(new AnswersForm(id, Reply.NO_ANSWER, Reply.NO_ANSWER, Reply.NO_ANSWER, null).replies())
                .as("three times no answer is a refusal")
                .isEmpty();
        assertThat(new AnswersForm(id, Reply.YES, Reply.NO, Reply.NO_ANSWER, false).replies())
                .isEqualTo(MIXED);
        assertThat(Arrays.stream(Question.values()).map(AnswersForm::field))
                .containsExactly("received", "quality", "respect");
    }
}
