package org.sklad.repairs.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.sklad.platform.i18n.Refusals.isRefused;
import static org.sklad.platform.i18n.Refusals.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.assets.Asset;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.RoomCode;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.files.PhotoRefused;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.Act;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.Capacity;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.lifecycle.WorkOrderState;
import org.sklad.repairs.lifecycle.WrongState;

@OnEachEngine
class WorkOrdersTest {
    /** States and roles of each act, one act per line, as in the table of states and acts. */
    private static final String TABLE = """
            APPROVAL     | REPORTED                                                | APPROVED    | manager
            REJECTION    | REPORTED APPROVED                                       | REJECTED    | manager
            DUPLICATION  | REPORTED APPROVED                                       | DUPLICATE   | manager
            ASSIGNMENT   | APPROVED ASSIGNED REOPENED                              | ASSIGNED    | manager technician assignee
            START        | ASSIGNED                                                | IN_PROGRESS | manager assignee
            HOLD         | ASSIGNED IN_PROGRESS                                    | ON_HOLD     | manager assignee
            RESUMPTION   | ON_HOLD                                                 | IN_PROGRESS | manager assignee
            SAFE         | REPORTED APPROVED ASSIGNED IN_PROGRESS ON_HOLD REOPENED | =           | manager assignee
            PRIORITY     | REPORTED APPROVED ASSIGNED IN_PROGRESS ON_HOLD REOPENED | =           | manager
            COMPLETION   | IN_PROGRESS                                             | DONE        | manager assignee
            VERIFICATION | DONE                                                    | VERIFIED    | manager reporter
            REOPENING    | DONE VERIFIED                                           | REOPENED    | manager field
            CANCELLATION | REPORTED APPROVED ASSIGNED IN_PROGRESS ON_HOLD REOPENED | CANCELLED   | manager
            """;

    /** States with an assignee. In all others the order is not the assignee's. */
    private static final Set<WorkOrderState> WITH_ASSIGNEE = Set.of(
            WorkOrderState.ASSIGNED,
            WorkOrderState.IN_PROGRESS,
            WorkOrderState.ON_HOLD,
            WorkOrderState.DONE,
            WorkOrderState.VERIFIED,
            WorkOrderState.REOPENED);

    @TempDir
    private Path folder;

    private TestDatabases database;
    private Workshop shop;

    @Parameter
    Engine engine;

    @BeforeEach
    void open() {
        database = TestDatabases.open(engine);
        shop = new Workshop(database.database(), folder);
    }

    @AfterEach
    void close() {
        List<String> violations = database.database()
                .read(handle -> shop.access.features.repairs.checks().stream()
                        .flatMap(check ->
                                check.violations().apply(handle).stream().map(each -> check.name() + ": " + each))
                        .toList());
        database.close();
        assertThat(violations).isEmpty();
    }

    /** One line of the table. */
    private record Rule(Set<WorkOrderState> from, String to, Set<String> who) {
        static Map<ActKind, Rule> all() {
            Map<ActKind, Rule> rules = new LinkedHashMap<>();
            TABLE.lines().forEach(line -> {
                String[] cells = line.split("\\|", -1);
                Set<WorkOrderState> from = Arrays.stream(cells[1].strip().split(" ", -1))
                        .map(WorkOrderState::valueOf)
                        .collect(Collectors.toSet());
                Set<String> who = Set.of(cells[3].strip().split(" ", -1));
                rules.put(ActKind.valueOf(cells[0].strip()), new Rule(from, cells[2].strip(), who));
            });
            return rules;
        }
    }

    @Test
    void every_act_in_every_state_by_every_role_has_the_result_of_the_table() {
        Map<String, Operator> people = new LinkedHashMap<>();
        people.put("manager", shop.manager);
        people.put("assignee", shop.assignee);
        people.put("technician", shop.technician);
        people.put("reporter", shop.reporter);
        people.put("field", shop.field);
        people.put("warehouse", shop.warehouse);
        people.put("auditor", shop.auditor);
        Map<ActKind, Rule> rules = Rule.all();
        assertThat(rules.keySet()).containsExactlyInAnyOrder(ActKind.values());
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (WorkOrderState state : WorkOrderState.values()) {
            WorkOrder order = shop.in(state);
            assertThat(order.state()).isEqualTo(state);
            for (Map.Entry<ActKind, Rule> rule : rules.entrySet()) {
                for (Map.Entry<String, Operator> who : people.entrySet()) {
                    String expected = expected(rule.getValue(), state, who.getKey());
                    String actual = tried(order, rule.getKey(), who.getValue());
                    tried++;
                    if (!actual.equals(expected)) {
                        wrong.add(state + " " + rule.getKey() + " by " + who.getKey() + ": " + actual + " instead of "
                                + expected);
                    }
                    if (actual.startsWith("-> ")) {
                        order = shop.in(state);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(11 * 13 * 7);
    }

    private static String expected(Rule rule, WorkOrderState state, String who) {
        boolean may = rule.who().contains(who) && (!who.equals("assignee") || isTheirs(rule, state));
        if (!may) {
            return "forbidden";
        }
        if (!rule.from().contains(state)) {
            return "wrong-state";
        }
        return "-> " + (rule.to().equals("=") ? state : rule.to());
    }

    /** An assignee is also a technician, who may take unassigned orders. */
    private static boolean isTheirs(Rule rule, WorkOrderState state) {
        return rule.who().contains("technician") || WITH_ASSIGNEE.contains(state);
    }

    private String tried(WorkOrder order, ActKind act, Operator by) {
        ActDetails details = shop.detailsOf(act, order, by);
        Throwable thrown = catchThrowable(() -> shop.act(order, act, details, by));
        WorkOrder now = shop.orders.get(order.number(), shop.manager);
        if (thrown == null) {
            return "-> " + now.state();
        }
        assertThat(now).as("a refused act changes nothing").isEqualTo(order);
        boolean forbidden = thrown instanceof Forbidden || isRefused(thrown, "repairs.own-repair");
        return forbidden ? "forbidden" : thrown instanceof WrongState ? "wrong-state" : "" + thrown;
    }

    @Test
    void an_act_is_recorded_with_author_time_states_and_reason() {
        WorkOrder order = shop.in(WorkOrderState.DONE);
        shop.access.clock.advance(Duration.ofMinutes(5));
        Act act = shop.act(order, ActKind.REOPENING, ActDetails.because("Пак тече"), shop.field)
                .last(ActKind.REOPENING)
                .orElseThrow();
        assertThat(act)
                .isEqualTo(new Act(
                        ActKind.REOPENING,
                        WorkOrderState.DONE,
                        WorkOrderState.REOPENED,
                        shop.field.username(),
                        Capacity.FIELD,
                        shop.access.now(),
                        "Пак тече",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void reports_and_acts_cannot_be_changed_or_deleted() {
        WorkOrder order = shop.in(WorkOrderState.APPROVED);
        for (String sql : List.of(
                "update work_order_acts set reason = 'x'",
                "delete from work_order_acts",
                "delete from work_orders",
                "update work_orders set number = 'HAR-2027-9999'",
                "update work_orders set description = 'x'")) {
            assertThatThrownBy(() -> database.database().write(handle -> handle.execute(sql)))
                    .as(sql)
                    .isInstanceOfAny(UnableToExecuteStatementException.class, DatabaseUnavailable.class);
        }
        assertThat(shop.orders.get(order.number(), shop.manager)).isEqualTo(order);
    }

    @Test
    void a_repair_continues_from_the_state_in_which_it_was_put_on_hold() {
        WorkOrder assigned = shop.in(WorkOrderState.ASSIGNED);
        shop.act(assigned, ActKind.HOLD, shop.assignee);
        assertThat(shop.act(assigned, ActKind.RESUMPTION, shop.assignee).state())
                .isEqualTo(WorkOrderState.ASSIGNED);
        shop.act(assigned, ActKind.START, shop.assignee);
        WorkOrder held =
                shop.act(assigned, ActKind.HOLD, ActDetails.because("").hold(HoldReason.APPROVAL), shop.assignee);
        assertThat(held.hold()).contains(HoldReason.APPROVAL);
        WorkOrder resumed = shop.act(assigned, ActKind.RESUMPTION, shop.assignee);
        assertThat(resumed.state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(resumed.hold()).isEmpty();
    }

    @Test
    void a_request_for_approval_is_listed_for_the_manager_who_decides() {
        ActDetails request = ActDetails.because("Нова помпа, 480 лв.").hold(HoldReason.APPROVAL);
        WorkOrder approved = shop.in(WorkOrderState.IN_PROGRESS);
        shop.act(approved, ActKind.HOLD, request, shop.assignee);
        WorkOrder refused = shop.in(WorkOrderState.ASSIGNED);
        shop.act(refused, ActKind.HOLD, request, shop.assignee);
        WorkOrder forParts = shop.in(WorkOrderState.ON_HOLD);
        WorkOrderFilter waiting = new WorkOrderFilter(
                null, null, null, null, HoldReason.APPROVAL, null, null, null, null, null, null, null);
        assertThat(numbers(waiting)).containsExactlyInAnyOrder(approved.number(), refused.number());

        for (Operator each : List.of(shop.assignee, shop.field, shop.warehouse)) {
            assertThatThrownBy(() -> shop.act(approved, ActKind.APPROVAL, each)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> shop.act(refused, ActKind.REJECTION, each)).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> shop.act(forParts, ActKind.APPROVAL, shop.manager))
                .isInstanceOf(WrongState.class);

        assertThat(shop.act(approved, ActKind.APPROVAL, shop.manager).state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        WorkOrder answered =
                shop.act(refused, ActKind.REJECTION, ActDetails.because("Поправете старата"), shop.manager);
        assertThat(answered.state()).isEqualTo(WorkOrderState.ASSIGNED);
        assertThat(answered.last(ActKind.REJECTION).map(Act::reason)).contains("Поправете старата");
        assertThat(numbers(waiting)).isEmpty();
    }

    @Test
    void only_a_manager_approves_an_emergency_on_hold_for_approval() {
        WorkOrder order = shop.reported(Priority.EMERGENCY);
        shop.act(order, ActKind.APPROVAL, shop.field);
        shop.act(order, ActKind.ASSIGNMENT, shop.manager);
        shop.act(order, ActKind.HOLD, ActDetails.because("").hold(HoldReason.APPROVAL), shop.assignee);
        assertThatThrownBy(() -> shop.act(order, ActKind.APPROVAL, shop.field)).isInstanceOf(Forbidden.class);
        shop.act(order, ActKind.APPROVAL, shop.manager);
        assertThat(shop.lists
                        .board(Optional.empty(), Optional.empty(), shop.manager)
                        .withoutManager())
                .as("approving the cost does not hide who approved the emergency")
                .isEqualTo(1);
    }

    @Test
    void any_permitted_operator_approves_an_emergency_and_the_manager_sees_it() {
        List<WorkOrderNumber> byOthers = new ArrayList<>();
        for (Operator each : List.of(shop.field, shop.warehouse, shop.technician)) {
            WorkOrder order = shop.reported(Priority.EMERGENCY);
            WorkOrder approved = shop.act(order, ActKind.APPROVAL, each);
            assertThat(approved.state()).isEqualTo(WorkOrderState.APPROVED);
            byOthers.add(order.number());
        }
        shop.act(shop.reported(Priority.EMERGENCY), ActKind.APPROVAL, shop.manager);
        WorkOrder urgent = shop.reported(Priority.URGENT);
        assertThatThrownBy(() -> shop.act(urgent, ActKind.APPROVAL, shop.field)).isInstanceOf(Forbidden.class);
        WorkOrderFilter withoutManager =
                new WorkOrderFilter(null, null, null, null, null, null, null, null, true, null, null, null);
        assertThat(shop.lists.list(withoutManager, Optional.empty(), 10, shop.manager))
                .extracting(each -> each.order().number())
                .containsExactlyInAnyOrderElementsOf(byOthers);
        assertThat(shop.lists
                        .board(Optional.empty(), Optional.empty(), shop.manager)
                        .withoutManager())
                .isEqualTo(3);
    }

    /** A lane of the board shows fewer orders than there can be. */
    @Test
    void the_board_counts_as_many_emergencies_without_a_manager_as_the_list_shows() {
        for (int i = 0; i < 17; i++) {
            shop.act(shop.reported(Priority.EMERGENCY), ActKind.APPROVAL, shop.field);
        }
        WorkOrder taken = shop.act(shop.reported(Priority.EMERGENCY), ActKind.APPROVAL, shop.field);
        shop.act(taken, ActKind.ASSIGNMENT, shop.technician);
        WorkOrder cancelled = shop.act(shop.reported(Priority.EMERGENCY), ActKind.APPROVAL, shop.field);
        shop.act(cancelled, ActKind.CANCELLATION, shop.manager);
        shop.act(shop.reported(Priority.EMERGENCY), ActKind.APPROVAL, shop.manager);
        for (Optional<Username> whose : List.of(
                Optional.<Username>empty(),
                Optional.of(shop.technician.username()),
                Optional.of(shop.assignee.username()))) {
            WorkOrderFilter filter = new WorkOrderFilter(
                    Workshop.HAR.value(),
                    WantedState.UNFINISHED,
                    null,
                    null,
                    null,
                    whose.map(Username::value).orElse(null),
                    null,
                    null,
                    true,
                    null,
                    null,
                    null);
            assertThat(shop.lists
                            .board(Optional.of(Workshop.HAR), whose, shop.manager)
                            .withoutManager())
                    .isEqualTo(numbers(filter).size())
                    .isEqualTo(whose.isEmpty() ? 18 : whose.get().equals(shop.technician.username()) ? 1 : 0);
        }
    }

    @Test
    void an_operator_cannot_verify_their_own_work() {
        WorkOrder order = shop.in(WorkOrderState.IN_PROGRESS);
        shop.act(order, ActKind.COMPLETION, shop.manager);
        assertThatThrownBy(() -> shop.act(order, ActKind.VERIFICATION, shop.manager))
                .is(refused("repairs.own-repair"));
        assertThat(shop.act(order, ActKind.VERIFICATION, shop.otherManager).state())
                .isEqualTo(WorkOrderState.VERIFIED);

        WorkOrder own = shop.report(Workshop.fault(Workshop.HAR, Priority.ROUTINE), List.of(), shop.assignee);
        shop.act(own, ActKind.APPROVAL, shop.manager);
        shop.act(own, ActKind.ASSIGNMENT, shop.manager);
        shop.act(own, ActKind.START, shop.assignee);
        shop.act(own, ActKind.COMPLETION, shop.assignee);
        assertThatThrownBy(() -> shop.act(own, ActKind.VERIFICATION, shop.assignee))
                .is(refused("repairs.own-repair"));
        shop.act(own, ActKind.VERIFICATION, shop.manager);
    }

    @Test
    void managers_assign_orders_to_technicians_of_the_centre_and_technicians_to_themselves() {
        WorkOrder order = shop.in(WorkOrderState.APPROVED);
        assertThatThrownBy(() -> shop.act(
                        order,
                        ActKind.ASSIGNMENT,
                        ActDetails.because("").assignee(shop.assignee.username()),
                        shop.technician))
                .isInstanceOf(Forbidden.class);
        for (Operator none : List.of(shop.field, shop.elsewhere, shop.auditor)) {
            assertThatThrownBy(() -> shop.act(
                            order, ActKind.ASSIGNMENT, ActDetails.because("").assignee(none.username()), shop.manager))
                    .isInstanceOf(InvalidFields.class);
        }
        assertThat(shop.act(order, ActKind.ASSIGNMENT, shop.technician).assignee())
                .contains(shop.technician.username());
        assertThatThrownBy(() -> shop.act(order, ActKind.START, shop.assignee)).isInstanceOf(Forbidden.class);
        assertThat(shop.act(order, ActKind.ASSIGNMENT, shop.manager).assignee()).contains(shop.assignee.username());
    }

    @Test
    void a_duplicate_names_another_order_of_the_centre() {
        WorkOrder order = shop.reported(Priority.ROUTINE);
        WorkOrder other = shop.report(Workshop.fault(Workshop.BAN, Priority.ROUTINE), List.of(), shop.elsewhere);
        for (WorkOrderNumber none : List.of(order.number(), other.number(), new WorkOrderNumber("HAR-2027-9999"))) {
            assertThatThrownBy(() -> shop.act(
                            order, ActKind.DUPLICATION, ActDetails.because("").duplicateOf(none), shop.manager))
                    .isInstanceOf(InvalidFields.class);
        }
        WorkOrder original = shop.reported(Priority.ROUTINE);
        assertThat(shop.act(
                                order,
                                ActKind.DUPLICATION,
                                ActDetails.because("").duplicateOf(original.number()),
                                shop.manager)
                        .last(ActKind.DUPLICATION)
                        .orElseThrow()
                        .duplicateOf())
                .contains(original.number());
    }

    /** Otherwise two reports of one fault could close each other, and nobody would repair it. */
    @Test
    void a_duplicate_names_no_order_that_was_closed_unrepaired() {
        for (WorkOrderState closed :
                List.of(WorkOrderState.DUPLICATE, WorkOrderState.REJECTED, WorkOrderState.CANCELLED)) {
            WorkOrderNumber other = shop.in(closed).number();
            assertThatThrownBy(() -> shop.act(
                            shop.reported(Priority.ROUTINE),
                            ActKind.DUPLICATION,
                            ActDetails.because("").duplicateOf(other),
                            shop.manager))
                    .as(closed.name())
                    .isInstanceOfSatisfying(
                            InvalidFields.class,
                            refusal -> assertThat(refusal.errors())
                                    .extracting(each -> each.message().key())
                                    .containsExactly("repairs.closed-original"));
        }
        ActDetails verified = ActDetails.because("")
                .duplicateOf(shop.in(WorkOrderState.VERIFIED).number());
        assertThat(shop.act(shop.reported(Priority.ROUTINE), ActKind.DUPLICATION, verified, shop.manager)
                        .state())
                .isEqualTo(WorkOrderState.DUPLICATE);
    }

    @Test
    void numbers_count_by_centre_and_its_local_year() {
        assertThat(shop.reported(Priority.ROUTINE).number().value()).isEqualTo("HAR-2027-0001");
        assertThat(shop.reported(Priority.ROUTINE).number().value()).isEqualTo("HAR-2027-0002");
        assertThat(shop.report(Workshop.fault(Workshop.BAN, Priority.ROUTINE), List.of(), shop.elsewhere)
                        .number()
                        .value())
                .isEqualTo("BAN-2027-0001");
        // 00:30 on New Year in Sofia, still the old year in UTC.
        shop.access.clock.advance(Duration.between(shop.access.now(), Instant.parse("2027-12-31T22:30:00Z")));
        WorkOrder order = shop.reported(Priority.ROUTINE);
        assertThat(order.number().value()).isEqualTo("HAR-2028-0001");
        assertThat(order.code().kind()).isEqualTo(CodeKind.WORK_ORDER);
        assertThat(shop.orders.find(order.code(), shop.field)).contains(order.number());
        assertThat(shop.orders.find(order.code(), shop.elsewhere)).isEmpty();
    }

    @Test
    void a_repeated_report_is_the_same_order_and_leaves_no_gap() {
        IdempotencyKey claim = Access.claim("same");
        Report report = Workshop.fault(Workshop.HAR, Priority.ROUTINE);
        assertThat(shop.orders.report(claim, report, List.of(), shop.reporter)).isTrue();
        WorkOrder first = shop.orders.get(claim.id(), shop.reporter);
        assertThat(shop.orders.report(claim, report, List.of(), shop.field)).isFalse();
        assertThat(shop.orders.get(claim.id(), shop.field)).isEqualTo(first);
        assertThatThrownBy(() ->
                        shop.orders.report(new IdempotencyKey(claim.id(), "other"), report, List.of(), shop.reporter))
                .isInstanceOf(IdReused.class);
        assertThatThrownBy(() ->
                        shop.orders.report(Access.claim("x"), Workshop.faultIn("99", ""), List.of(), shop.reporter))
                .isInstanceOf(InvalidFields.class);
        assertThat(shop.reported(Priority.ROUTINE).number().value()).isEqualTo("HAR-2027-0002");
    }

    @Test
    void a_repeated_act_gets_the_first_answer_even_after_later_acts() {
        WorkOrder order = shop.reported(Priority.ROUTINE);
        IdempotencyKey claim = Access.claim("approval");
        assertThat(shop.orders.act(claim, order.number(), ActKind.APPROVAL, ActDetails.because(""), shop.manager))
                .isTrue();
        shop.act(order, ActKind.ASSIGNMENT, shop.manager);
        assertThat(shop.orders.act(claim, order.number(), ActKind.APPROVAL, ActDetails.because(""), shop.manager))
                .isFalse();
        WorkOrder now = shop.orders.get(order.number(), shop.manager);
        assertThat(now.state()).isEqualTo(WorkOrderState.ASSIGNED);
        assertThat(now.acts()).hasSize(2);
    }

    @Test
    void the_same_id_sent_five_times_at_once_has_one_effect() throws Exception {
        IdempotencyKey claim = Access.claim("same");
        List<Boolean> made = together(
                5,
                () -> shop.orders.report(
                        claim, Workshop.fault(Workshop.HAR, Priority.ROUTINE), List.of(), shop.reporter));
        assertThat(made).containsExactlyInAnyOrder(true, false, false, false, false);
        WorkOrderNumber number = shop.orders.get(claim.id(), shop.reporter).number();
        IdempotencyKey approval = Access.claim("approval");
        List<Boolean> acts = together(
                5, () -> shop.orders.act(approval, number, ActKind.APPROVAL, ActDetails.because(""), shop.manager));
        assertThat(acts).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThat(shop.orders.get(number, shop.manager).acts()).hasSize(1);
        assertThat(shop.lists.list(WorkOrderFilter.ALL, Optional.empty(), 10, shop.manager))
                .hasSize(1);
    }

    /** The control: with an id of its own, each report counts, and all approvals but one are refused. */
    @Test
    void five_simultaneous_ids_make_five_orders_but_one_approval() throws Exception {
        together(5, () -> shop.reported(Priority.ROUTINE));
        List<ListedOrder> all = shop.lists.list(WorkOrderFilter.ALL, Optional.empty(), 10, shop.manager);
        assertThat(all).hasSize(5);
        WorkOrder order = all.get(0).order();
        List<Object> outcomes = together(5, () -> {
            Throwable thrown = catchThrowable(() -> shop.act(order, ActKind.APPROVAL, shop.manager));
            return thrown == null ? "done" : thrown.getClass().getSimpleName();
        });
        assertThat(outcomes).containsExactlyInAnyOrder("done", "WrongState", "WrongState", "WrongState", "WrongState");
    }

    @Test
    void numbers_of_eight_threads_are_unique_without_a_gap() throws Exception {
        int each = 12;
        List<List<String>> numbers = together(
                8, () -> IntStream.range(0, each).mapToObj(i -> persistent()).toList());
        assertThat(numbers.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8 * each)
                        .mapToObj(i -> "HAR-2027-%04d".formatted(i))
                        .toList());
    }

    /** Retries like a client that gets a busy answer. PostgreSQL gives up a write after ten conflicts. */
    private String persistent() {
        IdempotencyKey claim = Access.claim("persistent");
        while (true) {
            try {
                shop.orders.report(claim, Workshop.fault(Workshop.HAR, Priority.ROUTINE), List.of(), shop.reporter);
                return shop.orders.get(claim.id(), shop.reporter).number().value();
            } catch (DatabaseUnavailable busy) {
                assertThat(busy.reason()).isEqualTo(DatabaseUnavailable.Reason.BUSY);
            }
        }
    }

    private static <T> List<T> together(int threads, Callable<T> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void orders_of_other_centres_are_not_found() {
        WorkOrder order = shop.in(WorkOrderState.IN_PROGRESS);
        Operator stranger = shop.elsewhere;
        assertThatThrownBy(() -> shop.orders.get(order.number(), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.lists.view(order.number(), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.act(order, ActKind.COMPLETION, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.orders.log(Access.claim("l"), order.number(), 60, "", stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.photos.add(
                        Access.claim("p"), order.number(), PhotoKind.BEFORE, Workshop.picture(), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.orders.report(
                        Access.claim("r"), Workshop.fault(Workshop.HAR, Priority.ROUTINE), List.of(), stranger))
                .isInstanceOf(NotFound.class);
        assertThat(shop.lists.list(WorkOrderFilter.ALL, Optional.empty(), 10, stranger))
                .isEmpty();
        assertThatThrownBy(() -> shop.lists.list(WorkOrderFilter.ALL.at(Workshop.HAR), Optional.empty(), 10, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.lists.board(Optional.of(Workshop.HAR), Optional.empty(), stranger))
                .isInstanceOf(NotFound.class);
        assertThat(shop.lists
                        .board(Optional.empty(), Optional.empty(), stranger)
                        .orders())
                .isZero();
        assertThat(shop.lists.list(WorkOrderFilter.ALL, Optional.empty(), 10, shop.auditor))
                .hasSize(1);
    }

    @Test
    void administrators_do_not_see_repairs_and_auditors_only_read() {
        WorkOrder order = shop.in(WorkOrderState.IN_PROGRESS);
        assertThatThrownBy(() -> shop.orders.get(order.number(), shop.administrator))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> shop.lists.list(WorkOrderFilter.ALL, Optional.empty(), 10, shop.administrator))
                .isInstanceOf(Forbidden.class);
        for (Operator none : List.of(shop.administrator, shop.auditor)) {
            assertThatThrownBy(() -> shop.orders.report(
                            Access.claim("r"), Workshop.fault(Workshop.HAR, Priority.ROUTINE), List.of(), none))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> shop.orders.log(Access.claim("l"), order.number(), 60, "", shop.auditor))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> shop.photos.add(
                        Access.claim("p"), order.number(), PhotoKind.BEFORE, Workshop.picture(), shop.auditor))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void rooms_and_assets_are_found_by_code_and_label_only_in_their_centre() {
        Room room = shop.places.room("HAR", "12");
        Asset boiler = shop.places.asset("HAR", "BOILER-1", AssetCategory.OTHER);
        shop.places.room("BAN", "77");
        WorkOrder byCode = shop.report(Workshop.faultIn("12", "BOILER-1"));
        WorkOrder byLabel =
                shop.report(Workshop.faultIn(room.id().toString(), boiler.id().toString()));
        WorkOrder byHand = shop.report(Workshop.faultIn(" 12", "вОILЕR-1"));
        OwnCode roomLabel = new OwnCode(room.id().toString());
        OwnCode boilerLabel = new OwnCode(boiler.id().toString());
        WorkOrder inGroups = shop.report(
                Workshop.faultIn(roomLabel.grouped(), boilerLabel.grouped().replace(" ", "\u2013")));
        for (WorkOrder order : List.of(byCode, byLabel, byHand, inGroups)) {
            assertThat(order.place().roomCode()).contains(new RoomCode("12"));
            assertThat(order.place().assetCode()).contains(new AssetCode("BOILER-1"));
        }
        for (Report none : List.of(Workshop.faultIn("77", ""), Workshop.faultIn("", "BOILER-9"))) {
            assertThatThrownBy(() -> shop.report(none)).isInstanceOf(InvalidFields.class);
        }
        assertThat(shop.reported(Priority.ROUTINE).place().room()).isEmpty();
    }

    @Test
    void earlier_faults_of_the_same_room_or_asset_are_shown() {
        shop.places.room("HAR", "12");
        shop.places.room("HAR", "13");
        shop.places.asset("HAR", "BOILER-1", AssetCategory.OTHER);
        WorkOrder old = shop.report(Workshop.faultIn("12", ""));
        shop.access.clock.advance(Duration.ofDays(366));
        WorkOrder room = shop.report(Workshop.faultIn("12", ""));
        shop.report(Workshop.faultIn("13", ""));
        WorkOrder thing = shop.report(Workshop.faultIn("", "BOILER-1"));
        WorkOrder rejected = shop.report(Workshop.faultIn("12", ""));
        shop.act(rejected, ActKind.REJECTION, shop.manager);
        shop.reported(Priority.ROUTINE);
        WorkOrder now = shop.report(Workshop.faultIn("12", "BOILER-1"));
        assertThat(shop.lists.view(now.number(), shop.manager).samePlace())
                .extracting(WorkOrder::number)
                .containsExactly(thing.number(), room.number())
                .doesNotContain(old.number());
    }

    @Test
    void only_planned_work_has_a_date() {
        Report planned = new Report(
                Workshop.HAR,
                Optional.empty(),
                Optional.empty(),
                RepairCategory.OTHER,
                Priority.PLANNED,
                Optional.of(LocalDate.parse("2027-03-10")),
                "Боядисване");
        WorkOrder order = shop.report(planned);
        assertThat(order.plannedOn()).contains(LocalDate.parse("2027-03-10"));
        assertThatThrownBy(() -> shop.report(new Report(
                        Workshop.HAR,
                        Optional.empty(),
                        Optional.empty(),
                        RepairCategory.OTHER,
                        Priority.URGENT,
                        Optional.of(LocalDate.parse("2027-03-10")),
                        "Боядисване")))
                .isInstanceOf(InvalidFields.class);
        WorkOrder urgent = shop.act(
                order,
                ActKind.PRIORITY,
                ActDetails.because("").priority(Priority.URGENT, Optional.empty()),
                shop.manager);
        assertThat(urgent.priority()).isEqualTo(Priority.URGENT);
        assertThat(urgent.plannedOn()).isEmpty();
        assertThat(urgent.state()).isEqualTo(WorkOrderState.REPORTED);
    }

    @Test
    void lists_are_filtered_and_paged_in_their_order() {
        WorkOrder first = shop.reported(Priority.EMERGENCY);
        shop.access.clock.advance(Duration.ofHours(2));
        // All three have the same time, so the number decides the order.
        List<WorkOrder> same = List.of(
                shop.reported(Priority.ROUTINE), shop.reported(Priority.ROUTINE), shop.reported(Priority.ROUTINE));
        shop.act(same.get(0), ActKind.APPROVAL, shop.manager);
        shop.act(same.get(0), ActKind.ASSIGNMENT, shop.manager);
        assertThat(numbers(WorkOrderFilter.ALL))
                .containsExactly(
                        same.get(2).number(), same.get(1).number(), same.get(0).number(), first.number());
        List<WorkOrderNumber> paged = new ArrayList<>();
        Optional<WorkOrder> last = Optional.empty();
        while (true) {
            List<ListedOrder> part = shop.lists.list(WorkOrderFilter.ALL, last, 1, shop.manager);
            if (part.isEmpty()) {
                break;
            }
            paged.add(part.get(0).order().number());
            last = Optional.of(part.get(0).order());
        }
        assertThat(paged).isEqualTo(numbers(WorkOrderFilter.ALL));
        assertThat(numbers(WorkOrderFilter.ALL.onlyOverdue())).containsExactly(first.number());
        assertThat(numbers(WorkOrderFilter.ALL.in(WantedState.ASSIGNED)))
                .containsExactly(same.get(0).number());
        assertThat(numbers(WorkOrderFilter.ALL.in(WantedState.DONE).onlyOverdue()))
                .isEmpty();
        assertThat(numbers(new WorkOrderFilter(
                        "HAR",
                        null,
                        RepairCategory.HEATING,
                        Priority.ROUTINE,
                        null,
                        shop.assignee.username().value(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)))
                .containsExactly(same.get(0).number());
        assertThat(numbers(new WorkOrderFilter(
                        null, null, RepairCategory.WATER, null, null, null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void the_list_shows_what_was_reported_in_a_period() {
        WorkOrder first = shop.reported(Priority.ROUTINE);
        shop.access.clock.advance(Duration.ofDays(2));
        WorkOrder second = shop.reported(Priority.ROUTINE);
        LocalDate day = LocalDate.ofInstant(second.reportedAt(), Centres.ZONE);
        assertThat(numbers(new WorkOrderFilter(null, null, null, null, null, null, null, null, null, day, null, null)))
                .containsExactly(second.number());
        assertThat(numbers(new WorkOrderFilter(
                        null, null, null, null, null, null, null, null, null, null, day.minusDays(1), null)))
                .containsExactly(first.number());
        assertThat(numbers(new WorkOrderFilter(
                        null, null, null, null, null, null, null, null, null, day.minusDays(2), day, null)))
                .containsExactly(second.number(), first.number());
    }

    @Test
    void every_state_can_be_filtered() {
        assertThat(Stream.of(WantedState.values()).skip(1).flatMap(each -> each.states().stream()))
                .containsExactly(WorkOrderState.values());
    }

    /** The operator has two roles in one of the centres, and a page ends between two orders of the same time. */
    @Test
    void an_operator_of_two_centres_pages_through_the_orders_of_both() {
        Operator both = shop.access.operator("both", "manager@HAR", "technician@HAR", "field@BAN");
        for (int i = 0; i < 4; i++) {
            for (CentreCode centre : List.of(Workshop.HAR, Workshop.BAN)) {
                shop.orders.report(Access.claim("r"), Workshop.fault(centre, Priority.ROUTINE), List.of(), both);
            }
            shop.access.clock.advance(Duration.ofHours(i % 2));
        }
        shop.in(WorkOrderState.VERIFIED);
        WorkOrderFilter unfinished = WorkOrderFilter.ALL.in(WantedState.UNFINISHED);
        assertThat(numbers(WorkOrderFilter.ALL, both))
                .hasSize(9)
                .isEqualTo(numbers(WorkOrderFilter.ALL, shop.auditor))
                .isEqualTo(turned(WorkOrderFilter.ALL, both));
        assertThat(numbers(unfinished, both))
                .hasSize(8)
                .isEqualTo(numbers(unfinished, shop.auditor))
                .isEqualTo(turned(unfinished, both));
        assertThat(shop.lists.board(Optional.empty(), Optional.empty(), both).orders())
                .isEqualTo(8);
    }

    /** Pages end between orders of the same time and priority, of one centre, of two, and of all. */
    @Test
    void the_pages_of_each_order_contain_every_work_order_once() {
        Operator both = shop.access.operator("both", "manager@HAR", "field@BAN");
        for (int i = 0; i < 3; i++) {
            for (Priority priority : List.of(Priority.ROUTINE, Priority.EMERGENCY, Priority.URGENT, Priority.PLANNED)) {
                for (CentreCode centre : List.of(Workshop.HAR, Workshop.BAN)) {
                    Optional<LocalDate> day =
                            Optional.of(LocalDate.parse("2027-03-10")).filter(any -> priority == Priority.PLANNED);
                    Report report = new Report(
                            centre, Optional.empty(), Optional.empty(), RepairCategory.OTHER, priority, day, "Капе");
                    shop.orders.report(Access.claim("r"), report, List.of(), both);
                }
            }
            shop.access.clock.advance(Duration.ofDays(i % 2));
        }
        shop.in(WorkOrderState.VERIFIED);
        List<WorkOrder> all = shop.lists.list(WorkOrderFilter.ALL, Optional.empty(), 50, shop.auditor).stream()
                .map(ListedOrder::order)
                .toList();
        assertThat(all).hasSize(25);
        LocalDate last = LocalDate.ofInstant(all.get(0).reportedAt(), Centres.ZONE);
        Comparator<WorkOrder> oldest = Comparator.comparing(WorkOrder::reportedAt)
                .thenComparing(each -> each.number().value());
        Map<WorkOrderSort, Comparator<WorkOrder>> sorted = Map.of(
                WorkOrderSort.REPORTED_AT,
                oldest.reversed(),
                WorkOrderSort.PRIORITY,
                Comparator.comparing(WorkOrder::priority).thenComparing(oldest));
        sorted.forEach((order, comparator) -> {
            for (Operator by : List.of(both, shop.auditor, shop.manager)) {
                List<WorkOrder> seen = all.stream()
                        .filter(each ->
                                !by.equals(shop.manager) || each.centre().equals(Workshop.HAR))
                        .sorted(comparator)
                        .toList();
                assertThat(turned(by(order, null, null), by)).isEqualTo(numbers(seen, each -> true));
                assertThat(turned(by(order, null, null).in(WantedState.UNFINISHED), by))
                        .isEqualTo(numbers(seen, each -> each.state().isUnfinished()));
                assertThat(turned(by(order, null, null).at(Workshop.HAR), by))
                        .isEqualTo(numbers(seen, each -> each.centre().equals(Workshop.HAR)));
                assertThat(turned(by(order, last, last), by))
                        .isEqualTo(numbers(seen, each -> isOn(last, each)))
                        .isNotEmpty();
                assertThat(turned(by(order, null, last.minusDays(1)), by))
                        .isEqualTo(numbers(seen, each -> !isOn(last, each)))
                        .isNotEmpty();
            }
        });
    }

    private static boolean isOn(LocalDate day, WorkOrder order) {
        return LocalDate.ofInstant(order.reportedAt(), Centres.ZONE).equals(day);
    }

    private static WorkOrderFilter by(WorkOrderSort order, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new WorkOrderFilter(null, null, null, null, null, null, null, null, null, from, until, order);
    }

    private static List<WorkOrderNumber> numbers(List<WorkOrder> orders, Predicate<WorkOrder> wanted) {
        return orders.stream().filter(wanted).map(WorkOrder::number).toList();
    }

    private List<WorkOrderNumber> turned(WorkOrderFilter filter, Operator by) {
        List<WorkOrderNumber> turned = new ArrayList<>();
        List<ListedOrder> part = shop.lists.list(filter, Optional.empty(), 3, by);
        while (!part.isEmpty()) {
            part.forEach(each -> turned.add(each.order().number()));
            ListPlace last = ListPlace.of(part.get(part.size() - 1).order());
            part = shop.lists.list(filter, ListPlace.parse(last.toString()), 3, by);
        }
        return turned;
    }

    private List<WorkOrderNumber> numbers(WorkOrderFilter filter) {
        return numbers(filter, shop.manager);
    }

    private List<WorkOrderNumber> numbers(WorkOrderFilter filter, Operator by) {
        return shop.lists.list(filter, Optional.empty(), 50, by).stream()
                .map(each -> each.order().number())
                .toList();
    }

    @Test
    void the_board_counts_all_and_shows_the_most_urgent_of_each_state() {
        for (int i = 0; i < 20; i++) {
            shop.reported(Priority.ROUTINE);
        }
        WorkOrder emergency = shop.reported(Priority.EMERGENCY);
        WorkOrder done = shop.in(WorkOrderState.DONE);
        shop.in(WorkOrderState.VERIFIED);
        Board board = shop.lists.board(Optional.empty(), Optional.empty(), shop.manager);
        assertThat(board.lanes()).extracting(Board.Lane::state).doesNotContain(WorkOrderState.VERIFIED);
        Board.Lane reported = board.lanes().get(0);
        assertThat(reported.state()).isEqualTo(WorkOrderState.REPORTED);
        assertThat(reported.count()).isEqualTo(21);
        assertThat(reported.orders()).hasSize(15);
        assertThat(reported.orders().get(0).order().number()).isEqualTo(emergency.number());
        assertThat(board.orders()).isEqualTo(22);
        assertThat(board.others()).contains(new StateCount(WorkOrderState.VERIFIED, 1));
        Board mine = shop.lists.board(Optional.of(Workshop.HAR), Optional.of(shop.assignee.username()), shop.assignee);
        assertThat(mine.orders()).isEqualTo(1);
        assertThat(mine.lanes().stream().flatMap(lane -> lane.orders().stream()))
                .extracting(each -> each.order().number())
                .containsExactly(done.number());
    }

    @Test
    void hours_are_logged_by_technicians_while_the_order_is_in_work() {
        WorkOrder order = shop.in(WorkOrderState.IN_PROGRESS);
        IdempotencyKey claim = Access.claim("log");
        assertThat(shop.orders.log(claim, order.number(), 90, "Смених термостата", shop.assignee))
                .isTrue();
        assertThat(shop.orders.log(claim, order.number(), 90, "Смених термостата", shop.assignee))
                .isFalse();
        OrderView view = shop.lists.view(order.number(), shop.field);
        assertThat(view.minutes()).isEqualTo(90);
        assertThat(view.log())
                .containsExactly(
                        new LogEntry(claim.id(), shop.assignee.username(), shop.access.now(), 90, "Смених термостата"));
        assertThatThrownBy(() -> shop.orders.log(Access.claim("l"), order.number(), 60, "", shop.field))
                .isInstanceOf(Forbidden.class);
        WorkOrder verified = shop.in(WorkOrderState.VERIFIED);
        assertThatThrownBy(() -> shop.orders.log(Access.claim("l"), verified.number(), 60, "", shop.assignee))
                .isInstanceOf(WrongState.class);
    }

    /** It showed a face. */
    @Test
    void the_author_or_a_manager_removes_a_photo() {
        StoredFile before = shop.photos.take(Workshop.picture());
        WorkOrder order = shop.report(Workshop.fault(Workshop.HAR, Priority.ROUTINE), List.of(before), shop.reporter);
        WorkOrderNumber number = order.number();
        shop.photos.add(Access.claim("photo"), number, PhotoKind.AFTER, Workshop.picture(), shop.field);
        assertThatThrownBy(() -> shop.photos.remove(Access.claim("removal"), number, before.id(), shop.field))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> shop.photos.remove(Access.claim("removal"), number, UUID.randomUUID(), shop.manager))
                .isInstanceOf(NotFound.class);
        IdempotencyKey claim = Access.claim("removal");
        assertThat(shop.photos.remove(claim, number, before.id(), shop.reporter))
                .isTrue();
        assertThat(shop.photos.remove(claim, number, before.id(), shop.reporter))
                .isFalse();
        List<WorkOrderPhoto> left = shop.lists.view(number, shop.manager).photos();
        assertThat(left).extracting(WorkOrderPhoto::kind).containsExactly(PhotoKind.AFTER);
        shop.photos.remove(Access.claim("removal"), number, left.get(0).file(), shop.manager);
        assertThat(shop.lists.view(number, shop.manager).photos()).isEmpty();
    }

    @Test
    void a_photo_can_be_added_with_the_report_or_later_and_is_seen_with_the_order() throws Exception {
        StoredFile before = shop.photos.take(Workshop.picture());
        WorkOrder order = shop.report(Workshop.fault(Workshop.HAR, Priority.ROUTINE), List.of(before), shop.reporter);
        IdempotencyKey claim = Access.claim("photo");
        assertThat(shop.photos.add(claim, order.number(), PhotoKind.AFTER, Workshop.picture(), shop.field))
                .isTrue();
        assertThat(shop.photos.add(claim, order.number(), PhotoKind.AFTER, Workshop.picture(), shop.field))
                .isFalse();
        List<WorkOrderPhoto> photos =
                shop.lists.view(order.number(), shop.manager).photos();
        assertThat(photos)
                .extracting(WorkOrderPhoto::kind)
                .containsExactlyInAnyOrder(PhotoKind.BEFORE, PhotoKind.AFTER);
        StoredFile file = shop.photos.get(order.number(), before.id(), shop.auditor);
        assertThat(file).isEqualTo(before);
        try (var bytes = shop.photos.open(file)) {
            assertThat(bytes.readAllBytes()).startsWith(0xff, 0xd8);
        }
        assertThatThrownBy(() -> shop.photos.get(order.number(), before.id(), shop.elsewhere))
                .isInstanceOf(NotFound.class);
        WorkOrder other = shop.reported(Priority.ROUTINE);
        assertThatThrownBy(() -> shop.photos.get(other.number(), before.id(), shop.manager))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.photos.get(order.number(), UUID.randomUUID(), shop.manager))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_file_that_is_not_a_picture_and_one_photo_too_many_are_refused() {
        WorkOrder order = shop.reported(Priority.ROUTINE);
        byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () -> shop.photos.add(Access.claim("p"), order.number(), PhotoKind.BEFORE, text, shop.reporter))
                .isInstanceOf(PhotoRefused.class);
        for (int i = 0; i < WorkOrderPhotos.MOST; i++) {
            shop.photos.add(Access.claim("p"), order.number(), PhotoKind.BEFORE, Workshop.picture(), shop.reporter);
        }
        assertThatThrownBy(() -> shop.photos.add(
                        Access.claim("p"), order.number(), PhotoKind.BEFORE, Workshop.picture(), shop.reporter))
                .is(refused("repairs.too-many-photos"));
        assertThat(shop.lists.view(order.number(), shop.manager).photos()).hasSize(WorkOrderPhotos.MOST);
    }

    @Test
    void the_targets_in_a_list_use_the_time_zone_of_the_centre_and_the_current_time() {
        WorkOrder order = shop.reported(Priority.EMERGENCY);
        ListedOrder listed = Objects.requireNonNull(shop.lists
                .list(WorkOrderFilter.ALL, Optional.empty(), 1, shop.manager)
                .get(0));
        assertThat(listed.clocks().response().dueAt())
                .contains(order.reportedAt().plus(Duration.ofHours(1)));
        assertThat(listed.zone().getId()).isEqualTo("Europe/Sofia");
        shop.access.clock.advance(Duration.ofMinutes(61));
        assertThat(shop.lists.view(order.number(), shop.manager).clocks().isOverdue())
                .isTrue();
    }

    /** Only the first request writes its photo to the disk. A photo beyond the limit is not written. */
    @Test
    void a_repeated_photo_and_one_too_many_are_not_stored() throws Exception {
        WorkOrder order = shop.reported(Priority.ROUTINE);
        IdempotencyKey claim = Access.claim("photo");
        for (int i = 0; i < 3; i++) {
            assertThat(shop.photos.add(claim, order.number(), PhotoKind.AFTER, Workshop.picture(), shop.field))
                    .isEqualTo(i == 0);
        }
        assertThat(filesOnDisk()).isEqualTo(1);
        for (int i = 1; i < WorkOrderPhotos.MOST; i++) {
            shop.photos.add(Access.claim("p"), order.number(), PhotoKind.BEFORE, Workshop.picture(), shop.reporter);
        }
        assertThatThrownBy(() -> shop.photos.add(
                        Access.claim("p"), order.number(), PhotoKind.BEFORE, Workshop.picture(), shop.reporter))
                .is(refused("repairs.too-many-photos"));
        assertThat(filesOnDisk()).isEqualTo(WorkOrderPhotos.MOST);
        assertThat(shop.photos.add(claim, order.number(), PhotoKind.AFTER, Workshop.picture(), shop.field))
                .as("the first photo, sent again when the order is full")
                .isFalse();
    }

    private long filesOnDisk() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void a_repeated_report_is_recognised_before_its_photo_is_redrawn() {
        IdempotencyKey claim = Access.claim("report");
        assertThat(shop.orders.isRepeated(claim)).isFalse();
        shop.orders.report(claim, Workshop.fault(Workshop.HAR, Priority.ROUTINE), List.of(), shop.reporter);
        assertThat(shop.orders.isRepeated(claim)).isTrue();
        assertThatThrownBy(() -> shop.orders.isRepeated(new IdempotencyKey(claim.id(), "other")))
                .isInstanceOf(IdReused.class);
    }
}
