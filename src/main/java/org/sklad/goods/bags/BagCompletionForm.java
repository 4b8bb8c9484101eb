package org.sklad.goods.bags;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/** Completes the count of a bag, with a reason for each difference. */
public record BagCompletionForm(
        @NotNull UUID id, @Nullable @Size(max = 1_000) List<@NotNull @Valid BagReasonForm> reasons) implements WithId {

    static final String PREFIX = "reasons[%d].";

    List<DifferenceReason> explained() {
        List<DifferenceReason> explained = new ArrayList<>();
        for (int i = 0; reasons != null && i < reasons.size(); i++) {
            explained.add(reasons.get(i).explained(String.format(PREFIX, i)));
        }
        return explained;
    }
}
