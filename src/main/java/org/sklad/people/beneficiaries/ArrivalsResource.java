package org.sklad.people.beneficiaries;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Stay;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** Arrivals by card, the only way to reach a person who is in another centre. */
@Path("/api/v1" + PersonActs.ARRIVALS)
public final class ArrivalsResource extends JsonResource {
    private final Stays stays;
    private final PersonActs acts;

    ArrivalsResource(Stays stays, PersonActs acts) {
        this.stays = stays;
        this.acts = acts;
    }

    /** A recorded arrival. */
    public record ArrivalAnswer(UUID id, String caseCode, String centre, Optional<String> room, Instant at) {}

    /** Ends the stay elsewhere, if there is one, and begins one here. */
    @POST
    public Answer<ArrivalAnswer> arrive(@Auth Operator operator, ArrivalForm form) {
        boolean first = acts.arrive.done(form, operator);
        Stays.Recorded arrival = stays.arrival(form.id(), operator);
        Stay stay = arrival.stay();
        return Answer.of(
                first,
                new ArrivalAnswer(
                        form.id(),
                        arrival.beneficiary().caseCode().value(),
                        stay.centre().value(),
                        stay.room().isEmpty() ? Optional.empty() : Optional.of(stay.room()),
                        stay.fromAt()));
    }
}
