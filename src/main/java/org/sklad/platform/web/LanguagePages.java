package org.sklad.platform.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/** The language switch. A cookie keeps the choice in this browser, also without a sign-in. */
@Path("/language")
public final class LanguagePages {
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    /** The language and the page to return to. */
    public record LanguageForm(
            @NotNull @Size(max = 2) String language,
            @Nullable @Size(max = 2000) String back) {}

    private final BiConsumer<ContainerRequestContext, Language> remember;

    /**
     * Creates the switch.
     *
     * @param remember stores the choice for a signed-in operator
     */
    public LanguagePages(BiConsumer<ContainerRequestContext, Language> remember) {
        this.remember = remember;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(LanguageForm form, @Context ContainerRequestContext request) {
        Language language = Optional.ofNullable(form.language())
                .flatMap(Language::find)
                .orElseThrow(() -> new InvalidFields("language", Message.of("platform.field.choice", "bg, en")));
        remember.accept(request, language);
        NewCookie cookie = new NewCookie.Builder(RequestContext.LANGUAGE_COOKIE)
                .value(language.code())
                .path("/")
                .maxAge(YEAR_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.fromResponse(Pages.seeOther(form.back() == null ? "/" : form.back()))
                .cookie(cookie)
                .build();
    }
}
