package org.sklad.programme.complaints;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * The start of a review.
 *
 * @param handOverAs STAFF or ABUSE, which hands the complaint over to the focal points; absent to keep the kind
 * @param about username of the operator about whom it is; absent to keep it
 * @param seen number of acts that the page showed, as in {@link org.sklad.access.acts.SeenForm}
 */
public record ComplaintReviewForm(
        @NotNull UUID id,
        @Nullable ComplaintKind handOverAs,
        @Nullable @Size(max = 40) String about,
        @Nullable @Min(0) Long seen)
        implements WithId {
    Optional<ComplaintKind> newKind() {
        return Optional.ofNullable(handOverAs);
    }

    Optional<Long> number() {
        return Optional.ofNullable(seen);
    }

    Optional<String> named() {
        return Optional.ofNullable(about).filter(each -> !each.isBlank());
    }
}
