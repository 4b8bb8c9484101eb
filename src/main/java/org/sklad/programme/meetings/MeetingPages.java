package org.sklad.programme.meetings;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryKind;

/** Pages of meetings: the list, the form, and one meeting with its decisions. */
@Path(MeetingActs.PATH)
public final class MeetingPages extends FormPages {
    private static final String PATH = MeetingActs.PATH;

    private final Meetings meetings;
    private final MeetingActs acts;
    private final Directory directory;
    private final Centres centres;
    private final Randomness randomness;
    private final InstantSource clock;

    MeetingPages(
            Meetings meetings,
            MeetingActs acts,
            Directory directory,
            Centres centres,
            Randomness randomness,
            InstantSource clock) {
        this.meetings = meetings;
        this.acts = acts;
        this.directory = directory;
        this.centres = centres;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** The form of a meeting. */
    public record NewView(List<Entry> institutions, List<Centre> centres, FormState entered) {
        private static final Pattern DECISION = Pattern.compile("decisions\\.([0-9]{1,2})\\.(?:text|owner|dueOn)");

        /** Rows that are empty at first, and that are added to those typed. */
        private static final int BLANK = 2;

        public NewView {
            institutions = List.copyOf(institutions);
            centres = List.copyOf(centres);
        }

        /** Returns the number of rows for decisions: two more than are typed. */
        public int decisions() {
            int typed = entered.fields().keySet().stream()
                    .map(DECISION::matcher)
                    .filter(each ->
                            each.matches() && !entered.value(each.group()).isEmpty())
                    .mapToInt(each -> Integer.parseInt(number(each)) + 1)
                    .max()
                    .orElse(0);
            return Math.min(MeetingForm.MOST_DECISIONS, typed + BLANK);
        }

        private static String number(Matcher field) {
            return field.group(1);
        }
    }

    /** The page of one meeting. */
    public record OneView(MeetingView view, FormState entered, boolean mayComplete, boolean mayReverse) {
        public String path() {
            return PATH + "/" + view.meeting().id();
        }

        /** Returns the state as the list shows it. */
        public Shown state() {
            return MeetingList.chip(view.meeting());
        }

        /** Returns the state of a decision as the list shows it. */
        public Shown state(MeetingDecision decision) {
            return DecisionList.chip(decision);
        }
    }

    @GET
    public Page list(@Auth Operator operator, @Listed Query<MeetingFilter> query) {
        return MeetingList.of(directory)
                .read(query, meetings::list, operator)
                .page(ListPage.Action.where(operator.roles().has(Meetings.MAY_RECORD), PATH + "/new", "meetings.new"));
    }

    @GET
    @Path("new")
    public Page begin(@Auth Operator operator) {
        operator.require(Meetings.MAY_RECORD);
        return page(
                FormState.begun(randomness.id())
                        .with(
                                "on",
                                LocalDate.ofInstant(clock.instant(), Centres.ZONE)
                                        .toString()),
                operator);
    }

    /** Shows the form again with more rows for decisions; records nothing yet. */
    @POST
    @Path("new")
    public Page more(@Auth Operator operator, Submitted<MeetingForm> sent) {
        operator.requireIn(sent.entered().value("centre"), Meetings.MAY_RECORD);
        return page(sent.entered(), operator);
    }

    @POST
    public Response record(@Auth Operator operator, Submitted<MeetingForm> sent) {
        operator.require(Meetings.MAY_RECORD);
        return acts.record.submit(sent, operator, entered -> page(entered.saidOnce(), operator));
    }

    private Page page(FormState entered, Operator operator) {
        return Page.of(
                "programme/meetings/new.jte",
                new NewView(directory.offered(EntryKind.INSTITUTION), centres.own(operator), entered));
    }

    @GET
    @Path(MeetingActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return onePage(id, FormState.nothing(), operator);
    }

    @POST
    @Path(MeetingActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reverse.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    @POST
    @Path(MeetingActs.COMPLETION)
    public Response complete(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, Submitted<ActForm> sent) {
        return acts.complete.submit(new LineOf(id, line), sent, operator, entered -> onePage(id, entered, operator));
    }

    private Page onePage(UUID id, FormState entered, Operator operator) {
        MeetingView view = meetings.view(id, operator);
        FormState begun = entered.value("id").isEmpty()
                ? entered.with("id", randomness.id().toString())
                : entered;
        boolean open = view.meeting().isOpen();
        return Page.of(
                "programme/meetings/one.jte",
                new OneView(
                        view,
                        begun,
                        open && operator.roles().has(Meetings.MAY_RECORD),
                        open && Meetings.mayReverse(view.meeting(), operator)));
    }
}
