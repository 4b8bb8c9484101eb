package org.sklad.aid.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.sklad.aid.handouts.NewHandout;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Merges;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.CountedWrites;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Needs: recording, meeting by handouts, reopening and withdrawal, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedsTest {

    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private Needs needs;
    private Operator field;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        needs = desk.needs;
        field = stock.access.operator(Access.unique("field"), "field@HAR");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Beneficiary person() {
        return desk.adult(Sex.FEMALE, field);
    }

    /** Returns an item with a hundred in the store. */
    private Item goods() {
        return stocked(TestItems.item());
    }

    private Item stocked(TestItems wanted) {
        Item item = wanted.category(Category.OTHER).in(databases.database());
        stock.receive(item, stock.store("HAR"), 100);
        return item;
    }

    private static String style() {
        return "STYLE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static NewNeed of(Beneficiary person, Item item, long quantity) {
        return new NewNeed(
                person.caseCode().value(), Optional.of(item.sku()), Optional.empty(), "", quantity, Urgency.SOON);
    }

    private static NewNeed of(Beneficiary person, String style, String size, long quantity) {
        return new NewNeed(
                person.caseCode().value(),
                Optional.empty(),
                Optional.of(new StyleCode(style)),
                size,
                quantity,
                Urgency.NOW);
    }

    /** Records the need a second after the previous act. */
    private UUID record(NewNeed wanted) {
        later();
        IdempotencyKey claim = claim();
        assertThat(needs.record(claim, wanted, field)).isTrue();
        return claim.id();
    }

    private Instant later() {
        stock.access.clock.advance(Duration.ofSeconds(1));
        return stock.access.clock.instant();
    }

    private UUID give(Beneficiary person, Item item, long quantity) {
        later();
        return desk.give(Wish.to(person).item(item, quantity), field).id();
    }

    private UUID giveThen(Beneficiary person, Item item, long quantity, Instant at) {
        later();
        return desk.give(Wish.to(person).item(item, quantity).on(at), field).id();
    }

    private void bringBack(UUID handout, Item item, long quantity) {
        desk.bringBack(claim(), handout, GoodsLine.of(item.sku(), quantity), Optional.empty(), field);
    }

    private Need now(UUID id) {
        return needs.get(id, field).need();
    }

    private void assertMet(UUID id, long met, NeedState state) {
        assertThat(now(id).met()).isEqualTo(met);
        assertThat(now(id).state()).isEqualTo(state);
    }

    private static List<String> fields(ThrowingCallable act) {
        Refusal refused = catchThrowableOfType(Refusal.class, act);
        assertThat(refused).isInstanceOf(InvalidFields.class);
        return refused.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void a_handout_meets_a_need_in_parts() {
        Beneficiary person = person();
        Item item = goods();
        UUID need = record(of(person, item, 3));
        assertMet(need, 0, NeedState.OPEN);
        give(person, goods(), 1);
        give(person(), item, 1);
        assertMet(need, 0, NeedState.OPEN);
        give(person, item, 2);
        assertMet(need, 2, NeedState.OPEN);
        give(person, item, 5);
        assertMet(need, 3, NeedState.MET);
    }

    @Test
    void a_handout_meets_the_oldest_need_first_and_the_rest_meets_the_next() {
        Beneficiary person = person();
        String style = style();
        Item small = stocked(TestItems.jacket(style, "S"));
        Item large = stocked(TestItems.jacket(style, "L"));
        UUID any = record(of(person, style, "", 2));
        UUID ofSize = record(of(person, style, "L", 2));
        UUID very = record(of(person, large, 2));
        give(person, small, 1);
        assertMet(any, 1, NeedState.OPEN);
        give(person, large, 4);
        assertMet(any, 2, NeedState.MET);
        assertMet(ofSize, 2, NeedState.MET);
        assertMet(very, 1, NeedState.OPEN);
        give(person, small, 1);
        assertMet(very, 1, NeedState.OPEN);
    }

    @Test
    void goods_given_before_the_need_was_recorded_do_not_meet_it() {
        Beneficiary person = person();
        Item item = goods();
        give(person, item, 1);
        Instant before = later();
        UUID need = record(of(person, item, 1));
        giveThen(person, item, 1, before);
        assertMet(need, 0, NeedState.OPEN);
    }

    @Test
    void a_return_or_a_reversal_reopens_the_need() {
        Beneficiary person = person();
        Item item = goods();
        UUID need = record(of(person, item, 3));
        UUID handout = give(person, item, 3);
        assertMet(need, 3, NeedState.MET);
        IdempotencyKey back = claim();
        desk.bringBack(back, handout, GoodsLine.of(item.sku(), 2), Optional.empty(), field);
        assertMet(need, 1, NeedState.OPEN);
        desk.returns.reverse(claim(), back.id(), "why", field);
        assertMet(need, 3, NeedState.MET);
        UUID wrong = give(person, item, 1);
        desk.handouts.reverse(claim(), handout, "why", field);
        assertMet(need, 1, NeedState.OPEN);
        desk.handouts.reverse(claim(), wrong, "why", field);
        assertMet(need, 0, NeedState.OPEN);
    }

    /** If the late handout could meet only what is left of older needs, the later need would stay open forever. */
    @Test
    void a_handout_typed_in_late_meets_needs_as_if_it_had_been_typed_in_on_time() {
        Beneficiary person = person();
        Item item = goods();
        UUID first = record(of(person, item, 1));
        Instant onPaper = later();
        UUID second = record(of(person, item, 1));
        give(person, item, 1);
        assertMet(first, 1, NeedState.MET);
        assertMet(second, 0, NeedState.OPEN);
        giveThen(person, item, 1, onPaper);
        assertMet(first, 1, NeedState.MET);
        assertMet(second, 1, NeedState.MET);
    }

    /** Handouts of several days are typed in in random order, and some are reversed. */
    @Test
    void the_order_of_arrival_makes_no_difference() {
        String style = style();
        List<Item> sizes = List.of(stocked(TestItems.jacket(style, "S")), stocked(TestItems.jacket(style, "L")));
        long seed = 20270301;
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            List<Instant> days = new ArrayList<>();
            List<Beneficiary> people = List.of(person(), person());
            List<List<UUID>> wanted = List.of(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < 4; i++) {
                int which = random.nextInt(4);
                long quantity = 1L + random.nextInt(3);
                for (int who = 0; who < 2; who++) {
                    Beneficiary person = people.get(who);
                    NewNeed need = which == 3
                            ? of(person, sizes.get(1), quantity)
                            : of(person, style, List.of("", "S", "L").get(which), quantity);
                    IdempotencyKey claim = claim();
                    needs.record(claim, need, field);
                    wanted.get(who).add(claim.id());
                }
                days.add(later());
                later();
            }
            List<Runnable> forward = new ArrayList<>();
            List<Runnable> shuffled = new ArrayList<>();
            for (Instant day : days) {
                Item item = sizes.get(random.nextInt(2));
                long quantity = 1L + random.nextInt(3);
                boolean back = random.nextInt(3) == 0;
                forward.add(() -> given(people.get(0), item, quantity, day, back));
                shuffled.add(() -> given(people.get(1), item, quantity, day, back));
            }
            Collections.shuffle(shuffled, random);
            forward.forEach(Runnable::run);
            shuffled.forEach(Runnable::run);
            assertThat(met(wanted.get(1)))
                    .as("round %d of seed %d", round, seed)
                    .isEqualTo(met(wanted.get(0)));
        }
    }

    private void given(Beneficiary person, Item item, long quantity, Instant at, boolean back) {
        UUID handout = giveThen(person, item, quantity, at);
        if (back) {
            bringBack(handout, item, 1);
        }
    }

    private List<Long> met(List<UUID> ids) {
        return ids.stream().map(id -> now(id).met()).toList();
    }

    @Test
    void a_withdrawn_need_keeps_what_met_it_and_is_not_met_further() {
        Beneficiary person = person();
        Item item = goods();
        UUID need = record(of(person, item, 3));
        UUID handout = give(person, item, 1);
        Instant onPaper = later();
        later();
        IdempotencyKey claim = claim();
        assertThat(needs.withdraw(claim, need, "Намери си яке", field)).isTrue();
        assertThat(needs.withdraw(claim, need, "Намери си яке", field)).isFalse();
        assertThat(needs.get(need, field).withdrawal().orElseThrow().reason()).isEqualTo("Намери си яке");
        assertMet(need, 1, NeedState.WITHDRAWN);
        give(person, item, 1);
        assertMet(need, 1, NeedState.WITHDRAWN);
        giveThen(person, item, 1, onPaper);
        assertMet(need, 2, NeedState.WITHDRAWN);
        bringBack(handout, item, 1);
        assertMet(need, 1, NeedState.WITHDRAWN);
        assertThatThrownBy(() -> needs.withdraw(claim(), need, "why", field)).is(refused("needs.not-open"));
        UUID met = record(of(person, item, 1));
        give(person, item, 1);
        assertThatThrownBy(() -> needs.withdraw(claim(), met, "why", field)).is(refused("needs.not-open"));
    }

    @Test
    void the_reason_of_a_withdrawal_is_encrypted_with_the_key_of_the_person() {
        Beneficiary person = person();
        UUID need = record(of(person, goods(), 1));
        needs.withdraw(claim(), need, "Сама го каза", field);
        String kept = databases
                .database()
                .read(handle -> handle.createQuery("select reason from need_withdrawals where need = :need")
                        .bind("need", need)
                        .mapTo(String.class)
                        .one());
        assertThat(kept).isNotEmpty().doesNotContain("Сама");
    }

    @Test
    void merged_items_meet_each_others_needs() {
        Beneficiary person = person();
        Item one = goods();
        Item twin = goods();
        UUID need = record(of(person, twin, 2));
        Merges merges = stock.access.features.catalogue.merges;
        Operator chief = stock.access.operator(Access.unique("chief"), "manager@*");
        merges.merge(claim(), twin.sku(), one.sku(), "why", chief);
        give(person, one, 2);
        assertMet(need, 2, NeedState.MET);
        assertThat(now(need).item()).contains(one.sku());
        UUID named = record(of(person, twin, 1));
        assertThat(now(named).item()).contains(one.sku());
    }

    @Test
    void refuses_an_invalid_need_at_its_field() {
        Beneficiary person = person();
        String code = person.caseCode().value();
        String style = style();
        Item jacket = stocked(TestItems.jacket(style, "S"));
        Optional<Sku> sku = Optional.of(jacket.sku());
        Optional<StyleCode> known = Optional.of(new StyleCode(style));
        assertThat(fields(() -> record(new NewNeed(code, sku, known, "", 1, Urgency.NOW))))
                .containsExactly("item");
        assertThat(fields(() -> record(new NewNeed(code, Optional.empty(), Optional.empty(), "", 1, Urgency.NOW))))
                .containsExactly("item");
        assertThat(fields(() -> record(of(person, style, "XXL", 1)))).containsExactly("size");
        assertThat(fields(() -> record(new NewNeed(code, sku, Optional.empty(), "S", 1, Urgency.NOW))))
                .containsExactly("size");
        assertThat(fields(() -> record(of(person, "NO-STYLE", "", 1)))).containsExactly("style");
        Optional<Sku> nothing = Optional.of(new Sku("NO-ITEM"));
        assertThat(fields(() -> record(new NewNeed(code, nothing, Optional.empty(), "", 1, Urgency.NOW))))
                .containsExactly("item");
        Item pills = TestItems.paracetamol().in(databases.database());
        assertThat(fields(() -> record(of(person, pills, 1)))).containsExactly("item");
        assertThat(needs.record(claim(), of(person, pills, 1), nurse(field))).isTrue();
    }

    @Test
    void a_repeated_request_has_no_second_effect() throws Exception {
        Beneficiary person = person();
        NewNeed wanted = of(person, goods(), 2);
        IdempotencyKey claim = claim();
        List<Object> answers = Together.run(5, () -> needs.record(claim, wanted, field));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThatThrownBy(() -> needs.record(new IdempotencyKey(claim.id(), "other"), wanted, field))
                .isInstanceOf(IdReused.class);
        assertThat(list(person, Optional.empty())).hasSize(1);
    }

    /** Each handout locks the row of the person, so two desks cannot meet the same need twice. */
    @Test
    void ten_simultaneous_handouts_never_meet_more_than_the_need() throws Exception {
        Beneficiary person = person();
        Item item = goods();
        UUID need = record(of(person, item, 4));
        later();
        Together.run(10, () -> desk.give(Wish.to(person).item(item, 1), field));
        assertMet(need, 4, NeedState.MET);
    }

    @Test
    void a_need_moves_with_the_person_to_another_centre() {
        Beneficiary person = person();
        Item item = goods();
        UUID need = record(of(person, item, 1));
        Operator there = stock.access.operator(Access.unique("there"), "field@BAN");
        assertThatThrownBy(() -> needs.get(need, there)).isInstanceOf(NotFound.class);
        desk.stays.arrive(
                claim(),
                desk.beneficiaries.card(person, field).orElseThrow(),
                new CentreCode("BAN"),
                Optional.empty(),
                there);
        assertThat(needs.get(need, there).need().centre()).isEqualTo(new CentreCode("BAN"));
        assertThatThrownBy(() -> needs.get(need, field)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> needs.withdraw(claim(), need, "why", field)).isInstanceOf(NotFound.class);
        assertThat(ids(new NeedFilter("HAR", person.caseCode(), null, null, null, null, null)))
                .isEmpty();
        assertThat(needs.withdraw(claim(), need, "why", there)).isTrue();
    }

    @Test
    void a_departed_person_gets_no_new_needs_and_is_not_listed() {
        Beneficiary person = person();
        Item item = goods();
        record(of(person, item, 1));
        assertThat(list(person, Optional.empty())).hasSize(1);
        desk.stays.depart(claim(), person.caseCode(), field);
        assertThat(list(person, Optional.empty())).isEmpty();
        assertThatThrownBy(() -> record(of(person, item, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_list_names_the_person_and_the_goods_that_would_meet_the_need() {
        Beneficiary person = person();
        String style = style();
        Item small = stocked(TestItems.jacket(style, "S"));
        Item large = stocked(TestItems.jacket(style, "L"));
        UUID first = record(of(person, small, 1));
        UUID second = record(of(person, style, "L", 1));
        UUID third = record(of(person, style, "", 1));
        assertThat(list(person, Optional.empty())).containsExactly(third, second, first);
        assertThat(list(person, Optional.of(small.sku()))).containsExactly(third, first);
        assertThat(list(person, Optional.of(large.sku()))).containsExactly(third, second);
        assertThat(ids(new NeedFilter("HAR", person.caseCode(), null, NeedState.OPEN, Urgency.NOW, null, null)))
                .containsExactly(third, second);
        PlaceInTime after = needs.get(third, field).listed().place();
        assertThat(needs.list(NeedFilter.open(person), after, 1, field))
                .extracting(each -> each.need().id())
                .containsExactly(second);
    }

    private List<UUID> list(Beneficiary person, Optional<Sku> item) {
        return ids(new NeedFilter(null, person.caseCode(), item.orElse(null), null, null, null, null));
    }

    private List<UUID> ids(NeedFilter filter) {
        return needs.list(filter, PlaceInTime.FIRST, 100, field).stream()
                .map(each -> each.need().id())
                .toList();
    }

    @Test
    void needs_of_other_centres_are_not_found_and_acts_need_the_role() {
        Beneficiary person = person();
        Item item = goods();
        UUID id = record(of(person, item, 1));
        Operator other = stock.access.operator(Access.unique("other"), "field@BAN");
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        Operator manager = stock.access.operator(Access.unique("manager"), "manager@HAR");
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        assertThatThrownBy(() -> needs.get(id, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> needs.get(UUID.randomUUID(), field)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> needs.get(id, keeper)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> needs.record(claim(), of(person, item, 1), other))
                .isInstanceOf(NotFound.class);
        for (Operator none : List.of(keeper, manager, auditor)) {
            assertThatThrownBy(() -> needs.record(claim(), of(person, item, 1), none))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> needs.withdraw(claim(), id, "why", none)).isInstanceOf(Forbidden.class);
        }
        assertThat(needs.get(id, manager).need().id()).isEqualTo(id);
        assertThat(needs.get(id, auditor).need().id()).isEqualTo(id);
    }

    @Test
    void the_pick_list_is_sorted_by_goods_and_names_the_place_of_the_first_ones() {
        CentreCode here = somewhere();
        Operator all = stock.access.operator(Access.unique("all"), "field@" + here, "warehouse@" + here);
        String style = style();
        Item small = TestItems.jacket(style, "S").category(Category.OTHER).in(databases.database());
        Item large = TestItems.jacket(style, "L").category(Category.OTHER).in(databases.database());
        Item toy = TestItems.item("A-" + style).category(Category.OTHER).in(databases.database());
        Place store = stock.store(here.value());
        Place shelf = stock.place(here.value(), "A-01");
        stock.receive(stock.key(small, stock.today().minusDays(1)), store, 50);
        stock.receive(small, stock.place(here.value(), "QUARANTINE"), 50);
        stock.receive(stock.key(small, stock.today().plusDays(90)), store, 4);
        Lot first = stock.receive(stock.key(small, stock.today().plusDays(9)), shelf, 3);
        stock.receive(large, store, 1);
        Beneficiary one = desk.person(here.value(), Sex.MALE, AgeBand.FROM_18, all);
        Beneficiary two = desk.person(here.value(), Sex.MALE, AgeBand.FROM_18, all);
        List<NewNeed> wanted = List.of(
                new NewNeed(
                        two.caseCode().value(),
                        Optional.empty(),
                        Optional.of(new StyleCode(style)),
                        "S",
                        2,
                        Urgency.LATER),
                of(one, style, "S", 9),
                of(one, style, "", 1),
                of(two, toy, 1));
        List<UUID> ids = new ArrayList<>();
        for (NewNeed need : wanted) {
            later();
            IdempotencyKey claim = claim();
            needs.record(claim, need, all);
            ids.add(claim.id());
        }
        NeedPicks picks = stock.access.features.needs.pickList;
        List<PickLine> lines = picks.list(PickFilter.at(here), Optional.empty(), 10, all);
        assertThat(lines)
                .extracting(line -> line.row().id())
                .containsExactly(ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        assertThat(lines).extracting(PickLine::standing).containsExactly(0L, 8L, 7L, 7L);
        assertThat(lines).extracting(PickLine::isThere).containsExactly(false, true, false, true);
        assertThat(lines.get(0).where()).isEmpty();
        assertThat(lines.get(2).where().orElseThrow().lot()).isEqualTo(first.code());
        assertThat(lines.get(2).where().orElseThrow().location()).isEqualTo(new LocationCode("A-01"));
        List<PickLine> paged = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Optional<PickPlace> after = paged.isEmpty()
                    ? Optional.empty()
                    : PickPlace.parse(paged.get(i - 1).place().toString());
            paged.addAll(picks.list(new PickFilter(null, null, null, null), after, 1, all));
        }
        assertThat(paged).isEqualTo(lines);
        assertThat(picks.list(
                        new PickFilter(here.value(), null, null, new StyleCode(style)), Optional.empty(), 10, all))
                .as("of the style, in any size")
                .isEqualTo(lines.subList(1, 4));
        assertThat(picks.list(new PickFilter(here.value(), null, small.sku(), null), Optional.empty(), 10, all))
                .as("of one size")
                .isEqualTo(lines.subList(2, 4));
        assertThat(picks.list(new PickFilter(here.value(), null, toy.sku(), null), Optional.empty(), 10, all))
                .isEqualTo(lines.subList(0, 1));
        needs.withdraw(claim(), ids.get(3), "why", all);
        PickPlace gone = lines.get(0).place();
        assertThat(picks.list(PickFilter.at(here), Optional.of(gone), 10, all))
                .as("continues after a need that is no longer open")
                .isEqualTo(lines.subList(1, 4));
        desk.stays.depart(claim(), one.caseCode(), all);
        assertThat(picks.list(PickFilter.at(here), Optional.empty(), 10, all))
                .extracting(line -> line.row().id())
                .containsExactly(ids.get(0));
    }

    @Test
    void a_needed_medicine_is_shown_only_to_operators_who_may_give_medicines() {
        CentreCode here = somewhere();
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + here);
        Operator nurse = nurse(stock.access.operator(Access.unique("nurse"), "field@" + here));
        Item pills = TestItems.paracetamol().in(databases.database());
        Beneficiary person = desk.person(here.value(), Sex.FEMALE, AgeBand.FROM_60, nurse);
        needs.record(claim(), of(person, pills, 20), nurse);
        NeedPicks picks = stock.access.features.needs.pickList;
        assertThat(picks.list(PickFilter.at(here), Optional.empty(), 10, nurse)).hasSize(1);
        assertThat(picks.list(PickFilter.at(here), Optional.empty(), 10, keeper))
                .isEmpty();
        Operator technician = stock.access.operator(Access.unique("technician"), "technician@" + here);
        assertThatThrownBy(() -> picks.list(PickFilter.at(here), Optional.empty(), 10, technician))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> picks.list(PickFilter.at(here), Optional.empty(), 10, field))
                .isInstanceOf(NotFound.class);
    }

    private CentreCode somewhere() {
        String code = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        stock.centres.add(code);
        stock.centres.add(code, "A-01", LocationKind.SHELF, "STORE");
        return new CentreCode(code);
    }

    private static Operator nurse(Operator field) {
        return Access.withMedicines(field);
    }

    /** Most recipients have no needs, and the desk is not slower for them. */
    @Test
    void a_handout_takes_no_extra_statement_without_needs_and_few_with_needs() {
        List<Long> took = new ArrayList<>();
        try (TestDatabases untouched = TestDatabases.open(engine);
                CountedWrites counted = new CountedWrites(untouched.database())) {
            Desk counting = new Desk(counted);
            counting.stock.centres.add("HAR");
            Operator by = counting.access.operator("field", "field@HAR");
            Item item = TestItems.item().category(Category.OTHER).in(counted);
            Item other = TestItems.item().category(Category.OTHER).in(counted);
            counting.stock.receive(item, counting.stock.store("HAR"), 100);
            counting.give(Wish.to(counting.adult(Sex.MALE, by)).item(item, 1), by);
            for (Optional<Item> needed : List.of(Optional.<Item>empty(), Optional.of(other), Optional.of(item))) {
                Beneficiary person = counting.adult(Sex.FEMALE, by);
                needed.ifPresent(each -> counting.needs.record(claim(), of(person, each, 1), by));
                took.add(took(counted, () -> counting.give(Wish.to(person).item(item, 1), by)));
                counting.access.clock.advance(Duration.ofSeconds(1));
                took.add(took(counted, () -> counting.give(Wish.to(person).item(item, 1), by)));
            }
        }
        long usual = took.get(0);
        assertThat(usual).isGreaterThan(5);
        assertThat(took)
                .as("twice to a person without needs, then other goods, then these")
                .containsExactly(usual, usual, usual + 1, usual + 1, usual + 3, usual);
    }

    private static long took(CountedWrites counted, Runnable act) {
        long before = counted.count();
        act.run();
        return counted.count() - before;
    }

    @Test
    void paper_handouts_of_the_last_week_count_in_that_week() {
        Beneficiary person = person();
        Item item = goods();
        UUID need = record(of(person, item, 1));
        Instant then = later();
        stock.access.clock.advance(NewHandout.LATE.minusHours(1));
        giveThen(person, item, 1, then);
        assertMet(need, 1, NeedState.MET);
    }
}
