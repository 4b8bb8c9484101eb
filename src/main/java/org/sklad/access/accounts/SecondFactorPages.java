package org.sklad.access.accounts;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.SecondFactor;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages where an operator sets up or removes their second factor, in a session in which they entered their password. */
@Path(SecondFactorPages.PATH)
public final class SecondFactorPages extends FormPages {
    public static final String PATH = SecondFactor.PATH;

    private final SecondFactor secondFactor;
    private final PasswordForms forms;

    SecondFactorPages(SecondFactor secondFactor, PasswordForms forms) {
        this.secondFactor = secondFactor;
        this.forms = forms;
    }

    /** The code that proves that the app has the secret. */
    public record CodeForm(@NotBlank @Size(max = 20) String otp) {}

    /**
     * The data of the page: the second factor is on, or the pending secret to type into the app.
     *
     * @param compulsory true if a role of the operator requires it
     */
    public record View(FormState entered, boolean on, boolean compulsory, Optional<String> secret) {}

    @GET
    public Page page(@Auth Operator operator) {
        return page(FormState.nothing(), operator);
    }

    private Page page(FormState entered, Operator operator) {
        return Page.of(
                "access/accounts/second-factor.jte",
                new View(
                        entered,
                        secondFactor.isOn(operator),
                        secondFactor.isCompulsory(operator.roles()),
                        secondFactor.pending(operator)));
    }

    /** Makes a new secret. */
    @POST
    public Response begin(@Auth Operator operator, @Context ContainerRequestContext request) {
        return forms.press(request, entered -> page(entered, operator), () -> {
            secondFactor.begin(operator);
            return Pages.seeOther(PATH);
        });
    }

    @POST
    @Path("confirmation")
    public Response confirm(
            @Auth Operator operator, Submitted<CodeForm> sent, @Context ContainerRequestContext request) {
        return forms.submit(request, sent, entered -> page(entered, operator), form -> {
            secondFactor.confirm(operator, form.otp());
            return Pages.seeOther("/account", "access.second-factor-on");
        });
    }

    @POST
    @Path("removal")
    public Response remove(@Auth Operator operator, @Context ContainerRequestContext request) {
        return forms.press(request, entered -> page(entered, operator), () -> {
            secondFactor.remove(operator);
            return Pages.seeOther("/account", "access.second-factor-off");
        });
    }
}
