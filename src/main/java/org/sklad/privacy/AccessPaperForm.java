package org.sklad.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.i18n.Language;

/**
 * That a person asked for all that is kept of them, on paper.
 *
 * @param language in which they read it: bg or en
 */
public record AccessPaperForm(
        @NotNull UUID id,
        @NotNull @Size(max = 2) @Pattern(regexp = "bg|en") String language) {
    Language wanted() {
        return Language.find(language).orElseThrow();
    }
}
