package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Confirmation;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.access.signin.OperatorFilter;
import org.sklad.access.signin.OperatorView;
import org.sklad.access.signin.OperatorView.OperatorCounts;
import org.sklad.access.signin.Operators;
import org.sklad.access.signin.RoleGrants;
import org.sklad.access.signin.WithSecret;
import org.sklad.centres.places.Centre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.Versions;

/** Pages for operators and their roles. */
@Path(OperatorPages.PATH)
public final class OperatorPages extends FormPages {
    static final String PATH = OperatorActs.SETTINGS + OperatorActs.PATH;

    private final Operators operators;
    private final OperatorCentres operatorCentres;
    private final RoleGrants grants;
    private final OperatorActs acts;
    private final Forms forms;
    private final Randomness randomness;
    private final InstantSource clock;

    OperatorPages(
            Operators operators,
            OperatorCentres operatorCentres,
            RoleGrants grants,
            OperatorActs acts,
            Forms forms,
            Randomness randomness,
            InstantSource clock) {
        this.operators = operators;
        this.operatorCentres = operatorCentres;
        this.grants = grants;
        this.acts = acts;
        this.forms = forms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * One page of the list.
     *
     * @param openGrants number of grants of roles that open people's data and that nobody has acknowledged
     */
    public record ListView(ListPage list, long openGrants) {}

    /** The form for a new operator. */
    public record NewView(FormState entered, List<Centre> centres) {}

    /**
     * One operator: the form, the acts with their ids, and a new one-time password.
     *
     * @param made a one-time password, shown only this once
     */
    public record OneView(
            OperatorView operator,
            OperatorCounts counts,
            FormState entered,
            List<Centre> centres,
            UUID actId,
            boolean mayChange,
            Optional<String> made) {
        /** Returns the state as the list shows it. */
        public Shown state() {
            return OperatorList.state(operator);
        }
    }

    @GET
    public Page list(@Auth Operator operator, @Listed Query<OperatorFilter> query) {
        ListPage list = OperatorList.LIST
                .read(query, operators::list, operator)
                .view(ListPage.Action.where(mayChange(operator), PATH + "/new", "administration.operator.new"));
        return Page.of("oversight/administration/operators.jte", new ListView(list, grants.countOpen()));
    }

    @GET
    @Path("new")
    public Response newOperator(@Auth Operator operator) {
        operator.require(Role.ADMINISTRATOR);
        return Confirmation.before(
                operator,
                clock.instant(),
                PATH + "/new",
                () -> newPage(FormState.begun(randomness.id())).response());
    }

    @POST
    public Response add(@Auth Operator operator, Submitted<OperatorForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        return Pages.submit(
                () -> {
                    OperatorForm form = sent.form();
                    IdempotencyKey claim = forms.accept(OperatorActs.PATH, form);
                    OperatorDetails details = operatorCentres.require(form.details());
                    Username username = new Username(form.username());
                    return made(operators.add(claim, username, details, operator), operator);
                },
                refusal -> newPage(sent.entered().refusedBy(refusal)));
    }

    @GET
    @Path(OperatorActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("username") Username username) {
        return onePage(operators.get(username, operator), operator, Optional.empty());
    }

    @POST
    @Path(OperatorActs.ONE)
    public Response change(
            @Auth Operator operator, @PathParam("username") Username username, Submitted<OperatorChangeForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        OperatorView present = operators.get(username, operator);
        return Pages.submit(
                () -> {
                    OperatorChangeForm form = forms.check(sent.form());
                    OperatorDetails details = operatorCentres.require(form.details());
                    operators.change(username, Versions.seen(sent.entered()), details, operator);
                    return Pages.seeOther(PATH + "/" + username, "administration.operator-changed");
                },
                refusal -> onePage(present, operator, sent.entered().refusedBy(refusal), Optional.empty()));
    }

    @POST
    @Path(OperatorActs.DEACTIVATION)
    public Response deactivate(
            @Auth Operator operator, @PathParam("username") Username username, Submitted<ActForm> sent) {
        return acts.deactivate.submit(username, sent, operator, entered -> refused(username, entered, operator));
    }

    @POST
    @Path(OperatorActs.ACTIVATION)
    public Response activate(
            @Auth Operator operator, @PathParam("username") Username username, Submitted<ActForm> sent) {
        return acts.activate.submit(username, sent, operator, entered -> refused(username, entered, operator));
    }

    @POST
    @Path(OperatorActs.SIGN_OUT)
    public Response signOut(
            @Auth Operator operator, @PathParam("username") Username username, Submitted<ActForm> sent) {
        return acts.endSessions.submit(username, sent, operator, entered -> refused(username, entered, operator));
    }

    @POST
    @Path(OperatorActs.PASSWORD_RESET)
    public Response resetPassword(
            @Auth Operator operator, @PathParam("username") Username username, Submitted<ActForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        operators.get(username, operator);
        return Confirmation.orAsk(PATH + "/" + username, () -> {
            IdempotencyKey claim = forms.accept(OperatorActs.PATH + "/" + username + "/password-reset", sent.form());
            return made(operators.resetPassword(claim, username, operator), operator);
        });
    }

    /** Shows the present details with the refusal of an act. */
    private Page refused(Username username, FormState why, Operator operator) {
        OperatorView present = operators.get(username, operator);
        FormState entered = new FormState(entered(present).fields(), why.refusal(), why.errors());
        return onePage(present, operator, entered, Optional.empty());
    }

    /** Answers with the page itself, because a password must not be in an address or a cookie. */
    private Response made(WithSecret<OperatorView> handed, Operator operator) {
        return onePage(handed.made(), operator, handed.secret().map(Secret::reveal))
                .response();
    }

    private Page newPage(FormState entered) {
        return Page.of("oversight/administration/operator-new.jte", new NewView(entered, operatorCentres.all()));
    }

    private Page onePage(OperatorView present, Operator operator, Optional<String> made) {
        return onePage(present, operator, entered(present), made);
    }

    private Page onePage(OperatorView present, Operator operator, FormState entered, Optional<String> made) {
        return Page.of(
                "oversight/administration/operator.jte",
                new OneView(
                        present,
                        operators.counts(present.username(), operator),
                        entered,
                        operatorCentres.all(),
                        randomness.id(),
                        mayChange(operator),
                        made));
    }

    private static FormState entered(OperatorView present) {
        OperatorDetails details = present.details();
        return FormState.nothing()
                .with(Versions.FIELD, Long.toString(present.version()))
                .with("name", details.name())
                .with("profession", details.profession().map(Enum::name).orElse(""))
                .with("roles", details.roles().texts().toArray(String[]::new))
                .with("rights", details.rights().stream().map(Enum::name).toArray(String[]::new));
    }

    private static boolean mayChange(Operator operator) {
        return operator.roles().has(Role.ADMINISTRATOR);
    }
}
