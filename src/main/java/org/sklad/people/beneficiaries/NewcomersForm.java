package org.sklad.people.beneficiaries;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.RoomCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.IdentityForm;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SizesForm;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * People who arrive together: one person or a household, who share centre, room and languages. Several people without a household form one.
 *
 * @param household code of a household that they join, or case code of one of its members
 * @param head position among the members of the adult who cares for the household, from 0; without it the first adult
 */
public record NewcomersForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @Nullable @Size(max = 20) @Pattern(regexp = RoomCode.PATTERN)
        String room,

        @Nullable @Size(max = SpokenLanguages.MOST)
        List<@NotNull @Size(max = 2) @Pattern(regexp = SpokenLanguages.PATTERN) String> languages,

        @Nullable @Size(max = 20) String household,

        @Nullable @Min(0) @Max(NewcomersForm.MOST - 1) Integer head,

        @NotNull @Size(min = 1, max = NewcomersForm.MOST) List<@NotNull @Valid Newcomer> members)
        implements WithId {
    /** No family that arrives is larger. */
    public static final int MOST = 20;

    /**
     * One of these people.
     *
     * @param ageBand optional if a birth date is given
     */
    public record Newcomer(
            @NotNull Sex sex,
            @Nullable AgeBand ageBand,
            @Nullable @Valid SizesForm sizes,
            @Nullable @Valid IdentityForm identity,
            @Nullable @Size(max = 10) Set<@NotNull Vulnerability> vulnerabilities) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * Converts the fields to registrations, in the order of the members.
     *
     * @param today today's date in the centre
     * @throws InvalidFields as {@link RegistrationForm#registration} does, for all members at once
     */
    public List<Registration> registrations(LocalDate today) {
        List<Registration> registrations = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            try {
                registrations.add(form(members.get(i)).registration(today));
            } catch (InvalidFields wrong) {
                String member = "members[" + i + "].";
                wrong.errors().stream().map(each -> at(member, each)).forEach(errors::add);
            }
        }
        if (head != null && head >= members.size()) {
            errors.add(new FieldError("head", Message.of("platform.field.between", 0, members.size() - 1)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors.stream().distinct().toList());
        }
        return registrations;
    }

    private RegistrationForm form(Newcomer member) {
        return new RegistrationForm(
                id,
                centre,
                room,
                member.sex(),
                member.ageBand(),
                member.sizes(),
                languages,
                member.identity(),
                member.vulnerabilities(),
                household);
    }

    private static FieldError at(String member, FieldError error) {
        return error.field().startsWith("languages") ? error : new FieldError(member + error.field(), error.message());
    }

    /** Returns the position of the head among the registrations: the chosen member, otherwise the first adult, otherwise the first. */
    public int headOf(List<Registration> registrations) {
        if (head != null) {
            return head;
        }
        return IntStream.range(0, registrations.size())
                .filter(i -> registrations.get(i).age().band().isAdult())
                .findFirst()
                .orElse(0);
    }

    @Override
    public String toString() {
        return "***";
    }
}
