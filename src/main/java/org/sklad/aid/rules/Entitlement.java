package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.aid.rules.RuleGoods.Closeness;
import org.sklad.goods.classification.Category;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.Language;

/**
 * What the rules allow one person on one day, as the domain says: the closest naming of goods decides, and of these rules every
 * one that fits the person counts. Pure, and whatever was given counts by when it happened, so that the order in which it came
 * here makes no difference (domain, invariant 6).
 */
public final class Entitlement {
    private final List<EntitlementRule> rules;
    private final Recipient recipient;
    private final LocalDate day;
    private final List<Given> given;
    private final Map<LotCode, List<GoodsKind.Part>> parts;
    private final Map<GoodsKind, List<EntitlementRule>> named = new HashMap<>();
    private final Map<GoodsKind, Map<EntitlementRule, Long>> weights = new HashMap<>();

    /**
     * What holds for the person on the day.
     *
     * @param rules those in force where the goods are given, on the day
     * @param given what the person and their household got, at any centre
     */
    public Entitlement(List<EntitlementRule> rules, Recipient recipient, LocalDate day, List<Given> given) {
        this(rules, recipient, day, given, Map.of());
    }

    /**
     * The same, of who may be given kits.
     *
     * @param parts what is in them, by lot
     */
    public Entitlement(
            List<EntitlementRule> rules,
            Recipient recipient,
            LocalDate day,
            List<Given> given,
            Map<LotCode, List<GoodsKind.Part>> parts) {
        this.rules = List.copyOf(rules);
        this.recipient = recipient;
        this.day = day;
        this.given = List.copyOf(given);
        this.parts = Map.copyOf(parts);
    }

    /** The rules that name the goods most closely, whomever they fit; none for goods that are free, and for medicines. */
    public static List<EntitlementRule> naming(List<EntitlementRule> rules, GoodsKind kind) {
        if (kind.category() == Category.MEDICINE) {
            return List.of();
        }
        Map<Closeness, List<EntitlementRule>> byCloseness = new EnumMap<>(Closeness.class);
        for (EntitlementRule rule : rules) {
            rule.goods()
                    .naming(kind)
                    .ifPresent(closeness -> byCloseness
                            .computeIfAbsent(closeness, any -> new ArrayList<>())
                            .add(rule));
        }
        return byCloseness.values().stream().findFirst().map(List::copyOf).orElse(List.of());
    }

    /** The person, of the household that the rules ask for. */
    public Recipient recipient() {
        return recipient;
    }

    /** So much that is taken of a lot for a line. */
    public Asked asked(int line, GoodsKind kind, LotCode lot, long quantity) {
        return new Asked(line, kind.with(parts.getOrDefault(lot, List.of())), quantity);
    }

    /** The rules in force that give this person something. */
    public List<EntitlementRule> fitting() {
        return rules.stream().filter(rule -> rule.fits(recipient)).toList();
    }

    /** The first of the lines that no rule allows, whatever the person got before. */
    public Optional<Asked> notEntitled(List<Asked> lines) {
        return lines.stream().filter(this::isForOthers).findFirst();
    }

    /** What the rules are called that name the goods of a line, or of a part, and none of which fits. */
    public List<String> namesFor(Asked line, Language language) {
        return namings(line.kind())
                .filter(this::isForOthers)
                .flatMap(List::stream)
                .map(rule -> rule.name(language))
                .distinct()
                .toList();
    }

    private boolean isForOthers(Asked line) {
        return namings(line.kind()).anyMatch(this::isForOthers);
    }

    private boolean isForOthers(List<EntitlementRule> naming) {
        return !naming.isEmpty() && naming.stream().noneMatch(rule -> rule.fits(recipient));
    }

    /** The rules that decide on the goods, and those that decide on each part of a kit for which they count it. */
    private Stream<List<EntitlementRule>> namings(GoodsKind kind) {
        return Stream.concat(Stream.of(named(kind)), kind.parts().stream().map(part -> namedAsPart(part.kind())));
    }

    /** Closest first, then whether it counts parts: what shuts out a rule for goods by themselves does so for them in a kit. */
    private List<EntitlementRule> namedAsPart(GoodsKind part) {
        return named(part).stream().filter(EntitlementRule::kitsAsParts).toList();
    }

    /**
     * As how many one of the goods counts for each rule. A rule that counts any part of a kit does not count the kit besides, be it
     * named as well: nothing counts twice for one rule.
     */
    private Map<EntitlementRule, Long> weights(GoodsKind kind) {
        Map<EntitlementRule, Long> known = weights.get(kind);
        if (known != null) {
            return known;
        }
        Map<EntitlementRule, Long> found = new HashMap<>();
        for (GoodsKind.Part part : kind.parts()) {
            namedAsPart(part.kind()).forEach(rule -> found.merge(rule, part.quantity(), Long::sum));
        }
        named(kind).forEach(rule -> found.putIfAbsent(rule, 1L));
        weights.put(kind, found);
        return found;
    }

    private long weight(EntitlementRule rule, GoodsKind kind) {
        return weights(kind).getOrDefault(rule, 0L);
    }

    /** The first of the rules under which there is not enough left for all lines together. */
    public Optional<Exceeded> exceeded(List<Asked> lines) {
        for (EntitlementRule rule : fitting()) {
            List<Asked> counted =
                    lines.stream().filter(line -> counts(rule, line.kind())).toList();
            long asked = counted.stream()
                    .mapToLong(line -> line.quantity() * weight(rule, line.kind()))
                    .sum();
            Remaining remaining = remaining(rule);
            if (asked > remaining.quantity()) {
                return Optional.of(new Exceeded(counted, asked, remaining));
            }
        }
        return Optional.empty();
    }

    /** All that was given of the rule within the time in which it counts on the day, the latest first. */
    public List<Given> counted(EntitlementRule rule) {
        return counting(rule)
                .filter(each -> inTime(rule.period(), each.on()))
                .sorted(Comparator.comparing(Given::on).reversed())
                .toList();
    }

    private boolean inTime(Period period, LocalDate on) {
        return switch (period.kind()) {
            case DAYS -> !on.isBefore(period.since(day)) && on.isBefore(day.plusDays(period.days()));
            case MONTH, SEASON -> !on.isBefore(period.since(day)) && on.isBefore(period.nextBegin(day));
            case STAY, ONCE -> true;
        };
    }

    /** The rules that take some of these goods from this one, as they name them more closely. */
    public List<EntitlementRule> closerThan(EntitlementRule rule, List<GoodsKind> kinds) {
        return kinds.stream()
                .filter(kind -> rule.goods().naming(kind).isPresent() && !counts(rule, kind))
                .flatMap(kind -> named(kind).stream())
                .distinct()
                .toList();
    }

    public List<EntitlementRule> rules() {
        return rules;
    }

    /** What is left of the rule on the day, and when more is due; it must be one of {@link #fitting}. */
    public Remaining remaining(EntitlementRule rule) {
        List<Given> counted = counting(rule).toList();
        long gives = rule.gives(recipient);
        long left = left(rule, day, counted);
        Optional<LocalDate> nextOn = candidates(rule, counted)
                .filter(next -> next.isAfter(day) && rule.isValid(next) && left(rule, next, counted) > left)
                .findFirst();
        return new Remaining(rule, gives, left, nextOn);
    }

    /**
     * All handouts that go beyond a rule together with one of them: those within a time in which more was given than the rule gives, and
     * those that go beyond it with one of these. None where that one is within the rule.
     *
     * @param rule one of {@link #fitting}
     */
    public Set<UUID> beyond(EntitlementRule rule, UUID handout) {
        List<Given> counted = counting(rule).toList();
        List<Set<UUID>> broken = times(rule.period(), counted).stream()
                .filter(time -> time.stream().mapToLong(Given::quantity).sum() > rule.gives(recipient))
                .map(time -> time.stream()
                        .flatMap(each -> each.row().stream())
                        .map(GivenRow::handout)
                        .collect(Collectors.toSet()))
                .toList();
        Set<UUID> together = new TreeSet<>();
        broken.stream().filter(time -> time.contains(handout)).forEach(together::addAll);
        int before;
        do {
            before = together.size();
            broken.stream()
                    .filter(time -> time.stream().anyMatch(together::contains))
                    .forEach(together::addAll);
        } while (together.size() > before);
        return together;
    }

    /** What was given, by the times in which it counts together, wherever these are. */
    private static List<List<Given>> times(Period period, List<Given> counted) {
        return switch (period.kind()) {
            case DAYS ->
                dates(counted).stream()
                        .map(end -> within(counted, period.since(end), end.plusDays(1)))
                        .toList();
            case MONTH, SEASON ->
                dates(counted).stream()
                        .map(period::since)
                        .distinct()
                        .map(begin -> within(counted, begin, period.nextBegin(begin)))
                        .toList();
            case STAY, ONCE -> List.of(counted);
        };
    }

    private static List<Given> within(List<Given> counted, LocalDate from, LocalDate before) {
        return counted.stream()
                .filter(each -> !each.on().isBefore(from) && each.on().isBefore(before))
                .toList();
    }

    /** The rules that name goods of a handout, or parts of them, and of which none fits. */
    public Set<RuleCode> forOthers(UUID handout) {
        return given.stream()
                .filter(each ->
                        each.row().filter(row -> row.handout().equals(handout)).isPresent())
                .flatMap(each -> namings(each.kind()))
                .filter(this::isForOthers)
                .flatMap(List::stream)
                .map(EntitlementRule::code)
                .collect(Collectors.toSet());
    }

    private List<EntitlementRule> named(GoodsKind kind) {
        return named.computeIfAbsent(kind, each -> naming(rules, each));
    }

    private boolean counts(EntitlementRule rule, GoodsKind kind) {
        return weight(rule, kind) > 0;
    }

    /** What was given that counts for the rule, each as much as it counts. */
    private Stream<Given> counting(EntitlementRule rule) {
        return given.stream()
                .filter(each -> counts(rule, each))
                .map(each -> each.counting(each.quantity() * weight(rule, each.kind())));
    }

    private boolean counts(EntitlementRule rule, Given each) {
        boolean theirs = rule.per() == Per.PERSON ? each.own() : each.household();
        boolean inTime = rule.period().kind() != Period.Kind.STAY || each.stay();
        return theirs && inTime && counts(rule, each.kind());
    }

    /** The dates, earliest first, on which more may be left than the day before. */
    private Stream<LocalDate> candidates(EntitlementRule rule, List<Given> counted) {
        Period period = rule.period();
        return switch (period.kind()) {
            case DAYS -> dates(counted).stream().map(on -> on.plusDays(period.days()));
            case MONTH, SEASON -> Stream.of(period.nextBegin(day));
            case STAY, ONCE -> Stream.of();
        };
    }

    private long left(EntitlementRule rule, LocalDate day, List<Given> counted) {
        return Math.max(0, rule.gives(recipient) - used(rule.period(), day, counted));
    }

    /**
     * With {@code DAYS n}, every n days that hold the day count, those too that end after it: what is typed in late must not
     * make two handouts of one.
     */
    private static long used(Period period, LocalDate day, List<Given> counted) {
        return switch (period.kind()) {
            case DAYS ->
                Stream.concat(Stream.of(day), dates(counted).stream())
                        .filter(end -> !end.isBefore(day) && end.isBefore(day.plusDays(period.days())))
                        .mapToLong(end -> sum(counted, on -> !on.isBefore(period.since(end)) && !on.isAfter(end)))
                        .max()
                        .orElse(0);
            case MONTH, SEASON -> {
                LocalDate begin = period.since(day);
                LocalDate end = period.nextBegin(day);
                yield sum(counted, on -> !on.isBefore(begin) && on.isBefore(end));
            }
            case STAY, ONCE -> sum(counted, on -> true);
        };
    }

    private static long sum(List<Given> counted, Predicate<LocalDate> when) {
        return counted.stream()
                .filter(each -> when.test(each.on()))
                .mapToLong(Given::quantity)
                .sum();
    }

    private static Set<LocalDate> dates(List<Given> counted) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        counted.forEach(each -> dates.add(each.on()));
        return dates;
    }

    /** A line of a handout, or what is taken for it from one lot: goods that are wanted. */
    public record Asked(int line, GoodsKind kind, long quantity) {}

    /** Not enough is left for these lines under the rule. */
    public record Exceeded(List<Asked> lines, long asked, Remaining remaining) {
        /** True where kits are among the lines, of which the rule counts the parts. */
        boolean isInParts() {
            return remaining.rule().kitsAsParts()
                    && lines.stream().anyMatch(line -> !line.kind().parts().isEmpty());
        }
    }
}
