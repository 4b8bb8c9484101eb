package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.aid.rules.Amount;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.NamedGoods.Named;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/**
 * A rule as people read it.
 *
 * @param named its items and styles by name
 */
public record RuleWords(EntitlementRule rule, List<Named> named, LocalDate today) {
    public RuleWords {
        named = List.copyOf(named);
    }

    public Shown goods() {
        Stream<Shown> categories =
                rule.goods().categories().stream().sorted().map(each -> words("handouts.category." + each));
        Stream<Shown> goods = named.stream()
                .map(each -> each.title().<Shown>map(Shown.Words::new).orElseGet(() -> new Shown.Text(each.code())));
        Stream<Shown> parts = rule.kitsAsParts() ? Stream.of(words("handouts.rule.kits-as-parts")) : Stream.of();
        return new Shown.Lines(
                Stream.of(categories, goods, parts).flatMap(each -> each).toList());
    }

    public Shown amount() {
        Amount amount = rule.amount();
        List<Shown> lines = new ArrayList<>(List.of(new Shown.Whole(amount.quantity())));
        if (amount.perMember() > 0) {
            lines.add(words("eligibility.amount.per-member", amount.perMember()));
        }
        if (amount.perChild() > 0) {
            lines.add(words("eligibility.amount.per-child", amount.perChild()));
        }
        lines.add(words("eligibility.per." + rule.per()));
        lines.add(words(
                "eligibility.period." + rule.period().kind(), rule.period().days()));
        return new Shown.Lines(lines);
    }

    public Shown people() {
        Stream<Shown> sexes = rule.sexes().stream().sorted().map(each -> words("handouts.sex." + each));
        Stream<Shown> ages = rule.ageBands().stream().sorted().map(each -> new Shown.Text(each.code()));
        Stream<Shown> groups =
                rule.vulnerabilities().stream().sorted().map(each -> words("handouts.vulnerability." + each));
        List<Shown> all = Stream.of(sexes, ages, groups, household().stream())
                .flatMap(each -> each)
                .toList();
        return all.isEmpty() ? words("handouts.rule.everybody") : new Shown.Lines(all);
    }

    private Optional<Shown> household() {
        Optional<Integer> least = rule.household().min();
        Optional<Integer> most = rule.household().max();
        if (least.isPresent() && most.isPresent()) {
            return Optional.of(words("handouts.people.between", least.get(), most.get()));
        }
        return least.map(each -> words("handouts.people.least", each))
                .or(() -> most.map(each -> words("handouts.people.most", each)));
    }

    public Shown centres() {
        return rule.centres().isEmpty() ? words("platform.all-centres") : Shown.lines(rule.centres(), Shown.Named::new);
    }

    Shown state() {
        if (rule.validUntil().filter(today::isAfter).isPresent()) {
            return chip("neutral", "eligibility.rule.ended");
        }
        if (rule.appliesFrom().isAfter(today)) {
            return chip("soon", "eligibility.rule.changes", rule.appliesFrom());
        }
        return rule.validFrom().isAfter(today)
                ? chip("soon", "eligibility.rule.later", rule.validFrom())
                : chip("done", "eligibility.rule.in-force");
    }

    private static Shown chip(String kind, String key, Object... values) {
        return new Shown.Chip(kind, Message.of(key, values));
    }

    private static Shown words(String key, Object... values) {
        return new Shown.Words(Message.of(key, values));
    }
}
