package org.sklad.access.acts;

import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sklad.access.roles.Operator;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.WithId;

/**
 * An act of an operator on a thing, declared once for the API and the pages: its address, the guard, the work, and the next page. An act
 * that makes a new thing is a {@link Making}.
 *
 * <p>The order of refusals is the same everywhere: the thing must exist for the operator, then the operator must have a role, then the
 * id must not belong to other content, then the fields must be valid, then the rules of the room apply. Only {@link #stateFirst} changes
 * it. The result is true if the act was done now, false if the same request was answered before.
 *
 * @param <T> the name of the thing: an id, a code, a {@link LineOf}, a {@link NamePair}
 * @param <F> the form
 */
public final class Act<T, F extends Record & WithId> extends ActWithResult<T, F, Boolean> {
    private final Guard<T> state;
    private final BiFunction<T, F, Response> next;

    private Act(
            Forms forms,
            Address address,
            Guard<T> guard,
            Work<T, F, Boolean> work,
            Guard<T> state,
            BiFunction<T, F, Response> next) {
        super(forms, address, guard, work);
        this.state = state;
        this.next = next;
    }

    /**
     * Declares an act. A page leads back to its address.
     *
     * @param address its address in the API without {@code /api/v1}, with the names of the thing in braces
     * @param guard is asked before the fields are checked
     */
    public static <T, F extends Record & WithId> Act<T, F> on(
            Forms forms, String address, Guard<T> guard, Work<T, F, Boolean> work) {
        Address own = new Address(address);
        Guard<T> anyState = (thing, by) -> {};
        return new Act<>(forms, own, guard, work, anyState, (thing, form) -> Pages.seeOther(own.of(thing)));
    }

    /**
     * Declares that a wrong state is refused before invalid fields, so that nobody corrects a form that cannot take effect.
     *
     * @param state refuses a thing in the wrong state; asked only if fields are invalid, because the work checks the state too
     */
    public Act<T, F> stateFirst(Guard<T> state) {
        return new Act<>(forms, address, guard, work, state, next);
    }

    Act<T, F> then(BiFunction<T, F, Response> page) {
        return new Act<>(forms, address, guard, work, state, page);
    }

    /**
     * Declares where a page leads after the act.
     *
     * @param template the address of a page, with the names of the thing in braces
     */
    public Act<T, F> then(String template) {
        Address page = new Address(template);
        return then((thing, form) -> Pages.seeOther(page.of(thing)));
    }

    /**
     * Declares where a page leads after the act, and what it says there.
     *
     * @param message the key of the text
     */
    public Act<T, F> then(String template, String message) {
        Address page = new Address(template);
        return then((thing, form) -> Pages.seeOther(page.of(thing), message));
    }

    /**
     * Declares where a page leads after the act, and what it says there.
     *
     * @param page returns the address of the page
     */
    public Act<T, F> then(Function<F, String> page, String message) {
        return then((thing, form) -> Pages.seeOther(page.apply(form), message));
    }

    /**
     * Declares that a page leads to what the act made. The id of the form is its id.
     *
     * @param template the address of a page, with that id in braces
     */
    public Act<T, F> thenToNew(String template) {
        Address page = new Address(template);
        return then((thing, form) -> Pages.seeOther(page.of(form.id())));
    }

    @Override
    Boolean run(T thing, F form, Operator by) {
        try {
            return super.run(thing, form, by);
        } catch (InvalidFields invalid) {
            state.require(thing, by);
            throw invalid;
        }
    }

    /**
     * Handles a submitted form: redirects, or shows the page again with the typed values and their errors.
     *
     * @param again makes the page from the typed fields and their errors
     */
    public Response submit(T thing, Submitted<F> sent, Operator by, Function<FormState, Page> again) {
        guard.require(thing, by);
        return submit(
                form -> {
                    run(thing, form, by);
                    return next.apply(thing, form);
                },
                sent,
                again);
    }

    /** Makes a thing, whose guard asks the form. */
    Response submitNew(Function<F, T> thing, Submitted<F> sent, Operator by, Function<FormState, Page> again) {
        return submit(
                form -> {
                    done(thing.apply(form), form, by);
                    return next.apply(thing.apply(form), form);
                },
                sent,
                again);
    }
}
