package org.sklad.centres.places;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A new centre, identified by its code. */
public record CentreForm(
        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String code,

        @NotNull @Valid CentreNameForm name,
        @NotNull CentreKind kind,
        @NotBlank @Size(max = 60) String timeZone) {

    /** The name in both languages of the interface. */
    public record CentreNameForm(
            @NotBlank @Size(max = 100) String bg,
            @NotBlank @Size(max = 100) String en) {}

    /**
     * Converts the form to a centre.
     *
     * @throws InvalidFields if the zone is not in the IANA database
     */
    Centre centre(long version) {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new InvalidFields("timeZone", Message.of("centres.time-zone-unknown"));
        }
        return new Centre(new CentreCode(code), name.bg(), name.en(), kind, ZoneId.of(timeZone), version);
    }
}
