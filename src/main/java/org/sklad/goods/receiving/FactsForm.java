package org.sklad.goods.receiving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * Other facts of an open consignment.
 *
 * @param donor code or name; a new name creates a donor
 * @param fundingSource code or name; a new name creates a funding source; absent for none
 * @param restriction code of an existing restriction; blank for none; absent to keep the present one
 * @param reference number on the donor's papers
 * @param seenFacts the facts that the caller saw; absent if they do not matter
 */
public record FactsForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 120) String donor,
        @Nullable @Size(max = 120) String fundingSource,
        @Nullable @Size(max = 30) String restriction,
        @NotBlank @Size(max = 100) String reference,
        @Valid Consignment.@Nullable SeenFacts seenFacts)
        implements WithId {

    /** Returns the facts that a page means. An empty restriction means none if the page says that it showed the field. */
    FactsForm from(List<String> meant) {
        String only = restriction == null && seenFacts != null ? "" : restriction;
        return new FactsForm(id, meant.get(0), meant.get(1), only, reference, seenFacts);
    }

    /** Returns the restriction; empty for none. */
    String restriction(Consignment was) {
        return restriction == null ? was.restriction() : restriction.strip();
    }

    /** Returns the funding source; empty for none. */
    String source() {
        return fundingSource == null ? "" : fundingSource.strip();
    }
}
