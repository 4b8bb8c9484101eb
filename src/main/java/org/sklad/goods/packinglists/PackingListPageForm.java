package org.sklad.goods.packinglists;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.donors.TypedSource;
import org.sklad.goods.receiving.SourceAnswers;

/**
 * Fields of the page for a packing list. The API form validates them.
 *
 * @param act {@code try} for a trial run
 * @param answers the intended donor and funding source, if the page asked
 */
public record PackingListPageForm(
        @Nullable UUID id,
        @Size(max = 20) String centre,
        @Size(max = 41) String location,
        @Size(max = 120) String donor,
        @Nullable @Size(max = 120) String fundingSource,
        @Nullable @Size(max = 30) String restriction,
        @Size(max = 100) String reference,
        @Nullable @Size(max = 10) String act,
        @Nullable @Valid SourceAnswers answers) {

    /** Converts to the API form with the donor and funding source as typed. */
    PackingListForm typed() {
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
    PackingListForm from(List<String> sources) {
        return from(sources.get(0), sources.get(1));
    }

    private PackingListForm from(String anyDonor, @Nullable String anyFundingSource) {
        return new PackingListForm(id, centre, location, anyDonor, anyFundingSource, restriction, reference, act);
    }
}
