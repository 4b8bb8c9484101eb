package org.sklad.printing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.labels.LabelFormat;
import org.sklad.labels.LabelKind;

/**
 * A request for labels.
 *
 * @param refs lots and boxes by their digits, items by SKU, locations, rooms and assets as {@code HAR/STORE}, cards by case code; all of
 *     them also by the digits of an existing label
 */
public record LabelForm(
        @Nullable UUID id,
        @NotNull LabelKind kind,
        @NotNull @Size(min = 1, max = Labels.MOST_REFS) List<@NotBlank @Size(max = LabelForm.LONGEST_REF) String> refs,
        @NotBlank @Size(max = 60) String design,
        @NotBlank @Size(max = 60) String medium,
        @Nullable @Min(1) @Max(LabelForm.MOST) Integer startAt,
        @Nullable @Min(1) @Max(LabelForm.MOST) Integer copies,
        @NotNull LabelFormat format) {
    static final int LONGEST_REF = 100;

    /** Maximum for all labels of a request, and so for each number in it. */
    static final int MOST = 6_500;

    LabelRequest wish() {
        return new LabelRequest(
                kind,
                refs,
                design,
                medium,
                Objects.requireNonNullElse(startAt, 1),
                Objects.requireNonNullElse(copies, 1),
                format);
    }
}
