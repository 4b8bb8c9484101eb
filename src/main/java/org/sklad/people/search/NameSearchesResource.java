package org.sklad.people.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Here;
import org.sklad.people.attributes.Sex;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Forms;

/** Searches by name. They use POST because a name must not be part of a URL and each result is put on record. */
@Path("/api/v1/beneficiaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NameSearchesResource {
    private final NameSearches searches;
    private final Centres centres;
    private final Forms forms;
    private final InstantSource clock;

    public NameSearchesResource(NameSearches searches, Centres centres, Forms forms, InstantSource clock) {
        this.searches = searches;
        this.centres = centres;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * People found, best match first.
     *
     * @param more true if there are more people than these
     */
    public record SearchAnswer(UUID id, List<FoundAnswer> persons, boolean more) {}

    /** A person found; unknown values are absent. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FoundAnswer(
            String caseCode,
            String name,
            Optional<LocalDate> birthDate,
            Sex sex,
            AgeBand ageBand,
            Optional<String> room) {
        static FoundAnswer of(NameSearches.Shown shown, Instant now) {
            Beneficiary person = shown.person();
            return new FoundAnswer(
                    person.caseCode().value(),
                    shown.name(),
                    shown.birthDate(),
                    person.sex(),
                    person.ageBand(now),
                    roomOf(person));
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Possible duplicates. */
    public record DuplicatesAnswer(UUID id, List<DuplicateAnswer> persons) {}

    /** A person who may be the one about to be registered. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DuplicateAnswer(String caseCode, Sex sex, AgeBand ageBand, Optional<String> room) {
        static DuplicateAnswer of(Beneficiary person, Instant now) {
            return new DuplicateAnswer(person.caseCode().value(), person.sex(), person.ageBand(now), roomOf(person));
        }
    }

    private static Optional<String> roomOf(Beneficiary person) {
        return Optional.of(person.room()).filter(each -> !each.isEmpty());
    }

    /** Finds people present in the centre by name in any spelling, at most 20. An id is valid for one search. */
    @POST
    @Path("/searches")
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    public Response search(@Auth Operator operator, NameSearchForm form) {
        Here.centre(centres, form.centre(), operator, NameSearches.maySearch());
        IdempotencyKey claim = forms.accept("/beneficiaries/searches", form.id(), form);
        NameSearches.Result found =
                searches.search(claim, forms.convert(claim, form::wanted), form.purpose(), operator);
        Instant now = clock.instant();
        List<FoundAnswer> persons =
                found.persons().stream().map(each -> FoundAnswer.of(each, now)).toList();
        return Response.status(201)
                .entity(new SearchAnswer(claim.id(), persons, found.more()))
                .build();
    }

    /** Finds people in the centre who may be the one about to be registered. Registers nobody. */
    @POST
    @Path("/duplicates")
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = DuplicatesAnswer.class)))
    public Response duplicates(@Auth Operator operator, DuplicatesForm form) {
        Optional<Centre> centre = Here.centre(centres, form.centre(), operator);
        IdempotencyKey claim = forms.accept("/beneficiaries/duplicates", form.id(), form);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, centre.orElseThrow().timeZone());
        Registration newcomer = forms.convert(claim, () -> form.newcomer(today));
        List<DuplicateAnswer> persons = searches.likelyDuplicates(Optional.of(claim), newcomer, operator).stream()
                .map(each -> DuplicateAnswer.of(each, now))
                .toList();
        return Response.status(201)
                .entity(new DuplicatesAnswer(claim.id(), persons))
                .build();
    }
}
