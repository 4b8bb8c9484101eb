package org.sklad.goods.receiving;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.donors.TypedSource;
import org.sklad.goods.lots.SourceKind;

/** Answers to the page's questions about the intended donor and funding source, each with the text of its question. */
public record SourceAnswers(
        @Nullable @Size(max = 120) String donorAsked,
        @Nullable @Size(max = 40) String donor,
        @Nullable @Size(max = 120) String fundingSourceAsked,
        @Nullable @Size(max = 40) String fundingSource) {

    private static final SourceAnswers NONE = new SourceAnswers(null, null, null, null);

    /** The donor and the funding source of a form with the answers, in this order. */
    public static List<TypedSource> typed(
            String donor, @Nullable String fundingSource, @Nullable SourceAnswers answers) {
        SourceAnswers given = answers == null ? NONE : answers;
        return List.of(
                new TypedSource(SourceKind.DONOR, "donor", donor.strip(), given.donorAsked(), given.donor()),
                new TypedSource(
                        SourceKind.FUNDING_SOURCE,
                        "fundingSource",
                        fundingSource == null ? "" : fundingSource.strip(),
                        given.fundingSourceAsked(),
                        given.fundingSource()));
    }
}
