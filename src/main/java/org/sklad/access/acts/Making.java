package org.sklad.access.acts;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.WithId;

/**
 * An {@link Act} that makes a thing. The id of the form becomes the id of the thing.
 *
 * @param <F> the form
 */
public final class Making<F extends Record & WithId> {
    private final Act<F, F> act;

    private Making(Act<F, F> act) {
        this.act = act;
    }

    /**
     * The work of an act.
     *
     * @param <F> the form
     */
    @FunctionalInterface
    public interface Work<F> {
        /** Returns true if it was done now, false if the same request was answered before. */
        boolean run(IdempotencyKey claim, F form, Operator by);
    }

    /**
     * Declares an act. A page leads to the thing.
     *
     * @param address the address of such things in the API without {@code /api/v1}
     * @param guard refuses the operator who may not where the form says
     */
    public static <F extends Record & WithId> Making<F> at(
            Forms forms, String address, ActWithResult.Guard<F> guard, Work<F> work) {
        return new Making<>(Act.<F, F>on(forms, address, guard, (claim, same, form, by) -> work.run(claim, form, by)))
                .then(address + "/{id}");
    }

    /**
     * Declares where a page leads after the act.
     *
     * @param template the address of a page, with the id of the thing in braces
     */
    public Making<F> then(String template) {
        Address page = new Address(template);
        return new Making<>(act.then((same, form) -> Pages.seeOther(page.of(form.id()))));
    }

    /**
     * Declares where a page leads after the act, and what it says there.
     *
     * @param message the key of the text
     */
    public Making<F> then(String template, String message) {
        Address page = new Address(template);
        return new Making<>(act.then((same, form) -> Pages.seeOther(page.of(form.id()), message)));
    }

    /**
     * Declares where a page leads after the act, and what it says there.
     *
     * @param page returns the address of the page
     */
    public Making<F> then(Function<F, String> page, String message) {
        return new Making<>(act.then(page, message));
    }

    /** Does it for a program, as {@link Act#done} does. */
    public boolean done(F form, Operator by) {
        return act.done(form, form, by);
    }

    /** Does it for a page, as {@link Act#submit} does. */
    public Response submit(Submitted<F> sent, Operator by, Function<FormState, Page> again) {
        return act.submitNew(form -> form, sent, by, again);
    }
}
