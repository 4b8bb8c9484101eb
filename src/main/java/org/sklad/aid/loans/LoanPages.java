package org.sklad.aid.loans;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages of loans: the list, and one loan with its returns and losses. */
@Path(LoanActs.PATH)
public final class LoanPages extends FormPages {
    private static final String PATH = LoanActs.PATH;
    private static final String NOTHING_LOST = "page.lost";
    private static final String FORM = "page.form";

    private final Loans loans;
    private final LoanActs acts;
    private final Locations locations;
    private final Randomness randomness;

    LoanPages(Loans loans, LoanActs acts, Locations locations, Randomness randomness) {
        this.loans = loans;
        this.acts = acts;
        this.locations = locations;
        this.randomness = randomness;
    }

    /**
     * The page of one loan.
     *
     * @param places open real locations for returned goods; absent for an operator who may not take goods in
     * @param losses reasons for a loss
     */
    public record OneView(
            LoanView view, Optional<OpenLocations> places, List<Reason> losses, FormState entered, boolean mayTakeIn) {
        public String path() {
            return PATH + "/" + view.loan().id();
        }

        /** Returns the content of one of the forms of the page: what was typed into it, if it was refused. */
        public FormState entered(String form) {
            return entered.value(FORM).isEmpty() || entered.has(FORM, form)
                    ? entered
                    : FormState.nothing()
                            .with("id", entered.value("id"))
                            .with("location", view.loan().location().value());
        }

        /** Returns the state as the list shows it. */
        public Shown state() {
            return LoanList.state(view.loan().state(), view.overdue());
        }

        /** Returns the returns and losses that are not reversed. */
        public List<LoanView.Act> standing() {
            return view.acts().stream()
                    .filter(each -> each.reversal().isEmpty())
                    .toList();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<LoanFilter> query) {
        String person = query.filter().beneficiary() == null
                ? ""
                : "?beneficiary=" + query.filter().beneficiary();
        return LoanList.LIST
                .read(PresentCentre.narrowed(query, request, operator, LoanReader.SEE), loans::list, operator)
                .page(ListPage.Action.where(operator.roles().has(Role.FIELD), PATH + "/new" + person, "loans.new"));
    }

    @GET
    @Path(LoanActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(LoanActs.RETURN)
    public Response giveBack(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReturnForm> sent) {
        boolean all = sent.entered().has("page.all", "true");
        Submitted<ReturnForm> meant = all ? sent.without("lines") : sent.requiring(LoanPages::requireSome);
        return acts.giveBack.submit(id, meant, operator, entered -> refused(id, entered, operator));
    }

    @POST
    @Path(LoanActs.LOSS)
    public Response lose(@Auth Operator operator, @PathParam("id") UUID id, Submitted<LossForm> sent) {
        return acts.lose.submit(
                id, sent.requiring(LoanPages::requireSome), operator, entered -> refused(id, entered, operator));
    }

    @POST
    @Path(LoanActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<LoanReversalForm> sent) {
        return acts.reverse.submit(id, sent, operator, entered -> refused(id, entered, operator));
    }

    private Page refused(UUID id, FormState entered, Operator operator) {
        return page(id, entered.withErrorsAt(GoodsFields::shown).saidOnce(), operator);
    }

    /** A program means everything by no lines; on the page it is a button. */
    private static void requireSome(ReturnForm form) {
        if (form.lines() == null || form.lines().isEmpty()) {
            throw new InvalidFields(GoodsFields.SCAN, Message.of("loans.nothing-back"));
        }
    }

    private static void requireSome(LossForm form) {
        if (form.lines() == null || form.lines().isEmpty()) {
            throw new InvalidFields(NOTHING_LOST, Message.of("loans.nothing-lost"));
        }
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        LoanView view = loans.get(id, operator);
        CentreCode centre = view.loan().centre();
        boolean may = operator.roles().hasAt(centre, LoanReturns.MAY_TAKE_IN);
        String from = view.loan().location().value();
        boolean proposed = may
                && entered.value("location").isEmpty()
                && locations.findOpen(centre, from, operator).isPresent();
        FormState placed = proposed ? entered.with("location", from) : entered;
        Optional<OpenLocations> places =
                may ? Optional.of(locations.open(centre, LocationKind.REAL, operator)) : Optional.empty();
        return Page.of("aid/loans/one.jte", new OneView(view, places, losses(), placed, may))
                .at(centre.value());
    }

    private static List<Reason> losses() {
        return Stream.of(Reason.LOST, Reason.DAMAGED, Reason.STOLEN).toList();
    }
}
