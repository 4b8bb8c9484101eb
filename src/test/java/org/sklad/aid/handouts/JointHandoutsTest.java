package org.sklad.aid.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.SignIn;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.Refusal;

/** Joint handouts to several people of a household, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JointHandoutsTest {
    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private Operator field;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        field = stock.access.operator(Access.unique("field"), "field@HAR");
        centre();
    }

    private void centre() {
        stock.centres.add("HAR");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private Item soap() {
        return TestItems.item().in(databases.database());
    }

    private Operator nurse() {
        return Access.withMedicines(field);
    }

    private Lot stocked(Item item, long quantity) {
        return stock.receive(item, stock.store("HAR"), quantity);
    }

    /** Returns a mother and two children. */
    private List<Beneficiary> household() {
        Beneficiary mother = desk.adult(Sex.FEMALE, field);
        List<Beneficiary> all = new ArrayList<>(List.of(mother));
        for (AgeBand age : List.of(AgeBand.FROM_5, AgeBand.UNDER_5)) {
            all.add(desk.person("HAR", Sex.MALE, age, field));
        }
        desk.households.form(
                Access.claim("household"),
                mother.caseCode(),
                all.stream().skip(1).map(Beneficiary::caseCode).toList(),
                field);
        return all;
    }

    /** Returns one handout with its own id per person. The first person collects for all others. */
    private static List<JointHandout> joint(List<Beneficiary> people, Item item, long... quantities) {
        List<JointHandout> all = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Wish wish = Wish.to(people.get(i)).item(item, quantities[i]);
            if (i > 0) {
                wish.collectedBy(people.get(0).caseCode().value());
            }
            all.add(new JointHandout(Access.claim("joint"), wish.build()));
        }
        return all;
    }

    private List<HandoutDetails> of(Beneficiary person) {
        return desk.features.handouts.reader.last(person, 9, field);
    }

    @Test
    void each_person_gets_their_own_handout_that_names_the_collector_and_a_repeat_adds_nothing() {
        Item soap = soap();
        Lot lot = stocked(soap, 20);
        List<Beneficiary> people = household();
        List<JointHandout> all = joint(people, soap, 5, 3, 2);
        for (int i = 0; i < 2; i++) {
            desk.handouts.recordTogether(all, field);
            assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(10);
        }
        assertThat(of(people.get(0))).singleElement().satisfies(own -> {
            assertThat(own.collectedBy()).isEmpty();
            assertThat(own.id()).isEqualTo(all.get(0).claim().id());
        });
        assertThat(of(people.get(2))).singleElement().satisfies(other -> {
            assertThat(other.collectedBy()).contains(people.get(0).caseCode());
            assertThat(other.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.quantity()).isEqualTo(2));
        });
    }

    @Test
    void one_refusal_refuses_all_handouts_and_their_ids_may_be_used_again() {
        Item soap = soap();
        Lot lot = stocked(soap, 40);
        List<Beneficiary> people = household();
        List<JointHandout> greedy = joint(people, soap, 5, 11, 2);
        JointRefused refused =
                catchThrowableOfType(JointRefused.class, () -> desk.handouts.recordTogether(greedy, field));
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.RULE);
        assertThat(refused.type()).isEqualTo("entitlement-exceeded");
        assertThat(refused.message().arguments())
                .contains(people.get(1).caseCode().grouped());
        people.forEach(each -> assertThat(of(each)).isEmpty());
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(40);

        List<JointHandout> less = new ArrayList<>();
        List<JointHandout> right = joint(people, soap, 5, 10, 2);
        for (int i = 0; i < right.size(); i++) {
            less.add(new JointHandout(greedy.get(i).claim(), right.get(i).wanted()));
        }
        desk.handouts.recordTogether(less, field);
        people.forEach(each -> assertThat(of(each)).hasSize(1));
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(23);
    }

    /** A medicine without prescription is refused too. One person of the household may have it. */
    @Test
    void a_medicine_is_given_to_each_person_separately() {
        Item tablets = TestItems.paracetamol().in(databases.database());
        Item soap = soap();
        Lot lot = stocked(tablets, 20);
        stocked(soap, 20);
        Operator nurse = nurse();
        List<Beneficiary> people = household();
        List<JointHandout> mixed = new ArrayList<>(joint(people.subList(0, 2), soap, 1, 1));
        mixed.add(joint(people.subList(2, 3), tablets, 5).get(0));
        for (List<JointHandout> refused : List.of(joint(people, tablets, 5, 5, 5), mixed)) {
            assertThatThrownBy(() -> desk.handouts.recordTogether(refused, nurse))
                    .isInstanceOfSatisfying(
                            JointRefused.class,
                            why -> assertThat(why.errors()).singleElement().satisfies(error -> {
                                assertThat(error.field()).isEqualTo("also");
                                assertThat(error.message().key()).isEqualTo("handouts.together.medicine");
                            }));
            people.forEach(each -> assertThat(of(each)).isEmpty());
        }
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(20);

        desk.handouts.recordTogether(joint(people.subList(0, 1), tablets, 5), nurse);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(15);
    }

    /** A code of the second factor is valid once, and an error in one of the handouts does not use it up. */
    @Test
    void one_code_of_one_second_operator_is_for_all() throws GeneralSecurityException {
        Item soap = soap();
        Lot lot = stocked(soap, 60);
        List<Beneficiary> people = household();
        Operator second = stock.access.operator(Access.unique("second"), "field@HAR");
        stock.access.secondFactor.begin(second);
        String secret = stock.access.secondFactor.pending(second).orElseThrow();
        stock.access.secondFactor.confirm(second, code(secret));
        stock.access.clock.advance(Duration.ofMinutes(2));
        SignIn typed = new SignIn(
                second.username().value(),
                new Secret(Access.GOOD_PASSWORD),
                Optional.of(code(secret)),
                "192.0.2.1",
                Optional.empty());
        List<JointHandout> all = new ArrayList<>();
        for (Beneficiary each : people) {
            Wish wish = Wish.to(each).item(soap, 15).overriddenBy(typed);
            all.add(new JointHandout(Access.claim("joint"), wish.build()));
        }
        List<JointHandout> faulty = new ArrayList<>(all);
        Wish nowhere = Wish.to(people.get(2)).item(soap, 15).overriddenBy(typed).at("HAR", "NOWHERE");
        faulty.set(2, new JointHandout(all.get(2).claim(), nowhere.build()));
        assertThatThrownBy(() -> desk.handouts.recordTogether(faulty, field)).isInstanceOf(JointRefused.class);

        desk.handouts.recordTogether(all, field);
        assertThat(people)
                .allSatisfy(each -> assertThat(of(each))
                        .singleElement()
                        .satisfies(
                                own -> assertThat(own.override().orElseThrow().second())
                                        .isEqualTo(second.username())));
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(15);
        desk.handouts.recordTogether(all, field);
        assertThat(stock.quantity(lot, stock.store("HAR")))
                .as("a repeated request asks for no code")
                .isEqualTo(15);
    }

    private String code(String secret) throws GeneralSecurityException {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        byte[] bytes = BaseEncoding.base32().decode(secret);
        return app.generateOneTimePasswordString(new SecretKeySpec(bytes, app.getAlgorithm()), stock.access.now());
    }

    @Test
    void an_id_that_is_used_for_something_else_changes_nothing() {
        Item soap = soap();
        Lot lot = stocked(soap, 20);
        List<Beneficiary> people = household();
        List<JointHandout> all = joint(people, soap, 1, 1, 1);
        UUID taken = desk.give(Wish.to(desk.adult(Sex.MALE, field)).item(soap, 1), field)
                .id();
        all.set(
                2,
                new JointHandout(new IdempotencyKey(taken, "joint"), all.get(2).wanted()));
        assertThatThrownBy(() -> desk.handouts.recordTogether(all, field))
                .isInstanceOfAny(JointRefused.class, IdReused.class);
        people.forEach(each -> assertThat(of(each)).isEmpty());
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(19);
    }

    @Test
    void goods_shared_by_the_household_are_given_once() {
        Item liquid = TestItems.item().category(Category.OTHER).in(databases.database());
        stocked(liquid, 20);
        desk.rules.add(
                Access.claim("rule"),
                TestRules.rule("LIQUID-" + Access.unique("r").toUpperCase(java.util.Locale.ROOT))
                        .of(RuleGoods.items(liquid.sku()))
                        .gives(2)
                        .perHousehold()
                        .build(),
                stock.access.operator(Access.unique("manager"), "manager@*"));
        List<Beneficiary> people = household();
        assertThatThrownBy(() -> desk.handouts.recordTogether(joint(people, liquid, 1, 1, 1), field))
                .isInstanceOf(JointRefused.class);
        desk.handouts.recordTogether(joint(people.subList(0, 2), liquid, 1, 1), field);
        assertThat(of(people.get(1))).hasSize(1);
    }

    /** The last goods are given once, to one whole household, in whatever order the desks lock rows. */
    @Test
    void of_two_desks_with_the_last_goods_one_serves_its_whole_household() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            Item soap = soap();
            Lot lot = stocked(soap, 5);
            List<List<Beneficiary>> families = List.of(household(), household());
            List<Beneficiary> turned = new ArrayList<>(families.get(1));
            java.util.Collections.reverse(turned);
            List<List<JointHandout>> wanted =
                    new ArrayList<>(List.of(joint(families.get(0), soap, 1, 1, 1), joint(turned, soap, 1, 1, 1)));
            List<Object> answers = Together.run(2, () -> {
                List<JointHandout> own;
                synchronized (wanted) {
                    own = wanted.remove(0);
                }
                desk.handouts.recordTogether(own, field);
                return own;
            });
            assertThat(answers).filteredOn(JointRefused.class::isInstance).hasSize(1);
            assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(2);
            assertThat(families)
                    .filteredOn(each -> each.stream().allMatch(who -> of(who).size() == 1))
                    .hasSize(1);
            assertThat(families)
                    .filteredOn(each -> each.stream().allMatch(who -> of(who).isEmpty()))
                    .hasSize(1);
        }
    }
}
