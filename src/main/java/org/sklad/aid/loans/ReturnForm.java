package org.sklad.aid.loans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;

/**
 * Goods of a loan that came back.
 *
 * @param location where they are put, its code within the centre: what is damaged into the quarantine; where they stood before, unless
 *     it is said
 * @param lines all that is out, where none is named
 */
public record ReturnForm(
        @NotNull UUID id,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 100) List<@NotNull @Valid ReturnLineForm> lines) {

    NewReturn wanted() {
        return new NewReturn(lines(lines), Optional.ofNullable(location), Optional.empty());
    }

    static List<NewReturnLine> lines(@Nullable List<ReturnLineForm> forms) {
        List<NewReturnLine> lines = new ArrayList<>();
        for (ReturnLineForm each : forms == null ? List.<ReturnLineForm>of() : forms) {
            lines.add(each.line("lines[" + lines.size() + "]."));
        }
        return lines;
    }
}
