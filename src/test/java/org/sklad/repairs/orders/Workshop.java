package org.sklad.repairs.orders;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.TestCentres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.files.Photos;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.files.StoredFiles;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderState;

/** The public classes of repairs on a database with two centres, with an operator of each role at one of them. */
final class Workshop {
    static final CentreCode HAR = new CentreCode("HAR");
    static final CentreCode BAN = new CentreCode("BAN");

    final Access access;
    final TestCentres places;
    final WorkOrders orders;
    final WorkOrderLists lists;
    final WorkOrderPhotos photos;
    final StoredFiles files;
    final Operator manager;
    final Operator otherManager;
    final Operator assignee;
    final Operator technician;
    final Operator reporter;
    final Operator field;
    final Operator warehouse;
    final Operator auditor;
    final Operator elsewhere;
    final Operator administrator;

    Workshop(Database database, Path folder) {
        access = new Access(database);
        places = new TestCentres(access);
        places.add(HAR.value());
        places.add(BAN.value());
        orders = access.features.repairs.orders;
        lists = access.features.repairs.lists;
        files = new StoredFiles(folder, database, access.clock);
        photos = new WorkOrderPhotos(database, new Photos(), files, access.audit, access.randomness, access.clock);
        manager = access.operator("manager", "manager@HAR");
        otherManager = access.operator("manager.two", "manager@HAR");
        assignee = access.operator("assignee", "technician@HAR");
        technician = access.operator("technician", "technician@HAR");
        reporter = access.operator("reporter", "warehouse@HAR");
        field = access.operator("field", "field@HAR");
        warehouse = access.operator("warehouse", "warehouse@HAR");
        auditor = access.operator("auditor", "auditor@*");
        elsewhere = access.operator("elsewhere", "manager@BAN", "technician@BAN", "field@BAN");
        administrator = access.operator("administrator", "administrator@*");
    }

    static Report fault(CentreCode centre, Priority priority) {
        return new Report(
                centre,
                Optional.empty(),
                Optional.empty(),
                RepairCategory.HEATING,
                priority,
                Optional.empty(),
                "Бойлерът не топли");
    }

    static Report faultIn(String room, String asset) {
        return new Report(
                HAR,
                Optional.of(room).filter(each -> !each.isEmpty()),
                Optional.of(asset).filter(each -> !each.isEmpty()),
                RepairCategory.HEATING,
                Priority.ROUTINE,
                Optional.empty(),
                "Не топли");
    }

    WorkOrder report(Report report) {
        return report(report, List.of(), reporter);
    }

    WorkOrder report(Report report, List<StoredFile> photos, Operator by) {
        IdempotencyKey claim = Access.claim("report");
        orders.report(claim, report, photos, by);
        return orders.get(claim.id(), by);
    }

    WorkOrder reported(Priority priority) {
        return report(fault(HAR, priority));
    }

    WorkOrder act(WorkOrder order, ActKind kind, ActDetails details, Operator by) {
        orders.act(Access.claim(kind.word()), order.number(), kind, details, by);
        return orders.get(order.number(), by);
    }

    WorkOrder act(WorkOrder order, ActKind kind, Operator by) {
        return act(order, kind, detailsOf(kind, order, by), by);
    }

    /** Returns the details that the act requires. A manager assigns to the assignee, others to themselves. */
    ActDetails detailsOf(ActKind kind, WorkOrder order, Operator by) {
        ActDetails why = ActDetails.because(kind.needsReason() ? "Защото" : "");
        return switch (kind) {
            case ASSIGNMENT -> why.assignee(by.equals(manager) ? assignee.username() : by.username());
            case HOLD -> why.hold(HoldReason.PARTS);
            case DUPLICATION -> why.duplicateOf(reported(Priority.ROUTINE).number());
            case PRIORITY -> why.priority(Priority.URGENT, Optional.empty());
            default -> why;
        };
    }

    /** Returns a new order in the state. If it gets that far, it is assigned to the assignee and completed by them. */
    WorkOrder in(WorkOrderState state) {
        WorkOrder order = reported(Priority.ROUTINE);
        for (ActKind step : way(state)) {
            order = act(order, step, step == ActKind.COMPLETION ? assignee : manager);
        }
        return order;
    }

    private static List<ActKind> way(WorkOrderState state) {
        return switch (state) {
            case REPORTED -> List.of();
            case APPROVED -> List.of(ActKind.APPROVAL);
            case ASSIGNED -> List.of(ActKind.APPROVAL, ActKind.ASSIGNMENT);
            case IN_PROGRESS -> List.of(ActKind.APPROVAL, ActKind.ASSIGNMENT, ActKind.START);
            case ON_HOLD -> List.of(ActKind.APPROVAL, ActKind.ASSIGNMENT, ActKind.START, ActKind.HOLD);
            case DONE -> List.of(ActKind.APPROVAL, ActKind.ASSIGNMENT, ActKind.START, ActKind.COMPLETION);
            case VERIFIED ->
                List.of(ActKind.APPROVAL, ActKind.ASSIGNMENT, ActKind.START, ActKind.COMPLETION, ActKind.VERIFICATION);
            case REOPENED ->
                List.of(ActKind.APPROVAL, ActKind.ASSIGNMENT, ActKind.START, ActKind.COMPLETION, ActKind.REOPENING);
            case REJECTED -> List.of(ActKind.REJECTION);
            case DUPLICATE -> List.of(ActKind.DUPLICATION);
            case CANCELLED -> List.of(ActKind.CANCELLATION);
        };
    }

    static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "PNG", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
