package org.sklad.people.beneficiaries;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.RoomCode;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.IdentityForm;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SizesForm;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A person to be registered. Centre, sex and age band are enough.
 *
 * @param ageBand optional if a birth date is given
 * @param household code of a household, or case code of one of its members
 */
public record RegistrationForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @Nullable @Size(max = 20) @Pattern(regexp = RoomCode.PATTERN)
        String room,

        @NotNull Sex sex,
        @Nullable AgeBand ageBand,
        @Nullable @Valid SizesForm sizes,

        @Nullable @Size(max = SpokenLanguages.MOST)
        List<@NotNull @Size(max = 2) @Pattern(regexp = SpokenLanguages.PATTERN) String> languages,

        @Nullable @Valid IdentityForm identity,
        @Nullable @Size(max = 10) Set<@NotNull Vulnerability> vulnerabilities,
        @Nullable @Size(max = 20) String household) {

    /**
     * Converts the fields to a registration.
     *
     * @param today today's date in the centre
     * @throws InvalidFields if there is no age, if age band and birth date contradict each other, if the birth date is impossible, or if a
     *     language does not exist
     */
    public Registration registration(LocalDate today) {
        Identity who = IdentityForm.identity(identity, today);
        return new Registration(
                new CentreCode(centre),
                Optional.ofNullable(room).map(RoomCode::new),
                sex,
                age(Optional.ofNullable(ageBand), who, today),
                SizesForm.sizes(sizes),
                spoken(languages),
                who,
                vulnerabilities == null ? Set.of() : vulnerabilities,
                household == null ? "" : household);
    }

    private static Age age(Optional<AgeBand> given, Identity who, LocalDate today) {
        Optional<Age> derived = who.birthDate().map(birth -> Age.learnt(birth, today));
        if (derived.isEmpty()) {
            return given.map(Age::known)
                    .orElseThrow(() -> new InvalidFields("ageBand", Message.of("platform.field.required")));
        }
        AgeBand present = derived.get().on(today).band();
        if (given.isPresent() && given.get() != present) {
            throw new InvalidFields("ageBand", Message.of("beneficiaries.age-by-birth-date", present.code()));
        }
        return derived.get();
    }

    static SpokenLanguages spoken(@Nullable List<String> codes) {
        if (codes == null) {
            return SpokenLanguages.NONE;
        }
        for (int i = 0; i < codes.size(); i++) {
            if (!SpokenLanguages.isKnown(codes.get(i))) {
                throw new InvalidFields("languages[" + i + "]", Message.of("beneficiaries.no-such-language"));
            }
        }
        return SpokenLanguages.of(codes);
    }

    @Override
    public String toString() {
        return "***";
    }
}
