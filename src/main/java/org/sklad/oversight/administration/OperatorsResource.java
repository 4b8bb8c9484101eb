package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.audit.Acted;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Handed;
import org.sklad.access.signin.OperatorView;
import org.sklad.access.signin.Operators;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Versions;

/** The operators. Administrators change them; auditors read them. */
@Path("/api/v1/operators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OperatorsResource {
    private static final List<Column<OperatorView>> COLUMNS = List.of(
            Column.text(
                    "administration.operator.username",
                    "#contact+code",
                    each -> each.username().value()),
            Column.text(
                    "administration.operator.name",
                    "#contact+name",
                    each -> each.details().name()),
            Column.text(
                    "administration.operator.roles",
                    "#contact+role+list",
                    each -> String.join(" ", each.details().roles().texts())),
            Column.text(
                    "administration.operator.profession",
                    "",
                    each -> each.details().profession().map(Enum::name).orElse("")),
            Column.text(
                    "administration.operator.rights",
                    "",
                    each -> each.details().rights().stream()
                            .map(Enum::name)
                            .sorted()
                            .collect(Collectors.joining(" "))),
            Column.whole("administration.operator.active", "", each -> each.active() ? 1 : 0),
            Column.whole("administration.operator.second-factor", "", each -> each.secondFactor() ? 1 : 0),
            Column.time("administration.operator.added-at", "#date+start", OperatorView::addedAt));

    private final Operators operators;
    private final OperatorCentres operatorCentres;
    private final Forms forms;

    OperatorsResource(Operators operators, OperatorCentres operatorCentres, Forms forms) {
        this.operators = operators;
        this.operatorCentres = operatorCentres;
        this.forms = forms;
    }

    @GET
    public Rows<OperatorAnswer> list(
            @Auth Operator operator,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        List<OperatorView> fetched = operators.list(next, most + 1, operator);
        return Rows.page(fetched, most, each -> each.username().value()).map(OperatorAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<OperatorView> export(@Auth Operator operator) {
        return new Sheet<>(
                "operators",
                COLUMNS,
                last -> operators.list(last.map(each -> each.username().value()).orElse(""), Sheet.RANGE, operator));
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
