package org.sklad.people.beneficiaries;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.Here;
import org.sklad.people.attributes.Stay;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** Arrivals by card, the only way to reach a person who is in another centre. */
@Path("/api/v1/arrivals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ArrivalsResource {
    private final Stays stays;
    private final Centres centres;
    private final Forms forms;

    ArrivalsResource(Stays stays, Centres centres, Forms forms) {
        this.stays = stays;
        this.centres = centres;
        this.forms = forms;
    }

    /** A recorded arrival. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ArrivalAnswer(UUID id, String caseCode, String centre, Optional<String> room, Instant at) {}

    /** Ends the stay elsewhere, if there is one, and begins one here. */
    @POST
    public Answer<ArrivalAnswer> arrive(@Auth Operator operator, ArrivalForm form) {
        Here.centre(centres, form.centre(), operator);
        IdempotencyKey claim = forms.accept("/arrivals", form.id(), form);
        Stays.Outcome arrival = stays.arrive(
                claim, forms.convert(claim, form::card), new CentreCode(form.centre()), form.roomCode(), operator);
        Stay stay = arrival.stay();
        return Answer.of(
                arrival.first(),
                new ArrivalAnswer(
                        claim.id(),
                        arrival.beneficiary().caseCode().value(),
                        stay.centre().value(),
                        stay.room().isEmpty() ? Optional.empty() : Optional.of(stay.room()),
                        stay.fromAt()));
    }
}
