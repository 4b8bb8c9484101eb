package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.Language;

/**
 * The goods that the rules allow one person on one day. The rules that name the goods most closely decide, and all of them that fit the
 * person count (domain, "Entitlement rule"). Pure. Earlier handouts count by the time they happened, so the order in which they were
 * recorded makes no difference (domain, invariant 6). Not thread-safe.
 */
public final class Entitlement {
    private final Namings namings;
    private final Recipient recipient;
    private final LocalDate day;
    private final List<Given> given;
    private final Map<LotCode, List<GoodsKind.Part>> parts;
    private final Map<EntitlementRule, Map<UUID, Set<UUID>>> beyond = new HashMap<>();
    private final Map<UUID, List<Given>> byHandout = new HashMap<>();

    /**
     * Creates the entitlement of the person on the day.
     *
     * @param rules rules in force on the day at the centre where the goods are given
     * @param given goods that the person and the household received at any centre
     */
    public Entitlement(List<EntitlementRule> rules, Recipient recipient, LocalDate day, List<Given> given) {
        this(new Namings(rules), recipient, day, given, Map.of());
    }

    /** Creates the entitlement of one of many persons under the same rules, which are matched with goods only once. */
    public Entitlement(Namings namings, Recipient recipient, LocalDate day, List<Given> given) {
        this(namings, recipient, day, given, Map.of());
    }

    /**
     * Creates the entitlement of a person who may receive kits, under rules that are matched with goods only once.
     *
     * @param parts contents of the kits, by lot
     */
    public Entitlement(
            Namings namings,
            Recipient recipient,
            LocalDate day,
            List<Given> given,
            Map<LotCode, List<GoodsKind.Part>> parts) {
        this.namings = namings;
        this.recipient = recipient;
        this.day = day;
        this.given = List.copyOf(given);
        this.parts = Map.copyOf(parts);
    }

    /** Returns the person, with the household that the rules need to know. */
    public Recipient recipient() {
        return recipient;
    }

    /** Returns the goods of a line that are taken from one lot, with the parts of a kit. */
    public Asked asked(int line, GoodsKind kind, LotCode lot, long quantity) {
        return new Asked(line, kind.with(parts.getOrDefault(lot, List.of())), quantity);
    }

    /** Returns the rules in force that give this person something. */
    public List<EntitlementRule> fitting() {
        return rules().stream().filter(rule -> rule.fits(recipient)).toList();
    }

    /** Returns the first line that no rule allows the person, whatever the person received before. */
    public Optional<Asked> notEntitled(List<Asked> lines) {
        return lines.stream().filter(this::isForOthers).findFirst();
    }

    /** Returns the names of the rules that name the goods of a line, or a part of them, where none of these rules fits. */
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

    /** Returns the rules that decide on the goods, and for each part of a kit the rules that count the part. */
    private Stream<List<EntitlementRule>> namings(GoodsKind kind) {
        return Stream.concat(
                Stream.of(namings.named(kind)), kind.parts().stream().map(part -> namings.namedAsPart(part.kind())));
    }

    /** Returns the first rule that has too little left for all lines together. */
    public Optional<Exceeded> exceeded(List<Asked> lines) {
        for (EntitlementRule rule : fitting()) {
            List<Asked> counted =
                    lines.stream().filter(line -> counts(rule, line.kind())).toList();
            long asked = counted.stream()
                    .mapToLong(line -> line.quantity() * namings.weight(rule, line.kind()))
                    .sum();
            // Most handouts are within the rules, so the next day is computed only for those that are not.
            if (asked > left(rule, day, counting(rule).toList())) {
                return Optional.of(new Exceeded(counted, asked, remaining(rule)));
            }
        }
        return Optional.empty();
    }

    /** Returns the goods that count under the rule on the day, latest first. */
    public List<Given> counted(EntitlementRule rule) {
        return counting(rule)
                .filter(each -> GivenInPeriod.isInTime(rule.period(), day, each.on()))
                .sorted(Comparator.comparing(Given::on).reversed())
                .toList();
    }

    /** Returns the rules that decide on some of these goods in place of this rule, because they name the goods more closely. */
    public List<EntitlementRule> closerThan(EntitlementRule rule, List<GoodsKind> kinds) {
        return kinds.stream()
                .filter(kind -> rule.goods().naming(kind).isPresent() && !counts(rule, kind))
                .flatMap(kind -> namings.named(kind).stream())
                .distinct()
                .toList();
    }

    public List<EntitlementRule> rules() {
        return namings.rules();
    }

    /** Returns the remaining quantity of the rule on the day and when more is due. The rule must be one of {@link #fitting}. */
    public Remaining remaining(EntitlementRule rule) {
        List<Given> counted = counting(rule).toList();
        long gives = rule.gives(recipient);
        long left = left(rule, day, counted);
        Optional<LocalDate> nextOn = GivenInPeriod.candidates(rule.period(), day, counted)
                .filter(next -> next.isAfter(day) && rule.isValid(next) && left(rule, next, counted) > left)
                .findFirst();
        return new Remaining(rule, gives, left, nextOn);
    }

    /**
     * Returns all handouts that exceed a rule together with one of them: those in a period in which more was given than the rule gives, and
     * those that exceed it together with one of these. Empty if the handout does not exceed the rule.
     *
     * @param rule one of {@link #fitting}
     */
    public Set<UUID> beyond(EntitlementRule rule, UUID handout) {
        return beyond.computeIfAbsent(rule, this::allBeyond).getOrDefault(handout, Set.of());
    }

    /** Returns for each handout that exceeds a rule all that exceed it together. */
    private Map<UUID, Set<UUID>> allBeyond(EntitlementRule rule) {
        Map<UUID, Set<UUID>> together = new HashMap<>();
        for (List<Given> time :
                GivenInPeriod.times(rule.period(), counting(rule).toList())) {
            if (time.stream().mapToLong(Given::quantity).sum() <= rule.gives(recipient)) {
                continue;
            }
            Set<UUID> joined = new TreeSet<>();
            time.stream()
                    .flatMap(each -> each.row().stream())
                    .map(GivenRow::handout)
                    .forEach(joined::add);
            for (UUID each : List.copyOf(joined)) {
                joined.addAll(together.getOrDefault(each, Set.of()));
            }
            joined.forEach(each -> together.put(each, joined));
        }
        return together;
    }

    /** Returns the rules that name goods of a handout, or parts of them, where none of these rules fits. */
    public Set<RuleCode> forOthers(UUID handout) {
        if (byHandout.isEmpty()) {
            given.forEach(each -> each.row()
                    .ifPresent(row -> byHandout
                            .computeIfAbsent(row.handout(), any -> new ArrayList<>())
                            .add(each)));
        }
        return byHandout.getOrDefault(handout, List.of()).stream()
                .flatMap(each -> namings(each.kind()))
                .filter(this::isForOthers)
                .flatMap(List::stream)
                .map(EntitlementRule::code)
                .collect(Collectors.toSet());
    }

    private boolean counts(EntitlementRule rule, GoodsKind kind) {
        return namings.weight(rule, kind) > 0;
    }

    /** Returns the given goods that count for the rule, each with the quantity that counts. */
    private Stream<Given> counting(EntitlementRule rule) {
        return given.stream().filter(each -> isTheirs(rule, each)).<Given>mapMulti((each, counted) -> {
            long weight = namings.weight(rule, each.kind());
            if (weight > 0) {
                counted.accept(each.counting(each.quantity() * weight));
            }
        });
    }

    /** Returns true if the person, or for a rule per household the household, received the goods in the stay that counts. */
    private static boolean isTheirs(EntitlementRule rule, Given each) {
        boolean person = rule.per() == Per.PERSON;
        boolean theirs = person ? each.own() : each.household();
        boolean stay = person ? each.stay() : each.householdStay();
        return theirs && (rule.period().kind() != Period.Kind.STAY || stay);
    }

    private long left(EntitlementRule rule, LocalDate day, List<Given> counted) {
        return Math.max(0, rule.gives(recipient) - GivenInPeriod.used(rule.period(), day, counted));
    }

    /** Goods wanted on a line of a handout, or the part of them taken from one lot. */
    public record Asked(int line, GoodsKind kind, long quantity) {}

    /** A rule that has too little left for these lines. */
    public record Exceeded(List<Asked> lines, long asked, Remaining remaining) {
        /** Returns true if the lines include kits whose parts the rule counts. */
        boolean isInParts() {
            return remaining.rule().kitsAsParts()
                    && lines.stream().anyMatch(line -> !line.kind().parts().isEmpty());
        }
    }
}
