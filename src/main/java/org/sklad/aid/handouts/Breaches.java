package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.Namings;
import org.sklad.aid.rules.RuleCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.Membership;

/**
 * The rules that a person's offline handouts break. They are computed again from all handouts after each handout, reversal, return or merge
 * of registrations. The result is the same in whatever order the handouts arrived (domain, invariant 6).
 */
public final class Breaches {
    /** Days before a rule's period in which a chain of handouts that break the rule together may begin. Longer than a season. */
    private static final int DAYS_BEFORE = 366;

    /** Days to look back. An older handout keeps the marks that it got when it arrived. */
    private static final int LOOKED_BACK = 366;

    private Breaches() {}

    /** A rule that a handout breaks, with all handouts that break it together. */
    record Breach(UUID handout, CentreCode centre, ConflictMark mark, Set<UUID> together) {}

    /**
     * Marks the rules that are broken and removes marks of rules that no longer are, in the transaction of the change.
     *
     * @param household household at the time of the changed handout; empty if the person was in none
     */
    public static void changed(Handle handle, BeneficiaryId person, String household, Instant now) {
        Beneficiaries.findWherever(handle, person).ifPresent(each -> changed(handle, each, household, now));
    }

    private static void changed(Handle handle, Beneficiary person, String household, Instant now) {
        OfflineHandoutDao dao = handle.attach(OfflineHandoutDao.class);
        LocalDate since = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(LOOKED_BACK);
        Set<OfflineRow> rows = new LinkedHashSet<>(dao.offlineOf(person.id(), person.household(), since));
        if (!household.isEmpty() && !household.equals(person.household())) {
            rows.addAll(dao.offlineOf(person.id(), household, since));
        }
        List<OfflineRow> offline = List.copyOf(rows);
        if (offline.isEmpty()) {
            return;
        }
        Map<UUID, Breach> broken = new TreeMap<>();
        new Reckoning(handle)
                .all(offline)
                .forEach(each -> broken.put(each.mark().id(each.handout()), each));
        List<OfflineHandoutDao.RuleMark> marks =
                dao.ofRules(offline.stream().map(OfflineRow::id).toList());
        List<UUID> mended = marks.stream()
                .filter(mark -> mark.open() && !broken.containsKey(mark.id()))
                .map(OfflineHandoutDao.RuleMark::id)
                .toList();
        if (!mended.isEmpty()) {
            dao.closeAll(mended);
        }
        Set<UUID> open = marks.stream()
                .filter(OfflineHandoutDao.RuleMark::open)
                .map(OfflineHandoutDao.RuleMark::id)
                .collect(Collectors.toSet());
        broken.keySet().removeAll(open);
        broken.keySet().removeAll(decided(dao, broken, marks));
        if (!broken.isEmpty()) {
            dao.open(broken.values().stream()
                    .map(each -> ConflictInsert.of(each.handout(), each.centre(), each.mark(), now))
                    .toList());
        }
    }

    /** Returns the marks that a manager has already decided for all handouts that now break the rule together. */
    private static Set<UUID> decided(
            OfflineHandoutDao dao, Map<UUID, Breach> broken, List<OfflineHandoutDao.RuleMark> marks) {
        Set<UUID> closed = marks.stream()
                .map(OfflineHandoutDao.RuleMark::id)
                .filter(broken::containsKey)
                .collect(Collectors.toSet());
        if (closed.isEmpty()) {
            return closed;
        }
        Map<UUID, Map<UUID, Set<UUID>>> seen = new HashMap<>();
        dao.decided(closed)
                .forEach(each -> seen.computeIfAbsent(each.conflict(), any -> new HashMap<>())
                        .computeIfAbsent(each.resolution(), any -> new HashSet<>())
                        .add(each.handout()));
        return broken.entrySet().stream()
                .filter(each -> seen.getOrDefault(each.getKey(), Map.of()).values().stream()
                        .anyMatch(
                                handouts -> handouts.containsAll(each.getValue().together())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Returns all handouts that break the rule together with this one, directly or through others of them; empty if the rule is not broken.
     * A handout given before the person joined a household does not count what its other members received, but a later one counts both.
     */
    public static Set<UUID> together(Handle handle, UUID handout, String rule) {
        OfflineHandoutDao dao = handle.attach(OfflineHandoutDao.class);
        Reckoning reckoning = new Reckoning(handle);
        Set<UUID> together = new HashSet<>();
        Set<UUID> computed = new HashSet<>();
        Set<UUID> next = Set.of(handout);
        while (!next.isEmpty()) {
            computed.addAll(next);
            dao.offline(next).forEach(row -> together.addAll(reckoning.together(row, rule)));
            next = dao.ofRules(together).stream()
                    .filter(mark -> mark.open() && mark.subject().equals(rule))
                    .map(OfflineHandoutDao.RuleMark::handout)
                    .filter(each -> !computed.contains(each))
                    .collect(Collectors.toSet());
        }
        return together;
    }

    /** One computation over the handouts of a person and their households. */
    private static final class Reckoning {
        private final Handle handle;
        private final Map<CentreCode, Map<LocalDate, Namings>> rules = new HashMap<>();
        private final Map<String, Optional<Function<OfflineRow, Beneficiary>>> people = new HashMap<>();
        private final Map<Beneficiary, Map<Boolean, Received>> received = new HashMap<>();

        Reckoning(Handle handle) {
            this.handle = handle;
        }

        List<Breach> all(List<OfflineRow> rows) {
            return rows.stream().flatMap(row -> of(row).stream()).toList();
        }

        /** Returns the handouts that break the rule together from the view of one of them. */
        Set<UUID> together(OfflineRow row, String rule) {
            return of(row).stream()
                    .filter(breach -> breach.mark().kind() == ConflictKind.ENTITLEMENT
                            && breach.mark().subject().equals(rule))
                    .flatMap(breach -> breach.together().stream())
                    .collect(Collectors.toSet());
        }

        /** Reads the goods of a person once for all handouts. The earliest handout comes first and reaches back farthest. */
        private Received received(Beneficiary whose, boolean inParts, LocalDate since) {
            return received.computeIfAbsent(whose, any -> new HashMap<>())
                    .compute(
                            inParts,
                            (any, known) -> known != null && known.reachesTo(since)
                                    ? known
                                    : Received.of(handle, whose, inParts, since, Set.of()));
        }

        /**
         * Finds the recipient as a member of the household at the time of the handout. If the handout stores none, the household comes from
         * all registrations of the person: another one that was merged with it may have been in a household.
         */
        private Optional<Function<OfflineRow, Beneficiary>> person(OfflineRow any) {
            return any.person()
                    .flatMap(id -> Beneficiaries.findWherever(handle, id))
                    .map(found -> {
                        Function<Instant, Beneficiary> then = Membership.then(handle, found);
                        return row -> row.household().isEmpty()
                                ? then.apply(row.occurredAt())
                                : found.memberOf(row.household());
                    });
        }

        List<Breach> of(OfflineRow row) {
            Optional<Beneficiary> whose = people.computeIfAbsent(row.beneficiary(), any -> person(row))
                    .map(then -> then.apply(row));
            Namings inForce = rules.computeIfAbsent(row.centre(), any -> new HashMap<>())
                    .computeIfAbsent(
                            row.givenOn(), day -> new Namings(EntitlementRules.inForce(handle, row.centre(), day)));
            if (whose.isEmpty() || inForce.rules().isEmpty()) {
                return List.of();
            }
            Entitlement entitlement = Entitlements.around(
                    handle,
                    whose.get(),
                    row.recipient(KindCodes.of(handle)),
                    inForce,
                    row.givenOn(),
                    row.occurredAt(),
                    DAYS_BEFORE,
                    (inParts, since) -> received(whose.get(), inParts, since));
            List<Breach> broken = new ArrayList<>();
            for (EntitlementRule rule : entitlement.fitting()) {
                Set<UUID> together = entitlement.beyond(rule, row.id());
                if (!together.isEmpty()) {
                    ConflictMark mark = new ConflictMark(
                            ConflictKind.ENTITLEMENT,
                            rule.code().value(),
                            rule.per().name());
                    broken.add(new Breach(row.id(), row.centre(), mark, together));
                }
            }
            for (RuleCode rule : entitlement.forOthers(row.id())) {
                ConflictMark mark = new ConflictMark(ConflictKind.NOT_ENTITLED, rule.value(), "");
                broken.add(new Breach(row.id(), row.centre(), mark, Set.of(row.id())));
            }
            return broken;
        }
    }
}
