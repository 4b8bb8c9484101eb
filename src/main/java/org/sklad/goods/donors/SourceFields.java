package org.sklad.goods.donors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * Page fields for a donor and a funding source.
 *
 * @param donors donor names to suggest while typing
 * @param fundingSources funding source names to suggest while typing
 * @param questions questions about texts that match no name exactly
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

    /** Creates the fields with the questions of a refusal, if it has any. */
    public static SourceFields of(Sources sources, Refusal refusal) {
        return of(sources, UnknownSources.of(refusal));
    }

    /**
     * Returns the donor and the funding source of a form with the answers to the page's questions, in this order.
     *
     * @param entered the form, where each answer has the text of its question
     */
    public static List<TypedSource> typed(String donor, @Nullable String fundingSource, FormState entered) {
        return List.of(
                typed(SourceKind.DONOR, "donor", donor, entered),
                typed(SourceKind.FUNDING_SOURCE, "fundingSource", fundingSource == null ? "" : fundingSource, entered));
    }

    private static TypedSource typed(SourceKind kind, String field, String text, FormState entered) {
        String answer = TypedSource.answerTo(field);
        return new TypedSource(kind, field, text.strip(), entered.value(answer + "Asked"), entered.value(answer));
    }

    private static SourceFields of(Sources sources, List<SourceQuestion> questions) {
        return new SourceFields(
                sources.suggested(SourceKind.DONOR), sources.suggested(SourceKind.FUNDING_SOURCE), questions);
    }
}
