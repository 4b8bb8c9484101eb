package org.sklad.access.accounts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.signin.Confirmation;
import org.sklad.access.signin.TokenRow;
import org.sklad.access.signin.Tokens;
import org.sklad.access.signin.WithSecret;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The operator's own tokens, for programs that act in the operator's name. */
@Path("/account/tokens")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class TokenPages {
    private static final int USUAL_DAYS = 90;

    private final Tokens tokens;
    private final Forms forms;
    private final Randomness randomness;
    private final InstantSource clock;

    public TokenPages(Tokens tokens, Forms forms, Randomness randomness, InstantSource clock) {
        this.tokens = tokens;
        this.forms = forms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** The data of the page: the tokens, a form for another, and the secret of a token that was just created. */
    public record View(Operator operator, List<Line> tokens, FormState entered, Optional<String> made) {}

    /** A token with the id for its revocation. */
    public record Line(TokenRow token, boolean valid, UUID actId) {}

    @GET
    public Page page(@Auth Operator operator) {
        return page(operator, fresh(), Optional.empty());
    }

    @POST
    public Response make(@Auth Operator operator, Submitted<TokenForm> sent) {
        return Confirmation.withRecentPassword(
                operator,
                clock.instant(),
                "/account/tokens",
                () -> Pages.submit(
                        () -> made(sent.form(), operator),
                        refusal -> page(operator, sent.entered().refusedBy(refusal), Optional.empty())));
    }

    private Response made(TokenForm form, Operator operator) {
        IdempotencyKey claim = forms.accept("/tokens", form.id(), form);
        WithSecret<TokenRow> made = tokens.make(
                claim, form.name(), Roles.parse(form.roles()), form.requestedRights(), form.expiresOn(), operator);
        return page(operator, fresh(), made.secret().map(Secret::reveal)).response();
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        tokens.get(id, operator);
        ActForm form = sent.form();
        tokens.revoke(forms.accept("/tokens/" + id + "/revocation", form.id(), form), id, operator);
        return Pages.seeOther("/account/tokens", "access.token-revoked");
    }

    private FormState fresh() {
        LocalDate end = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(USUAL_DAYS);
        return FormState.nothing().with("id", randomness.id().toString()).with("expiresOn", end.toString());
    }

    private Page page(Operator operator, FormState entered, Optional<String> made) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        List<Line> lines = tokens.list(operator).stream()
                .map(row ->
                        new Line(row, row.revokedAt().isEmpty() && !today.isAfter(row.expiresOn()), randomness.id()))
                .toList();
        return Page.of("access/accounts/tokens.jte", new View(operator, lines, entered, made));
    }
}
