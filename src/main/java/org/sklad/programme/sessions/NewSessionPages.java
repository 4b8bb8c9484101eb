package org.sklad.programme.sessions;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.interpreters.Interpreter;
import org.sklad.programme.interpreters.Interpreters;

/** The form of an information session, made for a phone: today, the present centre, usual topics first. */
@Path(NewSessionPages.PATH)
public final class NewSessionPages extends FormPages {
    static final String PATH = SessionActs.PATH + "/new";

    private static final int USUAL_TOPICS = 8;
    private static final String USUAL_MINUTES = "45";

    /** Languages that are spoken less often by people who seek protection in Bulgaria. */
    private static final List<String> RARE = List.of(
            "am", "az", "be", "bn", "es", "ha", "hi", "hy", "ka", "kk", "ln", "ne", "om", "pa", "si", "so", "sq", "sw",
            "ta", "tg", "ti", "tr", "uz", "vi", "wo", "yo", "zh");

    private final InformationSessions sessions;
    private final SessionActs acts;
    private final Offered offered;
    private final MaterialRows materials;
    private final Supply supply;

    NewSessionPages(
            InformationSessions sessions, SessionActs acts, Offered offered, MaterialRows materials, Supply supply) {
        this.sessions = sessions;
        this.acts = acts;
        this.offered = offered;
        this.materials = materials;
        this.supply = supply;
    }

    /** The sources of what can be chosen on the form. */
    record Offered(Directory directory, Interpreters interpreters, GoodsAtHand goods, Locations locations) {}

    /** The sources of new ids and of the present day. */
    record Supply(Randomness randomness, InstantSource clock) {}

    /**
     * The form.
     *
     * @param usual topics offered first
     * @param others further topics
     * @param candidates items in stock that match the typed words
     * @param interpreters those who work now
     * @param places locations of the centre from which materials may be taken
     * @param bags bags of other centres from which materials may be taken
     */
    public record View(
            Centre centre,
            List<Entry> usual,
            List<Entry> others,
            List<MaterialRows.Row> rows,
            List<GoodsAtHand.Usable> candidates,
            OpenLocations places,
            List<Location> bags,
            List<Interpreter> interpreters,
            FormState entered) {
        public View {
            usual = List.copyOf(usual);
            others = List.copyOf(others);
            rows = List.copyOf(rows);
            candidates = List.copyOf(candidates);
            bags = List.copyOf(bags);
            interpreters = List.copyOf(interpreters);
        }

        /** Returns the numbers of the materials on the form. */
        public List<Integer> numbers() {
            return rows.stream().map(MaterialRows.Row::number).toList();
        }

        /** Returns the item of a material on the form. */
        public Item item(int number) {
            return rows.stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .orElseThrow()
                    .item();
        }

        /** Returns the number of the row of heads of one sex and age band. */
        public static int row(Sex sex, AgeBand band) {
            return List.of(AgeBand.values()).indexOf(band) * Sex.values().length
                    + List.of(Sex.values()).indexOf(sex);
        }

        /** Returns the number of people typed so far. */
        public int heads() {
            return MaterialRows.heads(entered);
        }

        /** Returns the languages offered first. */
        public List<String> usualLanguages() {
            return SpokenLanguages.offered(List.of());
        }

        /** Returns further languages, with those that were chosen. */
        public List<String> otherLanguages() {
            return Stream.concat(RARE.stream(), entered.values("languages").stream())
                    .filter(each ->
                            SpokenLanguages.isKnown(each) && !usualLanguages().contains(each))
                    .distinct()
                    .toList();
        }

        /** True if one of the fields behind "more" is filled or refused. */
        public boolean hasMore() {
            return List.of("room", "campaign", "interpreters", "location").stream()
                    .anyMatch(field -> entered.error(field).isPresent()
                            || !(entered.value(field).isEmpty()
                                    || entered.value(field).equals(InformationSessionForm.STORE)));
        }
    }

    @GET
    public Page begin(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = centre(operator, request);
        FormState entered = FormState.nothing()
                .with("id", supply.randomness().id().toString())
                .with(
                        "on",
                        LocalDate.ofInstant(supply.clock().instant(), centre.timeZone())
                                .toString())
                .with("minutes", USUAL_MINUTES)
                .with("location", InformationSessionForm.STORE);
        return page(centre, MaterialRows.Pressed.of(entered), operator);
    }

    /** Looks for materials, takes or drops one; records nothing yet. */
    @POST
    public Response press(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<InformationSessionForm> sent) {
        Centre centre = centre(operator, request);
        operator.requireIn(sent.entered().value("centre"), Role.FIELD);
        return Pages.submit(
                () -> page(centre, materials.pressed(sent.entered(), centre, operator), operator)
                        .response(),
                refusal -> page(
                        centre,
                        MaterialRows.Pressed.of(
                                sent.entered().refusedBy(refusal).saidOnce()),
                        operator));
    }

    /** Records the session of the form at the present centre. */
    Response record(Operator operator, ContainerRequestContext request, Submitted<InformationSessionForm> sent) {
        Centre centre = centre(operator, request);
        return acts.record.submit(
                sent, operator, entered -> page(centre, MaterialRows.Pressed.of(entered.saidOnce()), operator));
    }

    private Page page(Centre centre, MaterialRows.Pressed pressed, Operator operator) {
        List<Entry> topics = offered.directory().offered(EntryKind.TOPIC);
        List<EntryCode> used = sessions.usualTopics(centre.code(), USUAL_TOPICS);
        List<Entry> usual = topics.stream()
                .sorted(Comparator.comparingInt(each -> rank(used, each)))
                .limit(USUAL_TOPICS)
                .toList();
        List<Entry> others =
                topics.stream().filter(each -> !usual.contains(each)).toList();
        return Page.of(
                "programme/sessions/new.jte",
                new View(
                        centre,
                        usual,
                        others,
                        materials.rows(pressed.entered()),
                        pressed.candidates(),
                        offered.goods().places(centre.code(), operator),
                        offered.locations().bagsElsewhere(centre.code(), Role.FIELD, operator),
                        offered.interpreters().working(operator),
                        pressed.entered()));
    }

    private static int rank(List<EntryCode> used, Entry topic) {
        int at = used.indexOf(topic.code());
        return at < 0 ? used.size() : at;
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Role.FIELD);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Role.FIELD));
    }
}
