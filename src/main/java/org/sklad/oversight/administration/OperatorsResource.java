package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.audit.Acted;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Handed;
import org.sklad.access.signin.OperatorFilter;
import org.sklad.access.signin.OperatorView;
import org.sklad.access.signin.Operators;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Versions;

/** The operators. Administrators change them; auditors read them. */
@Path("/api/v1/operators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OperatorsResource {
    private final Operators operators;
    private final OperatorCentres operatorCentres;
    private final Forms forms;

    OperatorsResource(Operators operators, OperatorCentres operatorCentres, Forms forms) {
        this.operators = operators;
        this.operatorCentres = operatorCentres;
        this.forms = forms;
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<OperatorAnswer> list(@Auth Operator operator, @Listed Query<OperatorFilter> query) {
        return OperatorList.LIST
                .read(query, (filter, after, limit) -> operators.list(filter, after, limit, operator))
                .answer(OperatorAnswer::of);
    }

    @GET
    @Path("/{username}")
    public Answer<OperatorAnswer> get(@Auth Operator operator, @PathParam("username") Username username) {
        return answer(false, operators.get(username, operator));
    }

    @POST
    public Answer<OperatorAnswer> add(@Auth Operator operator, OperatorForm form) {
        operator.require(Role.ADMINISTRATOR);
        IdempotencyKey claim = forms.accept("/operators", form.id(), form);
        return answer(
                operators.add(claim, new Username(form.username()), operatorCentres.require(form.details()), operator));
    }

    @PUT
    @Path("/{username}")
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
    @Path("/{username}/deactivation")
    public Answer<OperatorAnswer> deactivate(
            @Auth Operator operator, @PathParam("username") Username username, ActForm form) {
        return answer(operators.deactivate(claim(username, "deactivation", operator, form), username, operator));
    }

    @POST
    @Path("/{username}/activation")
    public Answer<OperatorAnswer> activate(
            @Auth Operator operator, @PathParam("username") Username username, ActForm form) {
        return answer(operators.activate(claim(username, "activation", operator, form), username, operator));
    }

    @POST
    @Path("/{username}/password-reset")
    public Answer<OperatorAnswer> resetPassword(
            @Auth Operator operator, @PathParam("username") Username username, ActForm form) {
        return answer(operators.resetPassword(claim(username, "password-reset", operator, form), username, operator));
    }

    @POST
    @Path("/{username}/sign-out")
    public Answer<OperatorAnswer> signOut(
            @Auth Operator operator, @PathParam("username") Username username, ActForm form) {
        return answer(operators.endSessions(claim(username, "sign-out", operator, form), username, operator));
    }

    private IdempotencyKey claim(Username username, String act, Operator operator, ActForm form) {
        known(username, operator);
        return forms.accept("/operators/" + username + "/" + act, form.id(), form);
    }

    private void known(Username username, Operator operator) {
        operator.require(Role.ADMINISTRATOR);
        operators.get(username, operator);
    }

    private static Answer<OperatorAnswer> answer(Handed<OperatorView> handed) {
        return Answer.of(handed.secret().isPresent(), OperatorAnswer.of(handed))
                .version(handed.made().version());
    }

    private static Answer<OperatorAnswer> answer(Acted<OperatorView> acted) {
        return answer(acted.first(), acted.thing());
    }

    private static Answer<OperatorAnswer> answer(boolean first, OperatorView operator) {
        return Answer.of(first, OperatorAnswer.of(operator)).version(operator.version());
    }
}
