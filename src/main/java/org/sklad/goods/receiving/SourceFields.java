package org.sklad.goods.receiving;

import java.util.List;
import org.sklad.goods.donors.SourceQuestion;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.donors.UnknownSources;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.i18n.Refusal;

/**
 * Fields of a page for a donor and a funding source.
 *
 * @param donors names to choose from while typing
 * @param fundingSources likewise
 * @param questions which one is meant, where a text names none exactly
 */
public record SourceFields(List<String> donors, List<String> fundingSources, List<SourceQuestion> questions) {
    public SourceFields {
        donors = List.copyOf(donors);
        fundingSources = List.copyOf(fundingSources);
        questions = List.copyOf(questions);
    }

    public static SourceFields of(Sources sources) {
        return of(sources, List.of());
    }

    /** With the questions that the refusal asks, if it asks any. */
    public static SourceFields of(Sources sources, Refusal refusal) {
        return of(sources, UnknownSources.of(refusal));
    }

    private static SourceFields of(Sources sources, List<SourceQuestion> questions) {
        return new SourceFields(
                sources.suggested(SourceKind.DONOR), sources.suggested(SourceKind.FUNDING_SOURCE), questions);
    }
}
