package org.sklad.scanning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ParsedSearch;
import org.sklad.goods.moves.Moves;

/** Answers what a code or words mean, for the page of scans. */
final class Answers {
    /** Maximum number of styles shown for a search by words; the catalogue shows more. */
    private static final int HITS = 8;

    private static final Role[] SEARCH_NAMES = {Role.FIELD, Role.MANAGER};

    private final Scans scans;
    private final OwnLabels labels;
    private final GoodsCards cards;
    private final PutAways putAways;
    private final List<Finder> finders;
    private final Centres centres;

    Answers(Scans scans, OwnLabels labels, GoodsCards cards, PutAways putAways, List<Finder> finders, Centres centres) {
        this.scans = scans;
        this.labels = labels;
        this.cards = cards;
        this.putAways = putAways;
        this.finders = List.copyOf(finders);
        this.centres = centres;
    }

    Found of(ScanPageForm scan, Centre centre, Operator by) {
        Meaning meaning = scans.find(scan.code(), centre, by);
        if (meaning.item().isPresent()) {
            return ofGoods(meaning, meaning.item().get(), centre, by);
        }
        if (isWords(scan.code(), meaning)) {
            Found words = ofWords(meaning, scan, centre, by);
            return words.isOneBox()
                    ? scans.numbered(scan.code(), centre, by)
                            .map(box -> Found.of(box, centre))
                            .orElse(words)
                    : words;
        }
        Found found = Found.of(meaning, centre);
        return putAways.of(scan, centre, by).map(found::with).orElse(found);
    }

    private Found ofGoods(Meaning meaning, Item item, Centre centre, Operator by) {
        GoodsCard card = cards.of(item, meaning.lot(), centre, centres.own(by), by);
        List<NextStep> steps = new ArrayList<>(card.steps());
        meaning.lot().ifPresent(lot -> steps.addAll(labels.holds(lot, by)));
        Optional<NextPutAway> next = meaning.lot()
                .filter(any -> !card.lines().isEmpty() && by.roles().hasAt(centre.code(), Moves.mayMove()))
                .map(lot -> putAways.next(lot.code()));
        return Found.of(meaning, centre).with(card.with(steps), next);
    }

    private Found ofWords(Meaning meaning, ScanPageForm scan, Centre centre, Operator by) {
        String words = scan.code().text().strip();
        List<Centre> own = centres.own(by);
        List<Centre> searched = scan.isEverywhere() ? own : List.of(centre);
        GoodsCards.Called called = cards.called(words, HITS, centre, own, by);
        List<GoodsCard> hits = called.cards();
        Optional<GoodsCard> meant = meant(hits);
        return new Found(
                isCode(words) ? meaning : meaning.with(List.of()),
                words,
                centre,
                meant,
                hits.stream().filter(each -> !meant.equals(Optional.of(each))).toList(),
                groups(words, called, searched, by),
                Optional.of(new Searched(
                        searched(searched, by),
                        scan.isEverywhere(),
                        own.size() > 1 && !scan.isEverywhere(),
                        searched.stream().anyMatch(each -> by.roles().hasAt(each.code(), SEARCH_NAMES)))),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the only goods with these words; or the only ones of them in stock, if the words name a size. */
    private static Optional<GoodsCard> meant(List<GoodsCard> hits) {
        if (hits.size() == 1) {
            return Optional.of(hits.get(0));
        }
        List<GoodsCard> inStock = hits.stream().filter(each -> each.total() > 0).toList();
        return inStock.stream()
                .filter(each -> inStock.size() == 1 && each.about().isPresent())
                .findFirst();
    }

    private List<HitGroup> groups(String text, GoodsCards.Called called, List<Centre> searched, Operator by) {
        ParsedSearch words = ParsedSearch.of(text);
        Map<String, List<Hit>> groups = new LinkedHashMap<>();
        groups.put("places", new ArrayList<>());
        groups.put("people", called.needs());
        for (Finder finder : finders) {
            for (Centre centre : searched) {
                if (finder.covers(centre, by)) {
                    groups.computeIfAbsent(finder.group(), any -> new ArrayList<>())
                            .addAll(finder.find(text, words, centre, by));
                }
            }
        }
        groups.computeIfAbsent("places", any -> new ArrayList<>()).addAll(called.boxes());
        return groups.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new HitGroup(
                        each.getKey(), each.getValue().stream().distinct().toList()))
                .toList();
    }

    private List<String> searched(List<Centre> in, Operator by) {
        return Stream.concat(
                        Stream.of("goods"),
                        finders.stream()
                                .filter(finder -> in.stream().anyMatch(centre -> finder.covers(centre, by)))
                                .map(Finder::group))
                .distinct()
                .toList();
    }

    /** A text that could be printed on a pack. Words cannot be attached to an item. */
    private static boolean isCode(String text) {
        return text.codePoints().anyMatch(Character::isDigit)
                && text.codePoints().noneMatch(Character::isWhitespace);
    }

    /** Words have no meaning as a code. Typed numbers count too: a room has one. */
    private static boolean isWords(RawCode code, Meaning meaning) {
        return meaning.kind() == MeaningKind.UNKNOWN
                && meaning.result().equals("unknown")
                && meaning.elements().isEmpty()
                && code.scanned() instanceof Scanned.Other;
    }
}
