package org.sklad.programme.trainings;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.donors.Source;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Language;
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
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryKind;

/** Pages of trainings: the list, the form, and one training. */
@Path(TrainingActs.PATH)
public final class TrainingPages extends FormPages {
    private static final String PATH = TrainingActs.PATH;
    private static final int MOST_SOURCES = 200;

    private final Trainings trainings;
    private final TrainingActs acts;
    private final Directory directory;
    private final Centres centres;
    private final Sources sources;
    private final Randomness randomness;

    TrainingPages(
            Trainings trainings,
            TrainingActs acts,
            Directory directory,
            Centres centres,
            Sources sources,
            Randomness randomness) {
        this.trainings = trainings;
        this.acts = acts;
        this.directory = directory;
        this.centres = centres;
        this.sources = sources;
        this.randomness = randomness;
    }

    /** The form of a training, with a row for each institution. */
    public record NewView(
            List<Entry> topics,
            List<Entry> institutions,
            List<Centre> centres,
            List<Source> sources,
            FormState entered) {
        /** Currencies offered on the page; programs may send any other. */
        public static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF");

        public NewView {
            topics = List.copyOf(topics);
            institutions = List.copyOf(institutions);
            centres = List.copyOf(centres);
            sources = List.copyOf(sources);
        }
    }

    /** The page of one training. */
    public record OneView(
            Training training,
            Map<EntryCode, Entry> institutions,
            FormState entered,
            boolean mayPrint,
            boolean mayReverse) {
        public OneView {
            institutions = Map.copyOf(institutions);
        }

        public String path() {
            return PATH + "/" + training.id();
        }

        /** Returns the state as the list shows it. */
        public Shown state() {
            return TrainingList.chip(training);
        }

        /** Returns the name of an institution. */
        public String name(EntryCode institution, Language language) {
            return Optional.ofNullable(institutions.get(institution))
                    .map(each -> each.name(language))
                    .orElse(institution.value());
        }
    }

    @GET
    public Page list(@Auth Operator operator, @Listed Query<TrainingFilter> query) {
        return TrainingList.of(directory)
                .read(query, trainings::list, operator)
                .page(
                        operator.roles().has(Trainings.MAY_RECORD)
                                ? List.of(
                                        new ListPage.Action(PATH + "/new", "trainings.new"),
                                        new ListPage.Action(PATH + "/sign-in-sheet", "trainings.sheet.print"))
                                : List.of());
    }

    @GET
    @Path("new")
    public Page begin(@Auth Operator operator) {
        operator.require(Trainings.MAY_RECORD);
        return page(FormState.begun(randomness.id()).with("cost.currency", "EUR"), operator);
    }

    @POST
    public Response record(@Auth Operator operator, Submitted<TrainingForm> sent) {
        operator.require(Trainings.MAY_RECORD);
        return acts.record.submit(sent, operator, entered -> page(entered.saidOnce(), operator));
    }

    private Page page(FormState entered, Operator operator) {
        return Page.of(
                "programme/trainings/new.jte",
                new NewView(
                        directory.offered(EntryKind.TOPIC),
                        directory.offered(EntryKind.INSTITUTION),
                        centres.own(operator),
                        sources.list(SourceKind.FUNDING_SOURCE, "", MOST_SOURCES),
                        entered));
    }

    @GET
    @Path(TrainingActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return onePage(id, FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(TrainingActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reverse.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    private Page onePage(UUID id, FormState entered, Operator operator) {
        Training training = trainings.get(id, operator);
        return Page.of(
                "programme/trainings/one.jte",
                new OneView(
                        training,
                        trainings.institutions(training),
                        entered,
                        training.isOpen() && operator.roles().has(Trainings.MAY_RECORD),
                        training.isOpen() && Trainings.mayReverse(training, operator)));
    }
}
