package org.sklad.properties;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Endpoints;
import org.sklad.harness.HousePicture;
import org.sklad.harness.HousePlan;
import org.sklad.harness.OurClasses;

/** The wings and rooms of the house and their permitted imports. */
class ArchitectureTest {
    /**
     * Wings from the ground up, each with its level and purpose. The rooms of a wing follow it, from the ground up; after {@code
     * >} come the rooms of the same wing that a room imports. A class imports from its own room, from these rooms, and from
     * wings of lower levels. A new line or edge here is a decision.
     */
    private static final HousePlan PLAN = HousePlan.parse("""
            0 platform: database, files, paper, HTTP
              crypto
              i18n
              db > crypto i18n
              pdf > i18n
              sheets > i18n
              backups > crypto db
              files > crypto i18n db
              web > crypto i18n db sheets
              feature > crypto i18n db files web
              lists > i18n db pdf sheets web
              packages > crypto i18n
              api > sheets web lists
              http > crypto i18n db web lists
            1 barcodes: codes, read and drawn
            2 access: operators, roles, sign-in, audit
              roles
              audit > roles
              acts > roles
              signin > roles audit
              accounts > roles audit signin
              devices > roles audit signin
              offline > roles
            3 centres: centres, locations, teams, assets
              places
              assets > places
              calendars > places
              teams > places
            3 labels: designs, media, paper languages
            4 people: beneficiaries, households, names
              attributes
              guesses
              names
              nameindex > attributes names
              beneficiaries > attributes guesses names nameindex
              merges > attributes guesses nameindex beneficiaries
              peopleimport > attributes beneficiaries
              search > attributes names nameindex beneficiaries
              pages > attributes beneficiaries merges search
            5 goods: catalogue, ledger, every document of stock
              classification
              catalogue > classification
              lots > classification
              catalogueimport > classification catalogue
              donors > classification lots
              ledger > classification catalogue lots
              planning > classification catalogue
              stock > classification catalogue lots donors ledger
              adjustments > classification catalogue lots ledger stock
              intake > classification catalogue lots ledger stock
              kits > classification catalogue lots donors ledger stock
              shelves > classification catalogue ledger stock
              openings > classification catalogue lots donors ledger stock intake
              scanlists > classification catalogue lots intake shelves
              boxes > classification catalogue lots ledger stock scanlists
              counts > classification catalogue lots ledger stock scanlists
              writeoffs > classification catalogue lots ledger stock scanlists
              moves > classification catalogue lots ledger stock shelves scanlists boxes
              receiving > classification catalogue lots donors ledger stock intake shelves scanlists boxes
              purchases > lots receiving
              bags > classification catalogue lots ledger stock adjustments scanlists moves
              packinglists > classification catalogue donors intake receiving
              transfers > classification catalogue lots ledger stock shelves scanlists moves
            6 aid: entitlement, handouts, needs, days, loans
              approvals
              dosage
              expenses
              loans
              needs
              rules
              handouts > approvals dosage needs rules
              conflicts > rules handouts
              eligibility > rules handouts
              returns > handouts
              desk > approvals dosage needs rules handouts conflicts returns
              days > rules handouts eligibility desk
              dayend > rules days
            7 repairs: work orders
              lifecycle
              orders > lifecycle
            7 programme: what mobile teams do besides goods
              directory
              interpreters
              caseload
              consultations > caseload directory interpreters
              referrals > caseload consultations directory
              visits > consultations interpreters
              focalpoints
              complaints > focalpoints
              meetings > directory
              monitoring
              sessions > directory interpreters
              trainings > directory
              interpreting > interpreters
              indicators > directory
            7 phone: what a phone without a network needs and sends
              app
              registry
              snapshot
              sync
              imports > sync
            8 oversight: overview, findings, privacy, operators, help
              administration
              evidence
              findings
              help
              privacy
              reports
            8 scanning: the answer to any scan
            8 printing: labels and receipts
            9 installation: settings, features, HTTP, logging
            10 demo: an invented history
            11 commands: the commands of the jar
            """);

    /** Rooms of the platform that may know HTTP. */
    private static final Set<String> HTTP = Set.of(
            "org.sklad.platform.web", "org.sklad.platform.http", "org.sklad.platform.lists", "org.sklad.platform.api");

    private final JavaClasses classes = OurClasses.ALL;

    @Test
    void classes_are_found() {
        assertThat(classes).hasSizeGreaterThan(50);
    }

    /** {@link Endpoints} finds them by a cheaper way, in each JVM that tests the whole program. */
    @Test
    void every_class_with_an_address_is_among_the_endpoints() {
        Set<String> found = Endpoints.resources().stream().map(Class::getName).collect(Collectors.toSet());
        assertThat(found).hasSizeGreaterThan(50);
        assertThat(classes.stream()
                        .filter(each -> each.isAnnotatedWith(jakarta.ws.rs.Path.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet()))
                .isEqualTo(found);
    }

    @Test
    void the_plan_names_every_room_and_no_other() {
        assertThat(classes.stream()
                        .map(JavaClass::getPackageName)
                        .filter(each -> !each.equals("org.sklad"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(PLAN.rooms());
    }

    @Test
    void the_root_has_only_the_application() {
        assertThat(offenders(
                        each -> each.getPackageName().equals("org.sklad"),
                        each -> !each.getName().matches("org\\.sklad\\.(SkladApplication(\\$.*)?|package-info)")))
                .isEmpty();
    }

    @Test
    void wings_import_only_lower_levels() {
        assertThat(edges().filter(each -> PLAN.level(each.to()) >= PLAN.level(each.from()))
                        .filter(each -> !HousePlan.wing(each.to()).equals(HousePlan.wing(each.from())))
                        .map(Edge::toString))
                .isEmpty();
    }

    /** The control: with the levels reversed, nearly every import is wrong, so the check above can fail. */
    @Test
    void the_test_of_levels_can_fail() {
        assertThat(edges().filter(each -> PLAN.level(each.to()) < PLAN.level(each.from())))
                .isNotEmpty();
    }

    @Test
    void rooms_of_a_wing_import_exactly_what_the_plan_says() {
        Set<String> drawn = edges().filter(each -> HousePlan.wing(each.to()).equals(HousePlan.wing(each.from())))
                .map(each -> each.from() + " > " + each.to())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).isEqualTo(PLAN.arrows());
    }

    /** The compiled classes have no trace of imports used only by documentation. */
    @Test
    void source_files_import_only_what_the_plan_allows() throws IOException {
        Pattern line = Pattern.compile("^import (?:static )?(org\\.sklad(?:\\.[a-z]+)+)\\.[A-Z].*", Pattern.MULTILINE);
        Set<String> wrong = new TreeSet<>();
        for (String room : PLAN.rooms()) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java", room.split("\\.")))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    line.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(to -> !PLAN.allows(room, to))
                            .forEach(to -> wrong.add(file.getFileName() + " imports from " + to));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A class and those nested in it count as one. */
    @Test
    void no_classes_form_a_circle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public String getDescription() {
                        return "top-level classes";
                    }

                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass each) {
                        String name = each.getBaseComponentType().getName();
                        return name.startsWith("org.sklad.")
                                ? SliceIdentifier.of(name.replaceFirst("\\$.*", ""))
                                : SliceIdentifier.ignore();
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    /** To draw the picture again, run with {@code -Dhouse.draw=true}. */
    @Test
    void the_picture_in_the_documents_shows_the_plan() throws IOException {
        Path picture = Path.of("src/docs/rooms.svg");
        String drawn = HousePicture.of(PLAN);
        if (Boolean.getBoolean("house.draw")) {
            Files.writeString(picture, drawn);
        }
        assertThat(Files.readString(picture)).isEqualTo(drawn);
    }

    private record Edge(String from, String to, String description) {}

    private Stream<Edge> edges() {
        return classes.stream()
                .filter(each -> !each.getPackageName().equals("org.sklad"))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(each -> new Edge(
                        each.getOriginClass().getPackageName(),
                        each.getTargetClass().getBaseComponentType().getPackageName(),
                        each.getDescription()))
                .filter(each -> each.to().startsWith("org.sklad") && !each.to().equals(each.from()));
    }

    @Test
    void no_dao_is_public() {
        assertThat(offenders(
                        each -> each.getSimpleName().endsWith("Dao") && !each.isAnonymousClass(),
                        each -> each.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)))
                .isEmpty();
    }

    /**
     * Only {@code platform.db} calls the handle directly. Elsewhere SQL is in the method that sends it, where its plan is
     * checked with all the others.
     */
    @Test
    void only_daos_send_sql() {
        Set<String> senders = Set.of("createQuery", "createUpdate", "createBatch", "prepareBatch", "execute", "select");
        assertThat(offenders(
                        each -> !each.getPackageName().equals("org.sklad.platform.db"),
                        each -> each.getMethodCallsFromSelf().stream()
                                .anyMatch(
                                        call -> call.getTargetOwner().getName().equals("org.jdbi.v3.core.Handle")
                                                && senders.contains(call.getName()))))
                .isEmpty();
    }

    @Test
    void time_and_ids_are_injected() {
        List<String> calls = new ArrayList<>();
        for (JavaClass each : classes) {
            each.getMethodCallsFromSelf().stream()
                    .filter(call -> isClockOrId(call.getTargetOwner().getName(), call.getName()))
                    .forEach(call -> calls.add(call.getDescription()));
        }
        assertThat(calls).isEmpty();
    }

    private static boolean isClockOrId(String owner, String method) {
        boolean clock = owner.startsWith("java.time.") && method.equals("now");
        boolean millis = owner.equals("java.lang.System") && method.equals("currentTimeMillis");
        boolean id = owner.equals("java.util.UUID") && method.equals("randomUUID");
        return clock || millis || id;
    }

    @Test
    void only_resources_and_pages_know_http() {
        assertThat(offenders(
                        each -> each.getPackageName().startsWith("org.sklad.platform.")
                                && !HTTP.contains(each.getPackageName()),
                        each -> each.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .startsWith("jakarta.ws.rs"))))
                .isEmpty();
    }

    @Test
    void no_class_is_named_for_a_layer() {
        assertThat(offenders(
                        each -> true,
                        each -> each.getSimpleName().matches(".*(Service|Manager|Impl|Helper|Utils?|Dto|Entity)")))
                .isEmpty();
    }

    private List<String> offenders(Predicate<JavaClass> where, Predicate<JavaClass> wrong) {
        return classes.stream().filter(where.and(wrong)).map(JavaClass::getName).toList();
    }
}
