package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.aid.rules.Amount;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.NamedGoods.Named;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/**
 * A rule as people read it.
 *
 * @param named its items and styles by name
 */
public record RuleWords(EntitlementRule rule, List<Named> named, LocalDate today) {
    private static final String AND = "eligibility.amount.and";

    public RuleWords {
        named = List.copyOf(named);
    }

    Shown name() {
        return new Shown.Name(rule.name(Language.BG), rule.name(Language.EN));
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
        return new Shown.Words(amount(rule));
    }

    /** Returns the amount of a rule and how often it is due. */
    public static Message amount(EntitlementRule rule) {
        Amount amount = rule.amount();
        Object all = amount.quantity();
        if (amount.perMember() > 0) {
            all = Message.of(AND, all, Message.of("eligibility.amount.per-member", amount.perMember()));
        }
        if (amount.perChild() > 0) {
            all = Message.of(AND, all, Message.of("eligibility.amount.per-child", amount.perChild()));
        }
        return Message.of(AND, all, period(rule));
    }

    /** Returns to whom and how often the amount of a rule is due. */
    public static Message period(EntitlementRule rule) {
        return Message.of(
                "eligibility.rule.per-period",
                Message.of("eligibility.per." + rule.per()),
                Message.of(
                        "eligibility.period." + rule.period().kind(),
                        rule.period().days()));
    }

    public Shown people() {
        Stream<Shown> sexes = rule.sexes().stream().sorted().map(each -> words("handouts.sex." + each));
        Stream<Shown> ages = rule.ageBands().stream().sorted().map(each -> new Shown.Prose(each.code()));
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
