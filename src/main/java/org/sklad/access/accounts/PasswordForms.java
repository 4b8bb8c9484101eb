package org.sklad.access.accounts;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFilter;
import org.sklad.access.signin.Confirmation;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/**
 * The forms of one page that need a session and a recently entered password. Without the password they lead to its page, which returns to
 * this one.
 */
record PasswordForms(String path, Forms forms, InstantSource clock) {
    /** Shows the page, before anything is typed that would be lost. */
    Response show(Operator operator, Function<FormState, Page> page) {
        return Confirmation.before(
                operator,
                clock.instant(),
                path,
                () -> page.apply(FormState.nothing()).response());
    }

    /** Does the act of a form. If it is refused, the page shows what was typed with the errors at the fields. */
    <F extends Record> Response submit(
            ContainerRequestContext request,
            Submitted<F> sent,
            Function<FormState, Page> page,
            Function<F, Response> act) {
        return run(
                request,
                () -> {
                    F form = forms.check(sent.form());
                    return act.apply(form);
                },
                refusal -> page.apply(sent.refusedBy(refusal)));
    }

    /** Does the act of a button. */
    Response press(ContainerRequestContext request, Function<FormState, Page> page, Supplier<Response> act) {
        return run(request, act, refusal -> page.apply(FormState.nothing().refusedBy(refusal)));
    }

    private Response run(ContainerRequestContext request, Supplier<Response> act, Function<Refusal, Page> again) {
        Operator operator = AccessFilter.session(request).operator();
        return Confirmation.withRecentPassword(operator, clock.instant(), path, () -> Pages.submit(act, again));
    }
}
