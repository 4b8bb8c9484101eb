package org.sklad.goods.receiving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.donors.TypedSource;

/**
 * A consignment that a page announces; its goods are scanned later. What is missing or wrong is refused by the form of the API.
 *
 * @param answers which donor and funding source are meant, where the page asked
 */
public record ConsignmentPageForm(
        UUID id,
        @Size(max = 20) String centre,
        @Size(max = 41) String location,
        @Size(max = 120) String donor,
        @Nullable @Size(max = 120) String fundingSource,
        @Nullable @Size(max = 30) String restriction,
        @Size(max = 100) String reference,
        @Nullable ConsignmentState state,
        @Nullable @Valid SourceAnswers answers) {

    /** The same as the API takes it, as it was typed. */
    ConsignmentForm typed() {
        return from(donor, fundingSource);
    }

    List<TypedSource> sources() {
        return SourceAnswers.typed(donor, fundingSource, answers);
    }

    /** @param sources the donor and the funding source that are meant */
    ConsignmentForm from(List<String> sources) {
        return from(sources.get(0), sources.get(1));
    }

    private ConsignmentForm from(String anyDonor, @Nullable String anyFundingSource) {
        return new ConsignmentForm(
                id, centre, location, anyDonor, anyFundingSource, restriction, reference, state, null);
    }
}
