package org.sklad.aid.handouts;

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
import org.sklad.aid.rules.Recipient;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.donors.Restriction;
import org.sklad.goods.donors.RestrictionEffect;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.Heads;
import org.sklad.platform.i18n.Language;

/** The restrictions on the goods of one handout that exclude its recipient. */
public final class RestrictedLots {
    private static final int WARNED = 1;
    private static final int REFUSED = 2;

    private final Map<LotCode, List<Restriction>> against;

    private RestrictedLots(Map<LotCode, List<Restriction>> against) {
        this.against = Map.copyOf(against);
    }

    /**
     * Reads the restrictions of all lots of these goods, in the caller's transaction. In a group everybody must fit; their vulnerabilities
     * are unknown.
     *
     * @param centre centre of the handout
     * @param recipient absent for a group
     */
    public static RestrictedLots of(
            Handle handle,
            List<WantedLine> lines,
            CentreCode centre,
            Optional<Recipient> recipient,
            List<Heads> group) {
        Set<Sku> items = lines.stream().map(line -> line.item().sku()).collect(Collectors.toSet());
        Map<LotCode, List<Restriction>> against = new HashMap<>();
        Restrictions.ofLots(handle, items)
                .forEach((lot, all) -> against.put(
                        lot,
                        all.stream()
                                .filter(each -> !fits(each, centre, recipient, group))
                                .toList()));
        return new RestrictedLots(against);
    }

    private static boolean fits(
            Restriction restriction, CentreCode centre, Optional<Recipient> recipient, List<Heads> group) {
        return recipient
                .map(each -> restriction.fits(centre, each.sex(), each.ageBand(), each.vulnerabilities()))
                .orElseGet(() -> group.stream()
                        .allMatch(each -> restriction.fits(centre, each.sex(), each.ageBand(), Set.of())));
    }

    /** Returns the order of taking: first lots that the recipient may have, last lots that are forbidden. */
    public int rank(LotCode lot) {
        List<Restriction> these = against.getOrDefault(lot, List.of());
        if (these.isEmpty()) {
            return 0;
        }
        return these.stream().anyMatch(each -> each.effect() == RestrictionEffect.REFUSE) ? REFUSED : WARNED;
    }

    /**
     * Checks that no goods taken are meant for others.
     *
     * @param seen what the operator confirmed
     * @throws Restricted with the words of the donors; for goods that warn, only those that were not confirmed
     */
    void require(List<Pick> picks, SeenRestrictions seen, Language language) {
        List<Pick> refused = ranked(picks, REFUSED);
        if (!refused.isEmpty()) {
            throw Restricted.refused(restrictions(refused), language, lines(refused));
        }
        List<Pick> unseen = ranked(picks, WARNED).stream()
                .filter(pick -> !of(pick).allMatch(seen::contains))
                .toList();
        if (!unseen.isEmpty()) {
            List<Restriction> asked = restrictions(unseen).stream()
                    .filter(each -> !seen.contains(each))
                    .toList();
            throw Restricted.unseen(asked, language, lines(unseen));
        }
    }

    private List<Pick> ranked(List<Pick> picks, int rank) {
        return picks.stream().filter(pick -> rank(pick.from().lot()) == rank).toList();
    }

    private Stream<Restriction> of(Pick pick) {
        return against.getOrDefault(pick.from().lot(), List.of()).stream();
    }

    private List<Restriction> restrictions(List<Pick> picks) {
        return picks.stream()
                .flatMap(this::of)
                .distinct()
                .sorted(Comparator.comparing(each -> each.code().value()))
                .toList();
    }

    private static Set<Integer> lines(List<Pick> picks) {
        return picks.stream().map(Pick::line).collect(Collectors.toSet());
    }
}
