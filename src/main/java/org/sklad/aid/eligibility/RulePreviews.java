package org.sklad.aid.eligibility;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.KindRow;
import org.sklad.aid.rules.NamedGoods;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.Recipient;
import org.sklad.aid.rules.Remaining;
import org.sklad.aid.rules.RuleAccess;
import org.sklad.aid.rules.RuleExists;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.AvailableStock;
import org.sklad.goods.ledger.Reservations;
import org.sklad.platform.db.Database;

/** Previews of the effect of a rule on the people present, before it is saved. Nothing is stored. */
public final class RulePreviews {
    private static final Role[] SEE = {Role.MANAGER};

    private final Database database;
    private final InstantSource clock;

    public RulePreviews(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Compares the entitlements before and after the rule, on the first day on which it would apply. Runs one statement for each kind of
     * fact that rules need, and none for each person: at most thirteen, plus one for each item or style that the rule newly names and two
     * for the stock of each of its centres.
     *
     * @param rule a new rule, or the new version of an existing one
     * @param from first day of a change, as in {@link EntitlementRules#change(EntitlementRule, Optional, Operator)}
     * @throws org.sklad.platform.i18n.Forbidden if the operator may not maintain a rule of these centres
     * @throws RuleExists if the code is that of a rule that the operator may not maintain
     * @throws org.sklad.platform.i18n.InvalidFields as for adding and changing a rule
     */
    public RulePreview of(EntitlementRule rule, Optional<LocalDate> from, Operator by) {
        by.require(SEE);
        RuleAccess.requireKeeper(rule.centres(), by);
        Instant now = clock.instant();
        return database.read(handle -> of(handle, rule, from, now, by));
    }

    private static RulePreview of(
            Handle handle, EntitlementRule rule, Optional<LocalDate> from, Instant now, Operator by) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<EntitlementRule> present = EntitlementRules.find(handle, rule.code());
        present.ifPresent(each -> {
            if (!RuleAccess.mayKeep(each.centres(), by)) {
                throw new RuleExists(rule.code());
            }
            EntitlementRules.requireNotOver(from, each, today);
        });
        NamedGoods.requireGoods(
                handle,
                rule,
                present.map(each -> each.goods().items()).orElse(Set.of()),
                present.map(each -> each.goods().styles()).orElse(Set.of()));
        LocalDate day = Stream.of(today, from.orElse(today), rule.validFrom())
                .max(Comparator.naturalOrder())
                .orElse(today);
        return new Comparing(rule, day, now, by).of(handle);
    }

    /** The rules that apply on one day, and the new version of the rule. */
    private record OnDay(LocalDate on, List<EntitlementRule> rules, EntitlementRule after) {
        static OnDay of(Handle handle, EntitlementRule rule, LocalDate on) {
            List<EntitlementRule> before = EntitlementRules.valid(handle, on);
            List<EntitlementRule> both = new ArrayList<>(before);
            both.add(rule);
            List<EntitlementRule> meant = EntitlementRules.meaning(handle, both);
            return new OnDay(on, meant.subList(0, before.size()), meant.get(before.size()));
        }

        Optional<EntitlementRule> before() {
            return rules.stream()
                    .filter(rule -> rule.code().equals(after.code()))
                    .findFirst();
        }

        List<EntitlementRule> sides() {
            return Stream.concat(before().stream(), Stream.of(after)).toList();
        }

        /** Returns the rules in force at a centre, with the old or the new version of the rule. */
        Side side(CentreCode centre, Optional<EntitlementRule> one, boolean changed) {
            List<EntitlementRule> all = rules.stream()
                    .filter(rule -> !changed || !rule.code().equals(after.code()))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (changed) {
                all.add(after);
            }
            all.removeIf(rule -> !rule.isInForce(centre, on));
            return new Side(all, one.filter(all::contains));
        }
    }

    /** Comparison of what is due before and after, on that day, or on the date in the centre's time zone if that is already later. */
    private record Comparing(EntitlementRule rule, LocalDate day, Instant now, Operator by) {
        private LocalDate on(PresentRow person) {
            LocalDate there = LocalDate.ofInstant(now, person.zone());
            return there.isAfter(day) ? there : day;
        }

        RulePreview of(Handle handle) {
            PreviewDao dao = handle.attach(PreviewDao.class);
            Map<LocalDate, OnDay> days = new HashMap<>();
            OnDay first = OnDay.of(handle, rule, day);
            days.put(day, first);
            List<EntitlementRule> sides = new ArrayList<>(first.sides());
            Set<CentreCode> centres = sides.stream()
                            .anyMatch(each -> each.centres().isEmpty())
                    ? dao.centres()
                    : sides.stream().flatMap(each -> each.centres().stream()).collect(Collectors.toSet());
            List<RuleCover> covers = covers(handle, first);
            if (centres.isEmpty()) {
                return new RulePreview(day, 0, 0, 0, 0, 0, List.of(), 0, 0, covers);
            }
            List<PresentRow> people = dao.present(centres);
            for (PresentRow person : people) {
                if (!days.containsKey(on(person))) {
                    OnDay other = OnDay.of(handle, rule, on(person));
                    days.put(other.on(), other);
                    sides.addAll(other.sides());
                }
            }
            EligibilitySnapshot known = EligibilitySnapshot.read(handle, centres, sides, day);
            Map<CentreCode, Side> asIs = new HashMap<>();
            Map<CentreCode, Side> asShallBe = new HashMap<>();
            Tally tally = new Tally();
            for (PresentRow person : people) {
                OnDay there = Optional.ofNullable(days.get(on(person))).orElseThrow();
                Side is = asIs.computeIfAbsent(person.centre(), centre -> there.side(centre, there.before(), false));
                Side shallBe = asShallBe.computeIfAbsent(
                        person.centre(), centre -> there.side(centre, Optional.of(there.after()), true));
                tally.add(
                        there.after().per(),
                        person,
                        share(is, there.on(), person, known),
                        share(shallBe, there.on(), person, known));
            }
            return tally.preview(day, people.size(), available(handle, first.after(), covers), covers);
        }

        /** Finds rules that apply in one of its centres and that the operator sees. */
        private List<RuleCover> covers(Handle handle, OnDay there) {
            List<EntitlementRule> others = there.rules().stream()
                    .filter(each -> !each.code().equals(rule.code()))
                    .filter(each -> rule.centres().isEmpty()
                            || each.centres().isEmpty()
                            || !Collections.disjoint(each.centres(), rule.centres()))
                    .filter(each -> RuleAccess.sees(each, by))
                    .sorted(Comparator.comparing(EntitlementRule::code))
                    .toList();
            return RuleCovers.of(handle, there.after(), others);
        }

        private long available(Handle handle, EntitlementRule after, List<RuleCover> covers) {
            PreviewDao dao = handle.attach(PreviewDao.class);
            RuleGoods goods = after.goods();
            List<RuleGoods> closer = covers.stream()
                    .filter(each -> each.effect() == RuleCover.Effect.STAYS)
                    .map(RuleCover::goods)
                    .toList();
            Set<Sku> skus = dao.kinds(goods.items(), goods.styles(), goods.categories()).stream()
                    .map(KindRow::kind)
                    .filter(kind ->
                            closer.stream().noneMatch(each -> each.naming(kind).isPresent()))
                    .map(GoodsKind::sku)
                    .collect(Collectors.toSet());
            return (after.centres().isEmpty() ? dao.centres() : after.centres())
                    .stream()
                            .flatMap(centre ->
                                    Reservations.free(handle, centre, skus, day, Optional.empty()).values().stream())
                            .mapToLong(AvailableStock::free)
                            .sum();
        }

        private Optional<RulePreview.Share> share(
                Side side, LocalDate on, PresentRow person, EligibilitySnapshot known) {
            Recipient recipient = known.recipient(person, on);
            if (side.rule().filter(each -> each.fits(recipient)).isEmpty()) {
                return Optional.empty();
            }
            Entitlement entitlement = new Entitlement(side.rules(), recipient, on, known.given(person, now));
            Remaining remaining = entitlement.remaining(side.rule().orElseThrow());
            return remaining.gives() == 0
                    ? Optional.empty()
                    : Optional.of(new RulePreview.Share(remaining.gives(), remaining.quantity()));
        }
    }

    /** The rules of a centre, and the rule in question if it is in force there. */
    private record Side(List<EntitlementRule> rules, Optional<EntitlementRule> rule) {}

    /** Count of the people who get more or less. */
    private static final class Tally {
        private final Map<String, Long> left = new HashMap<>();
        private final List<RulePreview.Change> changes = new ArrayList<>();
        private long newly;
        private long noLonger;
        private long more;
        private long less;

        void add(Per per, PresentRow person, Optional<RulePreview.Share> before, Optional<RulePreview.Share> after) {
            boolean together = per == Per.HOUSEHOLD && !person.household().isEmpty();
            after.ifPresent(share -> left.merge(together ? person.household() : person.id(), share.left(), Math::max));
            if (before.equals(after)) {
                return;
            }
            if (before.isEmpty()) {
                newly++;
            } else if (after.isEmpty()) {
                noLonger++;
            } else if (after.get().isMoreThan(before.get())) {
                more++;
            } else {
                less++;
            }
            changes.add(new RulePreview.Change(person.caseCode(), before, after));
        }

        RulePreview preview(LocalDate day, long people, long available, List<RuleCover> covers) {
            List<RulePreview.Change> first = changes.stream()
                    .sorted(Comparator.comparing(each -> each.caseCode().value()))
                    .limit(RulePreview.MOST)
                    .toList();
            long needed = left.values().stream().mapToLong(Long::longValue).sum();
            return new RulePreview(day, people, newly, noLonger, more, less, first, needed, available, covers);
        }
    }
}
