package org.sklad.access.accounts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
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
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The operator's own tokens, for programs that act in the operator's name. */
@Path(TokenPages.PATH)
public final class TokenPages extends FormPages {
    static final String PATH = "/account/tokens";

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
    public record View(Operator operator, ListPage list, FormState entered, Optional<String> made) {}

    @GET
    public Page page(@Auth Operator operator) {
        return page(operator, fresh(), Optional.empty());
    }

    @POST
    public Response make(@Auth Operator operator, Submitted<TokenForm> sent) {
        return Confirmation.withRecentPassword(
                operator,
                clock.instant(),
                PATH,
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
        return Pages.seeOther(PATH, "access.token-revoked");
    }

    private FormState fresh() {
        LocalDate end = today().plusDays(USUAL_DAYS);
        return FormState.begun(randomness.id()).with("expiresOn", end.toString());
    }

    private Page page(Operator operator, FormState entered, Optional<String> made) {
        LocalDate today = today();
        ListPage list = TokenList.of(tokens.list(operator), today)
                .view(List.of(), "access.token.revoke", token -> revocation(token, today));
        return Page.of("access/accounts/tokens.jte", new View(operator, list, entered, made));
    }

    private Shown revocation(TokenRow token, LocalDate today) {
        return token.isValid(today)
                ? new Shown.Act(
                        PATH + "/" + token.id() + "/revocation",
                        randomness.id(),
                        Message.of("access.token.revoke"),
                        true)
                : Shown.nothing();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
