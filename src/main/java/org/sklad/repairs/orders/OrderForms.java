package org.sklad.repairs.orders;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.web.Forms;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.Guard;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/** Checks forms about orders, from pages and the API, in the order of the interface: existence of the order, role, id, state, fields. */
final class OrderForms {
    private static final String ORDERS = "/work-orders";

    private final WorkOrders orders;
    private final Forms forms;

    OrderForms(WorkOrders orders, Forms forms) {
        this.orders = orders;
        this.forms = forms;
    }

    /** Checks that the operator may report in some centre. */
    void requireReporter(Operator by) {
        by.require(Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN, Role.MANAGER);
    }

    IdempotencyKey report(ReportForm form, Operator by) {
        return report(form, Optional.empty(), by);
    }

    /** Includes the photo in the content of the id. */
    IdempotencyKey report(ReportForm form, Optional<byte[]> photo, Operator by) {
        ReportForm.centreOf(form.centre()).ifPresent(centre -> orders.requireReporter(centre, by));
        requireReporter(by);
        return forms.accept(
                ORDERS, form.id(), form, photo.map(PhotoForm::digest).orElse(""));
    }

    /** As {@link Forms#convert}. */
    <T> T convert(IdempotencyKey claim, Supplier<T> conversion) {
        return forms.convert(claim, conversion);
    }

    /** Converts the details of an accepted act. Reports a wrong state before field errors. */
    ActDetails details(
            IdempotencyKey claim, WorkOrderNumber number, ActKind act, Operator by, Supplier<ActDetails> details) {
        try {
            return forms.convert(claim, details);
        } catch (InvalidFields invalid) {
            new Guard(orders.get(number, by), by).require(act);
            throw invalid;
        }
    }

    IdempotencyKey act(WorkOrderNumber number, ActKind act, @Nullable UUID id, Record form, Operator by) {
        WorkOrder order = orders.get(number, by);
        by.requireAt(order.centre(), act.roles());
        return accepted(number, act.word(), id, form, () -> new Guard(order, by).require(act));
    }

    IdempotencyKey log(WorkOrderNumber number, LogForm form, Operator by) {
        WorkOrder order = orders.get(number, by);
        WorkOrders.requireLogger(order, by);
        return accepted(number, "log", form.id(), form, () -> WorkOrders.requireLoggable(order));
    }

    IdempotencyKey parts(WorkOrderNumber number, String what, @Nullable UUID id, Record form, Operator by) {
        WorkOrder order = orders.get(number, by);
        WorkOrders.requireLogger(order, by);
        return accepted(number, what, id, form, () -> WorkOrders.requireLoggable(order));
    }

    /** Checks the right to add photos, before the request body is read. */
    void requirePhotos(WorkOrderNumber number, Operator by) {
        WorkOrderPhotos.requireAdder(orders.get(number, by), by);
    }

    IdempotencyKey photo(WorkOrderNumber number, PhotoForm form, Operator by) {
        requirePhotos(number, by);
        return accepted(number, "photos", form.id(), form, () -> {});
    }

    /** Reports a wrong state before field errors. */
    private IdempotencyKey accepted(
            WorkOrderNumber number, String what, @Nullable UUID id, Record form, Runnable stands) {
        try {
            return forms.accept(ORDERS + "/" + number + "/" + what, id, form);
        } catch (InvalidFields invalid) {
            stands.run();
            throw invalid;
        }
    }
}
