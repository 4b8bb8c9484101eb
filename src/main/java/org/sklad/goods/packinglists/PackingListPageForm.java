package org.sklad.goods.packinglists;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.donors.TypedSource;
import org.sklad.goods.receiving.SourceAnswers;

/**
 * What a page says beside a packing list. What is missing or wrong is refused by the form of the API.
 *
 * @param act {@code try} to look alone
 * @param answers which donor and funding source are meant, where the page asked
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

    /** The same as the API takes it, as it was typed. */
    PackingListForm typed() {
        return from(donor, fundingSource);
    }

    List<TypedSource> sources() {
        return SourceAnswers.typed(donor, fundingSource, answers);
    }

    /** @param sources the donor and the funding source that are meant */
    PackingListForm from(List<String> sources) {
        return from(sources.get(0), sources.get(1));
    }

    private PackingListForm from(String anyDonor, @Nullable String anyFundingSource) {
        return new PackingListForm(id, centre, location, anyDonor, anyFundingSource, restriction, reference, act);
    }
}
