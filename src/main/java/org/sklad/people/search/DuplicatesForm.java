package org.sklad.people.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.IdentityForm;
import org.sklad.people.attributes.Sex;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.people.beneficiaries.RegistrationForm;
import org.sklad.platform.web.WithId;

/**
 * A person about to be registered, for the check for duplicates.
 *
 * @param ageBand optional if a birth date is given
 */
public record DuplicatesForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Valid IdentityForm identity,
        @NotNull Sex sex,
        @Nullable AgeBand ageBand)
        implements WithId {

    /** Reads the fields as {@link RegistrationForm#registration} does. */
    Registration newcomer(LocalDate today) {
        return new RegistrationForm(id, centre, null, sex, ageBand, null, null, identity, null, null)
                .registration(today);
    }

    @Override
    public String toString() {
        return "***";
    }
}
