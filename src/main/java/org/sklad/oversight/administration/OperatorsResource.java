package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.OperatorFilter;
import org.sklad.access.signin.OperatorView;
import org.sklad.access.signin.Operators;
import org.sklad.access.signin.WithSecret;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Versions;

/** The operators. Administrators change them; auditors read them. */
@Path("/api/v1" + OperatorActs.PATH)
public final class OperatorsResource extends JsonResource {
    private final Operators operators;
    private final OperatorCentres operatorCentres;
    private final OperatorActs acts;
    private final Forms forms;

    OperatorsResource(Operators operators, OperatorCentres operatorCentres, OperatorActs acts, Forms forms) {
        this.operators = operators;
        this.operatorCentres = operatorCentres;
        this.acts = acts;
        this.forms = forms;
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<OperatorAnswer> list(@Auth Operator operator, @Listed Query<OperatorFilter> query) {
        return OperatorList.LIST.read(query, operators::list, operator).answer(OperatorAnswer::of);
    }

    @GET
    @Path(OperatorActs.ONE)
    public Answer<OperatorAnswer> get(@Auth Operator operator, @PathParam("username") Username username) {
        return answer(false, operators.get(username, operator));
    }

    @POST
    public Answer<OperatorAnswer> add(@Auth Operator operator, OperatorForm form) {
        operator.require(Role.ADMINISTRATOR);
        IdempotencyKey claim = forms.accept(OperatorActs.PATH, form);
        return answer(
                operators.add(claim, new Username(form.username()), operatorCentres.require(form.details()), operator));
    }

    @PUT
    @Path(OperatorActs.ONE)
    public Answer<OperatorAnswer> change(
            @Auth Operator operator,
            @PathParam("username") Username username,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OperatorChangeForm form) {
        known(username, operator);
        forms.check(form);
        return answer(
                false,
                operators.change(
                        username, Versions.ifMatch(ifMatch), operatorCentres.require(form.details()), operator));
    }

    @POST
    @Path(OperatorActs.DEACTIVATION)
    public Answer<OperatorAnswer> deactivate(
            @Auth Operator operator, @PathParam("username") Username username, ActForm form) {
        return answer(acts.deactivate.done(username, form, operator), operators.get(username, operator));
    }

    @POST
    @Path(OperatorActs.ACTIVATION)
    public Answer<OperatorAnswer> activate(
            @Auth Operator operator, @PathParam("username") Username username, ActForm form) {
        return answer(acts.activate.done(username, form, operator), operators.get(username, operator));
    }

    @POST
    @Path(OperatorActs.PASSWORD_RESET)
    public Answer<OperatorAnswer> resetPassword(
            @Auth Operator operator, @PathParam("username") Username username, ActForm form) {
        known(username, operator);
        IdempotencyKey claim = forms.accept(OperatorActs.PATH + "/" + username + "/password-reset", form);
        return answer(operators.resetPassword(claim, username, operator));
    }

    @POST
    @Path(OperatorActs.SIGN_OUT)
    public Answer<OperatorAnswer> signOut(
            @Auth Operator operator, @PathParam("username") Username username, ActForm form) {
        return answer(acts.endSessions.done(username, form, operator), operators.get(username, operator));
    }

    private void known(Username username, Operator operator) {
        operator.require(Role.ADMINISTRATOR);
        operators.get(username, operator);
    }

    private static Answer<OperatorAnswer> answer(WithSecret<OperatorView> handed) {
        return Answer.of(handed.secret().isPresent(), OperatorAnswer.of(handed))
                .version(handed.made().version());
    }

    private static Answer<OperatorAnswer> answer(boolean first, OperatorView operator) {
        return Answer.of(first, OperatorAnswer.of(operator)).version(operator.version());
    }
}
