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
 * An act with a result, declared once for the API and the pages. If the only result is whether it was done now or before, use {@link Act},
 * which states the order of refusals.
 *
 * @param <T> the name of the thing: an id, a code, a {@link LineOf}, a {@link NamePair}; the form itself if the address has no gap
 * @param <F> the form
 * @param <R> the result
 */
public class ActWithResult<T, F extends Record & WithId, R> {
    final Forms forms;
    final Address address;
    final Guard<T> guard;
    final Work<T, F, R> work;

    /**
     * Declares an act.
     *
     * @param address its address in the API without {@code /api/v1}, with the names of the thing in braces
     * @param guard is asked before the fields are checked
     */
    public ActWithResult(Forms forms, String address, Guard<T> guard, Work<T, F, R> work) {
        this(forms, new Address(address), guard, work);
    }

    ActWithResult(Forms forms, Address address, Guard<T> guard, Work<T, F, R> work) {
        this.forms = forms;
        this.address = address;
        this.guard = guard;
        this.work = work;
    }

    /** Rejects an operator without the right to this act. */
    @FunctionalInterface
    public interface Guard<T> {
        void require(T thing, Operator by);
    }

    /** The work of an act. */
    @FunctionalInterface
    public interface Work<T, F, R> {
        R run(IdempotencyKey claim, T thing, F form, Operator by);
    }

    /** Does it for a program and returns the result. */
    public R done(T thing, F form, Operator by) {
        guard.require(thing, by);
        return run(thing, form, by);
    }

    R run(T thing, F form, Operator by) {
        IdempotencyKey claim = forms.accept(address.of(thing), form);
        return forms.convert(claim, () -> work.run(claim, thing, form, by));
    }

    /**
     * Does it for a page. Answers with the result, or shows the page again with the typed values and their errors.
     *
     * @param then makes the answer from the result
     * @param again makes the page from the typed fields and their errors
     */
    public Response submit(
            T thing, Submitted<F> sent, Operator by, Function<R, Response> then, Function<FormState, Page> again) {
        guard.require(thing, by);
        return submit(form -> then.apply(run(thing, form, by)), sent, again);
    }

    Response submit(Function<F, Response> act, Submitted<F> sent, Function<FormState, Page> again) {
        return Pages.submit(() -> act.apply(sent.form()), refusal -> again.apply(sent.refusedBy(refusal)));
    }
}
