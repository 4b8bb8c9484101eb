package org.sklad.aid.needs;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages of the pick list and of one need. */
@Path(NeedActs.PATH)
public final class NeedPages extends FormPages {
    private final Needs needs;
    private final NeedActs acts;
    private final ReservedGoods kept;
    private final NeedPicks picks;
    private final Randomness randomness;

    NeedPages(Needs needs, NeedActs acts, ReservedGoods kept, NeedPicks picks, Randomness randomness) {
        this.needs = needs;
        this.acts = acts;
        this.kept = kept;
        this.picks = picks;
        this.randomness = randomness;
    }

    /**
     * The page of one need.
     *
     * @param candidates items that could be reserved for it, the most available first; empty if the operator may not reserve
     * @param mayWithdraw true if the operator may withdraw the need and reserve goods for it
     * @param mayRelease true if goods are reserved and the operator may release them
     */
    public record OneView(
            NeedView view,
            FormState entered,
            List<ReservedGoods.Candidate> candidates,
            boolean mayWithdraw,
            boolean mayRelease) {
        public OneView {
            candidates = List.copyOf(candidates);
        }
    }

    @GET
    public Page picks(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<PickFilter> query) {
        Query<PickFilter> narrowed = PresentCentre.narrowed(query, request, operator, NeedPicks.SEE);
        String demand = "/reports/unmet-demand"
                + narrowed.filter().code().map(code -> "?centre=" + code).orElse("");
        return PickList.read(picks, narrowed, operator)
                .page(
                        operator.roles().has(Role.MANAGER, Role.AUDITOR)
                                ? List.of(ListPage.Action.aside(demand, "needs.unmet-demand"))
                                : List.of());
    }

    @GET
    @Path(NeedActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.nothing(), operator);
    }

    @POST
    @Path(NeedActs.WITHDRAWAL)
    public Response withdraw(@Auth Operator operator, @PathParam("id") UUID id, Submitted<WithdrawalForm> sent) {
        return acts.withdraw.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(NeedActs.RESERVATION)
    public Response reserve(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReservationForm> sent) {
        return acts.reserve.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(NeedActs.RELEASE)
    public Response release(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReleaseForm> sent) {
        return acts.release.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    /** Gives each form its own id, because each sends a different document. */
    private Page page(UUID id, FormState entered, Operator operator) {
        NeedView view = needs.get(id, operator);
        Need need = view.need();
        boolean lives = need.isOpen() && need.present();
        boolean may = lives && operator.roles().hasAt(need.centre(), Role.FIELD);
        boolean mayRelease = need.reserved() > 0 && operator.roles().hasAt(need.centre(), ReservedGoods.MAY_RELEASE);
        FormState filled = entered.with("withdrawal", randomness.id().toString())
                .with("reservation", randomness.id().toString())
                .with("release", randomness.id().toString());
        if (may && filled.value("until").isEmpty()) {
            filled = filled.with("until", kept.usualUntil(need).toString());
        }
        return Page.of(
                        "aid/needs/one.jte",
                        new OneView(view, filled, may ? kept.candidates(id, operator) : List.of(), may, mayRelease))
                .at(need.centre().value());
    }
}
