package org.sklad.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.orders.ActDetails;
import org.sklad.repairs.orders.Report;
import org.sklad.repairs.orders.WorkOrders;

/** The repairs. Most are done and verified. Some wait in each state of a work order, a few beyond their time. */
final class Faults {
    /**
     * The last step of an order.
     *
     * @see #DAYS_BEFORE_THE_END for when it is reported
     */
    private enum Course {
        VERIFIED,
        REPORTED,
        APPROVED,
        LATE,
        IN_PROGRESS,
        WAITS_FOR_PARTS,
        WAITS_FOR_APPROVAL,
        DONE,
        REOPENED,
        REJECTED,
        DUPLICATE,
        CANCELLED
    }

    /** The courses in turn, starting over at the end. */
    private static final List<Course> COURSES = List.of(
            Course.VERIFIED,
            Course.REPORTED,
            Course.WAITS_FOR_PARTS,
            Course.VERIFIED,
            Course.LATE,
            Course.IN_PROGRESS,
            Course.VERIFIED,
            Course.REOPENED,
            Course.APPROVED,
            Course.DUPLICATE,
            Course.REJECTED,
            Course.CANCELLED,
            Course.VERIFIED,
            Course.DONE,
            Course.VERIFIED,
            Course.WAITS_FOR_APPROVAL,
            Course.VERIFIED,
            Course.VERIFIED,
            Course.VERIFIED,
            Course.VERIFIED);

    /** Working days. The other courses are spread over all days but the last fifteen. */
    private static final Map<Course, Integer> DAYS_BEFORE_THE_END = Map.of(
            Course.REPORTED, 1,
            Course.APPROVED, 3,
            Course.IN_PROGRESS, 4,
            Course.DONE, 6,
            Course.WAITS_FOR_PARTS, 12,
            Course.REOPENED, 13,
            Course.WAITS_FOR_APPROVAL, 34,
            Course.LATE, 40);

    private static final int SETTLED = 15;

    private final DemoContext scene;
    private final List<DemoCentre> sites;

    Faults(DemoContext scene, List<DemoCentre> sites) {
        this.scene = scene;
        this.sites = sites;
    }

    void plan() {
        List<LocalDate> days = scene.days().working();
        for (int i = 0; i < scene.scale().repairs(); i++) {
            Course course = COURSES.get(i % COURSES.size());
            Fault fault = Fault.ALL.get(i % Fault.ALL.size());
            int last = days.size() - SETTLED;
            int before = DAYS_BEFORE_THE_END.getOrDefault(
                    course, days.size() - 2 - last * i / scene.scale().repairs());
            LocalDate day = days.get(Math.max(1, days.size() - before));
            DemoCentre site = scene.chance().percent(sites.get(0).share()) ? sites.get(0) : sites.get(1);
            Order order = new Order(site, fault, course, day);
            scene.agenda().plan(scene.days().between(day, 9, 16, scene.chance()), order::report);
        }
    }

    /** One work order. */
    private final class Order {
        private final DemoCentre site;
        private final Fault fault;
        private final Course course;
        private final LocalDate reportedOn;
        private Optional<WorkOrderNumber> number = Optional.empty();

        Order(DemoCentre site, Fault fault, Course course, LocalDate reportedOn) {
            this.site = site;
            this.fault = fault;
            this.course = course;
            this.reportedOn = reportedOn;
        }

        void report() {
            Operator by = scene.chance().of(site.crew().field(), site.crew().warehouse());
            number = Optional.of(report(fault.words(), by));
            if (isEmergency()) {
                after(
                        20,
                        () -> act(
                                ActKind.APPROVAL,
                                ActDetails.because(""),
                                site.crew().technician()));
                planWork(scene.now());
            } else if (course != Course.REPORTED) {
                LocalDate next = Days.plusWorking(reportedOn, 1);
                scene.agenda().plan(scene.days().between(next, 9, 11, scene.chance()), this::decide);
            }
        }

        private WorkOrderNumber report(String words, Operator by) {
            Optional<String> asset = Optional.of(fault.asset()).filter(code -> !code.isEmpty());
            Optional<String> room = asset.isPresent()
                    ? Optional.empty()
                    : Optional.of(scene.chance().of(site.rooms()).value());
            Optional<LocalDate> plannedOn = fault.priority() == Priority.PLANNED
                    ? Optional.of(Days.plusWorking(reportedOn, 14))
                    : Optional.empty();
            Report report = new Report(site.code(), room, asset, fault.category(), fault.priority(), plannedOn, words);
            IdempotencyKey claim = scene.claim();
            WorkOrders orders = scene.features().repairs.orders;
            orders.report(claim, report, List.of(), by);
            return orders.get(claim.id(), by).number();
        }

        private boolean isEmergency() {
            return fault.priority() == Priority.EMERGENCY;
        }

        private void decide() {
            Operator manager = site.crew().manager();
            switch (course) {
                case REJECTED ->
                    act(ActKind.REJECTION, ActDetails.because("Повредата не е на центъра, съобщено на ВиК."), manager);
                case DUPLICATE -> {
                    WorkOrderNumber other = report(
                            fault.words() + " Съобщено и вчера.", site.crew().nurse());
                    scene.features()
                            .repairs
                            .orders
                            .act(
                                    scene.claim(),
                                    other,
                                    ActKind.DUPLICATION,
                                    ActDetails.because("").duplicateOf(number()),
                                    manager);
                    approve();
                }
                case CANCELLED -> {
                    approve();
                    LocalDate later = Days.plusWorking(reportedOn, 4);
                    on(
                            later,
                            ActKind.CANCELLATION,
                            ActDetails.because("Стаята се затваря за основен ремонт."),
                            manager);
                }
                default -> approve();
            }
        }

        private void approve() {
            act(ActKind.APPROVAL, ActDetails.because(""), site.crew().manager());
            if (course != Course.APPROVED && course != Course.CANCELLED) {
                planWork(scene.now());
            }
        }

        /** Plans the acts of the technician, as far as the course goes. */
        private void planWork(Instant from) {
            Operator technician = site.crew().technician();
            LocalDate day = LocalDate.ofInstant(from, scene.days().zone());
            ActDetails toTechnician = ActDetails.because("").assignee(technician.username());
            after(
                    40,
                    () -> act(
                            ActKind.ASSIGNMENT,
                            toTechnician,
                            isEmergency() ? technician : site.crew().manager()));
            if (course == Course.LATE) {
                return;
            }
            int days = isEmergency() ? 0 : scene.chance().between(1, fault.priority() == Priority.URGENT ? 2 : 7);
            LocalDate begin = Days.plusWorking(day, days);
            if (isEmergency()) {
                after(50, () -> act(ActKind.START, ActDetails.because(""), technician));
                after(80, () -> act(ActKind.SAFE, ActDetails.because("Водата и токът са спрени."), technician));
            } else {
                on(begin, ActKind.START, ActDetails.because(""), technician);
            }
            switch (course) {
                case IN_PROGRESS, LATE -> {}
                case WAITS_FOR_PARTS ->
                    on(
                            Days.plusWorking(begin, 1),
                            ActKind.HOLD,
                            ActDetails.because("Частта е поръчана.").hold(HoldReason.PARTS),
                            technician);
                case WAITS_FOR_APPROVAL ->
                    on(
                            Days.plusWorking(begin, 1),
                            ActKind.HOLD,
                            ActDetails.because("Нужна е външна фирма, чака се оферта.")
                                    .hold(HoldReason.APPROVAL),
                            technician);
                default -> complete(begin);
            }
        }

        private void complete(LocalDate begin) {
            Operator technician = site.crew().technician();
            Operator manager = site.crew().manager();
            LocalDate end = isEmergency() ? begin : Days.plusWorking(begin, 1);
            Runnable done = () -> {
                scene.features()
                        .repairs
                        .orders
                        .log(scene.claim(), number(), 15 * scene.chance().between(2, 14), fault.work(), technician);
                act(ActKind.COMPLETION, ActDetails.because(""), technician);
            };
            if (isEmergency()) {
                after(60 * scene.chance().between(3, 7), done);
            } else {
                scene.agenda().plan(scene.days().between(end, 13, 16, scene.chance()), done);
            }
            LocalDate next = Days.plusWorking(end, 1);
            if (course == Course.REOPENED) {
                on(next, ActKind.REOPENING, ActDetails.because("На следващия ден пак се повреди."), manager);
            } else if (course != Course.DONE) {
                on(next, ActKind.VERIFICATION, ActDetails.because(""), manager);
            }
        }

        private void after(int minutes, Runnable act) {
            scene.agenda().plan(scene.now().plusSeconds(60L * minutes), act);
        }

        private void on(LocalDate day, ActKind kind, ActDetails details, Operator by) {
            scene.agenda().plan(scene.days().between(day, 9, 12, scene.chance()), () -> act(kind, details, by));
        }

        private WorkOrderNumber number() {
            return number.orElseThrow();
        }

        private void act(ActKind kind, ActDetails details, Operator by) {
            scene.features().repairs.orders.act(scene.claim(), number(), kind, details, by);
        }
    }
}
