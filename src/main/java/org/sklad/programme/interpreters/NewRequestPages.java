package org.sklad.programme.interpreters;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.needs.Urgency;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The form that requests an interpreter. It opens with the next hour at the operator's centre. */
@Path(RequestActs.PATH + "/new")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class NewRequestPages {
    /** The field of the page for a language that is not among the choices. */
    private static final String OTHER = "page.other";

    /** Interpreters work between a language and this one. */
    private static final LanguageCode HERE = new LanguageCode("bul");

    private final Interpreters interpreters;
    private final RequestActs acts;
    private final Randomness randomness;
    private final InstantSource clock;

    NewRequestPages(Interpreters interpreters, RequestActs acts, Randomness randomness, InstantSource clock) {
        this.interpreters = interpreters;
        this.acts = acts;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param languages the usual ones, and those of the interpreters
     */
    public record NewView(Centre centre, FormState entered, List<LanguageCode> languages) {}

    @GET
    public Page begin(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = centre(operator, request);
        Instant now = clock.instant();
        return page(
                centre,
                FormState.begun(randomness.id())
                        .with("urgency", Urgency.NOW.name())
                        .with("from", LocalTimes.write(now, centre.timeZone()))
                        .with("to", LocalTimes.write(now.plus(Duration.ofHours(1)), centre.timeZone())),
                operator);
    }

    @POST
    public Response request(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<RequestForm> sent) {
        Centre centre = centre(operator, request);
        return Pages.submit(
                () -> acts.request.submit(
                        LocalTimes.inUtc(spoken(sent, operator), centre.timeZone()),
                        operator,
                        entered -> page(centre, entered, operator)),
                refusal -> page(centre, sent.refusedBy(refusal), operator));
    }

    private static Submitted<RequestForm> spoken(Submitted<RequestForm> sent, Operator operator) {
        String other = sent.entered().value(OTHER);
        if (other.isEmpty()) {
            return sent;
        }
        Optional<LanguageCode> language = LanguageCode.typed(other, operator.language());
        return sent.with(
                "language",
                language.orElseThrow(() -> new InvalidFields(OTHER, Message.of("interpreters.language.unknown", other)))
                        .value());
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(InterpreterAccess.MAY_ASK);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, InterpreterAccess.MAY_ASK));
    }

    private Page page(Centre centre, FormState entered, Operator operator) {
        return Page.of(
                "programme/interpreters/new-request.jte",
                new NewView(
                        centre,
                        entered,
                        LanguageCode.offered(interpreters.languages(), operator.language()).stream()
                                .filter(each -> !each.equals(HERE))
                                .toList()));
    }
}
