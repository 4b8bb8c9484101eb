package org.sklad.access.accounts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.sklad.access.audit.Acted;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.signin.TokenRow;
import org.sklad.access.signin.Tokens;
import org.sklad.access.signin.WithSecret;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;

/** The caller's own tokens. */
@Path("/api/v1/tokens")
public final class TokensResource extends JsonResource {
    private final Tokens tokens;
    private final Forms forms;
    private final InstantSource clock;

    public TokensResource(Tokens tokens, Forms forms, InstantSource clock) {
        this.tokens = tokens;
        this.forms = forms;
        this.clock = clock;
    }

    /** Lists all tokens. There are at most {@link Tokens#MOST}, so one answer holds them all. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<TokenAnswer> list(@Auth Operator operator) {
        return TokenList.of(tokens.list(operator), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .answer(TokenAnswer::of);
    }

    @GET
    @Path("/{id}")
    public TokenAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return TokenAnswer.of(tokens.get(id, operator));
    }

    @POST
    public Answer<TokenAnswer> make(@Auth Operator operator, TokenForm form) {
        tokens.requireMaker(operator);
        IdempotencyKey claim = forms.accept("/tokens", form.id(), form);
        WithSecret<TokenRow> made = tokens.make(
                claim, form.name(), Roles.parse(form.roles()), form.requestedRights(), form.expiresOn(), operator);
        return Answer.of(made.secret().isPresent(), TokenAnswer.of(made));
    }

    @POST
    @Path("/{id}/revocation")
    public Answer<TokenAnswer> revoke(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        tokens.get(id, operator);
        IdempotencyKey claim = forms.accept("/tokens/" + id + "/revocation", form.id(), form);
        Acted<TokenRow> revoked = tokens.revoke(claim, id, operator);
        return Answer.of(revoked.first(), TokenAnswer.of(revoked.thing()));
    }
}
