package org.sklad.access.acts;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
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
 * it.
 *
 * @param <T> the name of the thing: an id, a code, a {@link LineOf}, a {@link Pair}
 * @param <F> the form
 */
public final class Act<T, F extends Record & WithId> {
    private final Forms forms;
    private final Address address;
    private final Guard<T> guard;
    private final Guard<T> state;
    private final Work<T, F> work;
    private final Next<T, F> next;

    private Act(Forms forms, Address address, Guard<T> guard, Guard<T> state, Work<T, F> work, Next<T, F> next) {
        this.forms = forms;
        this.address = address;
        this.guard = guard;
        this.state = state;
        this.work = work;
        this.next = next;
    }

    /**
     * Refuses the operator who may not.
     *
     * @param <T> the name of the thing
     */
    @FunctionalInterface
    public interface Guard<T> {
        void require(T thing, Operator by);
    }

    /**
     * The work of an act.
     *
     * @param <T> the name of the thing
     * @param <F> the form
     */
    @FunctionalInterface
    public interface Work<T, F> {
        /** Returns true if it was done now, false if the same request was answered before. */
        boolean run(IdempotencyKey claim, T thing, F form, Operator by);
    }

    /**
     * The answer of a page after the act.
     *
     * @param <T> the name of the thing
     * @param <F> the form
     */
    @FunctionalInterface
    interface Next<T, F> {
        Response page(T thing, F form, UUID id);
    }

    /**
     * Declares an act. A page leads back to its address.
     *
     * @param address its address in the API without {@code /api/v1}, with the names of the thing in braces
     * @param guard is asked before the fields are checked
     */
    public static <T, F extends Record & WithId> Act<T, F> on(
            Forms forms, String address, Guard<T> guard, Work<T, F> work) {
        Address own = new Address(address);
        Guard<T> anyState = (thing, by) -> {};
        return new Act<>(forms, own, guard, anyState, work, (thing, form, id) -> Pages.seeOther(own.of(thing)));
    }

    /**
     * Declares that a wrong state is refused before invalid fields, so that nobody corrects a form that cannot take effect.
     *
     * @param state refuses a thing in the wrong state; asked only if fields are invalid, because the work checks the state too
     */
    public Act<T, F> stateFirst(Guard<T> state) {
        return new Act<>(forms, address, guard, state, work, next);
    }

    Act<T, F> then(Next<T, F> page) {
        return new Act<>(forms, address, guard, state, work, page);
    }

    /**
     * Declares where a page leads after the act.
     *
     * @param template the address of a page, with the names of the thing in braces
     */
    public Act<T, F> then(String template) {
        Address page = new Address(template);
        return then((thing, form, id) -> Pages.seeOther(page.of(thing)));
    }

    /**
     * Declares where a page leads after the act, and what it says there.
     *
     * @param message the key of the text
     */
    public Act<T, F> then(String template, String message) {
        Address page = new Address(template);
        return then((thing, form, id) -> Pages.seeOther(page.of(thing), message));
    }

    /**
     * Declares where a page leads after the act, and what it says there.
     *
     * @param page returns the address of the page
     */
    public Act<T, F> then(Function<F, String> page, String message) {
        return then((thing, form, id) -> Pages.seeOther(page.apply(form), message));
    }

    /**
     * Declares that a page leads to what the act made. The id of the form is its id.
     *
     * @param template the address of a page, with that id in braces
     */
    public Act<T, F> thenToMade(String template) {
        Address page = new Address(template);
        return then((thing, form, id) -> Pages.seeOther(page.of(id)));
    }

    /**
     * Does it for a program.
     *
     * @return true if it was done now, false if the same request was answered before
     */
    public boolean done(T thing, F form, Operator by) {
        guard.require(thing, by);
        return run(thing, form, by);
    }

    private boolean run(T thing, F form, Operator by) {
        try {
            IdempotencyKey claim = forms.accept(address.of(thing), form);
            return forms.convert(claim, () -> work.run(claim, thing, form, by));
        } catch (InvalidFields invalid) {
            state.require(thing, by);
            throw invalid;
        }
    }

    /**
     * Does it for a page, and leads to the next page or shows the same page again with what was typed and what is wrong with it.
     *
     * @param again makes the page from the typed fields and their errors
     */
    public Response submit(T thing, Submitted<F> sent, Operator by, Function<FormState, Page> again) {
        guard.require(thing, by);
        return submit(
                form -> {
                    run(thing, form, by);
                    return next.page(thing, form, form.id());
                },
                sent,
                again);
    }

    /** Makes a thing, whose guard asks the form. */
    Response submitNew(Function<F, T> thing, Submitted<F> sent, Operator by, Function<FormState, Page> again) {
        return submit(
                form -> {
                    done(thing.apply(form), form, by);
                    return next.page(thing.apply(form), form, form.id());
                },
                sent,
                again);
    }

    private Response submit(Function<F, Response> act, Submitted<F> sent, Function<FormState, Page> again) {
        return Pages.submit(() -> act.apply(sent.form()), refusal -> again.apply(sent.refusedBy(refusal)));
    }
}
