package org.sklad.programme.referrals;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;
import org.sklad.programme.consultations.ContentAccess;
import org.sklad.programme.consultations.ContentsViewForm;

/** Pages of referrals: the list, and one with what the operator may read of it, its acts and its letter. */
@Path(ReferralActs.PATH)
@Produces({MediaType.TEXT_HTML, LettersResource.TYPE})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ReferralPages {
    private static final String PATH = ReferralActs.PATH;
    /** Long enough to read a note, short enough for an unattended screen. */
    private static final int OPEN_SECONDS = 120;

    private final Referrals referrals;
    private final ReferralLists lists;
    private final ReferralActs acts;
    private final Randomness randomness;
    private final InstantSource clock;

    ReferralPages(
            Referrals referrals, ReferralLists lists, ReferralActs acts, Randomness randomness, InstantSource clock) {
        this.referrals = referrals;
        this.lists = lists;
        this.acts = acts;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The page of one referral.
     *
     * @param contents absent until they may be read
     * @param state the state, or that it is overdue
     */
    public record OneView(ReferralView view, Optional<ReferralContents> contents, Shown.Chip state, FormState entered) {
        public String path() {
            return PATH + "/" + view.referral().id();
        }

        /** Returns the steps, with their notes if they may be read. */
        public List<ReferralStep> steps() {
            return contents.map(ReferralContents::steps).orElse(view.steps());
        }

        /** True if the operator may read the contents once they state a purpose. */
        public boolean asksForPurpose() {
            return contents.isEmpty() && view.access() == ContentAccess.WITH_PURPOSE;
        }

        /** True if the organisation's answer can be recorded. */
        public boolean canAnswer() {
            return !view.isTrace() && view.referral().state() == ReferralState.OPEN;
        }

        /** True if it can be recorded that the person was helped. */
        public boolean canComplete() {
            return !view.isTrace() && view.referral().state() == ReferralState.ACCEPTED;
        }

        /** True if there is a letter to print. */
        public boolean canPrint() {
            return view.access() == ContentAccess.OPEN
                    && view.referral().state() != ReferralState.WITHDRAWN
                    && contents.filter(each -> !each.reason().isEmpty()).isPresent();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<ReferralFilter> query) {
        return ReferralList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Role.FIELD), lists::list, operator)
                .page(List.of(new ListPage.Action(PATH + "/new", "referrals.new")));
    }

    @GET
    @Path(ReferralActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, Optional.empty(), fresh(operator), operator);
    }

    @POST
    @Path(ReferralActs.OPENINGS)
    public Response open(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ContentsViewForm> sent) {
        return acts.open.submit(
                id,
                sent,
                operator,
                contents -> Response.fromResponse(page(id, Optional.of(contents), fresh(operator), operator)
                                .response())
                        .header("Refresh", OPEN_SECONDS + "; url=" + PATH + "/" + id)
                        .build(),
                entered -> page(id, Optional.empty(), entered, operator));
    }

    @POST
    @Path(ReferralActs.ACCEPTANCE)
    public Response accept(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReferralStepForm> sent) {
        return step(acts.accept, id, sent, operator);
    }

    @POST
    @Path(ReferralActs.DECLINATION)
    public Response decline(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReferralStepForm> sent) {
        return step(acts.decline, id, sent, operator);
    }

    @POST
    @Path(ReferralActs.WITHDRAWAL)
    public Response withdraw(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReferralStepForm> sent) {
        return step(acts.withdraw, id, sent, operator);
    }

    @POST
    @Path(ReferralActs.COMPLETION)
    public Response complete(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReferralStepForm> sent) {
        return step(acts.complete, id, sent, operator);
    }

    /** Draws the letter. */
    @POST
    @Path(ReferralActs.LETTER)
    public Response print(@Auth Operator operator, @PathParam("id") UUID id, Submitted<LetterForm> sent) {
        return acts.print.submit(
                id, sent, operator, LettersResource::inline, entered -> page(id, Optional.empty(), entered, operator));
    }

    private Response step(Act<UUID, ReferralStepForm> act, UUID id, Submitted<ReferralStepForm> sent, Operator by) {
        return act.submit(id, sent, by, entered -> page(id, Optional.empty(), entered, by));
    }

    private Page page(UUID id, Optional<ReferralContents> opened, FormState entered, Operator operator) {
        ReferralView view = referrals.get(id, operator);
        Referral it = view.referral();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Centres.ZONE);
        return Page.of(
                        "programme/referrals/one.jte",
                        new OneView(
                                view,
                                opened.or(view::contents),
                                ReferralWords.chip(it.state(), it.isOverdue(today)),
                                entered))
                .at(it.centre().value());
    }

    private FormState fresh(Operator operator) {
        return FormState.begun(randomness.id())
                .with("language", operator.language().name());
    }
}
