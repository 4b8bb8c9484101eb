package org.sklad.aid.desk;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.conflicts.Conflict;
import org.sklad.aid.conflicts.Conflicts;
import org.sklad.aid.handouts.HandoutActs;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutFilter;
import org.sklad.aid.handouts.HandoutList;
import org.sklad.aid.handouts.HandoutPlace;
import org.sklad.aid.handouts.HandoutReader;
import org.sklad.aid.handouts.HandoutState;
import org.sklad.aid.handouts.Handouts;
import org.sklad.aid.returns.ReturnDetails;
import org.sklad.aid.returns.Returns;
import org.sklad.centres.places.PresentCentre;
import org.sklad.labels.PaperLanguage;
import org.sklad.labels.PaperLanguages;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Frame;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Submitted;

/** Pages of recorded handouts: the list, the receipt of each, and its reversal. */
@Path(HandoutActs.PATH)
public final class HandoutPages extends FormPages {
    private static final int ROWS = 50;

    private final Handouts handouts;
    private final HandoutActs acts;
    private final Returns returns;
    private final Conflicts conflicts;
    private final NextHandout.Source next;
    private final PaperLanguages languages;
    private final Randomness randomness;

    HandoutPages(
            Handouts handouts,
            HandoutActs acts,
            Returns returns,
            Conflicts conflicts,
            NextHandout.Source next,
            PaperLanguages languages,
            Randomness randomness) {
        this.handouts = handouts;
        this.acts = acts;
        this.returns = returns;
        this.conflicts = conflicts;
        this.next = next;
        this.languages = languages;
        this.randomness = randomness;
    }

    /**
     * The page of one handout.
     *
     * @param returns its returns, latest first
     * @param conflicts its conflicts, for managers and auditors of its centre
     * @param next the next step of the operator
     * @param mayTakeIn true if more can be returned and the reader may record it
     * @param languages languages in which its receipt can be printed
     */
    public record View(
            HandoutDetails handout,
            Rows<ReturnDetails> returns,
            List<Conflict> conflicts,
            boolean mayReverse,
            NextHandout next,
            boolean mayTakeIn,
            Collection<PaperLanguage> languages,
            FormState entered) {
        /** Returns the goods in one line, as they were handed out. */
        public String goods(Frame frame) {
            return handout.lines().stream()
                    .map(line -> frame.formats().number(line.quantity()) + " × "
                            + frame.t(line.item().title(line.quantity())))
                    .collect(Collectors.joining(", "));
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<HandoutFilter> query) {
        List<ListPage.Action> actions = new ArrayList<>();
        if (operator.roles().has(Role.FIELD)) {
            String person = query.filter().beneficiary() == null
                    ? ""
                    : "/" + query.filter().beneficiary();
            actions.add(new ListPage.Action("/hand-out" + person, "desk.desk"));
        }
        if (operator.roles().has(Conflicts.maySee())) {
            actions.add(ListPage.Action.aside("/conflicts", "desk.conflicts.link"));
        }
        return HandoutList.LIST
                .read(
                        PresentCentre.narrowed(query, request, operator, HandoutReader.maySee()),
                        (filter, after, limit) -> handouts.list(filter, HandoutPlace.parse(after), limit, operator))
                .page(actions);
    }

    @GET
    @Path(HandoutActs.ONE)
    public Page one(
            @Auth Operator operator, @PathParam("id") UUID id, @QueryParam("next") @DefaultValue("") String next) {
        return page(handouts.get(id, operator), fresh(), PlaceInTime.parse(next), operator);
    }

    @POST
    @Path(HandoutActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reverse.submit(
                id, sent, operator, entered -> page(handouts.get(id, operator), entered, PlaceInTime.FIRST, operator));
    }

    private FormState fresh() {
        return FormState.begun(randomness.id());
    }

    private Page page(HandoutDetails handout, FormState entered, PlaceInTime after, Operator operator) {
        boolean mayReverse =
                handout.state() == HandoutState.RECORDED && Handouts.mayReverse(handout.centre(), operator);
        return Page.of(
                        "aid/desk/handout.jte",
                        new View(
                                handout,
                                Rows.latest(returns.list(handout.id(), after, ROWS + 1, operator), ROWS),
                                conflicts.ofHandout(handout, operator),
                                mayReverse,
                                next.after(handout, operator),
                                handout.kept() > 0 && Returns.mayTakeIn(handout, operator),
                                languages.all(),
                                entered))
                .at(handout.centre().value());
    }
}
