package org.sklad.people.search;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.people.beneficiaries.PersonActs;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** Searches by name. They use POST because a name must not be part of a URL and each result is put on record. */
@Path("/api/v1" + PersonActs.PATH)
public final class NameSearchesResource extends JsonResource {
    private final NameSearchActs acts;
    private final InstantSource clock;

    NameSearchesResource(NameSearchActs acts, InstantSource clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * People found, best match first.
     *
     * @param more true if there are more people than these
     */
    public record SearchAnswer(UUID id, List<FoundAnswer> persons, boolean more) {}

    /** A person found; unknown values are absent. */
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
    @Path(NameSearchActs.SEARCHES)
    public Answer<SearchAnswer> search(@Auth Operator operator, NameSearchForm form) {
        NameSearches.Result found = acts.search.done(form, form, operator);
        Instant now = clock.instant();
        List<FoundAnswer> persons =
                found.persons().stream().map(each -> FoundAnswer.of(each, now)).toList();
        return Answer.of(true, new SearchAnswer(form.id(), persons, found.more()));
    }

    /** Finds people in the centre who may be the one about to be registered. Registers nobody. */
    @POST
    @Path(NameSearchActs.DUPLICATES)
    public Answer<DuplicatesAnswer> duplicates(@Auth Operator operator, DuplicatesForm form) {
        Instant now = clock.instant();
        List<DuplicateAnswer> persons = acts.findDuplicates.done(form, form, operator).stream()
                .map(each -> DuplicateAnswer.of(each, now))
                .toList();
        return Answer.of(true, new DuplicatesAnswer(form.id(), persons));
    }
}
