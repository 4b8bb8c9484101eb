package org.sklad.people.beneficiaries;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.RoomCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.PersonChange;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SizesForm;
import org.sklad.people.attributes.SpokenLanguages;

/** The complete new data of a person. Fields that are left out become unknown. */
public record ChangeForm(
        @Nullable @Size(max = 20) @Pattern(regexp = RoomCode.PATTERN)
        String room,

        @NotNull Sex sex,
        @NotNull AgeBand ageBand,
        @Nullable @Valid SizesForm sizes,

        @Nullable @Size(max = SpokenLanguages.MOST)
        List<@NotNull @Size(max = 2) @Pattern(regexp = SpokenLanguages.PATTERN) String> languages) {

    public PersonChange change() {
        return new PersonChange(
                Optional.ofNullable(room).map(RoomCode::new),
                sex,
                ageBand,
                SizesForm.sizes(sizes),
                RegistrationForm.spoken(languages));
    }
}
