package org.sklad.oversight.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.needs.NeedTexts;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.NewReservation;
import org.sklad.aid.needs.Urgency;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.beneficiaries.Anonymous;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/** Unmet demand, now and 30 days ago, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnmetDemandTest {
    private static final Duration DAY = Duration.ofDays(1);

    private TestDatabases databases;
    private Desk desk;
    private UnmetDemand demand;
    private CentreCode here;
    private Operator everybody;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        here = new CentreCode("NONE");
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        demand = new UnmetDemand(
                desk.database,
                desk.stock.centres.centres(),
                desk.access.features.planning.shortages,
                desk.access.clock);
        everybody = desk.stock.everywhere;
    }

    /** Creates a centre for each test. */
    @BeforeEach
    void somewhere() {
        here = new CentreCode("C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT));
        desk.stock.centres.add(here.value());
        everybody = desk.access.operator(Access.unique("all"), "field@" + here, "manager@" + here);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private Item stocked(TestItems wanted) {
        Item item = wanted.category(Category.OTHER).in(desk.database);
        desk.stock.receive(item, desk.stock.store(here.value()), 100);
        return item;
    }

    private Beneficiary person(Sex sex, AgeBand age) {
        return desk.person(here.value(), sex, age, everybody);
    }

    private UUID need(Beneficiary person, Item item, long quantity) {
        return record(new NewNeed(
                person.caseCode().value(), Optional.of(item.sku()), Optional.empty(), "", quantity, Urgency.SOON));
    }

    private UUID need(Beneficiary person, String style, String size, long quantity) {
        return record(new NewNeed(
                person.caseCode().value(),
                Optional.empty(),
                Optional.of(new StyleCode(style)),
                size,
                quantity,
                Urgency.SOON));
    }

    /** Records the need a second after the previous one, as the older need is met first. */
    private UUID record(NewNeed need) {
        desk.access.clock.advance(Duration.ofSeconds(1));
        IdempotencyKey claim = Access.claim("need");
        desk.needs.record(claim, need, everybody);
        return claim.id();
    }

    private UUID give(Beneficiary person, Item item, long quantity) {
        return desk.give(Wish.to(person).item(item, quantity).at(here.value(), "STORE"), everybody)
                .id();
    }

    private void wait(int days) {
        desk.access.clock.advance(DAY.multipliedBy(days));
    }

    private List<DemandLine> lines() {
        return lines(Optional.empty());
    }

    private List<DemandLine> lines(Optional<Season> season) {
        return demand.list(new DemandFilter(here.value(), season.orElse(null)), ReportPlace.FIRST, 100, everybody);
    }

    @Test
    void a_merged_person_is_one_person_with_both_needs_now_and_earlier() {
        Item soap = stocked(TestItems.item());
        Beneficiary gone = person(Sex.FEMALE, AgeBand.FROM_18);
        Beneficiary stays = person(Sex.FEMALE, AgeBand.FROM_18);
        need(gone, soap, 2);
        need(stays, soap, 3);
        desk.merges.merge(Access.claim("merge"), gone.caseCode(), stays.caseCode(), everybody);

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.unmet()).isEqualTo(5);
            assertThat(line.people()).isEqualTo(1);
        });
        wait(31);
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.before())
                        .as("needs of people who had a stay at that time")
                        .isEqualTo(5));
    }

    @Test
    void unmet_needs_are_summed_by_size_sex_and_age() {
        String style = "S-" + here;
        Item small = stocked(TestItems.jacket(style, "S"));
        stocked(TestItems.jacket(style, "L"));
        Beneficiary man = person(Sex.MALE, AgeBand.FROM_18);
        Beneficiary other = person(Sex.MALE, AgeBand.FROM_18);
        Beneficiary girl = person(Sex.FEMALE, AgeBand.FROM_5);
        need(man, style, "L", 2);
        need(other, style, "L", 1);
        need(girl, style, "L", 1);
        need(girl, style, "", 5);
        need(girl, small, 1);
        give(girl, small, 3);
        assertThat(lines())
                .extracting(
                        each -> each.key().style().isPresent(),
                        each -> each.key().size(),
                        each -> each.key().sex(),
                        each -> each.key().ageBand(),
                        DemandLine::unmet,
                        DemandLine::people)
                .containsExactlyInAnyOrder(
                        tuple(true, "L", Sex.MALE, AgeBand.FROM_18, 3L, 2L),
                        tuple(true, "L", Sex.FEMALE, AgeBand.FROM_5, 1L, 1L),
                        tuple(true, "", Sex.FEMALE, AgeBand.FROM_5, 2L, 1L),
                        tuple(false, "", Sex.FEMALE, AgeBand.FROM_5, 1L, 1L));
    }

    @Test
    void shows_the_value_of_thirty_days_ago_beside_the_current_one() {
        Item lamp = stocked(TestItems.item());
        Item ball = stocked(TestItems.item());
        Beneficiary stays = person(Sex.FEMALE, AgeBand.FROM_18);
        Beneficiary leaves = person(Sex.FEMALE, AgeBand.FROM_18);
        need(stays, lamp, 5);
        need(leaves, lamp, 7);
        UUID withdrawn = need(stays, ball, 4);
        need(stays, ball, 1);
        wait(1);
        give(stays, lamp, 1);
        wait(1);
        Instant then = desk.access.clock.instant();
        wait(1);
        give(stays, lamp, 2);
        desk.needs.withdraw(Access.claim("withdrawal"), withdrawn, "why", everybody);
        desk.stays.depart(Access.claim("departure"), leaves.caseCode(), everybody);
        need(stays, lamp, 10);
        desk.access.clock.advance(Duration.ofDays(30).minus(Duration.between(then, desk.access.clock.instant())));
        assertThat(lines())
                .extracting(each -> each.item().sku(), DemandLine::unmet, DemandLine::before)
                .containsExactlyInAnyOrder(tuple(lamp.sku(), 12L, 4L + 7L), tuple(ball.sku(), 1L, 4L + 1L));
        wait(-4);
        assertThat(lines())
                .extracting(DemandLine::before)
                .as("before the needs were recorded")
                .containsOnly(0L);
    }

    /** After erasure, stays keep only their dates. A figure computed by the hour would differ on some days. */
    @Test
    void erasing_a_departed_person_changes_no_earlier_figure() {
        Item lamp = stocked(TestItems.item());
        need(person(Sex.FEMALE, AgeBand.FROM_18), lamp, 5);
        Beneficiary leaves = person(Sex.FEMALE, AgeBand.FROM_18);
        need(leaves, lamp, 7);
        wait(2);
        desk.stays.depart(Access.claim("departure"), leaves.caseCode(), everybody);
        wait(27);
        List<List<DemandLine>> before = hourByHour();
        desk.access.clock.advance(DAY.multipliedBy(-5));
        Anonymous anonymous = Anonymous.draw(new Randomness(new SecureRandom()));
        desk.database.write(handle -> {
            NeedTexts.erase(handle, leaves.id(), desk.access.clock.instant());
            anonymous.erase(handle, leaves.id(), Access.claim("erasure").id(), desk.access.clock.instant());
            return leaves;
        });
        assertThat(hourByHour()).isEqualTo(before);
        assertThat(before)
                .as("nobody, both people, and the one who stayed")
                .extracting(each -> each.get(0).before())
                .contains(0L, 5L + 7L, 5L);
    }

    /** Reads the figures each hour for five days from now. */
    private List<List<DemandLine>> hourByHour() {
        List<List<DemandLine>> read = new ArrayList<>();
        for (int hour = 0; hour < 5 * 24; hour++) {
            read.add(lines());
            desk.access.clock.advance(Duration.ofHours(1));
        }
        return read;
    }

    @Test
    void reserved_goods_are_unmet_neither_now_nor_earlier() {
        Item lamp = stocked(TestItems.item());
        Item ball = stocked(TestItems.item());
        Beneficiary woman = person(Sex.FEMALE, AgeBand.FROM_18);
        UUID ofLamp = need(woman, lamp, 5);
        UUID ofBall = need(woman, ball, 2);
        keep(ofLamp, 3, 2);
        keep(ofBall, 2, 40);
        wait(1);
        assertThat(lines())
                .extracting(each -> each.item().sku(), DemandLine::unmet, DemandLine::people)
                .containsExactly(tuple(lamp.sku(), 2L, 1L));
        Instant then = desk.access.clock.instant();
        wait(1);
        give(woman, lamp, 1);
        wait(1);
        assertThat(lines()).extracting(DemandLine::unmet).as("two days later").containsExactly(4L);
        desk.access.clock.advance(Duration.ofDays(30).minus(Duration.between(then, desk.access.clock.instant())));
        assertThat(lines())
                .extracting(each -> each.item().sku(), DemandLine::unmet, DemandLine::before)
                .containsExactly(tuple(lamp.sku(), 4L, 2L));
        desk.kept.release(Access.claim("release"), ofBall, everybody);
        assertThat(lines())
                .extracting(each -> each.item().sku(), DemandLine::unmet, DemandLine::before)
                .containsExactlyInAnyOrder(tuple(lamp.sku(), 4L, 2L), tuple(ball.sku(), 2L, 0L));
    }

    private void keep(UUID need, long quantity, int days) {
        NewReservation wanted =
                new NewReservation(desk.stock.today().plusDays(days), Optional.empty(), Optional.of(quantity));
        desk.kept.reserve(Access.claim("reservation"), need, wanted, everybody);
    }

    @Test
    void a_person_is_counted_by_their_age_on_that_day() {
        Item lamp = stocked(TestItems.item());
        LocalDate today = desk.stock.today();
        Beneficiary child = desk.registrations
                .register(
                        Access.claim("registration"),
                        new Registration(
                                here,
                                Optional.empty(),
                                Sex.FEMALE,
                                Age.of(today.minusYears(5).plusDays(10), today),
                                Sizes.UNKNOWN,
                                SpokenLanguages.NONE,
                                Identity.UNKNOWN,
                                Set.of(),
                                ""),
                        everybody)
                .beneficiary();
        need(child, lamp, 1);
        assertThat(lines()).extracting(each -> each.key().ageBand()).containsExactly(AgeBand.UNDER_5);
        wait(11);
        assertThat(lines()).extracting(each -> each.key().ageBand()).containsExactly(AgeBand.FROM_5);
        wait(-11);
    }

    @Test
    void the_report_has_pages_and_a_filter_by_season() {
        String style = "P-" + here;
        stocked(TestItems.item().style(style).size("8:9").season(Season.WINTER));
        Item lamp = stocked(TestItems.item());
        Beneficiary man = person(Sex.MALE, AgeBand.FROM_18);
        Beneficiary woman = person(Sex.FEMALE, AgeBand.FROM_60);
        for (Beneficiary each : List.of(man, woman)) {
            need(each, style, "8:9", 1);
            need(each, style, "", 1);
            need(each, lamp, 1);
        }
        List<DemandLine> all = lines();
        assertThat(all).hasSize(6);
        DemandFilter filter = new DemandFilter(here.value(), null);
        List<DemandLine> read = new ArrayList<>();
        ReportPlace after = ReportPlace.FIRST;
        while (read.size() < 6) {
            List<DemandLine> page = demand.list(filter, after, 2, everybody);
            read.addAll(page);
            after = ReportPlace.parse(page.get(1).place().toString(), 5);
        }
        assertThat(read).isEqualTo(all);
        assertThat(demand.list(filter, after, 2, everybody)).isEmpty();
        assertThat(lines(Optional.of(Season.WINTER)))
                .hasSize(4)
                .allMatch(each -> each.key().style().isPresent());
        assertThat(lines(Optional.of(Season.SUMMER))).isEmpty();
    }

    @Test
    void managers_and_auditors_see_the_report_of_their_centres() {
        Item lamp = stocked(TestItems.item());
        need(person(Sex.MALE, AgeBand.FROM_18), lamp, 1);
        DemandFilter filter = new DemandFilter(here.value(), null);
        Operator auditor = desk.access.operator(Access.unique("auditor"), "auditor@*");
        Operator keeper = desk.access.operator(Access.unique("keeper"), "warehouse@" + here, "field@" + here);
        desk.stock.centres.add("X" + here);
        Operator other = desk.access.operator(Access.unique("other"), "manager@X" + here);
        assertThat(demand.list(filter, ReportPlace.FIRST, 10, auditor)).hasSize(1);
        assertThatThrownBy(() -> demand.list(filter, ReportPlace.FIRST, 10, keeper))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> demand.list(filter, ReportPlace.FIRST, 10, other))
                .isInstanceOf(NotFound.class);
    }
}
