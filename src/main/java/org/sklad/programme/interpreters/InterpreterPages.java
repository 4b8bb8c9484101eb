package org.sklad.programme.interpreters;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.NamePair;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.Versions;

/** Pages of the interpreters: the list, one of them with week, absences and bookings, and the form to add and change. */
@Path(AbsenceActs.INTERPRETERS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class InterpreterPages {
    private static final String PATH = AbsenceActs.INTERPRETERS;

    private final Interpreters interpreters;
    private final AbsenceActs acts;
    private final Forms forms;
    private final Randomness randomness;

    InterpreterPages(Interpreters interpreters, AbsenceActs acts, Forms forms, Randomness randomness) {
        this.interpreters = interpreters;
        this.acts = acts;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** One interpreter. */
    public record OneView(
            InterpreterView view,
            FormState entered,
            boolean mayKeep,
            boolean mayAsk,
            boolean mayReadHours,
            Operator by) {
        public String path() {
            return PATH + "/" + view.interpreter().code();
        }

        /** Returns the words for the place of work. */
        public Message place() {
            return Words.place(view.interpreter().details());
        }

        /** True if the operator sees the request of a booking. */
        public boolean sees(Booking booking) {
            return by.roles().hasAt(booking.centre(), InterpreterAccess.MAY_SEE);
        }
    }

    /**
     * The form to add or change an interpreter.
     *
     * @param languages offered while people type
     */
    public record FormView(Optional<InterpreterCode> code, FormState entered, List<LanguageCode> languages) {
        private static final int EMPTY_ROWS = 2;

        /** Returns the number of rows for languages: two more than are filled. */
        public int rows() {
            int filled = 0;
            while (filled < InterpreterChangeForm.MOST_LANGUAGES
                    && !entered.value("languages." + filled + ".code").isEmpty()) {
                filled++;
            }
            return Math.min(InterpreterChangeForm.MOST_LANGUAGES, filled + EMPTY_ROWS);
        }

        public String path() {
            return code.map(each -> PATH + "/" + each).orElse(PATH);
        }
    }

    @GET
    public Page list(@Auth Operator operator, @Listed Query<InterpreterFilter> query) {
        return InterpreterList.LIST
                .read(query, interpreters::list, operator)
                .page(ListPage.Action.where(InterpreterAccess.mayKeep(operator), PATH + "/new", "interpreters.new"));
    }

    @GET
    @Path("new")
    public Page newInterpreter(@Auth Operator operator) {
        operator.require(InterpreterAccess.MAY_KEEP);
        return form(Optional.empty(), FormState.nothing().with("onSite", "true"), operator);
    }

    @POST
    public Response add(@Auth Operator operator, Submitted<InterpreterPageForm> sent) {
        operator.require(InterpreterAccess.MAY_KEEP);
        return Pages.submit(
                () -> {
                    InterpreterPageForm typed = forms.check(sent.form());
                    InterpreterChangeForm rest = typed.form(operator.language());
                    InterpreterForm form = forms.check(new InterpreterForm(
                            Optional.ofNullable(typed.code()).orElse(""),
                            rest.sex(),
                            rest.languages(),
                            rest.onSite(),
                            rest.remote(),
                            rest.availability()));
                    interpreters.add(form.interpreterCode(), form.details(), operator);
                    return Pages.seeOther(PATH + "/" + form.code(), "interpreters.added");
                },
                refusal -> form(Optional.empty(), sent.refusedBy(refusal), operator));
    }

    @GET
    @Path(AbsenceActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("code") InterpreterCode code) {
        return page(code, FormState.begun(randomness.id()), operator);
    }

    @GET
    @Path(AbsenceActs.ONE + "/change")
    public Page change(@Auth Operator operator, @PathParam("code") InterpreterCode code) {
        Interpreter present = interpreters.get(code, operator);
        operator.require(InterpreterAccess.MAY_KEEP);
        FormState entered = InterpreterPageForm.fill(present.details(), operator.language())
                .with(Versions.FIELD, Long.toString(present.version()));
        return form(Optional.of(code), entered, operator);
    }

    @POST
    @Path(AbsenceActs.ONE)
    public Response change(
            @Auth Operator operator, @PathParam("code") InterpreterCode code, Submitted<InterpreterPageForm> sent) {
        interpreters.get(code, operator);
        operator.require(InterpreterAccess.MAY_KEEP);
        return Pages.submit(
                () -> {
                    InterpreterPageForm typed = forms.check(sent.form());
                    InterpreterChangeForm form = forms.check(typed.form(operator.language()));
                    interpreters.change(code, form.details(), Versions.seen(sent.entered()), operator);
                    return Pages.seeOther(PATH + "/" + code, "interpreters.changed");
                },
                refusal -> form(Optional.of(code), sent.refusedBy(refusal), operator));
    }

    @POST
    @Path(AbsenceActs.ABSENCES)
    public Response addAbsence(
            @Auth Operator operator, @PathParam("code") InterpreterCode code, Submitted<AbsenceForm> sent) {
        return acts.add.submit(code, sent, operator, entered -> page(code, entered, operator));
    }

    @POST
    @Path(AbsenceActs.REMOVAL)
    public Response removeAbsence(
            @Auth Operator operator,
            @PathParam("code") InterpreterCode code,
            @PathParam("absence") UUID absence,
            Submitted<ActForm> sent) {
        return acts.remove.submit(
                new NamePair<>(code, absence), sent, operator, entered -> page(code, entered, operator));
    }

    private Page page(InterpreterCode code, FormState entered, Operator operator) {
        return Page.of(
                "programme/interpreters/interpreter.jte",
                new OneView(
                        interpreters.view(code, operator),
                        entered,
                        InterpreterAccess.mayKeep(operator),
                        InterpreterAccess.mayAsk(operator),
                        operator.roles().has(InterpreterAccess.hours()),
                        operator));
    }

    private Page form(Optional<InterpreterCode> code, FormState entered, Operator operator) {
        return Page.of(
                "programme/interpreters/form.jte",
                new FormView(code, entered, LanguageCode.offered(interpreters.languages(), operator.language())));
    }
}
