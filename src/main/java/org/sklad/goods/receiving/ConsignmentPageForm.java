package org.sklad.goods.receiving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.donors.TypedSource;

/**
 * A consignment announced on a page; its goods are scanned later. The API form validates the fields.
 *
 * @param answers the intended donor and funding source, if the page asked
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

    /** Converts to the API form with the donor and funding source as typed. */
    ConsignmentForm typed() {
        return from(donor, fundingSource);
    }

    List<TypedSource> sources() {
        return SourceAnswers.typed(donor, fundingSource, answers);
    }

    /**
     * Converts to the API form.
     *
     * @param sources the intended donor and funding source
     */
    ConsignmentForm from(List<String> sources) {
        return from(sources.get(0), sources.get(1));
    }

    private ConsignmentForm from(String anyDonor, @Nullable String anyFundingSource) {
        return new ConsignmentForm(
                id, centre, location, anyDonor, anyFundingSource, restriction, reference, state, null);
    }
}
