package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Endpoints;
import org.sklad.harness.OurClasses;

/** The levels of the architecture: an import between packages goes to a strictly lower level, siblings never meet. */
class ArchitectureTest {
    /** From the ground up; a new line here is a decision. */
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("org.sklad.platform.i18n", "org.sklad.platform.crypto"),
            Set.of("org.sklad.platform.db", "org.sklad.platform.sheets"),
            Set.of("org.sklad.platform.web", "org.sklad.platform.files", "org.sklad.platform.pdf"),
            Set.of("org.sklad.platform.feature"),
            Set.of("org.sklad.access", "org.sklad.barcodes"),
            Set.of("org.sklad.centres"),
            Set.of("org.sklad.catalogue", "org.sklad.beneficiaries", "org.sklad.labels"),
            Set.of("org.sklad.stock"),
            Set.of("org.sklad.boxes", "org.sklad.needs"),
            Set.of(
                    "org.sklad.receiving",
                    "org.sklad.transfers",
                    "org.sklad.counts",
                    "org.sklad.kits",
                    "org.sklad.writeoffs",
                    "org.sklad.loans",
                    "org.sklad.planning",
                    "org.sklad.programme",
                    "org.sklad.distribution",
                    "org.sklad.repairs"),
            Set.of(
                    "org.sklad.administration",
                    "org.sklad.days",
                    "org.sklad.findings",
                    "org.sklad.printing",
                    "org.sklad.privacy",
                    "org.sklad.reports",
                    "org.sklad.scanning"),
            Set.of("org.sklad.demo"),
            Set.of("org.sklad"));

    private final JavaClasses classes = OurClasses.ALL;

    @Test
    void the_classes_are_read() {
        assertThat(classes).hasSizeGreaterThan(50);
    }

    /** {@link Endpoints} finds them by a cheaper way, in each JVM that tests the whole program. */
    @Test
    void every_class_with_an_address_is_among_the_endpoints() {
        Set<String> found = Endpoints.resources().stream().map(Class::getName).collect(Collectors.toSet());
        assertThat(found).hasSizeGreaterThan(50);
        assertThat(classes.stream()
                        .filter(each -> each.isAnnotatedWith(Path.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet()))
                .isEqualTo(found);
    }

    @Test
    void every_package_has_a_level() {
        assertThat(classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        LEVELS.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    @Test
    void imports_go_strictly_down() {
        assertThat(wrongDirections(ArchitectureTest::level)).isEmpty();
    }

    /** The control: with the levels turned round, nearly every import is wrong, so the check above can fail. */
    @Test
    void the_check_of_directions_can_fail() {
        assertThat(wrongDirections(name -> -level(name))).isNotEmpty();
    }

    private interface Level {
        int of(String packageName);
    }

    private Set<String> wrongDirections(Level level) {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass each : classes) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                String from = each.getPackageName();
                String to = dependency.getTargetClass().getPackageName();
                if (to.startsWith("org.sklad") && !from.equals(to) && level.of(to) >= level.of(from)) {
                    wrong.add(from + " -> " + to + ": " + dependency.getDescription());
                }
            }
        }
        return wrong;
    }

    private static int level(String packageName) {
        for (int level = 0; level < LEVELS.size(); level++) {
            if (LEVELS.get(level).contains(packageName)) {
                return level;
            }
        }
        throw new AssertionError("no level for " + packageName);
    }

    @Test
    void sql_is_used_only_in_its_own_package() {
        assertThat(offenders(
                        each -> each.getSimpleName().endsWith("Dao") && !each.isAnonymousClass(),
                        each -> each.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)))
                .isEmpty();
    }

    /** Where its plan is read, with that of every other. */
    @Test
    void sql_stands_at_the_method_that_sends_it() {
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
    void http_stands_only_at_the_edge() {
        assertThat(offenders(
                        each -> each.getPackageName().startsWith("org.sklad.platform.")
                                && !each.getPackageName().equals("org.sklad.platform.web"),
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
