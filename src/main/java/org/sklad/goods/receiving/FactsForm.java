package org.sklad.goods.receiving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
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
        @Nullable @Valid SeenFacts seenFacts)
        implements WithId {

    /**
     * The facts that a consignment had when it was read.
     *
     * @param donor code of the donor
     * @param fundingSource code; absent for none
     * @param restriction code; absent for none
     */
    public record SeenFacts(
            @NotBlank @Size(max = 120) String donor,
            @Nullable @Size(max = 120) String fundingSource,
            @Nullable @Size(max = 30) String restriction,
            @NotBlank @Size(max = 100) String reference) {

        private boolean are(Consignment now) {
            return donor.equals(now.donor().value())
                    && Objects.requireNonNullElse(fundingSource, "")
                            .equals(now.fundingSource().value())
                    && Objects.requireNonNullElse(restriction, "").equals(now.restriction())
                    && reference.equals(now.reference());
        }
    }

    /** True if the caller saw these facts, or did not say. */
    boolean saw(Consignment now) {
        return seenFacts == null || seenFacts.are(now);
    }

    /** Returns what a page means: the intended donor and funding source, and no restriction if none was chosen. */
    FactsForm from(List<String> meant) {
        return new FactsForm(id, meant.get(0), meant.get(1), restriction == null ? "" : restriction, reference, seenFacts);
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
