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
import java.util.function.Supplier;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The door and a desk of a distribution day on one page: scan a card, call the next person, and go on to that person's handout desk. */
@Path(DayActs.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class DayDeskPages {
    private final DistributionDays days;
    private final DayQueue queue;
    private final DayPictures pictures;
    private final Forms forms;
    private final Randomness randomness;

    DayDeskPages(DistributionDays days, DayQueue queue, DayPictures pictures, Forms forms, Randomness randomness) {
        this.days = days;
        this.queue = queue;
        this.pictures = pictures;
        this.forms = forms;
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
    @Path("{id}/arrivals")
    public Response arrive(@Auth Operator operator, @PathParam("id") UUID id, Submitted<DayArrivalForm> sent) {
        days.mine(id, operator, Role.FIELD);
        return Pages.submit(
                () -> {
                    DayArrivalForm form = sent.form();
                    IdempotencyKey claim = forms.accept(DayQueueResource.act(id, "arrivals"), form.id(), form);
                    DayQueue.Outcome outcome = found(() -> queue.arrive(claim, id, form.beneficiary(), operator));
                    return page(id, outcome.called(), FormState.nothing(), operator)
                            .response();
                },
                refusal -> page(id, Optional.empty(), sent.entered().refusedBy(refusal), operator));
    }

    /** Calls the next person to the desk. */
    @POST
    @Path("{id}/next")
    public Response next(@Auth Operator operator, @PathParam("id") UUID id, Submitted<NextForm> sent) {
        days.mine(id, operator, Role.FIELD);
        return Pages.submit(
                () -> {
                    NextForm form = sent.form();
                    IdempotencyKey claim = forms.accept(DayQueueResource.act(id, "next"), form.id(), form);
                    DayQueue.Outcome outcome = found(() -> queue.next(claim, id, form.named(), operator));
                    return Pages.seeOther(
                            DayPages.PATH + "/" + id + "/desk",
                            outcome.called().isPresent() ? "days.called" : "days.nobody-waits");
                },
                refusal -> page(id, Optional.empty(), sent.entered().refusedBy(refusal), operator));
    }

    /** Returns a person from the desk to the queue. */
    @POST
    @Path("{id}/unfinished")
    public Response giveBack(@Auth Operator operator, @PathParam("id") UUID id, Submitted<DayArrivalForm> sent) {
        days.mine(id, operator, Role.FIELD);
        return Pages.submit(
                () -> {
                    DayArrivalForm form = sent.form();
                    IdempotencyKey claim = forms.accept(DayQueueResource.act(id, "unfinished"), form.id(), form);
                    found(() -> queue.giveBack(claim, id, form.beneficiary(), operator));
                    return Pages.seeOther(DayPages.PATH + "/" + id + "/desk", "days.given-back");
                },
                refusal -> page(id, Optional.empty(), sent.entered().refusedBy(refusal), operator));
    }

    /** Reports an unknown card at its field. */
    private static DayQueue.Outcome found(Supplier<DayQueue.Outcome> step) {
        try {
            return step.get();
        } catch (NotFound nobody) {
            throw new InvalidFields("beneficiary", Message.of("days.nobody"));
        }
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
