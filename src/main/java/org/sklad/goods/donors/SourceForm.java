package org.sklad.goods.donors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;

/** A donor or a funding source to add, named by its code. */
public record SourceForm(
        @NotNull @Size(max = 40) @Pattern(regexp = SourceCode.PATTERN)
        String code,

        @NotBlank @Size(max = 120) String name) {
    Source source(SourceKind kind) {
        return new Source(kind, new SourceCode(code), name.strip());
    }
}
