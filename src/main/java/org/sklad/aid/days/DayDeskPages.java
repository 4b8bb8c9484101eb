package org.sklad.aid.days;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sklad.access.acts.ActWithResult;
import org.sklad.access.roles.Operator;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.WithId;

/** The door and a desk of a distribution day on one page: scan a card, call the next person, and go on to that person's handout desk. */
@Path(DayActs.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class DayDeskPages {
    private final DayQueue queue;
    private final DayActs acts;
    private final DayPictures pictures;
    private final Randomness randomness;

    DayDeskPages(DayQueue queue, DayActs acts, DayPictures pictures, Randomness randomness) {
        this.queue = queue;
        this.acts = acts;
        this.pictures = pictures;
        this.randomness = randomness;
    }

    /**
     * The page of a desk.
     *
     * @param atDesk person called by the desk and not served
     * @param proposed goods due to that person
     * @param came person scanned at the door just now
     * @param ids one for each form of the page
     */
    public record DeskView(
            DayBoard board,
            Optional<DistributionDays.Listed> atDesk,
            List<DayPictures.Proposed> proposed,
            Optional<DistributionDays.Listed> came,
            FormState entered,
            Supplier<UUID> ids) {
        public String path() {
            return DayPages.PATH + "/" + board.view().day().id();
        }

        public UUID freshId() {
            return ids.get();
        }

        /** Returns the proposals that are in stock and can be put into the handout at once. */
        public List<DayPictures.Proposed> known() {
            return proposed.stream().filter(DayPictures.Proposed::there).toList();
        }
    }

    @GET
    @Path("{id}/desk")
    public Page desk(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, Optional.empty(), FormState.nothing(), operator);
    }

    /** Records an arrival at the door and shows the number. */
    @POST
    @Path(DayActs.ARRIVALS)
    public Response arrive(@Auth Operator operator, @PathParam("id") UUID id, Submitted<DayArrivalForm> sent) {
        return submit(
                acts.arrive,
                id,
                sent,
                operator,
                outcome -> page(id, outcome.called(), FormState.nothing(), operator)
                        .response());
    }

    /** Calls the next person to the desk. */
    @POST
    @Path(DayActs.NEXT)
    public Response next(@Auth Operator operator, @PathParam("id") UUID id, Submitted<NextForm> sent) {
        return submit(
                acts.callNext,
                id,
                sent,
                operator,
                outcome -> toDesk(id, outcome.called().isPresent() ? "days.called" : "days.nobody-waits"));
    }

    /** Returns a person from the desk to the queue. */
    @POST
    @Path(DayActs.UNFINISHED)
    public Response giveBack(@Auth Operator operator, @PathParam("id") UUID id, Submitted<DayArrivalForm> sent) {
        return submit(acts.giveBack, id, sent, operator, outcome -> toDesk(id, "days.given-back"));
    }

    private static Response toDesk(UUID id, String message) {
        return Pages.seeOther(DayPages.PATH + "/" + id + "/desk", message);
    }

    /** Does a step, and reports an unknown card at its field. The page itself refuses the day of another centre. */
    private <F extends Record & WithId> Response submit(
            ActWithResult<UUID, F, DayQueue.Outcome> step,
            UUID id,
            Submitted<F> sent,
            Operator operator,
            Function<DayQueue.Outcome, Response> then) {
        return Pages.submit(
                () -> {
                    try {
                        return then.apply(step.done(id, sent.form(), operator));
                    } catch (NotFound nobody) {
                        throw new InvalidFields("beneficiary", Message.of("days.nobody"));
                    }
                },
                refusal -> page(id, Optional.empty(), sent.refusedBy(refusal), operator));
    }

    private Page page(UUID id, Optional<DistributionDays.Listed> came, FormState entered, Operator operator) {
        Optional<DistributionDays.Listed> atDesk = queue.atDesk(id, operator);
        DayBoard board = pictures.board(id, operator);
        return Page.of(
                        "aid/days/desk.jte",
                        new DeskView(
                                board,
                                atDesk,
                                atDesk.map(each -> pictures.proposed(id, each, operator))
                                        .orElse(List.of()),
                                came,
                                entered,
                                randomness::id))
                .at(board.view().day().centre().value());
    }
}
