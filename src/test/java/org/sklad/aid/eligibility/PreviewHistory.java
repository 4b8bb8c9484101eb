package org.sklad.aid.eligibility;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.goods.catalogue.CompositionLine;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.i18n.Refusal;

/** Random changes of rules between handouts, in households that change, in two centres. */
final class PreviewHistory {
    private static final List<String> CENTRES = List.of("HAR", "BAN");
    private static final List<String> RULES = List.of("ONE", "TWO", "THREE", "FOUR");

    private final Desk desk;
    private final Random random;
    private final Operator field;
    private final List<Item> goods = new ArrayList<>();
    private final List<Beneficiary> people = new ArrayList<>();
    private int given;

    PreviewHistory(Desk desk, Random random) {
        this.desk = desk;
        this.random = random;
        CENTRES.forEach(desk.stock.centres::add);
        field = desk.access.operator("field.both", "field@HAR", "field@BAN");
        for (int i = 0; i < 3; i++) {
            goods.add(TestItems.item()
                    .category(Category.OTHER)
                    .style("STYLE-" + i)
                    .in(desk.database));
        }
        desk.access.features.catalogue.compositions.write(
                Access.claim("content"),
                goods.get(0).sku(),
                List.of(
                        new CompositionLine(goods.get(1).sku(), 2),
                        new CompositionLine(goods.get(2).sku(), 1)),
                Optional.empty(),
                desk.stock.everywhere);
        for (String centre : CENTRES) {
            goods.forEach(item -> desk.stock.receive(item, desk.stock.store(centre), 100_000));
            for (int i = 0; i < 8; i++) {
                people.add(desk.person(centre, some(List.of(Sex.values())), some(List.of(AgeBand.values())), field));
            }
        }
    }

    List<Beneficiary> people() {
        return people;
    }

    int given() {
        return given;
    }

    private <T> T some(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Makes a few handouts on different days. At times it forms a household, even with members of another one. */
    void handouts() {
        desk.access.clock.advance(Duration.ofHours(1 + random.nextInt(300)));
        if (random.nextInt(3) == 0) {
            List<CaseCode> members = people.stream()
                    .filter(any -> random.nextInt(4) == 0)
                    .map(Beneficiary::caseCode)
                    .toList();
            if (members.size() > 1) {
                desk.households.form(
                        Access.claim("household"), members.get(0), members.subList(1, members.size()), field);
            }
        }
        if (random.nextInt(3) == 0) {
            move(random.nextInt(people.size()));
        }
        for (int i = 0; i < 4; i++) {
            Beneficiary person = some(people);
            Wish wish = Wish.to(person)
                    .item(some(goods), 1 + random.nextInt(3))
                    .at(person.centre().value(), "STORE");
            try {
                desk.give(wish, field);
                given++;
            } catch (Refusal refused) {
                // The rules refuse some of the random handouts.
            }
        }
    }

    private void move(int which) {
        Beneficiary person = people.get(which);
        String to = person.centre().value().equals("HAR") ? "BAN" : "HAR";
        desk.stays.arrive(
                Access.claim("arrival"),
                desk.beneficiaries.card(person, field).orElseThrow(),
                new CentreCode(to),
                Optional.empty(),
                field);
        people.set(which, desk.beneficiaries.get(person.caseCode(), field));
    }

    /** Returns a new rule, or a change of an existing one. */
    EntitlementRule rule() {
        TestRules rule = TestRules.rule(some(RULES)).of(goods()).gives(random.nextInt(9));
        if (random.nextBoolean()) {
            rule.gives(random.nextInt(5), random.nextInt(3), random.nextInt(3));
        }
        rule.per(
                random.nextBoolean()
                        ? Period.days(1 + random.nextInt(60))
                        : Period.of(some(
                                List.of(Period.Kind.MONTH, Period.Kind.SEASON, Period.Kind.STAY, Period.Kind.ONCE))));
        if (random.nextInt(4) == 0) {
            rule.forSex(some(List.of(Sex.values())));
        }
        if (random.nextInt(4) == 0) {
            rule.forAge(AgeBand.FROM_5, AgeBand.FROM_18, AgeBand.FROM_60);
        }
        if (random.nextInt(4) == 0) {
            rule.forHouseholds(1 + random.nextInt(2), 2 + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            rule.countingKitsAsParts();
        }
        if (random.nextInt(4) == 0) {
            rule.at(some(CENTRES));
        }
        return rule.build();
    }

    private RuleGoods goods() {
        Item item = some(goods);
        return switch (random.nextInt(3)) {
            case 0 -> RuleGoods.items(item.sku());
            case 1 -> RuleGoods.styles(item.facts().style().orElseThrow());
            default -> RuleGoods.categories(Category.OTHER);
        };
    }

    void write(EntitlementRule rule) {
        Optional<EntitlementRule> present = desk.rules.list("", 100, desk.stock.everywhere).stream()
                .filter(each -> each.code().equals(rule.code()))
                .findFirst();
        if (present.isPresent()) {
            desk.rules.change(rule.withVersion(present.get().version()), desk.stock.everywhere);
        } else {
            desk.rules.add(Access.claim("rule"), rule, desk.stock.everywhere);
        }
    }
}
