package org.sklad.aid.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.Namings;
import org.sklad.aid.rules.Remaining;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.AvailableStock;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.pages.Needed;
import org.sklad.platform.web.Choice;

/**
 * Goods that a desk proposes for a person, for each rule under which something is due and for each need. If that means one item for this
 * person, one click puts it on the desk; if not, the nearest sizes can be clicked. A rule about a category means its standard pack: a kit
 * whose parts it names. Leaves out goods that are not in the centre's stores or are reserved for others.
 */
public final class Proposals {
    /** Maximum number of sizes offered of one thing; of one among several. */
    private static final int MOST = 6;

    private static final int OF_SEVERAL = 3;

    /** Maximum number of things in an open tile. */
    static final int THINGS = 36;

    private final ProposalPool pool;
    private final Map<Sku, AvailableStock> free;
    private final Namings namings;
    private final SizeProfile who;

    private Proposals(ProposalPool pool, Map<Sku, AvailableStock> free, Namings namings, SizeProfile who) {
        this.pool = pool;
        this.free = free;
        this.namings = namings;
        this.who = who;
    }

    /**
     * Sizes from which the operator must choose.
     *
     * @param out true if the person's size is out of stock, so that these are the nearest; there may be none
     */
    public record Choice(boolean out, List<OnDesk.Candidate> sizes) {
        public Choice {
            sizes = List.copyOf(sizes);
        }
    }

    /**
     * The proposals of a desk.
     *
     * @param goods goods that one click puts on the desk
     * @param tiles one for each rule that fits the person: goods that can be given first, then those out of stock, then those not due
     * @param clothes true if clothes are due without saying which
     * @param needed choices for each need, by the address of the need; only the exact item if it is in stock
     * @param inForce all rules in force, which decide under which of them goods count
     */
    public record Found(
            List<DueGoods> goods,
            List<DueTile> tiles,
            boolean clothes,
            Map<String, Choice> needed,
            List<EntitlementRule> inForce) {
        public Found {
            goods = List.copyOf(goods);
            tiles = List.copyOf(tiles);
            needed = Map.copyOf(needed);
            inForce = List.copyOf(inForce);
        }

        /** Returns true if the item counts under the rule of the tile. */
        public boolean counts(DueTile tile, Item item) {
            return Namings.naming(inForce, GoodsKind.of(item))
                    .contains(tile.remaining().rule());
        }

        /** Returns the goods for one click under the rules that include none of these items. */
        List<DueGoods> goodsBeside(List<Item> there) {
            return goods.stream()
                    .filter(each -> tiles.stream()
                            .filter(tile -> tile.usual().contains(each))
                            .noneMatch(tile -> there.stream().anyMatch(item -> counts(tile, item))))
                    .toList();
        }

        /** Returns the tile of a rule; absent for a rule without a tile. */
        Optional<DueTile> tile(String code) {
            return tiles.stream().filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /**
     * Computes the proposals in the caller's transaction, with seven statements for any number of goods, and a few more for each category
     * that rules name.
     *
     * @param due remaining quantities of the rules that the operator may know
     * @param day date in the zone of the centre
     */
    public static Found of(
            Handle handle,
            Beneficiary person,
            SizeProfile who,
            List<Remaining> due,
            List<Needed.Lack> lacks,
            Centre centre,
            LocalDate day) {
        List<Remaining> left = due.stream().filter(each -> each.quantity() > 0).toList();
        Namings namings = new Namings(EntitlementRules.inForce(handle, centre.code(), day));
        AvailableGoods available = new AvailableGoods(handle, centre.code(), day, person.id());
        ProposalPool pool = ProposalPool.of(
                handle, left, lacks, CategoryGoods.of(handle, centre.code(), who, available, left, namings));
        Proposals proposals = new Proposals(pool, available.with(pool.items().keySet()), namings, who);
        List<DueTile> tiles = due.stream()
                .map(proposals::tile)
                .sorted(Comparator.comparingInt(tile -> tile.isDue() ? tile.isOut() ? 1 : 0 : 2))
                .toList();
        return new Found(
                goods(tiles),
                tiles,
                who.isKnown()
                        && left.stream()
                                .anyMatch(
                                        each -> each.rule().goods().categories().contains(Category.CLOTHES)),
                lacks.stream().collect(Collectors.toMap(Needed.Lack::href, proposals::needed)),
                namings.rules());
    }

    /**
     * Returns the goods for one click. For goods that two rules give, the rule with less left decides. A category without a pack means
     * nothing, because somebody has to choose.
     */
    private static List<DueGoods> goods(List<DueTile> tiles) {
        Map<Sku, DueGoods> all = new TreeMap<>();
        tiles.stream()
                .filter(each -> each.pack().isPresent()
                        || each.remaining().rule().goods().categories().isEmpty())
                .sorted(Comparator.comparingLong(each -> each.remaining().quantity()))
                .flatMap(each -> each.usual().stream())
                .forEach(each -> all.putIfAbsent(each.item().sku(), each));
        return List.copyOf(all.values());
    }

    private DueTile tile(Remaining left) {
        if (left.quantity() == 0) {
            return new DueTile(left, List.of(), Optional.empty(), List.of(), false, "", Optional.empty());
        }
        List<Item> standing = named(left.rule()).filter(item -> free(item) > 0).toList();
        boolean chosen = left.rule().goods().categories().isEmpty();
        List<DueTile.Thing> things = things(standing, chosen ? left.quantity() : 1);
        Optional<Item> pack = chosen ? Optional.empty() : new StandardPacks(pool, who).of(left, this::isOf, this::free);
        long each = chosen ? left.quantity() : 1;
        List<DueGoods> usual = pack.map(kit -> StandardPacks.goods(pool, kit, this::free))
                .orElseGet(() -> who.only(standing).stream()
                        .map(item -> new DueGoods(item, Math.min(each, free(item))))
                        .toList());
        Optional<Item> wanted = things.isEmpty() ? wanted(named(left.rule()).toList()) : Optional.empty();
        return new DueTile(
                left,
                usual,
                pack,
                things.stream().limit(THINGS).toList(),
                things.size() > THINGS,
                things.isEmpty() ? worn(standing) : "",
                wanted);
    }

    private String worn(List<Item> standing) {
        return standing.stream()
                .filter(who::isFor)
                .flatMap(item -> who.fit(item).map(SizeFit::worn).map(item.facts()::sizeToRead).stream())
                .findFirst()
                .orElse("");
    }

    /** Returns the item that is missing for the person: in their size, else for their sex and age. */
    private Optional<Item> wanted(List<Item> named) {
        return who.only(named)
                .or(() -> named.stream().filter(who::isFor).min(Comparator.comparingInt(who::rank)))
                .or(() -> named.stream().findFirst());
    }

    /** Returns the goods by style, those in the person's size first. Leaves out clothes that do not fit the person. */
    private List<DueTile.Thing> things(List<Item> standing, long quantity) {
        Map<String, List<Item>> byStyle = new LinkedHashMap<>();
        standing.forEach(item -> byStyle.computeIfAbsent(
                        item.facts()
                                .style()
                                .map(StyleCode::value)
                                .orElse(item.sku().value()),
                        any -> new ArrayList<>())
                .add(item));
        int most = byStyle.size() > 1 ? OF_SEVERAL : MOST;
        List<DueTile.Thing> things = new ArrayList<>();
        byStyle.values().forEach(sizes -> {
            Choice choice = choice(sizes, who, quantity);
            if (!choice.sizes().isEmpty()) {
                OnDesk.Candidate first = choice.sizes().get(0);
                String out = choice.out() ? first.worn() : "";
                things.add(new DueTile.Thing(
                        first.item().styleTitle(1),
                        out,
                        choice.sizes().stream().limit(most).toList()));
            }
        });
        things.sort(Comparator.comparingInt(each -> who.rank(each.sizes().get(0).item())));
        return things;
    }

    /** Returns the choice for a need. Other sizes are compared with the needed size, whatever the person wears. */
    private Choice needed(Needed.Lack lack) {
        long quantity = lack.goods().quantity();
        Optional<Item> very = lack.sku()
                .map(Sku::new)
                .flatMap(sku -> Optional.ofNullable(pool.items().get(sku)));
        if (very.filter(item -> free(item) > 0).isPresent()) {
            return new Choice(false, List.of(candidate(very.get(), who.wearing(lack.size()), quantity)));
        }
        List<Item> sizes = pool.items().values().stream()
                .filter(item -> free(item) > 0)
                .filter(item -> item.facts().style().map(StyleCode::value).equals(lack.style())
                        && lack.style().isPresent())
                .toList();
        if (very.isEmpty()) {
            return choice(sizes, who, quantity);
        }
        return new Choice(
                true, choice(sizes, who.wearing(lack.size()), quantity).sizes());
    }

    private Choice choice(List<Item> there, SizeProfile wearer, long quantity) {
        List<Item> sizes = wearer.worthwhile(there);
        boolean fits = sizes.stream()
                .anyMatch(item -> item.facts().size().isEmpty()
                        || wearer.fit(item).map(fit -> fit.isExact()).orElse(true));
        return new Choice(
                !there.isEmpty() && !fits,
                sizes.stream()
                        .limit(MOST)
                        .map(item -> candidate(item, wearer, quantity))
                        .toList());
    }

    private OnDesk.Candidate candidate(Item item, SizeProfile wearer, long quantity) {
        return OnDesk.Candidate.loose(item, free(item), Optional.of(wearer)).times(Math.min(quantity, free(item)));
    }

    /** Returns the goods that count under the rule, in stock or not. */
    private Stream<Item> named(EntitlementRule rule) {
        return pool.due().stream().filter(item -> isOf(rule, item));
    }

    private boolean isOf(EntitlementRule rule, Item item) {
        return namings.isNamedBy(rule, GoodsKind.of(item));
    }

    private long free(Item item) {
        return Optional.ofNullable(free.get(item.sku()))
                .map(AvailableStock::free)
                .orElse(0L);
    }
}
