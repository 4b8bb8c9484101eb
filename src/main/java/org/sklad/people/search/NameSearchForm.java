package org.sklad.people.search;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.names.NameSkeleton;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * A search for a person by name, with its purpose.
 *
 * @param birthDate puts people born on this day first; 1 January does not count
 */
public record NameSearchForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotBlank @Size(max = 200) String name,
        @Nullable LocalDate birthDate,
        @NotNull Purpose purpose)
        implements WithId {

    /**
     * Converts the fields to a search.
     *
     * @throws InvalidFields if the name has no letter
     */
    public NameSearches.Wanted wanted() {
        if (NameSkeleton.words(name).isEmpty()) {
            throw new InvalidFields("name", Message.of("beneficiaries.search.no-name"));
        }
        return new NameSearches.Wanted(new CentreCode(centre), name, Optional.ofNullable(birthDate));
    }

    @Override
    public String toString() {
        return "***";
    }
}
