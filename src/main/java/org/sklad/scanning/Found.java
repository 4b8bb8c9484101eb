package org.sklad.scanning;

import java.util.List;
import java.util.Optional;
import org.sklad.centres.places.Centre;

/**
 * The answer to a scan or to words.
 *
 * @param words typed text, if it has no meaning except as words
 * @param goods the scanned goods, or the goods that the words mean
 * @param hits other goods with these words
 * @param groups other things with these words
 * @param search what was searched, if words were
 * @param putAway what became of the goods of the answer before, if a shelf was scanned after it
 * @param next what the next scan needs to move the goods of this answer
 */
public record Found(
        Meaning meaning,
        String words,
        Centre centre,
        Optional<GoodsCard> goods,
        List<GoodsCard> hits,
        List<HitGroup> groups,
        Optional<Searched> search,
        Optional<PutAway> putAway,
        Optional<NextPutAway> next) {
    public Found {
        hits = List.copyOf(hits);
        groups = List.copyOf(groups);
    }

    /** Returns the answer about a code. */
    static Found of(Meaning meaning, Centre centre) {
        return new Found(
                meaning,
                "",
                centre,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Found with(GoodsCard card, Optional<NextPutAway> after) {
        return new Found(meaning, words, centre, Optional.of(card), hits, groups, search, putAway, after);
    }

    Found with(PutAway moved) {
        return new Found(meaning, words, centre, goods, hits, groups, search, Optional.of(moved), next);
    }

    /** Returns the result, which selects the sound. */
    public String result() {
        if (putAway.isPresent()) {
            return putAway.get().choices().isEmpty() ? "ok" : "unknown";
        }
        return finds() ? "ok" : meaning.result();
    }

    /** True if words found something. */
    public boolean finds() {
        return goods.isPresent() || !hits.isEmpty() || !groups.isEmpty();
    }

    /** True if a box is the only thing that words found. */
    boolean isOneBox() {
        return goods.isEmpty()
                && hits.isEmpty()
                && groups.size() == 1
                && groups.get(0).hits().size() == 1
                && groups.get(0).hits().get(0).kind().equals("scanning.kind.box");
    }

    /** True if the code has a meaning of its own. */
    public boolean known() {
        return meaning.kind() != MeaningKind.UNKNOWN;
    }

    /** Returns the acts: those on the goods, or those that the meaning offers. */
    public List<NextStep> steps() {
        return goods.map(GoodsCard::steps).orElseGet(meaning::steps);
    }
}
