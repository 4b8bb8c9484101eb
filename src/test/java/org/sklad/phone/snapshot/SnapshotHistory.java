package org.sklad.phone.snapshot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.Urgency;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.RoomCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Name;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.Lot;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.i18n.Refusal;

/** A day of a centre in random order: people come, move and leave, goods arrive, move and are given, items and rules change. */
final class SnapshotHistory {
    private static final CentreCode HAR = new CentreCode("HAR");

    final Desk desk;
    final Operator field;
    final List<Beneficiary> people = new ArrayList<>();
    private final Operator social;
    private final Random random;
    private final List<Item> goods = new ArrayList<>();
    private final List<CardCode> cards = new ArrayList<>();
    private final List<Lot> lots = new ArrayList<>();
    private final Place store;
    private final Place bag;
    private int rules;

    SnapshotHistory(Desk desk, Random random) {
        this.desk = desk;
        this.random = random;
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("HAR", "BAG-1", LocationKind.BAG, "STORE");
        desk.stock.centres.room("HAR", "101");
        store = desk.stock.store("HAR");
        bag = desk.stock.place("HAR", "BAG-1");
        field = desk.access.operator("field.har", "field@HAR");
        social = desk.access.stored(new Operator(
                desk.access.randomness.id(),
                new Username("social"),
                "Social",
                field.language(),
                Optional.of(Profession.SOCIAL_WORKER),
                field.roles(),
                Set.of(),
                field.confirmedAt()));
        for (int i = 0; i < 4; i++) {
            newGoods();
            newPerson();
        }
        newRule();
    }

    private <T> T some(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Changes something. Refused changes change nothing. */
    void step() {
        desk.access.clock.advance(Duration.ofMinutes(1 + random.nextInt(600)));
        try {
            switch (random.nextInt(14)) {
                case 0 -> newPerson();
                case 1 ->
                    desk.stays.depart(Access.claim("departure"), some(people).caseCode(), field);
                case 9 -> comeBack();
                case 2 -> newRule();
                case 3 -> newGoods();
                case 4 -> rename(some(goods));
                case 5 -> need();
                case 6 -> desk.stock.move(some(lots), store, bag, 1 + random.nextInt(5));
                case 7 -> household();
                case 8 -> vulnerable();
                default -> give();
            }
        } catch (Refusal refused) {
            // The rules refuse some of the random acts.
        }
    }

    private void newPerson() {
        Beneficiary person = desk.person("HAR", some(List.of(Sex.values())), some(List.of(AgeBand.values())), field);
        people.add(person);
        cards.add(desk.beneficiaries.card(person, field).orElseThrow());
    }

    private void comeBack() {
        desk.stays.arrive(Access.claim("arrival"), some(cards), HAR, Optional.of(new RoomCode("101")), field);
    }

    private void newGoods() {
        Item item = TestItems.item()
                .category(Category.OTHER)
                .style("STYLE-" + random.nextInt(3))
                .other(Access.unique("CODE"), 6)
                .in(desk.database);
        goods.add(item);
        lots.add(desk.stock.receive(
                desk.stock.key(item, desk.stock.today().plusDays(1 + random.nextInt(60))), store, 50));
    }

    private void rename(Item item) {
        Item present = desk.features.catalogue.items.get(item.sku()).item();
        desk.features.catalogue.items.change(
                item.sku(),
                present.version(),
                present.facts().named(new Name("Стока " + random.nextInt(99), "Goods " + random.nextInt(99))),
                Optional.empty(),
                desk.access.operator(Access.unique("chief"), "administrator@*"));
    }

    private void need() {
        Item item = some(goods);
        desk.needs.record(
                Access.claim("need"),
                new NewNeed(
                        some(people).caseCode().value(),
                        Optional.of(item.sku()),
                        Optional.empty(),
                        "",
                        1 + random.nextInt(3),
                        Urgency.SOON),
                field);
    }

    private void household() {
        List<CaseCode> members = people.stream()
                .filter(any -> random.nextInt(3) == 0)
                .map(Beneficiary::caseCode)
                .toList();
        if (members.size() > 1) {
            desk.households.form(Access.claim("household"), members.get(0), members.subList(1, members.size()), field);
        }
    }

    private void vulnerable() {
        Beneficiary person = desk.beneficiaries.get(some(people).caseCode(), field);
        desk.beneficiaries.setVulnerabilities(
                person.caseCode(), person.version(), Set.of(Vulnerability.PREGNANT), social);
    }

    private void newRule() {
        TestRules rule = TestRules.rule("RULE-" + rules++)
                .of(
                        random.nextBoolean()
                                ? RuleGoods.items(some(goods).sku())
                                : RuleGoods.styles(some(goods).facts().style().orElseThrow()))
                .gives(1 + random.nextInt(6))
                .per(Period.days(1 + random.nextInt(30)));
        if (random.nextBoolean()) {
            rule.gives(1, 1, 1);
        }
        if (random.nextInt(3) == 0) {
            rule.forThose(Vulnerability.PREGNANT);
        }
        desk.rules.add(Access.claim("rule"), rule.at("HAR").build(), desk.stock.everywhere);
    }

    private void give() {
        desk.give(
                Wish.to(some(people))
                        .item(some(goods), 1 + random.nextInt(3))
                        .at("HAR", random.nextBoolean() ? "STORE" : "BAG-1"),
                field);
    }
}
